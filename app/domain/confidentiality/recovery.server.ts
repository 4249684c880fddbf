// The way back for a member who forgot the password. A code of 133 random bits needs no slow hash and no pepper, so it
// also works after every rotation of PORTAL_SECRET, however long it lay in a drawer.
import { CLEAR_CHARACTERS } from "./clear-characters";
import { equalBytes, utf8 } from "./bytes.server";
import { deriveKey } from "./hashes.server";
import type { KeyPair } from "./key-pair.server";
import { openPrivateKey, sealPrivateKey } from "./private-key-seal.server";
import { randomCharacters } from "./random.server";
import { parseRecoveryCode, RANDOM_CHARACTERS, withCheckCharacters } from "./recovery-code";
import type { RecoveryCode } from "./recovery-code";
import { decoyCredentials } from "./staff-credentials.server";
import type { RecoveryPart, StaffCredentials } from "./staff-credentials.server";

/** `mistyped` is arithmetic and says nothing about the login; `wrong` and `tampered` are to be answered alike. */
export type Recovering = { ok: true; keyPair: KeyPair } | { ok: false; because: "mistyped" | "wrong" | "tampered" };

/** A new recovery code for a pair and what is stored of it; storing it ends the old code. */
export function makeRecovery(keyPair: KeyPair): RecoveryPart & { recoveryCode: RecoveryCode } {
  const recoveryCode = withCheckCharacters(randomCharacters(CLEAR_CHARACTERS, RANDOM_CHARACTERS));
  const { verifier, key } = halvesOf(recoveryCode);
  return { recoveryCode, recoveryVerifier: verifier, sealedForRecovery: sealPrivateKey(key, keyPair, "recovery") };
}

/**
 * Opens the pair with a recovery code. The caller then asks for the TOTP (which the pair opens), and stores what
 * `sealAgain` gives over the old credentials: only that makes the code one for one use.
 */
export function unlockWithRecoveryCode(typed: string, stored: StaffCredentials | undefined): Recovering {
  const code = parseRecoveryCode(typed);
  if (!code) return { ok: false, because: "mistyped" };
  const { recoveryVerifier, sealedForRecovery, publicKey } = stored ?? decoyCredentials();
  const { verifier, key } = halvesOf(code);
  if (!equalBytes(verifier, recoveryVerifier)) return { ok: false, because: "wrong" };
  const keyPair = openPrivateKey(key, sealedForRecovery, publicKey, "recovery");
  return keyPair ? { ok: true, keyPair } : { ok: false, because: "tampered" };
}

function halvesOf(code: RecoveryCode): { verifier: Uint8Array; key: Uint8Array } {
  return { verifier: deriveKey(utf8(code), "recovery-verifier/1"), key: deriveKey(utf8(code), "recovery-key/1") };
}
