// A member's password: what it is turned into, what it opens, how it is changed.
import type { ArgonLane } from "./argon-lane.server";
import { equalBytes, joinBytes, labelled, utf8 } from "./bytes.server";
import { hmacSha256, sha256 } from "./hashes.server";
import { newKeyPair } from "./key-pair.server";
import type { KeyPair } from "./key-pair.server";
import type { NewestFirst } from "./newest-first";
import { normalisedPassword } from "./passwords";
import { openPrivateKey, sealPrivateKey } from "./private-key-seal.server";
import { randomBytes } from "./random.server";
import { makeRecovery } from "./recovery.server";
import type { RecoveryCode } from "./recovery-code";
import { decoyCredentials } from "./staff-credentials.server";
import type { PasswordPart, StaffCredentials } from "./staff-credentials.server";

export const PASSWORD_ARGON = { memoryKiB: 64 * 1024, passes: 3, length: 64 } as const;

export type PasswordWork = { readonly lane: ArgonLane; readonly peppers: NewestFirst<Uint8Array> };

export type Enrolment =
  | { ok: true; credentials: StaffCredentials; keyPair: KeyPair; recoveryCode: RecoveryCode }
  | { ok: false; because: "busy" | "too-long" };

/** `tampered`: right password, but the stored keys are not the ones it sealed. To the person the same as `wrong`. */
export type Unlocking =
  | { ok: true; keyPair: KeyPair; underOlderPepper: boolean }
  | { ok: false; because: "wrong" | "busy" | "tampered" };

export type PasswordChange =
  | { ok: true; passwordPart: PasswordPart }
  | { ok: false; because: "wrong" | "busy" | "tampered" | "too-long" };

type Halves = { ok: true; verifier: Uint8Array; key: Uint8Array } | { ok: false; because: "busy" };

/** A new member's key pair and everything stored about it. The recovery code is shown once and kept nowhere. */
export function enrol({ password, ...work }: { password: string } & PasswordWork): Promise<Enrolment> {
  return sealAgain({ keyPair: newKeyPair(), password, ...work });
}

/**
 * All credentials made anew for a known pair: after a recovery code was used. Storing them over the old ones, on the
 * condition that the old recovery verifier still stands there, is what makes the old code open nothing.
 */
export async function sealAgain(
  { keyPair, password, ...work }: { keyPair: KeyPair; password: string } & PasswordWork,
): Promise<Enrolment> {
  const part = await sealUnderPassword(keyPair, password, work);
  if (!part.ok) return part;
  const { recoveryCode, ...recoveryPart } = makeRecovery(keyPair);
  const credentials = { ...part.passwordPart, ...recoveryPart, publicKey: keyPair.publicKey };
  return { ok: true, credentials, keyPair, recoveryCode };
}

/**
 * Tries a password, under every pepper. An unknown login (`stored` undefined) does the work of a wrong password.
 * @returns the member's pair; `underOlderPepper` asks for `changePassword` with the same password, to renew.
 */
export async function unlockWithPassword(
  password: string,
  stored: StaffCredentials | undefined,
  { lane, peppers }: PasswordWork,
): Promise<Unlocking> {
  const typed = normalisedPassword(password);
  if (typed === undefined) return { ok: false, because: "wrong" };
  const credentials = stored ?? decoyCredentials();
  for (const pepper of peppers) {
    const halves = await halvesOf(typed, credentials.salt, pepper, lane);
    if (!halves.ok) return halves;
    if (!equalBytes(halves.verifier, credentials.verifier)) continue;
    const keyPair = openPrivateKey(halves.key, credentials.sealedPrivateKey, credentials.publicKey, "password");
    return keyPair
      ? { ok: true, keyPair, underOlderPepper: pepper !== peppers[0] }
      : { ok: false, because: "tampered" };
  }
  return { ok: false, because: "wrong" };
}

/** The same pair under a new password, to be judged before by `judgeNewPassword`; the recovery code stays. */
export async function changePassword(
  { stored, currentPassword, newPassword, ...work }: {
    stored: StaffCredentials;
    currentPassword: string;
    newPassword: string;
  } & PasswordWork,
): Promise<PasswordChange> {
  const unlocked = await unlockWithPassword(currentPassword, stored, work);
  return unlocked.ok ? sealUnderPassword(unlocked.keyPair, newPassword, work) : unlocked;
}

async function sealUnderPassword(
  keyPair: KeyPair,
  password: string,
  { lane, peppers }: PasswordWork,
): Promise<{ ok: true; passwordPart: PasswordPart } | { ok: false; because: "busy" | "too-long" }> {
  const typed = normalisedPassword(password);
  if (typed === undefined) return { ok: false, because: "too-long" };
  const salt = randomBytes(16);
  const halves = await halvesOf(typed, salt, peppers[0], lane);
  if (!halves.ok) return halves;
  const sealedPrivateKey = sealPrivateKey(halves.key, keyPair, "password");
  return { ok: true, passwordPart: { salt, verifier: halves.verifier, sealedPrivateKey } };
}

async function halvesOf(password: string, salt: Uint8Array, pepper: Uint8Array, lane: ArgonLane): Promise<Halves> {
  const derived = await lane.derive({ secret: hmacSha256(pepper, utf8(password)), salt, ...PASSWORD_ARGON });
  if (!derived.ok) return derived;
  const verifierHalf = derived.bytes.subarray(0, 32);
  return {
    ok: true,
    verifier: sha256(joinBytes(labelled("password-verifier/1"), verifierHalf)),
    key: derived.bytes.slice(32),
  };
}
