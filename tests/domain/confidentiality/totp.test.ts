import { beforeAll, describe, expect, test } from "vitest";
import { newKeyPair } from "~/domain/confidentiality/key-pair.server";
import { openMoment, sealMoment } from "~/domain/confidentiality/moment-seal.server";
import { ready } from "~/domain/confidentiality/sodium.server";
import { currentTotp, matchingTotpStep, newTotpSecret, totpUri } from "~/domain/confidentiality/totp.server";
import { openTotpSecret, sealTotpSecret } from "~/domain/confidentiality/totp-seal.server";
import { damageThatOpens } from "./damage";

/** RFC 6238, appendix B: the ASCII secret "12345678901234567890" in base32, SHA-1; the last 6 of its 8 digits. */
const RFC_SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const at = (seconds: number) => new Date(seconds * 1000);

beforeAll(ready);

describe("a TOTP", () => {
  test.each([[59, "287082", 1], [1_111_111_109, "081804", 37_037_036], [1_234_567_890, "005924", 41_152_263], [20_000_000_000, "353130", 666_666_666]])(
    "at %d seconds is that of RFC 6238",
    (seconds, code, step) => {
      expect(currentTotp(RFC_SECRET, at(seconds))).toBe(code);
      expect(matchingTotpStep(RFC_SECRET, code, at(seconds))).toBe(step);
    },
  );

  test("counts one step early or late, as the step it belongs to, and no more", () => {
    const steps = [-90, -60, -30, 0, 30, 60, 90].map((late) => matchingTotpStep(RFC_SECRET, "005924", at(1_234_567_890 + late)));
    expect(steps).toEqual([undefined, undefined, 41_152_263, 41_152_263, 41_152_263, undefined, undefined]);
  });

  test.each(["005 924", "005-924", "\u00a0005924 ", "００５９２４", "٠٠٥٩٢٤", "۰۰۵۹۲۴"])("may be typed %j", (typed) => {
    expect(matchingTotpStep(RFC_SECRET, typed, at(1_234_567_890))).toBe(41_152_263);
  });

  test("is exactly six right digits", () => {
    for (const typed of ["", "00592", "0059245", "005925", "abcdef", "5924", "0".repeat(1_000_000)]) {
      expect(matchingTotpStep(RFC_SECRET, typed, at(1_234_567_890))).toBeUndefined();
    }
  });

  test("has secrets of 160 bits, each its own, and an address for the app", () => {
    const secret = newTotpSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(newTotpSecret()).not.toBe(secret);
    const uri = new URL(totpUri(secret, "consultant@semey.example"));
    expect(uri.href).toMatch(/^otpauth:\/\/totp\/Ashyq%20Esik:consultant%40semey\.example\?/);
    expect(uri.searchParams.get("secret")).toBe(secret);
  });
});

describe("a sealed TOTP secret", () => {
  test("opens for its owner only, and not damaged", () => {
    const owner = newKeyPair();
    const sealed = sealTotpSecret(owner, RFC_SECRET);
    expect(openTotpSecret(owner, sealed)).toEqual({ ok: true, secret: RFC_SECRET });
    expect(openTotpSecret(newKeyPair(), sealed)).toEqual({ ok: false, because: "does-not-open" });
    expect(damageThatOpens(sealed, (bytes) => openTotpSecret(owner, bytes).ok)).toEqual([]);
  });

  test("cannot be put there by someone who has the public key only", () => {
    const owner = newKeyPair();
    const forged = sealTotpSecret({ publicKey: owner.publicKey, privateKey: new Uint8Array(32) }, RFC_SECRET);
    expect(openTotpSecret(owner, forged).ok).toBe(false);
  });

  test("has one size", () => {
    const owner = newKeyPair();
    expect(sealTotpSecret(owner, newTotpSecret()).length).toBe(sealTotpSecret(owner, "GEZDGNBV").length);
  });
});

describe("a sealed moment", () => {
  test("is read by its owner only, for what it was sealed, not damaged, and has one size", () => {
    const owner = newKeyPair();
    const sealed = sealMoment(owner, "one-time-code", 59_000_000);
    expect(openMoment(owner, "one-time-code", sealed)).toBe(59_000_000);
    expect(openMoment(owner, "sign-in", sealed)).toBeUndefined();
    expect(openMoment(newKeyPair(), "one-time-code", sealed)).toBeUndefined();
    expect(damageThatOpens(sealed, (bytes) => openMoment(owner, "one-time-code", bytes) !== undefined)).toEqual([]);
    expect(sealMoment(owner, "sign-in", 0).length).toBe(sealMoment(owner, "sign-in", Date.now()).length);
  });
});
