// Data of every earlier version: at each migration the tables that were there then are filled with the demonstration's rows, as far
// as their columns went, and brought forward. Nothing is lost on the way, and on such a database the portal opens.
import { randomUUID } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { connect, type Database } from "~db/connection.server";
import { migratorOf } from "~db/migrate.server";
import { MIGRATIONS } from "~db/migrations";
import type { Tables } from "~db/tables";
import { demonstrationReceipt } from "~/domain/confidentiality/demonstration-codes.server";
import { PRINTED } from "~db/seed/demonstration/planned-applications";
import { openByCode } from "../support/apply";
import { inDatabase } from "../support/cluster";
import { cloneDatabase, type TestDatabase } from "../support/database";
import { signIn } from "../support/desk";
import { openBuilt } from "../support/portal";
import { Visitor } from "../support/visitor";

const VERSIONS = Object.keys(MIGRATIONS);
/** Of everything with a case: enough of each status, and few enough to be quick. */
const CASES = 8;

let demo: TestDatabase;
let old: Database;
let kept: Record<string, unknown[]>;
/** Tables and columns of today. */
let final: Map<string, string[]>;
const name = `ashyq_test_${randomUUID().slice(0, 8)}`;
beforeAll(async () => {
  demo = await cloneDatabase("demo");
  final = await tablesOf(demo.owner);
  kept = await rowsOfDemonstration();
  await sql`create database ${sql.id(name)}`.execute(demo.owner);
  old = connect(inDatabase(inject("serverUrl"), name), { connections: 2, queryMilliseconds: 60_000 });
});
afterAll(async () => {
  await old.close();
  await sql`drop database if exists ${sql.id(name)} with (force)`.execute(demo.owner);
  await demo.drop();
});

/** Every row as PostgreSQL's own JSON; of applications some, and what belongs to these. */
async function rowsOfDemonstration(): Promise<Record<string, unknown[]>> {
  const printed = PRINTED.map((each) => demonstrationReceipt(demo.secrets, each.printed).application);
  const chosen = sql`(select id from application order by id in (${sql.join(printed)}) desc, id limit ${sql.lit(CASES)})`;
  const rows: Record<string, unknown[]> = {};
  for (const [table, columns] of final) {
    const only = table === "application" ? sql`where id in ${chosen}` : columns.includes("application") ? sql`where application in ${chosen}` : sql``;
    const found = await sql<{ row: unknown }>`select to_jsonb(t) as row from ${sql.table(table)} t ${only}`.execute(demo.owner);
    rows[table] = found.rows.map(({ row }) => row);
  }
  return rows;
}

/** Tables with the columns that can be written, in the order of their names. */
async function tablesOf(db: Kysely<Tables>): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ table: string; columns: string[] }>`
    select c.table_name as "table", array_agg(c.column_name::text order by c.ordinal_position) as columns
    from information_schema.columns c join pg_tables t on t.schemaname = c.table_schema and t.tablename = c.table_name
    where c.table_schema = 'public' and c.is_generated = 'NEVER' and c.table_name not like 'schema_migration%' group by 1 order by 1`.execute(db);
  return new Map(rows.map(({ table, columns }) => [table, columns]));
}

/** Fills what was there at that version. A row that refers to another waits until that one is in. */
async function fill(db: Kysely<Tables>): Promise<Record<string, { columns: string[]; lines: string[] }>> {
  const then = await tablesOf(db);
  // A column that a later version took away keeps its default: what it held was given up on purpose.
  const tables = new Map([...then].flatMap(([table, columns]) => (final.has(table) ? [[table, columns.filter((column) => final.get(table)?.includes(column))] as const] : [])));
  let waiting = [...tables].filter(([table]) => (kept[table]?.length ?? 0) > 0);
  // What a migration itself has put there is put there again by the demonstration's rows.
  for (const [table] of waiting.toReversed()) await sql`delete from ${sql.table(table)}`.execute(db);
  for (let pass = 0; waiting.length > 0 && pass < 8; pass += 1) {
    const left: typeof waiting = [];
    for (const entry of waiting) if (!(await insert(db, entry))) left.push(entry);
    waiting = left;
  }
  expect(waiting.map(([table]) => table)).toEqual([]);
  const filled: Record<string, { columns: string[]; lines: string[] }> = {};
  for (const [table, all] of tables) {
    // The count of changes to public content counts on: a migration changes content too.
    const columns = all.filter((column) => column !== "content_revision");
    filled[table] = { columns, lines: await linesOf(db, table, columns) };
  }
  return filled;
}

async function insert(db: Kysely<Tables>, [table, columns]: readonly [string, string[]]): Promise<boolean> {
  const list = sql.join(columns.map((column) => sql.id(column)));
  await sql`savepoint one_table`.execute(db);
  try {
    await sql`insert into ${sql.table(table)} (${list}) select ${list} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(kept[table])}::jsonb)`.execute(db);
    return true;
  } catch (error) {
    await sql`rollback to savepoint one_table`.execute(db);
    if ((error as { code?: string }).code === "23503") return false;
    throw error;
  }
}

async function linesOf(db: Kysely<Tables>, table: string, columns: readonly string[]): Promise<string[]> {
  const list = sql.join(columns.map((column) => sql.id(column)));
  const { rows } = await sql<{ line: string }>`select row(${list})::text as line from ${sql.table(table)}`.execute(db);
  return rows.map(({ line }) => line).sort();
}

class Undone extends Error {}

describe("data of an earlier version", () => {
  it("lose nothing on the way forward, from whichever version they come", async () => {
    const lost: Record<string, string[]> = {};
    const seen: Record<string, number> = {};
    await old.kysely.transaction().execute(async (db) => {
      for (const [index, version] of VERSIONS.entries()) {
        await MIGRATIONS[version]?.up(db);
        await sql`savepoint before_data`.execute(db);
        const filled = await fill(db);
        seen[version] = Object.values(filled).reduce((sum, { lines }) => sum + lines.length, 0);
        for (const later of VERSIONS.slice(index + 1)) await MIGRATIONS[later]?.up(db);
        for (const [table, { columns, lines }] of Object.entries(filled)) {
          const now = new Set(await linesOf(db, table, columns));
          const missing = lines.filter((line) => !now.has(line));
          if (missing.length > 0) (lost[version] ??= []).push(`${table}: ${missing.length} of ${lines.length}`);
        }
        await sql`rollback to savepoint before_data`.execute(db);
      }
      throw new Undone();
    }).catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
    expect(lost).toEqual({});
    expect(seen[VERSIONS.at(-1) ?? ""]).toBeGreaterThan(1_000);
  }, 240_000);

  it("from the first version that could take an application: the portal opens, its codes and its staff too", async () => {
    const moving = migratorOf(old.kysely);
    expect((await moving.migrateTo("0009_seeker_reopens")).error).toBeUndefined();
    await old.kysely.transaction().execute((db) => fill(db));
    const portal = await openBuilt(inDatabase(inject("serverUrl"), name));
    expect((await new Visitor(portal.address).get("/kk/measures")).status).toBe(200);
    const ids = await old.kysely.selectFrom("application").select("id").execute();
    const printed = PRINTED.map((each) => demonstrationReceipt(demo.secrets, each.printed)).filter(({ application }) => ids.some(({ id }) => id === application));
    expect(printed).toHaveLength(PRINTED.length);
    for (const { code } of printed.slice(0, 1)) {
      const opened = await openByCode(new Visitor(portal.address), "ru", code);
      expect(new URL(opened.url).pathname).toBe("/ru/status/application");
    }
    const { desk } = await signIn(portal, "consultant@semey.example");
    expect((await desk.get("/staff")).status).toBe(200);
    const administrator = await signIn(portal, "admin@portal.example");
    expect((await administrator.desk.get("/staff/admin")).text).toContain("бүкіл ел");
    await portal.close();
  }, 240_000);
});
