import type { StaffCredentials } from "~/domain/confidentiality/staff-credentials.server";
import type { Day } from "~/domain/shared/day";
import type { Db } from "~db/actor";
import { readLogin, type StaffMember, type StaffState } from "./staff-member";

/** An account with what opens it. Only sign-in, its session and its owner's own changes read it. */
export interface StoredAccount extends Omit<StaffMember, "centres"> {
  state: StaffState;
  invitation: Uint8Array | null;
  invitationExpiresOn: Day | null;
  /** Undefined until its owner has chosen a password. */
  credentials: StaffCredentials | undefined;
  sealedTotp: Uint8Array | null;
}

/** The account of a login as someone typed it. */
export async function findAccountByLogin(db: Db<"system">, typedLogin: string): Promise<StoredAccount | undefined> {
  const login = readLogin(typedLogin);
  const row = await selectAccount(db).where("login", "=", login ?? "").executeTakeFirst();
  return row && accountOf(row);
}

export async function findAccount(db: Db<"system">, id: string): Promise<StoredAccount | undefined> {
  const row = await selectAccount(db).where("id", "=", id).executeTakeFirst();
  return row && accountOf(row);
}

/** Codes of the centres an account belongs to. */
async function centresOf(db: Db<"system">, staff: string): Promise<string[]> {
  const rows = await db.selectFrom("staff_membership").select("centre").where("staff", "=", staff).orderBy("centre").execute();
  return rows.map(({ centre }) => centre);
}

/** Who an account's owner is to the pages. */
export async function memberOf(db: Db<"system">, { id, login, role, language, workingLanguages, shortcuts }: StoredAccount): Promise<StaffMember> {
  return { id, login, role, language, workingLanguages, shortcuts, centres: await centresOf(db, id) };
}

const selectAccount = (db: Db<"system">) => db.selectFrom("staff_account").selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof selectAccount>["executeTakeFirstOrThrow"]>>;

function accountOf(row: Row): StoredAccount {
  const { id, login, role, language, state, invitation, sealed_totp, shortcuts } = row;
  return { id, login, role, language, workingLanguages: row.working_languages, shortcuts, state, invitation, invitationExpiresOn: row.invitation_expires_on, credentials: credentialsOf(row), sealedTotp: sealed_totp };
}

function credentialsOf(row: Row): StaffCredentials | undefined {
  const { password_salt, password_verifier, public_key, sealed_private_key, recovery_verifier, recovery_sealed_key } = row;
  if (!password_salt || !password_verifier || !public_key || !sealed_private_key || !recovery_verifier || !recovery_sealed_key) return undefined;
  return {
    salt: password_salt,
    verifier: password_verifier,
    publicKey: public_key,
    sealedPrivateKey: sealed_private_key,
    recoveryVerifier: recovery_verifier,
    sealedForRecovery: recovery_sealed_key,
  };
}
