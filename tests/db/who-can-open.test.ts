// Who can open what: every key that the database and the configuration hold is tried on everything that is sealed.
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openCentreWrap } from "~/domain/confidentiality/application-keys.server";
import { openBytes } from "~/domain/confidentiality/aead.server";
import { openGrant } from "~/domain/confidentiality/centre-key.server";
import { type KeyPair, keyPairFromSeed, keyPairOf } from "~/domain/confidentiality/key-pair.server";
import { ready } from "~/domain/confidentiality/sodium.server";
import { databaseRole, ROLES } from "~db/actor";
import { cloneDatabase, type TestDatabase } from "../support/database";
import { atDesk } from "../support/desk-fixture";

let database: TestDatabase;
beforeAll(async () => {
  await ready();
  database = await cloneDatabase("demo");
});
afterAll(() => database.drop());

/** Centre and quarter. */
const nameOf = ({ centre, epoch }: { centre: string; epoch: string }): string => `${centre} ${epoch}`;

/** The centre keys that one key pair opens, whatever the rows say about whose grant it is. */
async function centreKeysOf(pair: KeyPair): Promise<Map<string, KeyPair>> {
  const grants = await database.owner.selectFrom("key_grant").selectAll().execute();
  const opened = new Map<string, KeyPair>();
  for (const { centre, epoch, staff, sealed_key } of grants) {
    const tried = openGrant(sealed_key, pair, { centre, epoch, member: staff });
    if (tried.ok) opened.set(nameOf({ centre, epoch }), tried.centreKeyPair);
  }
  return opened;
}

/** The centres of all applications whose wrap one of these keys opens. */
async function centresOpened(keys: Iterable<KeyPair>): Promise<string[]> {
  const pairs = [...keys];
  const rows = await database.owner.selectFrom("application as a").innerJoin("application_sealed as s", "s.application", "a.id").select(["a.id", "a.centre", "a.key_epoch", "s.centre_wrap"]).execute();
  const opened = rows.filter(({ id, centre, key_epoch, centre_wrap }) => pairs.some((centreKeyPair) => openCentreWrap(centre_wrap, { application: id, centre, epoch: key_epoch, centreKeyPair }).ok));
  return [...new Set(opened.map(({ centre }) => centre))].sort();
}

async function membershipsOf(login: string): Promise<string[]> {
  const rows = await database.owner.selectFrom("staff_membership as m").innerJoin("staff_account as a", "a.id", "m.staff").select("m.centre").where("a.login", "=", login).orderBy("m.centre").execute();
  return rows.map(({ centre }) => centre);
}

/** Everything that follows from PORTAL_SECRET, as keys of every kind. */
function configuredKeys(): Uint8Array[] {
  const { receiptPeppers, passwordPeppers, cookieKeys, draftIdKeys, admissionKey } = database.secrets;
  return [...receiptPeppers, ...passwordPeppers, ...cookieKeys, ...draftIdKeys.map(({ key }) => key), admissionKey];
}

describe("with the whole database in hand", () => {
  it("the key of a consultant opens the applications of the own centre and of no other", async () => {
    for (const login of ["consultant@semey.example", "consultant@shymkent.example"]) {
      const { holder } = await atDesk(database.door, database.secrets, login);
      const keys = await centreKeysOf(holder.keyPair);
      expect(await centresOpened(keys.values())).toEqual(await membershipsOf(login));
    }
  });

  it("the keys of both administrators, together with the whole configuration, open nothing", async () => {
    const pairs: KeyPair[] = configuredKeys().flatMap((key) => [keyPairFromSeed(key), keyPairOf(key)]);
    for (const login of ["admin@portal.example", "admin2@portal.example"]) pairs.push((await atDesk(database.door, database.secrets, login)).holder.keyPair);
    for (const pair of pairs) expect([...(await centreKeysOf(pair)).keys()]).toEqual([]);
    expect(await centresOpened(pairs)).toEqual([]);
  });

  it("nor does the configuration open anything sealed under a symmetric key", async () => {
    const { rows } = await sql<{ table: string; column: string }>`
      select table_name as table, column_name as column from information_schema.columns where table_schema = 'public' and data_type = 'bytea'`.execute(database.owner);
    expect(rows.length).toBeGreaterThan(15);
    const nothing = new Uint8Array(0);
    for (const { table, column } of rows) {
      const values = await sql<{ value: Uint8Array | null }>`select ${sql.ref(column)} as value from ${sql.table(table)} limit 20`.execute(database.owner);
      const opened = values.rows.flatMap(({ value }) => (value ? configuredKeys().filter((key) => openBytes(key, value, nothing)) : []));
      expect([table, column, opened.length]).toEqual([table, column, 0]);
    }
  });
});

describe("the graph of accounts, keys and grants", () => {
  it("leads from an account to a centre's key only where the account is an active member, and never from an administrator", async () => {
    const { rows } = await sql`
      select g.centre, a.login from key_grant g join staff_account a on a.id = g.staff
      where a.state <> 'active' or a.role = 'administrator' or not exists (select from staff_membership m where m.staff = g.staff and m.centre = g.centre)`.execute(database.owner);
    expect(rows).toEqual([]);
  });

  it("has an entry to every application through its centre's key, and through the code of whoever sent it; no other", async () => {
    const { rows } = await sql<{ table: string; column: string }>`
      select table_name as table, column_name as column from information_schema.columns
      where table_schema = 'public' and data_type = 'bytea' and column_name ~ '(wrap|sealed|seal_|_key$|^proposal$)' order by 1, 2`.execute(database.owner);
    expect(rows.map(({ table, column }) => `${table}.${column}`).filter((column) => !(column in WAYS))).toEqual([]);
  });

  it("names nothing that is gone", async () => {
    const { rows } = await sql<{ column: string }>`select table_name || '.' || column_name as column from information_schema.columns where table_schema = 'public'`.execute(database.owner);
    const there = new Set(rows.map(({ column }) => column));
    expect(Object.keys(WAYS).filter((column) => !there.has(column))).toEqual([]);
  });
});

/** Every column that holds a key or something sealed to one, and whose it is. A new one has to be argued for here. */
const WAYS: Record<string, string> = {
  "application.contact_public_key": "public half; the private one is in the centre's wrap",
  "application.pseudonym_key": "names the row in the audit, opens nothing",
  "application.seeker_public_key": "public half; the private one follows from the receipt code",
  "application_sealed.centre_wrap": "members of the centre",
  "application_sealed.proposal": "under the thread key: members of the centre, and whoever has the code",
  "application_sealed.seeker_wrap": "whoever has the receipt code: the thread alone",
  "centre_key.public_key": "public half",
  "first_member.public_key": "public half, as two administrators confirmed it",
  "key_grant.sealed_key": "one member's own key pair",
  "paper_grant.sealed_key": "the region's paper key",
  "paper_key.public_key": "public half",
  "paper_key.seal_ab": "two paper sheets together",
  "paper_key.seal_ac": "two paper sheets together",
  "paper_key.seal_bc": "two paper sheets together",
  "paper_sheet.public_key": "public half; the private one is on paper",
  "seeker_session.sealed": "the secret in one cookie",
  "staff_account.public_key": "public half",
  "staff_account.recovery_sealed_key": "the member's recovery code, and the one-time code beside it",
  "staff_account.sealed_private_key": "the member's password",
  "staff_account.sealed_totp": "the member's own key pair",
  "staff_account.sealed_totp_step": "the member's own key pair; a number, no key",
  "staff_session.sealed_key": "the secret in one cookie",
  "staff_session.sealed_start": "the member's own key pair; a time, no key",
};

/** Who may write what decides to whom something is sealed. Written out, so that a new right fails here first. */
const WRITERS: Record<string, string[]> = {
  "application.seeker_public_key": ["seeker", "visitor"],
  "application.contact_public_key": ["visitor"],
  "centre_key.public_key": ["staff"],
  "first_member.public_key": ["administrator"],
  "key_grant.sealed_key": ["staff"],
  "key_grant.staff": ["staff"],
  "paper_grant.sealed_key": ["staff"],
  "paper_key.public_key": ["staff"],
  "paper_sheet.public_key": ["staff"],
  "staff_account.public_key": ["system"],
};

describe("who can write a public key or a grant", () => {
  it("is the owner of the row, or a member who holds the centre's key: no administrator, and no job", async () => {
    for (const [place, expected] of Object.entries(WRITERS)) {
      const [table = "", column = ""] = place.split(".");
      const { rows } = await sql<{ role: string }>`
        select r.role from unnest(${ROLES.map(databaseRole)}::text[]) as r(role)
        where has_column_privilege(r.role, ${table}, ${column}, 'insert') or has_column_privilege(r.role, ${table}, ${column}, 'update') order by 1`.execute(database.owner);
      expect([place, rows.map(({ role }) => role.replace("ashyq_", ""))]).toEqual([place, expected]);
    }
  });

  it("adds no key and no grant to a centre whose key the writer does not hold", async () => {
    const shymkent = await database.owner.selectFrom("centre_key").selectAll().where("centre", "=", "790000000").executeTakeFirst();
    const { member, enter } = await atDesk(database.door, database.secrets, "consultant2@semey.example");
    const centre = shymkent?.centre ?? "790000000";
    const key = enter((db) => db.insertInto("centre_key").values({ centre, epoch: "2099Q1", public_key: new Uint8Array(32), made_on: "2026-11-24" as never }).execute());
    await expect(key).rejects.toThrow(/row-level security/);
    const grant = enter((db) => db.insertInto("key_grant").values({ centre, epoch: shymkent?.epoch ?? "2026Q4", staff: member.id, sealed_key: new Uint8Array(32), vouch: new Uint8Array(32) }).execute());
    await expect(grant).rejects.toThrow(/row-level security/);
  });

  it("is nobody through a function that is not in this list", async () => {
    const { rows } = await sql<{ name: string }>`
      select p.proname as name from pg_proc p where p.pronamespace = 'portal'::regnamespace and p.prosecdef
        and p.prosrc ~* '(insert into|update)\\s+(centre_key|key_grant|staff_account|first_member|application_sealed|application)\\M' order by 1`.execute(database.owner);
    expect(rows.map(({ name }) => name)).toEqual(["accept_move", "confirm_right", "end_account", "end_proposal", "hand_over_administration", "join_halves", "renew_invitation", "restore_by_paper", "suspend_administrator", "take_lead_back", "undo_act"]);
  });
});
