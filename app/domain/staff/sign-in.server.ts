import type { KeyPair } from "~/domain/confidentiality/key-pair.server";
import type { NewestFirst } from "~/domain/confidentiality/newest-first";
import type { StaffCredentials } from "~/domain/confidentiality/staff-credentials.server";
import { changePassword, type PasswordWork, unlockWithPassword } from "~/domain/confidentiality/staff-secrets.server";
import type { Db } from "~db/actor";
import { matchNothing, readOneTimeCode, useOneTimeCode } from "./one-time-code.server";
import type { StaffMember } from "./staff-member";
import { findAccountByLogin, memberOf } from "./stored-account.server";

export type SignedIn = { ok: true; member: StaffMember; keyPair: KeyPair } | { ok: false; because: "wrong" | "busy" };

export interface SignInWith extends PasswordWork {
  now: Date;
  /** Opens the door as the process itself, to read an account before anyone is known. */
  enter<Answer>(work: (db: Db<"system">) => Promise<Answer>): Promise<Answer>;
}

/**
 * Opens an account with login, password and one-time code. An unknown login, a wrong password, a wrong or used code and
 * an account that has left are all `wrong`, after the same work. `busy`: too many at once, nothing was judged.
 */
export async function signIn(typed: { login: string; password: string; code: string }, by: SignInWith): Promise<SignedIn> {
  const { now, lane, peppers } = by;
  const account = await by.enter((db) => findAccountByLogin(db, typed.login));
  const stored = account?.state === "active" ? account.credentials : undefined;
  const unlocked = await unlockWithPassword(typed.password, stored, { lane, peppers });
  if (!unlocked.ok) {
    if (unlocked.because === "busy") return { ok: false, because: "busy" };
    matchNothing(typed.code, now);
    return { ok: false, because: "wrong" };
  }
  const { keyPair, underOlderPepper } = unlocked;
  const code = account && readOneTimeCode(keyPair, account.sealedTotp, typed.code, now);
  if (!account || !stored || !code || !(await by.enter((db) => useOneTimeCode(db, account.id, keyPair, code)))) {
    await tryTheOtherPeppers(typed.password, by, underOlderPepper);
    return { ok: false, because: "wrong" };
  }
  if (underOlderPepper) await sealUnderNewestPepper(account.id, stored, typed.password, by);
  return { ok: true, member: await by.enter((db) => memberOf(db, account)), keyPair };
}

/** A wrong password is tried under every pepper; a right one with a wrong code must take as long. */
async function tryTheOtherPeppers(password: string, { lane, peppers }: SignInWith, underOlderPepper: boolean): Promise<void> {
  const [next, ...rest] = peppers.slice(underOlderPepper ? 2 : 1);
  if (next) await unlockWithPassword(password, undefined, { lane, peppers: [next, ...rest] satisfies NewestFirst<Uint8Array> });
}

/** When the lane is busy it stays under the older pepper until the next time. */
async function sealUnderNewestPepper(staff: string, stored: StaffCredentials, password: string, by: SignInWith): Promise<void> {
  const changed = await changePassword({ stored, currentPassword: password, newPassword: password, lane: by.lane, peppers: by.peppers });
  if (!changed.ok) return;
  const { salt, verifier, sealedPrivateKey } = changed.passwordPart;
  await by.enter((db) =>
    db
      .updateTable("staff_account")
      .set({ password_salt: salt, password_verifier: verifier, sealed_private_key: sealedPrivateKey })
      .where("id", "=", staff)
      .where("password_verifier", "=", stored.verifier)
      .execute(),
  );
}
