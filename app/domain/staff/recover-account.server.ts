import { judgeNewPassword } from "~/domain/confidentiality/passwords";
import type { KeyPair } from "~/domain/confidentiality/key-pair.server";
import { unlockWithRecoveryCode } from "~/domain/confidentiality/recovery.server";
import type { RecoveryCode } from "~/domain/confidentiality/recovery-code";
import type { StaffCredentials } from "~/domain/confidentiality/staff-credentials.server";
import { type PasswordWork, sealAgain } from "~/domain/confidentiality/staff-secrets.server";
import type { Db } from "~db/actor";
import { matchNothing, type OneTimeCode, readOneTimeCode, useOneTimeCode } from "./one-time-code.server";
import { findAccountByLogin } from "./stored-account.server";

export type Recovered =
  | { ok: true; recoveryCode: RecoveryCode }
  | { ok: false; because: "mistyped" | "wrong" | "busy" | "too-short" | "too-long" | "common" };

interface RecoverWith extends PasswordWork {
  now: Date;
  enter<Answer>(work: (db: Db<"system">) => Promise<Answer>): Promise<Answer>;
}

/**
 * A new password by recovery code and one-time code. The key pair stays, and with it every grant; the old recovery code
 * and all sessions end in the same transaction. `mistyped` is arithmetic and says nothing about the login.
 */
export async function recoverAccount(
  typed: { login: string; recoveryCode: string; code: string; newPassword: string },
  by: RecoverWith,
): Promise<Recovered> {
  const judged = await judgeNewPassword(typed.newPassword, typed.login);
  if (!judged.ok) return judged;
  const account = await by.enter((db) => findAccountByLogin(db, typed.login));
  const stored = account?.state === "active" ? account.credentials : undefined;
  const unlocked = unlockWithRecoveryCode(typed.recoveryCode, stored);
  if (!unlocked.ok) {
    if (unlocked.because === "mistyped") return { ok: false, because: "mistyped" };
    matchNothing(typed.code, by.now);
    return { ok: false, because: "wrong" };
  }
  const code = readOneTimeCode(unlocked.keyPair, account?.sealedTotp ?? null, typed.code, by.now);
  if (!account || !stored || !code) return { ok: false, because: "wrong" };
  const sealed = await sealAgain({ keyPair: unlocked.keyPair, password: typed.newPassword, lane: by.lane, peppers: by.peppers });
  if (!sealed.ok) return sealed;
  const { credentials, recoveryCode } = sealed;
  const isStored = await by.enter((db) => storeRecovered(db, account.id, credentials, { was: stored.recoveryVerifier, keyPair: unlocked.keyPair, code }));
  return isStored ? { ok: true, recoveryCode } : { ok: false, because: "wrong" };
}

/** False when the recovery code or the one-time code was used meanwhile. */
async function storeRecovered(db: Db<"system">, id: string, credentials: StaffCredentials, used: { was: Uint8Array; keyPair: KeyPair; code: OneTimeCode }): Promise<boolean> {
  if (!(await useOneTimeCode(db, id, used.keyPair, used.code))) return false;
  const changed = await db
    .updateTable("staff_account")
    .set({
      password_salt: credentials.salt,
      password_verifier: credentials.verifier,
      sealed_private_key: credentials.sealedPrivateKey,
      recovery_verifier: credentials.recoveryVerifier,
      recovery_sealed_key: credentials.sealedForRecovery,
    })
    .where("id", "=", id)
    .where("state", "=", "active")
    .where("recovery_verifier", "=", used.was)
    .executeTakeFirst();
  if (changed.numUpdatedRows !== 1n) return false;
  await db.deleteFrom("staff_session").where("staff", "=", id).execute();
  return true;
}
