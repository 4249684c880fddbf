// The schema: proved on an empty database of an owner who is no superuser, as on a shared server, and compared with
// the row types that the rest of the code believes in.
import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { type Kysely, sql } from "kysely";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { day } from "~/domain/shared/day";
import { databaseRole, ROLES } from "~db/actor";
import { connect, type Database } from "~db/connection.server";
import { migrate } from "~db/migrate.server";
import { MIGRATIONS } from "~db/migrations";
import { ensureRoles } from "~db/roles.server";
import { seedContent } from "~db/seed/content.server";
import type { Tables } from "~db/tables";
import { inDatabase } from "../support/cluster";
import { dumpTables } from "../support/dump";

const name = `ashyq_test_${randomUUID().slice(0, 8)}`;
const login = { name: `${name}_app`, password: "only-for-this-test" };
const TODAY = day("2026-11-24");

let server: Database;
let opened: Database;
let owner: Kysely<Tables>;

beforeAll(async () => {
  server = connect(inject("serverUrl"), { connections: 1, queryMilliseconds: 60_000 });
  await sql`create role ${sql.id(name)} login createrole nosuperuser password ${sql.lit(name)}`.execute(server.kysely);
  await sql`create database ${sql.id(name)} owner ${sql.id(name)}`.execute(server.kysely);
  await letGiveTheRolesOn();
  const url = new URL(inDatabase(inject("serverUrl"), name));
  url.username = name;
  url.password = name;
  opened = connect(url.href, { connections: 4, queryMilliseconds: 60_000 });
  owner = opened.kysely;
});

afterAll(async () => {
  await opened.close();
  await sql`drop database if exists ${sql.id(name)} with (force)`.execute(server.kysely);
  for (const role of [login.name, name]) {
    await sql`drop owned by ${sql.id(role)}`.execute(server.kysely);
    await sql`drop role ${sql.id(role)}`.execute(server.kysely);
  }
  await server.close();
});

/** The five roles belong to the whole server and are there already: this owner gets what it would have had from making them. */
async function letGiveTheRolesOn(): Promise<void> {
  const { rows } = await sql<{ version: string }>`select current_setting('server_version_num') as version`.execute(server.kysely);
  const how = Number(rows[0]?.version) >= 160_000 ? sql`with admin true, inherit false, set false` : sql`with admin option`;
  for (const role of ROLES) {
    const found = await sql`select from pg_roles where rolname = ${databaseRole(role)}`.execute(server.kysely);
    if (found.rows.length === 0) await sql`create role ${sql.id(databaseRole(role))} nologin`.execute(server.kysely);
    await sql`grant ${sql.id(databaseRole(role))} to ${sql.id(name)} ${how}`.execute(server.kysely);
  }
}

describe("an empty database", () => {
  it("belongs to an owner who is no superuser and does not pass by policies", async () => {
    const { rows } = await sql`select rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = current_user`.execute(owner);
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: true }]);
  });

  it("gets roles, schema and content, also when four processes start at the same moment", async () => {
    const start = async () => {
      await ensureRoles(owner, login);
      const migrated = await migrate(owner);
      await seedContent(owner, TODAY);
      return migrated;
    };
    expect(await Promise.all([start(), start(), start(), start()])).toEqual(Array.from({ length: 4 }, () => ({ ok: true })));
    const regions = await owner.selectFrom("region").select("code").execute();
    expect(regions).toHaveLength(20);
  });

  it("is left exactly as it was by a second start", async () => {
    const before = await dumpTables(owner);
    await ensureRoles(owner, login);
    expect(await migrate(owner)).toEqual({ ok: true });
    await seedContent(owner, day("2027-01-01"));
    expect(await dumpTables(owner)).toEqual(before);
    expect(Object.values(before).some((rows) => rows.length > 200)).toBe(true);
  });

  it("lets the app in with its new password after a rotation", async () => {
    const url = new URL(inDatabase(inject("serverUrl"), name));
    url.username = login.name;
    url.password = login.password;
    const app = connect(url.href, { connections: 1 });
    const { rows } = await sql<{ user: string }>`select current_user::text as user`.execute(app.kysely);
    expect(rows).toEqual([{ user: login.name }]);
    await app.close();
  });
});

describe("the list of migrations", () => {
  it("holds every file, in order, and the database remembers exactly these", async () => {
    const files = readdirSync("db/migrations").filter((file) => /^\d{4}_/.test(file)).map((file) => file.replace(/\.ts$/, "")).sort();
    expect(Object.keys(MIGRATIONS)).toEqual(files);
    const { rows } = await sql<{ name: string }>`select name from schema_migration order by name`.execute(owner);
    expect(rows.map((row) => row.name)).toEqual(files);
  });

  it("an older PostgreSQL is told so", async () => {
    const { rows } = await sql<{ version: string }>`select current_setting('server_version_num') as version`.execute(owner);
    expect(Number(rows[0]?.version)).toBeGreaterThanOrEqual(150_000);
  });
});

interface Column {
  type: string;
  nullable: boolean;
}

/** The row types of db/tables as the compiler sees them: table → column → kind of value. */
function readRowTypes(): Record<string, Record<string, Column>> {
  const file = `${process.cwd()}/db/tables/rows-of-this-test.ts`;
  const text = `import type { Selectable } from "kysely"; import type { Tables } from "./index";
    export declare const rows: { [Name in keyof Tables]: Selectable<Tables[Name]> };`;
  const { config } = ts.readConfigFile("tsconfig.json", (path) => ts.sys.readFile(path)) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (path, languageVersion) => (path === file ? ts.createSourceFile(file, text, languageVersion) : getSourceFile(path, languageVersion));
  host.fileExists = (path) => path === file || fileExists(path);
  host.readFile = (path) => (path === file ? text : readFile(path));
  const program = ts.createProgram([file], options, host);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file) as ts.SourceFile;
  const declaration = source.statements.find(ts.isVariableStatement)?.declarationList.declarations[0] as ts.VariableDeclaration;
  const fields = (type: ts.Type) => type.getProperties().map((property) => [property.name, checker.getTypeOfSymbolAtLocation(property, source)] as const);
  return Object.fromEntries(
    fields(checker.getTypeAtLocation(declaration.name)).map(([table, row]) => [
      table,
      Object.fromEntries(fields(row).map(([column, type]) => [column, { type: kindOf(checker, type), nullable: isNullable(type) }])),
    ]),
  );
}

const isNullable = (type: ts.Type): boolean => type.isUnion() && type.types.some((part) => (part.flags & ts.TypeFlags.Null) !== 0);

function kindOf(checker: ts.TypeChecker, type: ts.Type): string {
  const bare = checker.getNonNullableType(type);
  const parts = bare.isUnion() ? bare.types : [bare];
  if (parts.every((part) => (part.flags & ts.TypeFlags.BooleanLike) !== 0)) return "boolean";
  if (parts.every((part) => (part.flags & ts.TypeFlags.StringLike) !== 0)) return "text";
  if (parts.every((part) => (part.flags & ts.TypeFlags.NumberLike) !== 0)) return "number";
  const said = checker.typeToString(bare);
  if (/^(string & \{.*__kind: "Day"|Day$)/s.test(said)) return "day";
  if (/^(string & \{.*__kind: "Quarter"|Quarter$)/s.test(said)) return "text";
  if (said.startsWith("Uint8Array")) return "bytes";
  if (said === "Date") return "instant";
  const items = checker.isArrayType(bare) ? checker.getTypeArguments(bare as ts.TypeReference)[0] : undefined;
  if (items && kindOf(checker, items) === "text") return "list of text";
  return "json";
}

const KIND_OF_POSTGRES: Record<string, string> = {
  uuid: "text", text: "text", character: "text", integer: "number", bigint: "number", numeric: "number", boolean: "boolean",
  date: "day", bytea: "bytes", jsonb: "json", ARRAY: "list of text", "timestamp with time zone": "instant",
};

async function readCatalogue(): Promise<Record<string, Record<string, Column>>> {
  const { rows } = await sql<{ table: string; column: string; type: string; nullable: string }>`
    select table_name as table, column_name as column, data_type as type, is_nullable as nullable
    from information_schema.columns where table_schema = 'public' and table_name !~ '^schema_migration'`.execute(owner);
  const tables: Record<string, Record<string, Column>> = {};
  for (const { table, column, type, nullable } of rows) {
    (tables[table] ??= {})[column] = { type: KIND_OF_POSTGRES[type] ?? type, nullable: nullable === "YES" };
  }
  return tables;
}

describe("the row types", () => {
  it("are the columns of the catalogue: names, kinds and what may be empty", async () => {
    const types = readRowTypes();
    expect(Object.keys(types).length).toBeGreaterThan(20);
    expect(await readCatalogue()).toEqual(types);
  });
});

/** What belongs to a person who seeks help. */
const OF_SEEKERS = ["application", "application_sealed", "message", "note", "case_draft", "visit_place", "seeker_session"];

/**
 * Every column of theirs that is not sealed, and why it is plain. A column that is not here fails:
 * it must be sealed, or argued for, and then `/privacy` must name it too.
 */
const PLAIN: Record<string, Record<string, string>> = {
  application: {
    id: "random; a keyed hash of the draft's id, so that a repeat ends in the same row",
    centre: "who may see the row follows from it",
    case_number: "random; what is said at the desk and on the phone, found by staff",
    first_measure: "queue and figures: which specialist, which template",
    language: "queue: my languages first",
    status: "queue, steps and the page behind the code",
    received_on: "a day; the promise, the oldest first, the end of keeping",
    answer_due_on: "a day; the promised date, by which the queue is sorted",
    waiting_since: "a day; the clock stops while the seeker is asked, and closing after 30 silent days",
    closed_on: "a day; 30 days later the row is erased, until then it can reopen",
    expires_on: "a day; the sweep erases by it and the seeker is told it",
    first_answered_on: "a day; how long first answers take, counted nightly. The days of messages tell the same",
    reopened: "reopens once",
    assigned_to: "whose work it is: two do not take the same one",
    version: "two who save at once: the second is told",
    key_epoch: "which quarter's key opens the wrap; a quarter's key goes with its last row",
    receipt_lookup: "keyed hash of the receipt code: finds the row, tells no digit",
    seeker_public_key: "what a new wrap for the seeker is sealed to",
    contact_public_key: "the seeker replaces the contact with it and cannot read it back",
    pseudonym_key: "names the row in the audit; dies with the row",
  },
  application_sealed: { application: "the row it belongs to" },
  message: {
    id: "random; removing one message names it",
    application: "the row it belongs to",
    direction: "who may remove or answer it; nobody can write in the other's name",
    day: "a day; shown beside the message",
  },
  note: { id: "random", application: "the row it belongs to", day: "a day; shown beside the note" },
  case_draft: { application: "the row it belongs to", staff: "whose draft it is: each member has their own" },
  visit_place: {
    opening: "which of the centre's times; what the seeker chooses among",
    seat: "drawn at random, so that no order of choosing is told",
    taken: "nobody gets a place twice, and the centre sees how many are left",
    release_hash: "hash of a secret that lies sealed on the seeker's side: only its holder gives the place back",
  },
  seeker_session: { id: "hash of the cookie's secret; joins to no application", expires_on: "a day; the sweep erases by it" },
};

const SEALED: Record<string, string[]> = {
  application_sealed: ["answers", "contact", "outcome", "proposal", "visit", "centre_wrap", "seeker_wrap"],
  message: ["body"],
  note: ["body"],
  case_draft: ["body"],
  visit_place: ["holder"],
  seeker_session: ["sealed"],
};

describe("what belongs to a seeker", () => {
  it("is sealed, or stands in the list of plain columns with its reason", async () => {
    const catalogue = await readCatalogue();
    for (const table of OF_SEEKERS) {
      const named = [...Object.keys(PLAIN[table] ?? {}), ...(SEALED[table] ?? [])].sort();
      expect([table, Object.keys(catalogue[table] ?? {}).sort()]).toEqual([table, named]);
      for (const column of SEALED[table] ?? []) expect([column, catalogue[table]?.[column]?.type]).toEqual([column, "bytes"]);
    }
  });

  it("has no other table: each that points to an application is in the list", async () => {
    const { rows } = await sql<{ name: string }>`
      select distinct conrelid::regclass::text as name from pg_constraint where contype = 'f' and confrelid = 'application'::regclass`.execute(owner);
    expect(rows.map((row) => row.name).filter((table) => !OF_SEEKERS.includes(table))).toEqual([]);
  });

  it("knows no time finer than a day, no sequence and no address", async () => {
    const { rows: finer } = await sql`
      select table_name, column_name from information_schema.columns
      where table_name = any (${OF_SEEKERS}) and (data_type ~ 'time|interval' or udt_name ~ 'inet|cidr|macaddr|money|json|xml|tsvector')`.execute(owner);
    expect(finer).toEqual([]);
    const { rows: defaults } = await sql`
      select table_name, column_name from information_schema.columns
      where table_name = any (${OF_SEEKERS}) and (column_default ~ 'nextval|now|current|clock|timeofday' or is_identity = 'YES')`.execute(owner);
    expect(defaults).toEqual([]);
    const { rows: sequences } = await sql`select relname from pg_class where relkind = 'S' and relnamespace::regnamespace::text in ('public', 'portal')`.execute(owner);
    expect(sequences).toEqual([]);
  });

  it("lies beside no point in time: no table of staff's has one either, and migrations are dated by the day", async () => {
    const { rows } = await sql<{ column: string }>`
      select table_name || '.' || column_name as column from information_schema.columns
      where table_schema in ('public', 'portal') and data_type ~ 'time|interval' order by 1`.execute(owner);
    expect(rows).toEqual([]);
    const { rows: ran } = await sql<{ timestamp: string }>`select distinct timestamp from schema_migration`.execute(owner);
    for (const { timestamp } of ran) expect(timestamp).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it("has no column named after a person, a reason or a machine", async () => {
    const { rows } = await sql`
      select table_name, column_name from information_schema.columns where table_schema = 'public' and column_name ~
        '(^|_)(ip|address_of|agent|browser|device|iin|name_of|first_name|last_name|surname|birth|gender|sex|citizen|reason|referr|source_code|helper|phone|email)($|_)'`.execute(owner);
    expect(rows).toEqual([]);
  });

  it("keeps sessions out of the write-ahead log, and so out of every backup", async () => {
    const { rows } = await sql`select relname from pg_class where relpersistence = 'u' and relkind = 'r' order by 1`.execute(owner);
    expect(rows).toEqual([{ relname: "seeker_session" }]);
  });
});
