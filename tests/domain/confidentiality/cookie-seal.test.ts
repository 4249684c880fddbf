import { beforeAll, describe, expect, test } from "vitest";
import { openCookie, sealCookie } from "~/domain/confidentiality/cookie-seal.server";
import { randomBytes } from "~/domain/confidentiality/random.server";
import { ready } from "~/domain/confidentiality/sodium.server";

const [older, newest] = [randomBytes(32), randomBytes(32)];
const value = { step: 3, answers: ["vacancy"], city: "Семей" };

beforeAll(ready);

describe("a sealed cookie", () => {
  test("gives back what was put in", () => {
    expect(openCookie([newest], "draft", sealCookie([newest], "draft", value))).toEqual(value);
  });

  test("opens after a rotation, until the old key is listed no more", () => {
    const text = sealCookie([older], "draft", value);
    expect(openCookie([newest, older], "draft", text)).toEqual(value);
    expect(openCookie([newest], "draft", text)).toBeUndefined();
    expect(openCookie([older], "draft", sealCookie([newest, older], "draft", value))).toBeUndefined();
  });

  test("does not open for another purpose", () => {
    expect(openCookie([newest], "seeker", sealCookie([newest], "draft", value))).toBeUndefined();
  });

  test("does not open with any character changed, left out or added", () => {
    const text = sealCookie([newest], "draft", value);
    const opens = (changed: string) => changed !== text && openCookie([newest], "draft", changed) !== undefined;
    for (let at = 0; at < text.length; at += 1) {
      const rest = text.slice(at + 1);
      for (const other of "AQgw_-=+ %é\u0000") expect(opens(text.slice(0, at) + other + rest)).toBe(false);
      expect(opens(text.slice(0, at) + rest)).toBe(false);
      expect(opens(text.slice(0, at))).toBe(false);
    }
    for (const last of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_") expect(opens(text.slice(0, -1) + last)).toBe(false);
    for (const added of ["=", "==", "A", " ", "\n", ";"]) expect(opens(text + added)).toBe(false);
  });

  test("tells of its content's length the next 512 bytes only", () => {
    const lengths = Array.from({ length: 509 }, (_, n) => sealCookie([newest], "draft", "x".repeat(n)).length);
    expect(new Set(lengths).size).toBe(1);
    expect(sealCookie([newest], "draft", "x".repeat(510)).length).toBeGreaterThan(lengths[0]!);
  });

  test("is text a cookie may hold, at most 4096 characters", () => {
    const longest = sealCookie([newest], "draft", "x".repeat(2_557));
    expect(longest).toMatch(/^[A-Za-z0-9_-]{1,4096}$/);
    expect(openCookie([newest], "draft", longest)).toBe("x".repeat(2_557));
    expect(() => sealCookie([newest], "draft", "x".repeat(3_100))).toThrow(RangeError);
  });

  test("is not just any text, however long", () => {
    for (const text of ["", "A", "....", "A".repeat(4_097), "A".repeat(5_000_000)]) {
      expect(openCookie([newest, older], "draft", text)).toBeUndefined();
    }
  });
});
