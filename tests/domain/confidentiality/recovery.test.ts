import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { CLEAR_CHARACTERS } from "~/domain/confidentiality/clear-characters";
import { newKeyPair } from "~/domain/confidentiality/key-pair.server";
import { randomBytes } from "~/domain/confidentiality/random.server";
import { formatRecoveryCode, parseRecoveryCode, withCheckCharacters } from "~/domain/confidentiality/recovery-code";
import { unlockWithRecoveryCode } from "~/domain/confidentiality/recovery.server";
import { ready } from "~/domain/confidentiality/sodium.server";
import { enrol, sealAgain, unlockWithPassword } from "~/domain/confidentiality/staff-secrets.server";
import type { Enrolment } from "~/domain/confidentiality/staff-secrets.server";
import { countingLane } from "./counting-lane";

const work = { lane: countingLane(), peppers: [randomBytes(32)] as const };
let member: Extract<Enrolment, { ok: true }>;

beforeAll(async () => {
  await ready();
  const enrolled = await enrol({ password: "tulip kettle orbit glass", ...work });
  if (!enrolled.ok) throw new Error(enrolled.because);
  member = enrolled;
});

describe("a recovery code", () => {
  test("opens the pair, as shown and as typed", () => {
    const shown = formatRecoveryCode(member.recoveryCode);
    expect(shown).toMatch(/^([2-9A-Y]{5} ){5}[2-9A-Y]{5}$/);
    for (const typed of [shown, shown.toLowerCase(), shown.replaceAll(" ", "-"), member.recoveryCode]) {
      expect(unlockWithRecoveryCode(typed, member.credentials)).toEqual({ ok: true, keyPair: member.keyPair });
    }
  });

  test("works once: sealing again makes a new one and the old opens nothing", async () => {
    const unlocked = unlockWithRecoveryCode(member.recoveryCode, member.credentials);
    if (!unlocked.ok) throw new Error(unlocked.because);
    const password = "seven blue ladders fell";
    const again = await sealAgain({ keyPair: unlocked.keyPair, password, ...work });
    if (!again.ok) throw new Error(again.because);
    expect(unlockWithRecoveryCode(member.recoveryCode, again.credentials)).toEqual({ ok: false, because: "wrong" });
    expect(unlockWithRecoveryCode(again.recoveryCode, again.credentials)).toEqual({ ok: true, keyPair: member.keyPair });
    expect(await unlockWithPassword(password, again.credentials, work)).toMatchObject({ ok: true, keyPair: member.keyPair });
    expect(await unlockWithPassword("tulip kettle orbit glass", again.credentials, work)).toEqual({ ok: false, because: "wrong" });
  });

  test("of another member or for an unknown login is wrong alike", () => {
    const foreign = withCheckCharacters("2".repeat(28));
    expect(unlockWithRecoveryCode(foreign, member.credentials)).toEqual({ ok: false, because: "wrong" });
    expect(unlockWithRecoveryCode(foreign, undefined)).toEqual({ ok: false, because: "wrong" });
  });

  test("notices exchanged keys", () => {
    const { credentials, recoveryCode } = member;
    const tampered = { ok: false, because: "tampered" };
    expect(unlockWithRecoveryCode(recoveryCode, { ...credentials, publicKey: newKeyPair().publicKey })).toEqual(tampered);
    expect(unlockWithRecoveryCode(recoveryCode, { ...credentials, sealedForRecovery: credentials.sealedPrivateKey })).toEqual(tampered);
  });

  test("is at least 128 bits", () => {
    expect(28 * Math.log2(CLEAR_CHARACTERS.length)).toBeGreaterThan(128);
    expect(new Set(CLEAR_CHARACTERS).size).toBe(27);
  });
});

describe("its check characters", () => {
  const first28 = fc.array(fc.constantFrom(...CLEAR_CHARACTERS), { minLength: 28, maxLength: 28 }).map((all) => all.join(""));

  test("catch every wrong character and every swap of neighbours", () => {
    fc.assert(
      fc.property(first28, (characters) => {
        const code = withCheckCharacters(characters);
        expect(parseRecoveryCode(code)).toBe(code);
        for (let at = 0; at < code.length; at += 1) {
          for (const other of CLEAR_CHARACTERS) {
            const wrong = code.slice(0, at) + other + code.slice(at + 1);
            if (wrong !== code) expect(parseRecoveryCode(wrong)).toBeUndefined();
          }
          const swapped = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2);
          if (swapped !== code) expect(parseRecoveryCode(swapped)).toBeUndefined();
        }
      }),
      { numRuns: 20 },
    );
  });

  test("letters of a Cyrillic keyboard and look-alikes are read as meant", () => {
    const code = withCheckCharacters("ACEHKMPTXY8AACEHKMPTXY825V23");
    const cyrillic: Record<string, string> = { A: "А", C: "С", E: "Е", H: "Н", K: "К", M: "М", P: "Р", T: "Т", X: "Х", Y: "У", 3: "З" };
    const alike: Record<string, string> = { 8: "B", 5: "s", 2: "z", V: "u" };
    expect(parseRecoveryCode(Array.from(code, (c) => cyrillic[c] ?? c).join(""))).toBe(code);
    expect(parseRecoveryCode(Array.from(code, (c) => alike[c] ?? c).join(""))).toBe(code);
  });

  test("refuse anything that is not a code", () => {
    for (const typed of ["", "ABC", "x".repeat(1_000_000), "0".repeat(30), `${"2".repeat(29)}😀`]) {
      expect(unlockWithRecoveryCode(typed, undefined)).toEqual({ ok: false, because: "mistyped" });
    }
  });
});
