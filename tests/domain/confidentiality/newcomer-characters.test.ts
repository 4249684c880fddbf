import { beforeAll, describe, expect, test } from "vitest";
import { CLEAR_CHARACTERS } from "~/domain/confidentiality/clear-characters";
import { newKeyPair } from "~/domain/confidentiality/key-pair.server";
import { sameCharacters, sixCharacters } from "~/domain/confidentiality/newcomer-characters.server";
import { randomBytes } from "~/domain/confidentiality/random.server";
import { ready } from "~/domain/confidentiality/sodium.server";
import { countingLane, fullLane, workOf } from "./counting-lane";

const admissionKey = randomBytes(32);
const lane = countingLane();

beforeAll(ready);

async function charactersOf(publicKey: Uint8Array, change: Partial<Parameters<typeof sixCharacters>[1]> = {}): Promise<string> {
  const made = await sixCharacters(publicKey, { member: "member-1", admissionKey, lane, ...change });
  if (!made.ok) throw new Error(made.because);
  return made.characters;
}

describe("a newcomer's six characters", () => {
  test("are the same on both screens and clear to read", async () => {
    const { publicKey } = newKeyPair();
    const shown = await charactersOf(publicKey);
    expect(await charactersOf(Uint8Array.from(publicKey))).toBe(shown);
    expect(Array.from(shown).every((character) => CLEAR_CHARACTERS.includes(character))).toBe(true);
    expect(shown).toHaveLength(6);
  });

  test("are others for another public key, another member and another secret", async () => {
    const { publicKey } = newKeyPair();
    const all = [
      await charactersOf(publicKey),
      await charactersOf(newKeyPair().publicKey),
      await charactersOf(publicKey, { member: "member-2" }),
      await charactersOf(publicKey, { admissionKey: randomBytes(32) }),
    ];
    expect(new Set(all).size).toBe(4);
  });

  test("cost the work of a password to try", async () => {
    const counting = countingLane();
    await charactersOf(newKeyPair().publicKey, { lane: counting });
    expect(workOf(counting.asked)).toEqual([{ secret: 32, salt: 32, memoryKiB: 65_536, passes: 3, length: 64 }]);
    expect(await sixCharacters(newKeyPair().publicKey, { member: "m", admissionKey, lane: fullLane })).toEqual({ ok: false, because: "busy" });
  });

  test("may be typed in lower case, in groups and on a Cyrillic keyboard", () => {
    for (const typed of ["ACE38Y", "ace 38y", "АСЕ-З8У", "aceзby"]) expect(sameCharacters(typed, "ACE38Y")).toBe(true);
    for (const typed of ["", "ACE38", "ACE38YY", "ACE38X", "ACE38Y".repeat(100_000)]) expect(sameCharacters(typed, "ACE38Y")).toBe(false);
  });
});
