import type { KeyPair } from "~/domain/confidentiality/key-pair.server";
import { judgeNewPassword } from "~/domain/confidentiality/passwords";
import { makeRecovery } from "~/domain/confidentiality/recovery.server";
import type { RecoveryCode } from "~/domain/confidentiality/recovery-code";
import { changePassword, type PasswordWork, unlockWithPassword } from "~/domain/confidentiality/staff-secrets.server";
import type { Db } from "~db/actor";
import { printCodes } from "./printed-codes-of-own.server";
import { findAccount } from "./stored-account.server";

export type ChangedPassword = { ok: true } | { ok: false; because: "wrong" | "busy" | "too-short" | "too-long" | "common" };

export interface ChangeWith extends PasswordWork {
  staff: string;
  /** The session that goes on; every other one ends. */
  session: Uint8Array;
  enter<Answer>(work: (db: Db<"system">) => Promise<Answer>): Promise<Answer>;
}

/** A new password for who knows the present one. The recovery code stays good. */
export async function changeOwnPassword(typed: { current: string; next: string }, by: ChangeWith): Promise<ChangedPassword> {
  const account = await by.enter((db) => findAccount(db, by.staff));
  if (account?.state !== "active" || !account.credentials) return { ok: false, because: "wrong" };
  const judged = await judgeNewPassword(typed.next, account.login);
  if (!judged.ok) return judged;
  const stored = account.credentials;
  const changed = await changePassword({ stored, currentPassword: typed.current, newPassword: typed.next, lane: by.lane, peppers: by.peppers });
  if (!changed.ok) return { ok: false, because: changed.because === "tampered" ? "wrong" : changed.because };
  const { salt, verifier, sealedPrivateKey } = changed.passwordPart;
  return by.enter(async (db) => {
    const kept = await db
      .updateTable("staff_account")
      .set({ password_salt: salt, password_verifier: verifier, sealed_private_key: sealedPrivateKey })
      .where("id", "=", by.staff)
      .where("password_verifier", "=", stored.verifier)
      .executeTakeFirst();
    if (kept.numUpdatedRows !== 1n) return { ok: false, because: "wrong" };
    await db.deleteFrom("staff_session").where("staff", "=", by.staff).where("id", "!=", by.session).execute();
    return { ok: true };
  });
}

/** Whether who sits at a signed-in desk knows the account's password: asked again before acts that decide who can read. */
export async function knowsOwnPassword(password: string, by: Omit<ChangeWith, "session">): Promise<{ ok: true } | { ok: false; because: "wrong" | "busy" }> {
  const unlocked = await unlockOwn(password, by);
  return unlocked.ok ? { ok: true } : unlocked;
}

async function unlockOwn(password: string, by: Omit<ChangeWith, "session">): Promise<{ ok: true; keyPair: KeyPair } | { ok: false; because: "wrong" | "busy" }> {
  const account = await by.enter((db) => findAccount(db, by.staff));
  const stored = account?.state === "active" ? account.credentials : undefined;
  const unlocked = await unlockWithPassword(password, stored, { lane: by.lane, peppers: by.peppers });
  return unlocked.ok ? { ok: true, keyPair: unlocked.keyPair } : { ok: false, because: unlocked.because === "busy" ? "busy" : "wrong" };
}

export type NewPrintedCodes = { ok: true; codes: string[] } | { ok: false; because: "wrong" | "busy" };

/** A new sheet of one-time codes for who knows the password; the codes of the older sheet are good for nothing. */
export async function renewPrintedCodes(password: string, by: ChangeWith): Promise<NewPrintedCodes> {
  const unlocked = await unlockOwn(password, by);
  if (!unlocked.ok) return unlocked;
  return { ok: true, codes: await by.enter((db) => printCodes(db, by.staff, unlocked.keyPair)) };
}

export type NewRecoveryCode = { ok: true; recoveryCode: RecoveryCode } | { ok: false; because: "wrong" | "busy" };

/** A new recovery code for who knows the password; the old one opens nothing from then on. */
export async function renewRecoveryCode(password: string, by: ChangeWith): Promise<NewRecoveryCode> {
  const unlocked = await unlockOwn(password, by);
  if (!unlocked.ok) return unlocked;
  const { recoveryCode, recoveryVerifier, sealedForRecovery } = makeRecovery(unlocked.keyPair);
  const kept = await by.enter((db) =>
    db
      .updateTable("staff_account")
      .set({ recovery_verifier: recoveryVerifier, recovery_sealed_key: sealedForRecovery })
      .where("id", "=", by.staff)
      .where("state", "=", "active")
      .executeTakeFirst(),
  );
  return kept.numUpdatedRows === 1n ? { ok: true, recoveryCode } : { ok: false, because: "wrong" };
}
