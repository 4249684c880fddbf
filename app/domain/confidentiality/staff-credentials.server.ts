import { AEAD_OVERHEAD_BYTES } from "./aead.server";
import { PRIVATE_KEY_BYTES } from "./key-pair.server";
import { randomBytes } from "./random.server";

/** What opens with the password. */
export type PasswordPart = {
  readonly salt: Uint8Array;
  /** A hash of the verifier half: what is stored cannot be used in its place. */
  readonly verifier: Uint8Array;
  readonly sealedPrivateKey: Uint8Array;
};

/** What opens with the recovery code. */
export type RecoveryPart = { readonly recoveryVerifier: Uint8Array; readonly sealedForRecovery: Uint8Array };

/** All that is stored of a member's secrets, but the TOTP secret. Never the password, never a code. */
export type StaffCredentials = PasswordPart & RecoveryPart & { readonly publicKey: Uint8Array };

let decoy: StaffCredentials | undefined;

/**
 * Credentials nobody has, made once a process. An unknown login is tried against these, so that it costs the same work
 * as a wrong password.
 */
export function decoyCredentials(): StaffCredentials {
  decoy ??= {
    salt: randomBytes(16),
    verifier: randomBytes(32),
    publicKey: randomBytes(32),
    sealedPrivateKey: randomBytes(PRIVATE_KEY_BYTES + AEAD_OVERHEAD_BYTES),
    recoveryVerifier: randomBytes(32),
    sealedForRecovery: randomBytes(PRIVATE_KEY_BYTES + AEAD_OVERHEAD_BYTES),
  };
  return decoy;
}
