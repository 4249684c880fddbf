import { fromBase64Url, toBase64Url } from "~/domain/confidentiality/bytes.server";
import { type KeyPair, keyPairOf } from "~/domain/confidentiality/key-pair.server";
import { judgeNewPassword } from "~/domain/confidentiality/passwords";
import { sealMoment } from "~/domain/confidentiality/moment-seal.server";
import type { RecoveryCode } from "~/domain/confidentiality/recovery-code";
import type { StaffCredentials } from "~/domain/confidentiality/staff-credentials.server";
import { enrol, type PasswordWork } from "~/domain/confidentiality/staff-secrets.server";
import { drawPrintedCodes, readPrintedCode } from "~/domain/confidentiality/printed-codes.server";
import { sealTotpSecret } from "~/domain/confidentiality/totp-seal.server";
import { matchingTotpStep, newTotpSecret } from "~/domain/confidentiality/totp.server";
import type { Day } from "~/domain/shared/day";
import type { Language } from "~/domain/shared/language";
import type { Db } from "~db/actor";
import { isInvitation } from "./invitation.server";
import { storePrintedCodes } from "./printed-codes-of-own.server";
import type { StaffMember } from "./staff-member";
import { findAccount, findAccountByLogin, memberOf } from "./stored-account.server";

/** What lies sealed in a cookie between the choice of a password and the first one-time code. */
export interface Joining {
  staff: string;
  login: string;
  invitation: string;
  totpSecret: string;
  recoveryCode: string;
  /** One-time codes on paper instead of an authenticator, once they were asked for. */
  printed?: string[];
  privateKey: string;
  credentials: Record<keyof StaffCredentials, string>;
}

export type BegunJoining = { ok: true; joining: Joining } | { ok: false; because: "wrong" | "busy" | "too-short" | "too-long" | "common" };

interface JoinWith extends PasswordWork {
  today: Day;
  enter<Answer>(work: (db: Db<"system">) => Promise<Answer>): Promise<Answer>;
}

/** Judges the password first, then login and invitation together: an unknown login is a wrong code. Stores nothing. */
export async function beginJoining(typed: { login: string; code: string; password: string }, by: JoinWith): Promise<BegunJoining> {
  const judged = await judgeNewPassword(typed.password, typed.login);
  if (!judged.ok) return judged;
  const account = await by.enter((db) => findAccountByLogin(db, typed.login));
  const stored = account?.state === "invited" ? account : undefined;
  const isRight = isInvitation(typed.code, stored?.login ?? "", { hash: stored?.invitation ?? null, expiresOn: stored?.invitationExpiresOn ?? null }, by.today);
  if (!stored?.invitation || !isRight) return { ok: false, because: "wrong" };
  const enrolled = await enrol({ password: typed.password, lane: by.lane, peppers: by.peppers });
  if (!enrolled.ok) return enrolled;
  const joining: Joining = {
    staff: stored.id,
    login: stored.login,
    invitation: toBase64Url(stored.invitation),
    totpSecret: newTotpSecret(),
    recoveryCode: enrolled.recoveryCode,
    privateKey: toBase64Url(enrolled.keyPair.privateKey),
    credentials: asText(enrolled.credentials),
  };
  return { ok: true, joining };
}

/**
 * One-time codes on paper instead of an authenticator, for an office without phones. The secret that an authenticator would
 * have had is drawn anew: what was on the screen before opens nothing.
 */
export const withPrintedCodes = (joining: Joining): Joining => ({ ...joining, totpSecret: newTotpSecret(), printed: drawPrintedCodes() });

export type Joined = { ok: true; member: StaffMember; keyPair: KeyPair; recoveryCode: RecoveryCode } | { ok: false; because: "wrong-code" | "gone" };

/**
 * Activates the account once a one-time code shows that the authenticator has the secret, or that the sheet was printed. `gone`: the invitation was
 * used, renewed or taken back meanwhile.
 */
export async function finishJoining(db: Db<"system">, joining: Joining, typed: { code: string; language: Language }, now: Date): Promise<Joined> {
  const printed = joining.printed ?? [];
  const used = readPrintedCode(typed.code);
  const step = printed.length > 0 ? (used && printed.includes(used) ? 0 : undefined) : matchingTotpStep(joining.totpSecret, typed.code, now);
  if (step === undefined) return { ok: false, because: "wrong-code" };
  const keyPair = keyPairOf(bytesOf(joining.privateKey));
  const { salt, verifier, publicKey, sealedPrivateKey, recoveryVerifier, sealedForRecovery } = joining.credentials;
  const activated = await db
    .updateTable("staff_account")
    .set({
      state: "active",
      language: typed.language,
      invitation: null,
      invitation_expires_on: null,
      password_salt: bytesOf(salt),
      password_verifier: bytesOf(verifier),
      public_key: bytesOf(publicKey),
      sealed_private_key: bytesOf(sealedPrivateKey),
      sealed_totp: sealTotpSecret(keyPair, joining.totpSecret),
      recovery_verifier: bytesOf(recoveryVerifier),
      recovery_sealed_key: bytesOf(sealedForRecovery),
      sealed_totp_step: sealMoment(keyPair, "one-time-code", step),
    })
    .where("id", "=", joining.staff)
    .where("state", "=", "invited")
    .where("invitation", "=", bytesOf(joining.invitation))
    .returning("id")
    .executeTakeFirst();
  if (!activated) return { ok: false, because: "gone" };
  await storePrintedCodes(db, joining.staff, keyPair, printed.filter((code) => code !== used));
  const account = await findAccount(db, joining.staff);
  if (!account) return { ok: false, because: "gone" };
  return { ok: true, member: await memberOf(db, account), keyPair, recoveryCode: joining.recoveryCode as RecoveryCode };
}

const asText = (credentials: StaffCredentials): Joining["credentials"] =>
  Object.fromEntries(Object.entries(credentials).map(([name, bytes]) => [name, toBase64Url(bytes as Uint8Array)])) as Joining["credentials"];

const bytesOf = (text: string): Uint8Array => fromBase64Url(text) ?? new Uint8Array(0);
