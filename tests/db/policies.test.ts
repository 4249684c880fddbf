// What the policies mean, said by the people they protect. Each act is tried on a demonstration, through the door, as
// the person, with statements a page with a bug could send; what succeeds is undone again.
import { randomUUID } from "node:crypto";
import { type Insertable, type Kysely, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { day } from "~/domain/shared/day";
import { type Actor, databaseRole, type Db, ROLES } from "~db/actor";
import { connect, type Database } from "~db/connection.server";
import { SEMEY, SHYMKENT } from "~db/seed/demonstration/accounts";
import type { Tables } from "~db/tables";
import { cloneDatabase, type TestDatabase } from "../support/database";

const TODAY = day("2026-11-24");
const BYTES = new Uint8Array(32).fill(9);

let database: TestDatabase;
let owner: Kysely<Tables>;
/** The app's own login, before it has set any role. */
let bare: Database;
let semey: Application;
let shymkent: Application;
const member: Record<string, string> = {};

interface Application {
  id: string;
  epoch: string;
  lookup: Uint8Array;
}

beforeAll(async () => {
  database = await cloneDatabase("demo");
  owner = database.owner;
  const login = database.secrets.appLogins[0];
  const url = new URL(database.url);
  url.username = `ashyq_app_${login.suffix}`;
  url.password = login.password;
  bare = connect(url.href, { connections: 1 });
  for (const { id, login: name } of await owner.selectFrom("staff_account").select(["id", "login"]).execute()) member[name] = id;
  [semey, shymkent] = [await anAnswered(SEMEY), await anAnswered(SHYMKENT)];
});
afterAll(async () => {
  await bare.close();
  await database.drop();
});

async function anAnswered(centre: string): Promise<Application> {
  const row = await owner
    .selectFrom("application as a")
    .innerJoin("message as m", "m.application", "a.id")
    .innerJoin("note as n", "n.application", "a.id")
    .select(["a.id", "a.key_epoch as epoch", "a.receipt_lookup as lookup"])
    .where("a.centre", "=", centre)
    .where("a.status", "=", "answered")
    .executeTakeFirstOrThrow();
  return row;
}

const staff = (login: string): Extract<Actor, { role: "staff" }> => ({ role: "staff", staff: member[login] ?? randomUUID() });
const SEMEY_CONSULTANT = "consultant@semey.example";
const SHYMKENT_CONSULTANT = "consultant@shymkent.example";
const SEMEY_LEAD = "lead@semey.example";

const UNDO = new Error("undo");
type Said = { rows: number } | { refused: "no right" | "not theirs" | "not possible" };

/** Tries something as somebody and undoes it. */
async function attempt<Who extends Actor>(actor: Who, work: (db: Db<Who["role"]>) => Promise<unknown>): Promise<Said> {
  let said: Said = { rows: -1 };
  try {
    await database.door.as(actor, async (db) => {
      said = { rows: rowsOf(await work(db)) };
      throw UNDO;
    });
  } catch (error) {
    if (error === UNDO) return said;
    const { code, message } = error as { code?: string; message: string };
    if (code === "42501") return { refused: /row-level security/.test(message) ? "not theirs" : "no right" };
    if (code?.startsWith("23")) return { refused: "not possible" };
    throw error;
  }
  return said;
}

function rowsOf(answer: unknown): number {
  if (Array.isArray(answer)) {
    const [first] = answer as { numInsertedOrUpdatedRows?: bigint; numUpdatedRows?: bigint; numDeletedRows?: bigint }[];
    const changed = first?.numInsertedOrUpdatedRows ?? first?.numUpdatedRows ?? first?.numDeletedRows;
    return changed === undefined ? answer.length : Number(changed);
  }
  const { rows, numAffectedRows } = answer as { rows: unknown[]; numAffectedRows?: bigint };
  return numAffectedRows === undefined ? rows.length : Number(numAffectedRows);
}

const NO_RIGHT = { refused: "no right" };
const NOT_THEIRS = { refused: "not theirs" };
const DONE = { rows: 1 };
const NOTHING = { rows: 0 };

describe("the app's login", () => {
  it("owns nothing, inherits nothing, and may do nothing to the server", async () => {
    const { rows: logins } = await sql<Record<string, unknown>>`
      select rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls from pg_roles where rolname = current_user`.execute(bare.kysely);
    expect(logins).toEqual([{ rolsuper: false, rolinherit: false, rolcreaterole: false, rolcreatedb: false, rolreplication: false, rolbypassrls: false }]);
    const { rows: owned } = await sql`
      select relname from pg_class where relowner = current_user::regrole
      union all select proname from pg_proc where proowner = current_user::regrole
      union all select nspname from pg_namespace where nspowner = current_user::regrole`.execute(bare.kysely);
    expect(owned).toEqual([]);
    const { rows: granted } = await sql<{ name: string }>`
      select g.rolname as name from pg_auth_members m join pg_roles g on g.oid = m.roleid where m.member = current_user::regrole order by 1`.execute(bare.kysely);
    expect(granted.map(({ name }) => name)).toEqual(ROLES.map(databaseRole).sort());
  });

  it("sees nothing until it sets a role", async () => {
    const { rows } = await sql<{ name: string }>`select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`.execute(owner);
    expect(rows.length).toBeGreaterThan(20);
    for (const { name } of rows) {
      await expect(sql`select from public.${sql.id(name)}`.execute(bare.kysely), name).rejects.toMatchObject({ code: "42501" });
    }
  });

  it("none of its five roles can log in, rule over another, or pass by the policies", async () => {
    const { rows } = await sql`
      select rolname from pg_roles where rolname = any (${ROLES.map(databaseRole)})
        and (rolcanlogin or rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or exists (select from pg_auth_members where member = pg_roles.oid))`.execute(owner);
    expect(rows).toEqual([]);
  });
});

describe("a consultant of Shymkent sees nothing of Semey", () => {
  const me = () => staff(SHYMKENT_CONSULTANT);

  it("no application, by any of its names", async () => {
    const { case_number } = await owner.selectFrom("application").select("case_number").where("id", "=", semey.id).executeTakeFirstOrThrow();
    expect(await attempt(me(), (db) => db.selectFrom("application").selectAll().where("id", "=", semey.id).execute())).toEqual(NOTHING);
    expect(await attempt(me(), (db) => db.selectFrom("application").selectAll().where("case_number", "=", case_number).execute())).toEqual(NOTHING);
    expect(await attempt(me(), (db) => db.selectFrom("application").selectAll().where("centre", "=", SEMEY).execute())).toEqual(NOTHING);
    expect(await attempt(me(), (db) => db.selectFrom("application").selectAll().where("id", "=", shymkent.id).execute())).toEqual(DONE);
  });

  it("no answer, message, note, grant, colleague or act", async () => {
    for (const table of ["application_sealed", "message", "note"] as const) {
      expect(await attempt(me(), (db) => db.selectFrom(table).select("application").where("application", "=", semey.id).execute())).toEqual(NOTHING);
    }
    for (const table of ["key_grant", "staff_membership", "audit"] as const) {
      expect(await attempt(me(), (db) => db.selectFrom(table).select("centre").where("centre", "=", SEMEY).execute())).toEqual(NOTHING);
    }
    expect(await attempt(me(), (db) => db.selectFrom("staff_account").select("id").where("login", "=", SEMEY_LEAD).execute())).toEqual(NOTHING);
  });

  it("changes nothing there", async () => {
    expect(await attempt(me(), (db) => db.updateTable("application").set({ version: 99 }).where("id", "=", semey.id).execute())).toEqual(NOTHING);
    expect(await attempt(me(), (db) => db.updateTable("application_sealed").set({ outcome: BYTES }).where("application", "=", semey.id).execute())).toEqual(NOTHING);
    expect(await attempt(me(), (db) => db.insertInto("message").values(message(semey.id, "to_seeker")).execute())).toEqual(NOT_THEIRS);
    expect(await attempt(me(), (db) => db.insertInto("note").values(note(semey.id)).execute())).toEqual(NOT_THEIRS);
    expect(await attempt(me(), (db) => db.deleteFrom("note").where("application", "=", semey.id).execute())).toEqual(NOTHING);
    expect(await attempt(me(), (db) => db.insertInto("audit").values(line(SEMEY, me().staff)).execute())).toEqual(NOT_THEIRS);
  });

  it("and a join, a subquery or a count across both centres only ever shows Shymkent", async () => {
    const centres = await database.door.as(me(), (db) =>
      db.selectFrom("application_sealed as s").innerJoin("application as a", "a.id", "s.application").select("a.centre").distinct().execute(),
    );
    expect(centres).toEqual([{ centre: SHYMKENT }]);
  });
});

describe("a visitor", () => {
  const draft = randomUUID();
  const me: Actor = { role: "visitor", application: draft };

  it("stores the one application of their draft and reads only its receipt", async () => {
    await owner.deleteFrom("application").where("id", "=", draft).execute();
    await database.door.as(me, async (db) => {
      await db.insertInto("application").values(newRow(draft)).execute();
      await db.insertInto("application_sealed").values(sealed(draft)).execute();
    });
    const receipt = (db: Db<"visitor">) => db.selectFrom("application").select(["id", "status", "received_on", "answer_due_on", "expires_on"]).execute();
    expect(await database.door.as(me as { role: "visitor" }, receipt)).toHaveLength(1);
    expect(await database.door.as({ role: "visitor" }, receipt)).toEqual([]);
    for (const column of ["centre", "case_number", "language", "assigned_to", "receipt_lookup", "pseudonym_key", "seeker_public_key"] as const) {
      expect([column, await attempt(me, (db) => db.selectFrom("application").select(column).execute())]).toEqual([column, NO_RIGHT]);
    }
    expect(await attempt(me, (db) => db.selectFrom("application_sealed").select("application").execute())).toEqual(NO_RIGHT);
    await owner.deleteFrom("application").where("id", "=", draft).execute();
  });

  it("stores none under another id, nor one that is already in work", async () => {
    const put = (changed: Partial<ReturnType<typeof newRow>>) => attempt(me, (db) => db.insertInto("application").values({ ...newRow(draft), ...changed }).execute());
    expect(await put({})).toEqual(DONE);
    expect(await put({ id: randomUUID() })).toEqual(NOT_THEIRS);
    expect(await put({ status: "in_review" })).toEqual(NOT_THEIRS);
    expect(await put({ status: "closed" })).toEqual(NOT_THEIRS);
    expect(await put({ assigned_to: member[SEMEY_CONSULTANT] ?? null })).toEqual(NOT_THEIRS);
    expect(await put({ version: 2 })).toEqual(NOT_THEIRS);
    expect(await put({ reopened: true })).toEqual(NOT_THEIRS);
    expect(await put({ key_epoch: "1999Q1" })).toEqual({ refused: "not possible" });
    expect(await attempt({ role: "visitor" }, (db) => db.insertInto("application").values(newRow(draft)).execute())).toEqual(NOT_THEIRS);
  });

  it("puts no answers into somebody else's application, and no outcome into their own", async () => {
    expect(await attempt(me, (db) => db.insertInto("application_sealed").values(sealed(semey.id)).execute())).toEqual(NOT_THEIRS);
    const both = (outcome: Uint8Array | null) =>
      attempt(me, async (db) => {
        await db.insertInto("application").values(newRow(draft)).execute();
        return db.insertInto("application_sealed").values({ ...sealed(draft), outcome }).execute();
      });
    expect(await both(null)).toEqual(DONE);
    expect(await both(BYTES)).toEqual(NOT_THEIRS);
  });

  it("changes and deletes nothing, not even what they have just sent", async () => {
    const sent: Actor = { role: "visitor", application: semey.id };
    expect(await attempt(sent, (db) => db.updateTable("application").set({ language: "ru" }).execute())).toEqual(NO_RIGHT);
    expect(await attempt(sent, (db) => db.deleteFrom("application").execute())).toEqual(NO_RIGHT);
    expect(await attempt(sent, (db) => db.selectFrom("message").select("id").execute())).toEqual(NO_RIGHT);
  });
});

describe("a seeker", () => {
  const me = (): Actor => ({ role: "seeker", application: semey.id, session: BYTES });

  it("cannot read their answers, contact or outcome back, nor what staff noted", async () => {
    for (const column of ["answers", "contact", "outcome", "centre_wrap"] as const) {
      expect([column, await attempt(me(), (db) => db.selectFrom("application_sealed").select(column).execute())]).toEqual([column, NO_RIGHT]);
    }
    for (const column of ["id", "day", "body"] as const) {
      expect([column, await attempt(me(), (db) => db.selectFrom("note").select(column).execute())]).toEqual([column, NO_RIGHT]);
    }
    expect(await attempt(me(), (db) => db.selectFrom("application").select("assigned_to").execute())).toEqual(NO_RIGHT);
  });

  it("reads, writes and removes in their own application alone", async () => {
    const others = await database.door.as(me() as { role: "seeker" }, (db) => db.selectFrom("application").select("id").execute());
    expect(others).toEqual([{ id: semey.id }]);
    expect(await attempt(me(), (db) => db.selectFrom("message").select("id").where("application", "=", shymkent.id).execute())).toEqual(NOTHING);
    expect(await attempt(me(), (db) => db.insertInto("message").values(message(semey.id, "to_centre")).execute())).toEqual(DONE);
    expect(await attempt(me(), (db) => db.insertInto("message").values(message(shymkent.id, "to_centre")).execute())).toEqual(NOT_THEIRS);
    expect(await attempt(me(), (db) => db.deleteFrom("message").where("application", "=", shymkent.id).execute())).toEqual(NOTHING);
    expect(await attempt(me(), (db) => db.deleteFrom("application").where("id", "=", shymkent.id).execute())).toEqual(NOTHING);
    expect(await attempt(me(), (db) => db.updateTable("application_sealed").set({ contact: BYTES }).where("application", "=", shymkent.id).execute())).toEqual(NOTHING);
  });

  it("cannot move to another application, centre, case number or key", async () => {
    const set = (changed: Partial<Insertable<Tables["application"]>>) =>
      attempt(me(), (db) => db.updateTable("application").set({ ...changed, version: (eb) => eb("version", "+", 1) }).execute());
    expect(await set({ status: "in_review" })).toEqual(DONE);
    expect(await set({ id: shymkent.id })).toEqual(NO_RIGHT);
    expect(await set({ centre: SHYMKENT })).toEqual(NO_RIGHT);
    expect(await set({ case_number: 1_234_567 })).toEqual(NO_RIGHT);
    expect(await set({ key_epoch: shymkent.epoch })).toEqual(NO_RIGHT);
    expect(await set({ assigned_to: null })).toEqual(NO_RIGHT);
    expect(await set({ reopened: true })).toEqual(DONE);
    expect(await set({ receipt_lookup: shymkent.lookup })).toEqual({ refused: "not possible" });
    expect(await attempt(me(), (db) => db.updateTable("message").set({ application: shymkent.id }).execute())).toEqual(NO_RIGHT);
    expect(await attempt(me(), (db) => db.updateTable("application_sealed").set({ application: shymkent.id }).execute())).toEqual(NO_RIGHT);
  });

  it("writes no message in the centre's name", async () => {
    expect(await attempt(me(), (db) => db.insertInto("message").values(message(semey.id, "to_seeker")).execute())).toEqual(NOT_THEIRS);
  });

  it("who has only just typed a code learns which application it is, and nothing of it can be changed yet", async () => {
    const typed: Actor = { role: "seeker", receiptLookup: semey.lookup };
    expect(await attempt(typed, (db) => db.selectFrom("application").select("id").execute())).toEqual(DONE);
    expect(await attempt(typed, (db) => db.selectFrom("message").select("id").execute())).toEqual(NOTHING);
    expect(await attempt(typed, (db) => db.updateTable("application").set({ version: 99 }).execute())).toEqual(NOTHING);
    expect(await attempt(typed, (db) => db.deleteFrom("application").execute())).toEqual(NOTHING);
    expect(await attempt({ role: "seeker", receiptLookup: BYTES }, (db) => db.selectFrom("application").select("id").execute())).toEqual(NOTHING);
  });

  it("knows the session of their own cookie alone, and cannot stretch it", async () => {
    await owner.insertInto("seeker_session").values({ id: new Uint8Array(32).fill(3), sealed: BYTES, expires_on: TODAY }).execute();
    const row = (id: Uint8Array) => ({ id, sealed: BYTES, expires_on: TODAY });
    expect(await attempt(me(), (db) => db.selectFrom("seeker_session").select("id").execute())).toEqual(NOTHING);
    expect(await attempt(me(), (db) => db.insertInto("seeker_session").values(row(BYTES)).execute())).toEqual(DONE);
    expect(await attempt(me(), (db) => db.insertInto("seeker_session").values(row(new Uint8Array(32).fill(4))).execute())).toEqual(NOT_THEIRS);
    expect(await attempt(me(), (db) => db.updateTable("seeker_session").set({ expires_on: day("2099-01-01") }).execute())).toEqual(NO_RIGHT);
    expect(await attempt(me(), (db) => db.deleteFrom("seeker_session").execute())).toEqual(NOTHING);
  });

  it("knows no staff member's name, centre or session", async () => {
    for (const table of ["staff_account", "staff_membership", "staff_session", "key_grant"] as const) {
      expect([table, await attempt(me(), (db) => sql`select from ${sql.table(table)}`.execute(db))]).toEqual([table, NO_RIGHT]);
    }
    expect(await attempt(me(), (db) => db.selectFrom("audit").select("centre").execute())).toEqual(NO_RIGHT);
    expect(await attempt(me(), (db) => db.selectFrom("audit").select("day").execute())).toEqual(NO_RIGHT);
  });
});

describe("a member of staff", () => {
  const me = () => staff(SEMEY_CONSULTANT);

  it("writes no message in the seeker's name, and rewrites or removes none", async () => {
    expect(await attempt(me(), (db) => db.insertInto("message").values(message(semey.id, "to_seeker")).execute())).toEqual(DONE);
    expect(await attempt(me(), (db) => db.insertInto("message").values(message(semey.id, "to_centre")).execute())).toEqual(NOT_THEIRS);
    expect(await attempt(me(), (db) => db.updateTable("message").set({ body: BYTES }).execute())).toEqual(NO_RIGHT);
    expect(await attempt(me(), (db) => db.deleteFrom("message").execute())).toEqual(NO_RIGHT);
  });

  it("erases no application, changes no answer, no contact and no code", async () => {
    expect(await attempt(me(), (db) => db.deleteFrom("application").execute())).toEqual(NO_RIGHT);
    expect(await attempt(me(), (db) => db.deleteFrom("application_sealed").execute())).toEqual(NO_RIGHT);
    for (const column of ["answers", "contact", "centre_wrap", "seeker_wrap"] as const) {
      expect([column, await attempt(me(), (db) => db.updateTable("application_sealed").set({ [column]: BYTES }).execute())]).toEqual([column, NO_RIGHT]);
    }
    for (const column of ["receipt_lookup", "seeker_public_key", "pseudonym_key", "language", "first_measure", "received_on"] as const) {
      expect([column, await attempt(me(), (db) => sql`update application set ${sql.ref(column)} = ${sql.ref(column)}`.execute(db))]).toEqual([column, NO_RIGHT]);
    }
    expect(await attempt(me(), (db) => db.insertInto("application").values(newRow(randomUUID())).execute())).toEqual(NO_RIGHT);
  });

  it("works on the applications of the own centre", async () => {
    expect(await attempt(me(), (db) => db.updateTable("application").set({ status: "in_review", version: (eb) => eb("version", "+", 1) }).where("id", "=", semey.id).execute())).toEqual(DONE);
    expect(await attempt(me(), (db) => db.updateTable("application_sealed").set({ outcome: BYTES }).where("application", "=", semey.id).execute())).toEqual(DONE);
    expect(await attempt(me(), (db) => db.insertInto("note").values(note(semey.id)).execute())).toEqual(DONE);
  });

  it("sees no colleague's secret and changes no colleague's account", async () => {
    for (const column of ["password_salt", "password_verifier", "sealed_private_key", "sealed_totp", "recovery_verifier", "recovery_sealed_key", "invitation", "sealed_totp_step"] as const) {
      expect([column, await attempt(me(), (db) => db.selectFrom("staff_account").select(column).execute())]).toEqual([column, NO_RIGHT]);
    }
    const others = (db: Db<"staff">) => db.updateTable("staff_account").set({ language: "en" }).where("id", "!=", me().staff).execute();
    expect(await attempt(me(), others)).toEqual(NOTHING);
    expect(await attempt(staff(SEMEY_LEAD), (db) => db.updateTable("staff_account").set({ language: "en" }).where("login", "=", SEMEY_CONSULTANT).execute())).toEqual(NOTHING);
    expect(await attempt(me(), (db) => db.updateTable("staff_account").set({ role: "lead" }).where("id", "=", me().staff).execute())).toEqual(NO_RIGHT);
    expect(await attempt(me(), (db) => db.updateTable("staff_account").set({ state: "active" }).where("id", "=", me().staff).execute())).toEqual(NO_RIGHT);
    expect(await attempt(me(), (db) => db.selectFrom("staff_session").select("id").execute())).toEqual(NO_RIGHT);
  });

  it("writes in the audit only what they did themselves, and never changes a line", async () => {
    expect(await attempt(me(), (db) => db.insertInto("audit").values(line(SEMEY, me().staff)).execute())).toEqual(DONE);
    expect(await attempt(me(), (db) => db.insertInto("audit").values(line(SEMEY, member[SEMEY_LEAD] as string)).execute())).toEqual(NOT_THEIRS);
    expect(await attempt(me(), (db) => db.insertInto("audit").values({ ...line(SEMEY, me().staff), position: 1 }).execute())).toEqual(NO_RIGHT);
    expect(await attempt(me(), (db) => db.insertInto("audit").values({ ...line(SEMEY, me().staff), hash: BYTES }).execute())).toEqual(NO_RIGHT);
    expect(await attempt(me(), (db) => db.updateTable("audit").set({ act: "nothing" }).execute())).toEqual(NO_RIGHT);
    expect(await attempt(me(), (db) => db.deleteFrom("audit").execute())).toEqual(NO_RIGHT);
  });

  it("reads their own acts; the lead reads the centre's", async () => {
    for (const login of [SEMEY_CONSULTANT, SEMEY_LEAD, SHYMKENT_CONSULTANT]) {
      await owner.insertInto("audit").values(line(login === SHYMKENT_CONSULTANT ? SHYMKENT : SEMEY, member[login] as string)).execute();
    }
    const seenBy = (login: string) => database.door.as(staff(login), (db) => db.selectFrom("audit").select("staff").distinct().execute());
    expect(await seenBy(SEMEY_CONSULTANT)).toEqual([{ staff: member[SEMEY_CONSULTANT] }]);
    expect(new Set((await seenBy(SEMEY_LEAD)).map((row) => row.staff))).toEqual(new Set([member[SEMEY_CONSULTANT], member[SEMEY_LEAD]]));
    await owner.deleteFrom("audit").execute();
  });
});

describe("keys", () => {
  const grantTo = (centre: string, to: string, epoch: string) => ({ centre, epoch, staff: to, sealed_key: BYTES, vouch: BYTES });
  const newcomer = randomUUID();

  beforeAll(async () => {
    await owner
      .insertInto("staff_account")
      .values({
        id: newcomer, login: "newcomer@semey.example", role: "consultant", language: "kk", state: "active", created_on: TODAY, public_key: BYTES,
        password_salt: BYTES, password_verifier: BYTES, sealed_private_key: BYTES, sealed_totp: BYTES,
      })
      .execute();
    await owner.insertInto("staff_membership").values({ staff: newcomer, centre: SEMEY }).execute();
    member["newcomer@semey.example"] = newcomer;
  });

  it("a member without a grant cannot grant, nor make a key", async () => {
    const me = staff("newcomer@semey.example");
    expect(await attempt(me, (db) => db.insertInto("key_grant").values(grantTo(SEMEY, newcomer, semey.epoch)).execute())).toEqual(NOT_THEIRS);
    expect(await attempt(me, (db) => db.insertInto("centre_key").values({ centre: SEMEY, epoch: "2099Q1", public_key: BYTES, made_on: TODAY }).execute())).toEqual(NOT_THEIRS);
  });

  it("a member who holds the key grants it to an active member of the centre, and to nobody else", async () => {
    const me = staff(SEMEY_CONSULTANT);
    const grant = (centre: string, to: string, epoch = semey.epoch) => attempt(me, (db) => db.insertInto("key_grant").values(grantTo(centre, to, epoch)).execute());
    expect(await grant(SEMEY, newcomer)).toEqual(DONE);
    expect(await grant(SEMEY, member[SHYMKENT_CONSULTANT] as string)).toEqual(NOT_THEIRS);
    expect(await grant(SEMEY, member["admin@portal.example"] as string)).toEqual(NOT_THEIRS);
    expect(await grant(SHYMKENT, me.staff, shymkent.epoch)).toEqual(NOT_THEIRS);
    await owner.updateTable("staff_account").set({ state: "left" }).where("id", "=", newcomer).execute();
    expect(await grant(SEMEY, newcomer)).toEqual(NOT_THEIRS);
    await owner.updateTable("staff_account").set({ state: "active" }).where("id", "=", newcomer).execute();
  });

  it("are never changed, and taken away by nobody but the clock", async () => {
    for (const actor of [staff(SEMEY_CONSULTANT), staff(SEMEY_LEAD), { role: "administrator", staff: member["admin@portal.example"] as string } as const]) {
      expect(await attempt(actor, (db) => (db as Db).updateTable("key_grant").set({ sealed_key: BYTES }).execute())).toEqual(NO_RIGHT);
      expect(await attempt(actor, (db) => (db as Db).deleteFrom("key_grant").execute())).toEqual(NO_RIGHT);
      expect(await attempt(actor, (db) => (db as Db).updateTable("centre_key").set({ public_key: BYTES }).execute())).toEqual(NO_RIGHT);
      expect(await attempt(actor, (db) => (db as Db).deleteFrom("centre_key").execute())).toEqual(NO_RIGHT);
    }
  });
});

describe("an administrator", () => {
  const me = (): Extract<Actor, { role: "administrator" }> => ({ role: "administrator", staff: member["admin@portal.example"] as string });

  it("reads no application, message, note, session or act", async () => {
    for (const table of ["application", "application_sealed", "message", "note", "seeker_session", "staff_session", "audit", "key_grant"] as const) {
      expect([table, await attempt(me(), (db) => sql`select from ${sql.table(table)}`.execute(db))]).toEqual([table, NO_RIGHT]);
    }
  });

  it("cannot write a key or a grant, or make somebody a member", async () => {
    expect(await attempt(me(), (db) => db.insertInto("centre_key").values({ centre: SEMEY, epoch: "2099Q1", public_key: BYTES, made_on: TODAY }).execute())).toEqual(NO_RIGHT);
    expect(await attempt(me(), (db) => db.insertInto("key_grant").values({ centre: SEMEY, epoch: semey.epoch, staff: me().staff, sealed_key: BYTES, vouch: BYTES }).execute())).toEqual(NO_RIGHT);
    expect(await attempt(me(), (db) => db.insertInto("staff_membership").values({ staff: me().staff, centre: SEMEY }).execute())).toEqual(NO_RIGHT);
    expect(await attempt(me(), (db) => db.updateTable("staff_account").set({ role: "lead" }).execute())).toEqual(NO_RIGHT);
  });

  it("in the place of staff sees nothing, having no centre", async () => {
    for (const table of ["application", "application_sealed", "message", "note", "key_grant", "audit"] as const) {
      expect([table, await attempt(staff("admin@portal.example"), (db) => sql`select from ${sql.table(table)}`.execute(db))]).toEqual([table, NOTHING]);
    }
  });

  it("sets a centre's address and stops its intake, and nothing else about it", async () => {
    expect(await attempt(me(), (db) => db.updateTable("centre").set({ intake_stopped: true }).where("code", "=", SEMEY).execute())).toEqual(DONE);
    expect(await attempt(me(), (db) => db.updateTable("centre").set({ region_code: "790000000" }).where("code", "=", SEMEY).execute())).toEqual(NO_RIGHT);
    expect(await attempt(me(), (db) => db.deleteFrom("centre").execute())).toEqual(NO_RIGHT);
  });
});

describe("a lead", () => {
  const me = () => staff(SEMEY_LEAD);
  const invited = (changed: Partial<Insertable<Tables["staff_account"]>> = {}) => ({
    id: randomUUID(), login: "new@semey.example", role: "consultant" as const, language: "kk" as const, state: "invited" as const, created_on: TODAY, ...changed,
  });

  it("invites consultants, and nobody else", async () => {
    const invite = (changed: Partial<Insertable<Tables["staff_account"]>>) => attempt(me(), (db) => db.insertInto("staff_account").values(invited(changed)).execute());
    expect(await invite({})).toEqual(DONE);
    expect(await invite({ role: "lead" })).toEqual(NOT_THEIRS);
    expect(await invite({ role: "administrator" })).toEqual(NOT_THEIRS);
    expect(await invite({ state: "active" })).toEqual(NOT_THEIRS);
    expect(await invite({ public_key: BYTES })).toEqual(NO_RIGHT);
    expect(await attempt(staff(SEMEY_CONSULTANT), (db) => db.insertInto("staff_account").values(invited()).execute())).toEqual(NOT_THEIRS);
  });

  it("only into their own centres", async () => {
    const into = (centre: string, actor = me()) =>
      attempt(actor, async (db) => {
        const account = invited();
        if (actor.staff === me().staff) await db.insertInto("staff_account").values(account).execute();
        return db.insertInto("staff_membership").values({ staff: account.id, centre }).execute();
      });
    expect(await into(SEMEY)).toEqual(DONE);
    expect(await into(SHYMKENT)).toEqual(NOT_THEIRS);
    expect(await into(SEMEY, staff(SEMEY_CONSULTANT))).toEqual(NOT_THEIRS);
  });

  it("brings nobody in who was not invited: no administrator, no member of another centre", async () => {
    for (const login of ["admin@portal.example", SHYMKENT_CONSULTANT]) {
      expect([login, await attempt(me(), (db) => db.insertInto("staff_membership").values({ staff: member[login] as string, centre: SEMEY }).execute())]).toEqual([login, NOT_THEIRS]);
    }
  });

  it("ends the account of an own consultant without open work, never their own, an administrator's or another centre's", async () => {
    const end = (actor: Extract<Actor, { role: "staff" }>, whom: string) =>
      database.door
        .as(actor, async (db) => {
          const { rows } = await sql<{ said: string }>`select portal.end_account(${whom}::uuid, null, null) as said`.execute(db);
          throw Object.assign(new Error("undo"), { said: rows[0]?.said });
        })
        .catch((error: { said?: string }) => error.said);
    expect(await end(me(), member[SEMEY_CONSULTANT] as string)).toBe("open-work");
    expect(await end(me(), member["newcomer@semey.example"] as string)).toBe("ended");
    expect(await end(me(), me().staff)).toBe("not-yours");
    expect(await end(me(), member["admin@portal.example"] as string)).toBe("not-yours");
    expect(await end(me(), member[SHYMKENT_CONSULTANT] as string)).toBe("not-yours");
    expect(await end(me(), randomUUID())).toBe("not-yours");
    expect(await end(staff(SEMEY_CONSULTANT), member["newcomer@semey.example"] as string)).toBe("not-yours");
    for (const role of ["visitor", "seeker", "administrator", "system"] as const) {
      const actor = { role, staff: me().staff, reason: "start" } as unknown as Actor;
      expect([role, await attempt(actor, (db) => sql`select portal.end_account(${member["newcomer@semey.example"]}::uuid, null, null)`.execute(db))]).toEqual([role, NO_RIGHT]);
    }
  });
});

describe("who has left, or was only invited", () => {
  it.each(["left", "invited"] as const)("a member whose account is %s reads and does nothing any more", async (state) => {
    const id = member["newcomer@semey.example"] as string;
    await owner.updateTable("staff_account").set({ state }).where("id", "=", id).execute();
    const me: Actor = { role: "staff", staff: id };
    for (const table of ["application", "application_sealed", "message", "note", "key_grant", "audit", "staff_membership"] as const) {
      expect([table, await attempt(me, (db) => sql`select from ${sql.table(table)}`.execute(db))]).toEqual([table, NOTHING]);
    }
    expect(await attempt(me, (db) => db.insertInto("message").values(message(semey.id, "to_seeker")).execute())).toEqual(NOT_THEIRS);
    expect(await attempt(me, (db) => db.insertInto("audit").values(line(SEMEY, id)).execute())).toEqual(NOT_THEIRS);
    await owner.updateTable("staff_account").set({ state: "active" }).where("id", "=", id).execute();
  });
});

describe("nobody", () => {
  it("updates the centre, the case number, the day of receipt or the key of an application", async () => {
    const { rows } = await sql`
      select r.role, a.attname from pg_attribute a, unnest(${ROLES.map(databaseRole)}::text[]) as r(role)
      where a.attrelid = 'application'::regclass and a.attname = any (array['id', 'centre', 'case_number', 'first_measure', 'language', 'received_on', 'key_epoch', 'contact_public_key', 'pseudonym_key'])
        and has_column_privilege(r.role, a.attrelid, a.attnum, 'update')`.execute(owner);
    expect(rows).toEqual([]);
  });

  it("but staff runs what the schema's functions may see beyond the policies, and each looks only where it was told", async () => {
    const { rows } = await sql<{ name: string; config: string[] | null }>`
      select proname as name, proconfig as config from pg_proc where pronamespace = 'portal'::regnamespace and prosecdef order by 1`.execute(owner);
    expect(rows.filter(({ config }) => !config?.includes("search_path=public"))).toEqual([]);
    const { rows: open } = await sql<{ name: string }>`
      select proname as name from pg_proc where pronamespace = 'portal'::regnamespace and prosecdef and has_function_privilege('ashyq_visitor', oid, 'execute') order by 1`.execute(owner);
    expect(open).toEqual([]);
  });
});

describe("the process", () => {
  const me: Actor = { role: "system", reason: "sweep" };

  it("sweeps without reading what anybody wrote, whom it belongs to, or which code opens it", async () => {
    for (const table of ["application_sealed", "message", "note"] as const) {
      expect([table, await attempt(me, (db) => sql`select * from ${sql.table(table)}`.execute(db))]).toEqual([table, NO_RIGHT]);
    }
    // The measure and the language it does read: it counts the figures of a quarter by them.
    for (const column of ["receipt_lookup", "seeker_public_key", "pseudonym_key", "case_number", "assigned_to"] as const) {
      expect([column, await attempt(me, (db) => db.selectFrom("application").select(column).execute())]).toEqual([column, NO_RIGHT]);
    }
    expect(await attempt(me, (db) => db.selectFrom("seeker_session").select("sealed").execute())).toEqual(NO_RIGHT);
    expect(await attempt(me, (db) => db.selectFrom("key_grant").select("sealed_key").execute())).toEqual(NO_RIGHT);
    expect(await attempt(me, (db) => db.selectFrom("audit").select(["staff", "act", "subject"]).execute())).toEqual(NO_RIGHT);
  });

  it("makes no account, no member, no key and no application", async () => {
    for (const table of ["staff_account", "staff_membership", "centre_key", "key_grant", "application", "message", "audit"] as const) {
      expect([table, await attempt(me, (db) => sql`insert into ${sql.table(table)} default values`.execute(db))]).toEqual([table, NO_RIGHT]);
    }
    expect(await attempt(me, (db) => db.updateTable("staff_account").set({ role: "lead" }).execute())).toEqual(NO_RIGHT);
    expect(await attempt(me, (db) => db.updateTable("staff_account").set({ login: "other" }).execute())).toEqual(NO_RIGHT);
  });
});

const message = (application: string, direction: "to_seeker" | "to_centre") => ({ id: randomUUID(), application, direction, day: TODAY, body: BYTES });
const note = (application: string) => ({ id: randomUUID(), application, day: TODAY, body: BYTES });
const line = (centre: string, by: string) => ({ centre, staff: by, act: "opened", subject: BYTES, day: TODAY });
const sealed = (application: string) => ({ application, answers: BYTES, contact: BYTES, outcome: null, centre_wrap: BYTES, seeker_wrap: BYTES });

function newRow(id: string) {
  return {
    id, centre: SEMEY, case_number: 1_000_001, first_measure: "vacancy" as const, language: "kk" as const, status: "received" as "received" | "in_review" | "closed",
    received_on: TODAY, answer_due_on: TODAY, waiting_since: null, closed_on: null, expires_on: TODAY, reopened: false,
    assigned_to: null as string | null, version: 1, key_epoch: semey.epoch, receipt_lookup: BYTES, seeker_public_key: BYTES, contact_public_key: BYTES,
    pseudonym_key: BYTES,
  };
}
