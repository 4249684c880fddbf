// The steps of a status, checked where no code can go round it.
import { type Kysely, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { APPLICATION_STATUSES, type ApplicationStatus, NEXT_STATUSES } from "~/domain/applications/application";
import type { Actor, Db } from "~db/actor";
import { SEMEY } from "~db/seed/demonstration/accounts";
import { up as keepCaseNumbers } from "~db/migrations/0031_case_number_kept";
import { cloneDatabase, type TestDatabase } from "../support/database";

let database: TestDatabase;
let application: string;
let consultant: string;

beforeAll(async () => {
  database = await cloneDatabase("demo");
  const { owner } = database;
  const account = await owner.selectFrom("staff_account").select("id").where("login", "=", "consultant@semey.example").executeTakeFirstOrThrow();
  const row = await owner.selectFrom("application").select("id").where("centre", "=", SEMEY).where("status", "=", "received").executeTakeFirstOrThrow();
  [consultant, application] = [account.id, row.id];
});
afterAll(() => database.drop());

it("the table of the database equals the table of the domain", async () => {
  const rows = await database.owner.selectFrom("allowed_step").select(["status", "next"]).execute();
  const stored = rows.map(({ status, next }) => `${status} → ${next}`).sort();
  const written = APPLICATION_STATUSES.flatMap((status) => NEXT_STATUSES[status].map((next) => `${status} → ${next}`)).sort();
  expect(stored).toEqual(written);
});

it("nobody can read or change the table itself", async () => {
  for (const role of ["visitor", "seeker", "staff", "administrator", "system"] as const) {
    const actor = { role, staff: consultant, reason: "start" } as unknown as Actor;
    await expect(database.door.as(actor, (db) => sql`delete from allowed_step`.execute(db)), role).rejects.toMatchObject({ code: "42501" });
  }
});

const UNDO = new Error("undo");

/** Puts the application into a state past the trigger, then steps as staff; everything is undone. */
async function step(before: Partial<{ status: ApplicationStatus; reopened: boolean; version: number }>, after: Record<string, unknown>, as: "staff" | "owner" = "staff"): Promise<string> {
  let said = "";
  try {
    await database.owner.transaction().execute(async (trx) => {
      await sql`set local session_replication_role = replica`.execute(trx);
      await trx.updateTable("application").set({ reopened: false, version: 5, ...before }).where("id", "=", application).execute();
      await sql`set local session_replication_role = origin`.execute(trx);
      if (as === "staff") await sql`select set_config('role', 'ashyq_staff', true), set_config('portal.staff', ${consultant}, true)`.execute(trx);
      const done = await (trx as Db<"staff">).updateTable("application").set(after).where("id", "=", application).executeTakeFirst();
      said = done.numUpdatedRows === 1n ? "done" : "no row";
      throw UNDO;
    });
  } catch (error) {
    if (error === UNDO) return said;
    return (error as { code?: string }).code === "23514" ? "refused" : String(error);
  }
  return said;
}

it("a number that finished applications shared becomes one each when numbers are kept; open work keeps its own", async () => {
  const numbers: number[] = [];
  await database.owner
    .transaction()
    .execute(async (trx) => {
      await sql`drop index application_case_number`.execute(trx);
      await sql`create unique index application_case_number on application (centre, case_number) where status not in ('closed', 'withdrawn', 'expired')`.execute(trx);
      await sql`set local session_replication_role = replica`.execute(trx);
      const rows = await trx.selectFrom("application").select("id").where("centre", "=", SEMEY).orderBy("id").limit(4).execute();
      for (const [index, { id }] of rows.entries()) {
        await trx.updateTable("application").set({ case_number: 1_234_567, status: index === 2 ? "in_review" : "closed" }).where("id", "=", id).execute();
      }
      await sql`set local session_replication_role = origin`.execute(trx);
      await keepCaseNumbers(trx as unknown as Kysely<unknown>);
      for (const { id } of rows) numbers.push((await trx.selectFrom("application").select("case_number").where("id", "=", id).executeTakeFirstOrThrow()).case_number);
      throw UNDO;
    })
    .catch((error: unknown) => {
      if (error !== UNDO) throw error;
    });
  expect(new Set(numbers).size).toBe(4);
  expect(numbers[2]).toBe(1_234_567);
});

describe.each(APPLICATION_STATUSES)("from %s", (status) => {
  it.each(APPLICATION_STATUSES)("to %s: as the domain says", async (next) => {
    const reopens = status === "closed" && next !== "closed" ? { reopened: true } : {};
    const allowed = status === next || NEXT_STATUSES[status].includes(next);
    expect(await step({ status }, { status: next, version: 6, ...reopens })).toBe(allowed ? "done" : "refused");
    expect(await step({ status }, { status: next, version: 6, ...reopens }, "owner")).toBe(allowed ? "done" : "refused");
  });
});

describe("a closed application", () => {
  it("reopens once, and the reopening is written down in the same step", async () => {
    expect(await step({ status: "closed" }, { status: "in_review", version: 6, reopened: true })).toBe("done");
    expect(await step({ status: "closed" }, { status: "in_review", version: 6 })).toBe("refused");
    expect(await step({ status: "closed", reopened: true }, { status: "in_review", version: 6, reopened: true })).toBe("refused");
  });

  it("cannot have its reopening forgotten, so as to be reopened again", async () => {
    expect(await step({ status: "closed", reopened: true }, { reopened: false, version: 6 })).toBe("refused");
    expect(await step({ status: "in_review", reopened: true }, { reopened: false, version: 6 })).toBe("refused");
  });
});

describe("the version", () => {
  it.each([4, 5, 7, 0, -1])("advances by one and never to %i after 5, so that two who save at once cannot both win", async (version) => {
    expect(await step({ status: "received" }, { status: "in_review", version })).toBe("refused");
  });

  it("is asked of every change, also of one that leaves the status alone", async () => {
    expect(await step({ status: "in_review" }, { assigned_to: consultant })).toBe("refused");
    expect(await step({ status: "in_review" }, { assigned_to: consultant, version: 6 })).toBe("done");
  });
});

it("a status that does not exist is refused", async () => {
  expect(await step({ status: "received" }, { status: "granted", version: 6 })).toBe("refused");
});

describe("an undone act", () => {
  const undo = (as: string) =>
    database.door.as({ role: "staff", staff: as }, async (db) => {
      const row = await database.owner.selectFrom("application").selectAll().where("id", "=", application).executeTakeFirstOrThrow();
      const { rows } = await sql<{ back: boolean }>`select portal.undo_act(${application}::uuid, ${row.version}::integer, 'received', ${row.answer_due_on}::date,
        ${row.waiting_since}::date, ${row.expires_on}::date, ${row.assigned_to}::uuid) as back`.execute(db);
      return rows[0]?.back;
    });
  const statusNow = async () => (await database.owner.selectFrom("application").select("status").where("id", "=", application).executeTakeFirstOrThrow()).status;

  it("is put back past the table by those who can read it, and by nobody else; the step itself stays refused", async () => {
    await database.door.as({ role: "staff", staff: consultant }, (db) => db.updateTable("application").set(({ eb }) => ({ status: "in_review", version: eb("version", "+", 1) })).where("id", "=", application).execute());
    const stranger = await database.owner.selectFrom("staff_account").select("id").where("login", "=", "consultant@shymkent.example").executeTakeFirstOrThrow();
    expect(await undo(stranger.id)).toBe(false);
    const forged = database.door.as({ role: "staff", staff: consultant }, async (db) => {
      await sql`select set_config('portal.undone', ${application}, true)`.execute(db);
      await db.updateTable("application").set(({ eb }) => ({ status: "received", version: eb("version", "+", 1) })).where("id", "=", application).execute();
    });
    await expect(forged).rejects.toMatchObject({ code: "23514" });
    expect(await statusNow()).toBe("in_review");
    expect(await undo(consultant)).toBe(true);
    expect(await statusNow()).toBe("received");
  });
});
