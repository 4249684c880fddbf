import { beforeAll, describe, expect, test } from "vitest";
import { keyPairOf, newKeyPair } from "~/domain/confidentiality/key-pair.server";
import { openPrivateKey, sealPrivateKey } from "~/domain/confidentiality/private-key-seal.server";
import { randomBytes } from "~/domain/confidentiality/random.server";
import { ready } from "~/domain/confidentiality/sodium.server";
import type { StaffCredentials } from "~/domain/confidentiality/staff-credentials.server";
import { changePassword, enrol, unlockWithPassword } from "~/domain/confidentiality/staff-secrets.server";
import type { Enrolment } from "~/domain/confidentiality/staff-secrets.server";
import { damageThatOpens } from "./damage";
import { countingLane, fullLane, workOf } from "./counting-lane";

const password = "tulip kettle orbit glass";
const [older, newest] = [randomBytes(32), randomBytes(32)];
const work = { lane: countingLane(), peppers: [newest] as const };
let member: Extract<Enrolment, { ok: true }>;
let stored: StaffCredentials;

beforeAll(async () => {
  await ready();
  const enrolled = await enrol({ password, ...work });
  if (!enrolled.ok) throw new Error(enrolled.because);
  member = enrolled;
  stored = enrolled.credentials;
});

describe("a password", () => {
  test("opens the member's pair", async () => {
    expect(await unlockWithPassword(password, stored, work)).toEqual({ ok: true, keyPair: member.keyPair, underOlderPepper: false });
    expect(keyPairOf(member.keyPair.privateKey).publicKey).toEqual(stored.publicKey);
  });

  test("that is wrong, empty or over-long opens nothing", async () => {
    for (const wrong of ["tulip kettle orbit glasS", "", `${password} `]) {
      expect(await unlockWithPassword(wrong, stored, work)).toEqual({ ok: false, because: "wrong" });
    }
  });

  test("beyond 200 characters is refused before any work", async () => {
    const lane = countingLane();
    expect(await unlockWithPassword("x".repeat(1_000_000), stored, { ...work, lane })).toEqual({ ok: false, because: "wrong" });
    expect(await enrol({ password: "x".repeat(201), ...work, lane })).toEqual({ ok: false, because: "too-long" });
    expect(lane.asked).toEqual([]);
  });

  test("may be typed composed or decomposed", async () => {
    const enrolled = await enrol({ password: "\u0439огурт и йод вместе", ...work });
    const typed = "\u0438\u0306огурт и йод вместе";
    expect(enrolled.ok && (await unlockWithPassword(typed, enrolled.credentials, work)).ok).toBe(true);
  });

  test("two members with the same password have nothing in common", async () => {
    const other = await enrol({ password, ...work });
    if (!other.ok) throw new Error(other.because);
    for (const part of ["salt", "verifier", "publicKey", "sealedPrivateKey", "sealedForRecovery", "recoveryVerifier"] as const) {
      expect(other.credentials[part]).not.toEqual(stored[part]);
    }
  });
});

describe("an unknown login", () => {
  test("does exactly the work of a wrong password, under one pepper and under three", async () => {
    for (const peppers of [[newest], [newest, older, randomBytes(32)]] as const) {
      const [known, unknown] = [countingLane(), countingLane()];
      const wrong = await unlockWithPassword("not the password at all", stored, { lane: known, peppers });
      const nobody = await unlockWithPassword("not the password at all", undefined, { lane: unknown, peppers });
      expect(nobody).toEqual(wrong);
      expect(workOf(unknown.asked)).toEqual(workOf(known.asked));
      expect(unknown.asked).toHaveLength(peppers.length);
    }
  });

  test("is told to come back like anyone when the lane is full", async () => {
    const busy = { ok: false, because: "busy" };
    expect(await unlockWithPassword(password, undefined, { ...work, lane: fullLane })).toEqual(busy);
    expect(await unlockWithPassword(password, stored, { ...work, lane: fullLane })).toEqual(busy);
    expect(await enrol({ password, ...work, lane: fullLane })).toEqual(busy);
  });
});

describe("what is stored", () => {
  test("does not open with the verifier in place of the key", () => {
    expect(openPrivateKey(stored.verifier, stored.sealedPrivateKey, stored.publicKey, "password")).toBeUndefined();
  });

  test("is noticed when the public key, or the sealed key, was exchanged", async () => {
    const foreign = newKeyPair();
    const tampered = { ok: false, because: "tampered" };
    expect(await unlockWithPassword(password, { ...stored, publicKey: foreign.publicKey }, work)).toEqual(tampered);
    expect(await unlockWithPassword(password, { ...stored, sealedPrivateKey: stored.sealedForRecovery }, work)).toEqual(tampered);
  });

  test("does not open when what was sealed is not the private half of the public key", () => {
    const [key, foreign] = [randomBytes(32), newKeyPair()];
    const sealed = sealPrivateKey(key, { publicKey: foreign.publicKey, privateKey: member.keyPair.privateKey }, "password");
    expect(openPrivateKey(key, sealed, foreign.publicKey, "password")).toBeUndefined();
  });

  test("seals the private key so that no damaged byte opens it", () => {
    const key = randomBytes(32);
    const sealed = sealPrivateKey(key, member.keyPair, "password");
    const opens = (bytes: Uint8Array) => openPrivateKey(key, bytes, stored.publicKey, "password") !== undefined;
    expect(opens(sealed)).toBe(true);
    expect(damageThatOpens(sealed, opens)).toEqual([]);
    expect(openPrivateKey(key, sealed, stored.publicKey, "recovery")).toBeUndefined();
  });
});

describe("a change of password", () => {
  test("keeps the pair, ends the old password, and needs it", async () => {
    const newPassword = "seven blue ladders fell";
    const change = await changePassword({ stored, currentPassword: password, newPassword, ...work });
    if (!change.ok) throw new Error(change.because);
    const now = { ...stored, ...change.passwordPart };
    expect(await unlockWithPassword(newPassword, now, work)).toMatchObject({ ok: true, keyPair: member.keyPair });
    expect(await unlockWithPassword(password, now, work)).toEqual({ ok: false, because: "wrong" });
    expect(await changePassword({ stored, currentPassword: "a wrong password", newPassword, ...work })).toEqual({ ok: false, because: "wrong" });
  });
});

describe("a rotation of the pepper", () => {
  test("leaves old passwords working, says so, and can be caught up with", async () => {
    const after = { lane: work.lane, peppers: [randomBytes(32), newest] as const };
    expect(await unlockWithPassword(password, stored, after)).toMatchObject({ ok: true, underOlderPepper: true });
    const change = await changePassword({ stored, currentPassword: password, newPassword: password, ...after });
    if (!change.ok) throw new Error(change.because);
    const renewed = { ...stored, ...change.passwordPart };
    expect(await unlockWithPassword(password, renewed, { ...after, peppers: [after.peppers[0]] })).toMatchObject({ ok: true, underOlderPepper: false });
  });

  test("ends them once the old pepper is listed no more", async () => {
    expect(await unlockWithPassword(password, stored, { ...work, peppers: [older] })).toEqual({ ok: false, because: "wrong" });
  });
});
