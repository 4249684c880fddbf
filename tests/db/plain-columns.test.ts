// Every column of every table that is not about a seeker, and why it is plain. Those of seekers stand in migrations.test.ts.
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cloneDatabase, type TestDatabase } from "../support/database";

let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase("demo");
});
afterAll(() => database.drop());

const OF_SEEKERS = ["application", "application_sealed", "message", "note", "case_draft", "visit_place", "seeker_session"];

/** All of it stands on pages that anyone can read, or is a rule of the program. */
const PUBLISHED: Record<string, string> = {
  allowed_step: "the steps of a status, as in the code",
  calendar_day: "Kazakhstan's holidays and moved days",
  counted_until: "until which day figures are counted",
  centre: "names, addresses and hours of centres",
  deployment: "the salt of codes (no secret: PORTAL_SECRET is), the content's revision, the day it began",
  district: "places of the state's register",
  intake: "which measure takes applications where",
  measure: "the measures",
  measure_draft: "their texts before they are published, and which administrators wrote them",
  measure_version: "their dated texts and amounts",
  parameter: "dated rates with their source",
  quarter_count: "how many applied in the running quarter, by region, measure and language, as counts that name no application; erased at its release",
  quarter_release: "the figures that everyone is told",
  region: "places of the state's register",
  reply_template: "prepared answers of centres, about measures and not about anyone",
  schema_migration: "which migrations ran, and when",
  schema_migration_lock: "that a migration runs",
};

/** Of people who work here. `sealed` means: a ciphertext or a hash that opens nothing by itself. */
const OF_STAFF: Record<string, Record<string, string>> = {
  staff_account: {
    id: "random", login: "a work address, known in the office", role: "which pages", language: "of the desk", state: "whether it opens anything",
    invitation: "sealed: a hash", invitation_expires_on: "a day", password_salt: "no secret", password_verifier: "sealed: half of a slow derivation",
    public_key: "public half", sealed_private_key: "sealed", sealed_totp: "sealed", recovery_verifier: "sealed", recovery_sealed_key: "sealed",
    sealed_totp_step: "sealed", created_on: "a day",
    working_languages: "which applications come first", shortcuts: "a wish about the keyboard",
  },
  staff_membership: { staff: "whose", centre: "where: row-level security follows from it" },
  staff_session: { id: "sealed: a hash of the cookie's secret", staff: "whose", sealed_key: "sealed", sealed_start: "sealed", expires_on: "a day" },
  centre_key: { centre: "whose", epoch: "a quarter", public_key: "public half", made_on: "a day" },
  key_grant: { centre: "which key", epoch: "which key", staff: "to whom", sealed_key: "sealed", vouch: "sealed: only a holder computes it" },
  first_member: { centre: "where", staff: "who", administrator: "who confirms", public_key: "public half, as confirmed", confirmed_on: "a day" },
  printed_code: { staff: "whose", code_hash: "sealed: keyed by the member's private key" },
  paper_sheet: { id: "random", region: "which", staff: "who keeps it", public_key: "public half", drawn_on: "a day" },
  paper_key: {
    id: "random", region: "which", sheet_a: "which sheets", sheet_b: "which sheets", sheet_c: "which sheets", public_key: "public half",
    seal_ab: "sealed", seal_bc: "sealed", seal_ac: "sealed", proof_hash: "sealed: a hash", made_on: "a day",
  },
  paper_grant: { centre: "which key", epoch: "which key", paper_key: "to which", sealed_key: "sealed", vouch: "sealed" },
  visit_opening: { id: "random", centre: "whose", first_day: "a day", last_day: "a day", hours: "when the centre receives, for everyone", is_exact: "a window or one day" },
  audit: {
    centre: "whose chain", position: "the chain's order", staff: "who", act: "what, from a list", subject: "sealed: a pseudonym whose key dies with the application",
    day: "a day", previous: "the chain", hash: "the chain",
  },
  administrator_remit: { staff: "who", scope: "the country or a region" },
  right_proposal: {
    id: "random", kind: "which right, from a list", login: "whom to invite", language: "theirs", scopes: "the country or regions", target: "whose right",
    state: "open, confirmed, withdrawn", proposed_by: "who", proposed_on: "a day", decided_by: "who", decided_on: "a day",
    invitation_half: "sealed: a hash",
  },
  administration_act: { position: "the chain's order", staff: "who", act: "what, from a list", subject: "which centre, measure or account", day: "a day", previous: "the chain", hash: "the chain" },
};

const columns = async (): Promise<Record<string, string[]>> => {
  const { rows } = await sql<{ table: string; columns: string[] }>`
    select table_name as table, array_agg(column_name::text order by column_name::text) as columns
    from information_schema.columns where table_schema in ('public', 'portal') group by 1`.execute(database.owner);
  return Object.fromEntries(rows.map(({ table, columns: names }) => [table, names]));
};

describe("what is plain", () => {
  it("stands in a list, table by table and column by column: a new one has to be argued for", async () => {
    const found = await columns();
    const argued = [...OF_SEEKERS, ...Object.keys(PUBLISHED), ...Object.keys(OF_STAFF)];
    expect(Object.keys(found).toSorted()).toEqual(argued.toSorted());
    for (const [table, reasons] of Object.entries(OF_STAFF)) expect([table, found[table]]).toEqual([table, Object.keys(reasons).toSorted()]);
  });

  it("is really sealed where it says so: bytes", async () => {
    const { rows } = await sql<{ column: string }>`
      select table_name || '.' || column_name as column from information_schema.columns where table_schema = 'public' and data_type = 'bytea'`.execute(database.owner);
    const bytes = new Set(rows.map(({ column }) => column));
    for (const [table, reasons] of Object.entries(OF_STAFF)) {
      for (const [column, reason] of Object.entries(reasons)) if (reason.startsWith("sealed")) expect([`${table}.${column}`, bytes.has(`${table}.${column}`)]).toEqual([`${table}.${column}`, true]);
    }
  });

  it("has one size for all applications, all messages and all notes, whatever was said", async () => {
    const { rows } = await sql<{ name: string; sizes: number; rows: number }>`
      select 'answers' as name, count(distinct length(answers))::int as sizes, count(*)::int as rows from application_sealed
      union all select 'contact', count(distinct length(contact))::int, count(*)::int from application_sealed where contact <> ''
      union all select 'centre wrap', count(distinct length(centre_wrap))::int, count(*)::int from application_sealed where centre_wrap <> ''
      union all select 'seeker wrap', count(distinct length(seeker_wrap))::int, count(*)::int from application_sealed
      union all select 'message', count(distinct length(body))::int, count(*)::int from message
      union all select 'note', count(distinct length(body))::int, count(*)::int from note`.execute(database.owner);
    for (const { name, sizes, rows: count } of rows) expect([name, count > 0 ? sizes : 1]).toEqual([name, 1]);
    expect(rows.find(({ name }) => name === "message")?.rows).toBeGreaterThan(20);
  });
});
