import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { makeApplicationKeys, wrapForCentre } from "~/domain/confidentiality/application-keys.server";
import { fromBase64Url, toBase64Url } from "~/domain/confidentiality/bytes.server";
import { sealCookie } from "~/domain/confidentiality/cookie-seal.server";
import { fingerprint } from "~/domain/confidentiality/fingerprint.server";
import { newPseudonymKey, pseudonymOf } from "~/domain/confidentiality/pseudonym.server";
import { randomBytes, randomCharacters, randomDigits, randomId } from "~/domain/confidentiality/random.server";
import { drawReceiptCode } from "~/domain/confidentiality/receipt-draw.server";
import { ready } from "~/domain/confidentiality/sodium.server";
import { newTotpSecret } from "~/domain/confidentiality/totp.server";
import { visitorPseudonym } from "~/domain/confidentiality/visitor-pseudonym.server";

beforeAll(ready);
afterEach(() => vi.restoreAllMocks());

describe("chance", () => {
  test("comes from one place: who governs it governs codes, ids, keys, nonces and sealed boxes", () => {
    const history = () => {
      let next = 1;
      // why: the proof that a link leaves no trace runs one history twice from the same chance.
      vi.spyOn(globalThis.crypto, "getRandomValues").mockImplementation((array) => {
        const bytes = new Uint8Array(array!.buffer, array!.byteOffset, array!.byteLength);
        for (let at = 0; at < bytes.length; at += 1) bytes[at] = (next = (next * 16_807) % 2_147_483_647) & 0xff;
        return array;
      });
      const keys = makeApplicationKeys();
      const wrap = wrapForCentre(keys, { application: "a", centre: "c", epoch: "e", centrePublicKey: keys.contact.publicKey });
      return [keys, wrap, drawReceiptCode(), randomId(), newTotpSecret(), sealCookie([randomBytes(32)], "p", 1), newPseudonymKey()];
    };
    expect(history()).toEqual(history());
  });

  test("is even over an alphabet and gives ids of version 4", () => {
    const counts = new Map<string, number>();
    for (const digit of randomDigits(20_000)) counts.set(digit, (counts.get(digit) ?? 0) + 1);
    expect(counts.size).toBe(10);
    for (const count of counts.values()) expect(Math.abs(count - 2_000)).toBeLessThan(300);
    expect(randomCharacters("ab", 50)).toMatch(/^[ab]{50}$/);
    expect(randomId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

describe("names made of hashes", () => {
  test("a pseudonym is the same under its key and tells nothing without it", () => {
    const [key, other] = [newPseudonymKey(), newPseudonymKey()];
    expect(pseudonymOf(key, "application-1")).toBe(pseudonymOf(key, "application-1"));
    expect(pseudonymOf(key, "application-1")).not.toBe(pseudonymOf(other, "application-1"));
    expect(pseudonymOf(key, "application-1")).not.toBe(pseudonymOf(key, "application-2"));
  });

  test("a visitor has one pseudonym a process", () => {
    const [here, afterRestart] = [visitorPseudonym(randomBytes(32)), visitorPseudonym(randomBytes(32))];
    expect(here("192.0.2.1")).toBe(here("192.0.2.1"));
    expect(here("192.0.2.1")).not.toBe(here("192.0.2.2"));
    expect(here("192.0.2.1")).not.toBe(afterRestart("192.0.2.1"));
  });

  test("a fingerprint follows the content", () => {
    expect(fingerprint(Buffer.from("a"))).toBe(fingerprint(Buffer.from("a")));
    expect(fingerprint(Buffer.from("a"))).not.toBe(fingerprint(Buffer.from("b")));
  });
});

test("base64url is read strictly", () => {
  expect(fromBase64Url(toBase64Url(new Uint8Array([1, 2, 255])))).toEqual(new Uint8Array([1, 2, 255]));
  for (const text of ["A", "AB", "AA==", "A A", "+/", "é"]) expect(fromBase64Url(text)).toBeUndefined();
  expect(fromBase64Url("AA")).toEqual(new Uint8Array([0]));
});
