import { describe, expect, test } from "vitest";
import { judgeNewPassword, normalisedPassword } from "~/domain/confidentiality/passwords";

const login = "consultant@semey.example";

describe("a new password", () => {
  test.each(["tulip kettle orbit glass", "correct horse battery staple", "жеті көк баспалдақ құлады", "семь синих лестниц упали", "qX7#mmPd92!vLtzR", "#&;)+(@=}!*%:^{", "open-door-demo-only"])(
    "may be %j",
    async (password) => {
      expect(await judgeNewPassword(password, login)).toEqual({ ok: true });
    },
  );

  test.each([
    ["nothing", "", "too-short"],
    ["14 characters", "fourteen chars", "too-short"],
    ["14 characters of two units", "😀".repeat(14), "too-short"],
    ["201 characters", "x".repeat(201), "too-long"],
    ["ten million characters", "x".repeat(10_000_000), "too-long"],
    ["few characters that NFKC makes many", "\ufdfa".repeat(100), "too-long"],
    ["a common password with digits", "password12345678", "common"],
    ["a keyboard walk", "qwertyuiopasdfgh", "common"],
    ["a keyboard walk on Russian keys", "йцукенгшщзхъфыва", "common"],
    ["one in capitals", "ЙЦУКЕНгшщзфывапр", "common"],
    ["a common Russian password, three times", "парольпарольпароль", "common"],
    ["one letter", "aaaaaaaaaaaaaaaaaaaa", "common"],
    ["counting", "1234567890123456", "common"],
    ["the login", "consultant@semey.example", "common"],
    ["words of the login", "Consultant@Semey1", "common"],
    ["the portal's name", "Ashyq Esik portal", "common"],
    ["a disguised word, 25 times", "p4$$w0rd".repeat(25), "common"],
  ])("may not be %s", async (_, password, because) => {
    expect(await judgeNewPassword(password, login)).toEqual({ ok: false, because });
  });
});

test("a password is counted and used after NFKC", async () => {
  expect(normalisedPassword("ｐａｓｓ")).toBe("pass");
  expect(await judgeNewPassword("\u0438\u0306".repeat(14), login)).toEqual({ ok: false, because: "too-short" });
});
