import { sql } from "kysely";
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
export const memberOf = async (db: Db<"system">, account: StoredAccount): Promise<StaffMember> => memberIn(account, await centresOf(db, account.id));

const memberIn = ({ id, login, role, language, workingLanguages, shortcuts }: StoredAccount, centres: string[]): StaffMember =>
  ({ id, login, role, language, workingLanguages, shortcuts, centres });

export interface FoundSession {
  account: StoredAccount;
  member: StaffMember;
  sealedKey: Uint8Array;
  /** Of the content that pages show. */
  revision: number;
}

/** What every request of the desk begins with, by one question: whose session it is, what it keeps sealed, and whether the content has changed. */
export async function findSession(db: Db<"system">, id: Uint8Array): Promise<FoundSession | undefined> {
  const row = await db
    .selectFrom("staff_session as s")
    .innerJoin("staff_account as a", "a.id", "s.staff")
    .selectAll("a")
    .select("s.sealed_key")
    .select(sql<string[]>`array(select m.centre::text from staff_membership m where m.staff = a.id order by m.centre)`.as("centres"))
    .select(sql<number>`(select content_revision from deployment)`.as("revision"))
    .where("s.id", "=", id)
    .executeTakeFirst();
  if (!row) return undefined;
  const account = accountOf(row);
  return { account, member: memberIn(account, row.centres), sealedKey: row.sealed_key, revision: row.revision };
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
