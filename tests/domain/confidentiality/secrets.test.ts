import { describe, expect, test } from "vitest";
import { applicationIdOf, isDraftId, newDraftId } from "~/domain/confidentiality/draft-id.server";
import type { PortalSecrets } from "~/domain/confidentiality/secrets.server";
import { newPortalSecret, readPortalSecret } from "~/domain/confidentiality/secrets.server";

const [first, second, third] = ["first-".repeat(6), "second-".repeat(6), "third-".repeat(6)];

function secretsOf(text: string): PortalSecrets {
  const read = readPortalSecret(text);
  if (!read.ok) throw new Error(read.because);
  return read.secrets;
}

describe("PORTAL_SECRET", () => {
  test.each([
    ["nothing", "", "empty"],
    ["spaces", "  ", "empty"],
    ["31 characters", "x".repeat(31), "too-short"],
    ["one with a comma after it", `${first},`, "too-short"],
    ["a good one and a short one", `${first},short`, "too-short"],
    ["one listed twice", `${first},${second},${first}`, "repeated"],
    ["nine", Array.from({ length: 9 }, (_, n) => `${n}${first}`).join(","), "too-many"],
    ["5 000 characters", "x".repeat(5_000), "too-many"],
  ])("may not be %s", (_, text, because) => {
    expect(readPortalSecret(text)).toEqual({ ok: false, because });
  });

  test("made by us is read", () => {
    expect(readPortalSecret(newPortalSecret()).ok).toBe(true);
    expect(newPortalSecret()).not.toBe(newPortalSecret());
  });

  test("gives every purpose its own key", () => {
    const { receiptPeppers, passwordPeppers, cookieKeys, draftIdKeys, admissionKey, appLogins } = secretsOf(`${first},${second}`);
    const all = [...receiptPeppers, ...passwordPeppers, ...cookieKeys, ...draftIdKeys.map(({ key }) => key), admissionKey];
    const texts = all.map((key) => Buffer.from(key).toString("base64url")).concat(appLogins.map(({ password }) => password));
    expect(new Set(texts).size).toBe(texts.length);
    expect(new Set(texts.map(({ length }) => length))).toEqual(new Set([43]));
    for (const { suffix } of appLogins) expect(suffix).toMatch(/^[0-9a-f]{8}$/);
  });

  test("rotated keeps what was, one place further", () => {
    const [before, after] = [secretsOf(second), secretsOf(` ${first} , ${second} `)];
    for (const purpose of ["receiptPeppers", "passwordPeppers", "cookieKeys", "draftIdKeys", "appLogins"] as const) {
      expect(after[purpose]).toHaveLength(2);
      expect(after[purpose][1]).toEqual(before[purpose][0]);
    }
  });
});

describe("a draft", () => {
  const idOf = (draft: ReturnType<typeof newDraftId>, text: string) => applicationIdOf(draft, secretsOf(text));

  test("always becomes the same application, also over rotations", () => {
    const draft = newDraftId(secretsOf(second));
    const before = idOf(draft, second);
    expect(before).toMatchObject({ ok: true, application: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/) });
    expect(idOf(draft, `${first},${second}`)).toEqual(before);
    expect(idOf(draft, `${third},${first},${second}`)).toEqual(before);
    expect(idOf(draft, `${third},${first}`)).toEqual({ ok: false, because: "key-gone" });
  });

  test("another draft or another secret is another application, and neither id shows the other", () => {
    const secrets = secretsOf(first);
    const [one, other] = [newDraftId(secrets), newDraftId(secrets)];
    expect(idOf(one, first)).not.toEqual(idOf(other, first));
    const named = idOf(one, first);
    expect(named.ok && one.includes(named.application)).toBe(false);
  });

  test("has an id with a form of its own", () => {
    const draft = newDraftId(secretsOf(first));
    expect(isDraftId(draft)).toBe(true);
    for (const text of ["", draft.slice(1), `${draft}\n`, draft.toUpperCase(), draft.replace(".", "-"), "x".repeat(1e6)]) expect(isDraftId(text)).toBe(false);
  });
});
