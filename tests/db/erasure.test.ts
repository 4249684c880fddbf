// Erasure by difference: every row of every table before, every row after, and what is missing is that one person.
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { expiryOf } from "~/domain/applications/application";
import { eraseApplication } from "~/domain/applications/erase-application.server";
import { openByCode } from "~/domain/applications/open-by-code.server";
import { withdrawApplication } from "~/domain/applications/withdraw-application.server";
import { createArgonLane } from "~/domain/confidentiality/argon-lane.server";
import { demonstrationReceipt } from "~/domain/confidentiality/demonstration-codes.server";
import { subjectOf } from "~/domain/applications/record-act.server";
import { NO_PERSONAL_DATA, SCHEDULE } from "~/domain/retention/schedule";
import { sweep } from "~/domain/retention/sweep.server";
import { addDays, type Day, dayOf } from "~/domain/shared/day";
import { SEMEY } from "~db/seed/demonstration/accounts";
import { cloneDatabase, type TestDatabase } from "../support/database";
import { differenceOf, dumpTables } from "../support/dump";

const NOW = new Date();
const TODAY = dayOf(NOW);
const SESSION = new Uint8Array(32).fill(5);

let database: TestDatabase;
/** The seeker with the printed code of an answered application. */
let own: { id: string; receivedOn: Day; pseudonymKey: Uint8Array; names: string[] };

/** Each test erases in a demonstration of its own. */
beforeEach(async () => {
  database = await cloneDatabase("demo");
  await prepareOne();
});
afterEach(() => database.drop());

async function prepareOne(): Promise<void> {
  const { owner } = database;
  const { application } = demonstrationReceipt(database.secrets, "answered");
  const row = await owner.selectFrom("application").selectAll().where("id", "=", application).executeTakeFirstOrThrow();
  own = {
    id: row.id,
    receivedOn: row.received_on,
    pseudonymKey: row.pseudonym_key,
    names: [row.id, row.case_number, ...[row.receipt_lookup, row.seeker_public_key, row.contact_public_key, row.pseudonym_key].map((bytes) => Buffer.from(bytes).toString("hex"))].map(String),
  };
  const member = await owner.selectFrom("staff_account").select("id").where("login", "=", "consultant@semey.example").executeTakeFirstOrThrow();
  const noted = await owner.selectFrom("note").select("id").where("application", "=", own.id).executeTakeFirst();
  if (!noted) await owner.insertInto("note").values({ id: crypto.randomUUID(), application: own.id, day: TODAY, body: SESSION }).execute();
  await owner.insertInto("audit").values({ centre: row.centre, staff: member.id, act: "opened", subject: subjectOf({ id: own.id, pseudonymKey: own.pseudonymKey }), day: TODAY }).execute();
  await owner.insertInto("seeker_session").values({ id: SESSION, sealed: SESSION, expires_on: addDays(TODAY, 1) }).execute();
}

const dump = (): Promise<Record<string, string[]>> => dumpTables(database.owner);

const as = <Answer>(work: Parameters<typeof database.door.as<{ role: "seeker"; application: string; session: Uint8Array }, Answer>>[1]) =>
  database.door.as({ role: "seeker" as const, application: own.id, session: SESSION }, work);

const mentions = (line: string): boolean => line.includes(own.id);

describe("a seeker erases their application", () => {
  it("before − that person = after: the row, its sealed columns, its messages and notes are gone, and nothing else moved", async () => {
    const before = await dump();
    await as((db) => eraseApplication(db, own.id));
    const after = await dump();
    const difference = differenceOf(before, after);
    expect(Object.keys(difference).sort()).toEqual(["application", "application_sealed", "message", "note"]);
    for (const [table, { gone, came }] of Object.entries(difference)) {
      expect([table, came]).toEqual([table, []]);
      expect([table, gone]).toEqual([table, (before[table] ?? []).filter(mentions)]);
      expect(gone.length).toBeGreaterThan(0);
    }
    expect(difference.application?.gone).toHaveLength(1);
  });

  it("no row anywhere holds a name of it any more: id, case number, code, keys", async () => {
    await as((db) => eraseApplication(db, own.id));
    const left = Object.values(await dump()).flat();
    for (const name of own.names) expect(left.filter((line) => line.includes(name))).toEqual([]);
  });

  it("the audit keeps the line of what staff did, under a pseudonym whose key went with the row", async () => {
    const subject = Buffer.from(subjectOf({ id: own.id, pseudonymKey: own.pseudonymKey })).toString("hex");
    const before = (await dump()).audit ?? [];
    expect(before.filter((line) => line.includes(subject))).toHaveLength(1);
    await as((db) => eraseApplication(db, own.id));
    const after = await dump();
    expect(after.audit).toEqual(before);
    const keys = await database.owner.selectFrom("application").select(["id", "pseudonym_key"]).execute();
    expect(keys.filter(({ id, pseudonym_key }) => Buffer.from(subjectOf({ id, pseudonymKey: pseudonym_key })).toString("hex") === subject)).toEqual([]);
  });

  it("the session's row, which names no application, ends by its own act, and then it too is gone", async () => {
    const before = await dump();
    await as((db) => eraseApplication(db, own.id));
    await as((db) => db.deleteFrom("seeker_session").where("id", "=", SESSION).execute());
    expect(differenceOf(before, await dump()).seeker_session).toEqual({ gone: before.seeker_session, came: [] });
  });

  it("the code then answers as one that never was", async () => {
    const { code } = demonstrationReceipt(database.secrets, "answered");
    const { receipt_salt } = await database.owner.selectFrom("deployment").select("receipt_salt").executeTakeFirstOrThrow();
    const open = () =>
      openByCode(code, {
        lane: createArgonLane({ atOnce: 1, waiting: 2 }), receiptSalt: receipt_salt, receiptPeppers: database.secrets.receiptPeppers,
        enterAs: (who, work) => database.door.as({ role: "seeker", ...who }, work),
      });
    expect(await open()).toMatchObject({ ok: true, application: own.id });
    await as((db) => eraseApplication(db, own.id));
    expect(await open()).toEqual({ ok: false, because: "unknown" });
  });

  it("a second time, or for somebody else's, changes nothing", async () => {
    const other = await database.owner.selectFrom("application").select("id").where("id", "!=", own.id).executeTakeFirstOrThrow();
    const before = await dump();
    await as((db) => eraseApplication(db, other.id));
    expect(await dump()).toEqual(before);
    await as((db) => eraseApplication(db, own.id));
    const after = await dump();
    await as((db) => eraseApplication(db, own.id));
    expect(await dump()).toEqual(after);
  });
});

describe("a seeker withdraws their application", () => {
  it("all that was sealed or said is gone; the row stays with its status and days, and nothing else moved", async () => {
    const before = await dump();
    const row = await database.owner.selectFrom("application").selectAll().where("id", "=", own.id).executeTakeFirstOrThrow();
    await as((db) => withdrawApplication(db, own.id, TODAY));
    const difference = differenceOf(before, await dump());
    expect(Object.keys(difference).sort()).toEqual(["application", "application_sealed", "message", "note"]);
    for (const table of ["application_sealed", "message", "note"]) {
      expect(difference[table]).toEqual({ gone: (before[table] ?? []).filter(mentions), came: [] });
    }
    expect(difference.application?.came).toHaveLength(1);
    expect(await database.owner.selectFrom("application").selectAll().where("id", "=", own.id).executeTakeFirstOrThrow()).toEqual({
      ...row, status: "withdrawn", version: row.version + 1, answer_due_on: null, waiting_since: null, closed_on: TODAY, expires_on: expiryOf(own.receivedOn, TODAY),
    });
  });

  it("a second time changes nothing, and the sweep takes the row after 30 days", async () => {
    await as((db) => withdrawApplication(db, own.id, TODAY));
    const before = await dump();
    await as((db) => withdrawApplication(db, own.id, addDays(TODAY, 3)));
    expect(await dump()).toEqual(before);
    const sweepOn = (today: Day) => database.door.as({ role: "system", reason: "sweep" }, (db) => sweep(db, today));
    const isThere = async () => (await database.owner.selectFrom("application").select("id").where("id", "=", own.id).execute()).length === 1;
    const last = expiryOf(own.receivedOn, TODAY);
    await sweepOn(last);
    expect(await isThere()).toBe(true);
    await sweepOn(addDays(last, 1));
    expect(await isThere()).toBe(false);
  });
});

describe("the sweep", () => {
  const run = (today: Day) => database.door.as({ role: "system", reason: "sweep" }, (db) => sweep(db, today));
  const later = addDays(TODAY, 100);

  it("erases exactly the rows whose last day has passed, with all that hangs on them, each once", async () => {
    const due = await database.owner.selectFrom("application").select("id").where("expires_on", "<", later).execute();
    const before = await dump();
    const swept = await run(later);
    expect(due.length).toBeGreaterThan(40);
    expect(swept?.erased).toBe(due.length);
    const ids = new Set(due.map(({ id }) => id));
    const difference = differenceOf(before, await dump());
    const idIn = (line: string): string => /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(line)?.[0] ?? "";
    const applicationIn = (line: string): string => [...line.matchAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g)].at(1)?.[0] ?? "";
    expect(difference.application_sealed?.came).toEqual([]);
    expect(difference.application_sealed?.gone.every((line) => ids.has(idIn(line)))).toBe(true);
    const changed = new Set(difference.application?.came.map(idIn));
    const mayGo = { message: ids, note: new Set([...ids, ...changed]) };
    for (const [table, of] of Object.entries(mayGo)) {
      expect(difference[table]?.came).toEqual([]);
      expect(difference[table]?.gone.every((line) => of.has(applicationIn(line)))).toBe(true);
    }
    expect(new Set(difference.application?.gone.map(idIn))).toEqual(new Set([...ids, ...changed]));
    expect(changed.size).toBe(swept?.closed);
    // Figures are counted in the same night; a quarter released anew is a new revision of what everyone reads.
    for (const table of Object.keys(difference)) expect(["application", "application_sealed", "case_draft", "counted_until", "deployment", "message", "note", "quarter_count", "quarter_release", "seeker_session", "visit_opening", "visit_place"]).toContain(table);
  });

  it("closes what was answered and stayed silent for more than 30 days, and keeps it 30 days longer at most", async () => {
    const { owner } = database;
    const silent = await owner.selectFrom("application").select(["id", "waiting_since", "received_on", "expires_on"]).where("status", "=", "answered").execute();
    const last = silent.map(({ waiting_since }) => waiting_since as Day).sort().at(-1) as Day;
    expect((await run(addDays(last, 30)))?.closed).toBeLessThan(silent.length);
    const swept = addDays(last, 31);
    await run(swept);
    expect(await owner.selectFrom("application").select("id").where("status", "=", "answered").execute()).toEqual([]);
    const closed = await owner.selectFrom("application").selectAll().where("id", "in", silent.map(({ id }) => id)).execute();
    for (const row of closed) {
      expect(row).toMatchObject({ status: "closed", answer_due_on: null });
      expect(row.expires_on).toBe(expiryOf(row.received_on, row.closed_on));
    }
  });

  it("closes an answered one by the terms of the day of its last answer, whatever was entered since", async () => {
    const { owner } = database;
    const term = (value: number, in_force_from: Day) => ({ name: "answered-days" as const, value, in_force_from, source: "{}" });
    await owner.insertInto("parameter").values([term(14, addDays(TODAY, -20)), term(30, addDays(TODAY, -10)), term(20, addDays(TODAY, 1))]).execute();
    const [first, second, third] = await owner.selectFrom("application").select(["id", "version"]).where("status", "=", "in_review").limit(3).execute();
    const days = [-15, -10, 1].map((back) => addDays(TODAY, back));
    for (const [index, one] of [first, second, third].entries()) {
      await owner.updateTable("application").set({ status: "answered", answer_due_on: null, waiting_since: days[index], version: (one?.version ?? 0) + 1 }).where("id", "=", one?.id ?? "").execute();
    }
    const open = async () => (await owner.selectFrom("application").select("id").where("status", "=", "answered").execute()).map(({ id }) => [first, second, third].findIndex((one) => one?.id === id));
    for (const [day, before, after] of [[-1, [0, 1, 2], [1, 2]], [20, [1, 2], [2]], [21, [2], []]] as const) {
      await run(addDays(TODAY, day));
      expect([day, (await open()).filter((index) => index >= 0).sort()]).toEqual([day, before]);
      await run(addDays(TODAY, day + 1));
      expect([day + 1, (await open()).filter((index) => index >= 0).sort()]).toEqual([day + 1, after]);
    }
  });

  it("takes the record of administration after three years, or sooner where a parameter says so", async () => {
    const { owner } = database;
    const member = await owner.selectFrom("staff_account").select("id").where("login", "=", "admin@portal.example").executeTakeFirstOrThrow();
    const act = (back: number) => ({ staff: member.id, act: "intake-changed", subject: `vacancy ${back}`, day: addDays(TODAY, -back) });
    for (const back of [1096, 1095, 401, 400]) await owner.insertInto("administration_act").values(act(back)).execute();
    const left = async () => (await owner.selectFrom("administration_act").select("subject").orderBy("day").execute()).map(({ subject }) => subject);
    await run(TODAY);
    expect(await left()).toEqual(["vacancy 1095", "vacancy 401", "vacancy 400"]);
    await owner.insertInto("parameter").values({ name: "record-days", value: 400, in_force_from: TODAY, source: "{}" }).execute();
    await run(TODAY);
    expect(await left()).toEqual(["vacancy 400"]);
  });

  it("a second time on the same day finds nothing left to do", async () => {
    await run(later);
    const before = await dump();
    expect(await run(later)).toEqual({ erased: 0, closed: 0, sessions: 0, grants: 0 });
    expect(await dump()).toEqual(before);
  });

  it("dying half-way leaves everything as it was, and the next one does it all", async () => {
    const before = await dump();
    const died = database.door.as({ role: "system", reason: "sweep" }, async (db) => {
      await sweep(db, later);
      throw new Error("the machine stopped");
    });
    await expect(died).rejects.toThrow("the machine stopped");
    expect(await dump()).toEqual(before);
    expect((await run(later))?.erased).toBeGreaterThan(40);
  });

  it("runs in one process at a time: while one works the others get undefined and touch nothing", async () => {
    let finish: () => void = () => undefined;
    const waits = new Promise<void>((resolve) => (finish = resolve));
    let begun: () => void = () => undefined;
    const began = new Promise<void>((resolve) => (begun = resolve));
    const first = database.door.as({ role: "system", reason: "sweep" }, async (db) => {
      const swept = await sweep(db, later);
      begun();
      await waits;
      return swept;
    });
    await began;
    expect(await Promise.all([run(later), run(later), run(later)])).toEqual([undefined, undefined, undefined]);
    finish();
    expect((await first)?.erased).toBeGreaterThan(40);
  });

  it("eight at once erase each row once between them", async () => {
    const due = await database.owner.selectFrom("application").select("id").where("expires_on", "<", later).execute();
    const swept = await Promise.all(Array.from({ length: 8 }, () => run(later)));
    expect(swept.reduce((sum, one) => sum + (one?.erased ?? 0), 0)).toBe(due.length);
    expect(await database.owner.selectFrom("application").select("id").where("expires_on", "<", later).execute()).toEqual([]);
  });

  it("takes a session after its last day and the audit after a year", async () => {
    const { owner } = database;
    const member = await owner.selectFrom("staff_account").select("id").where("login", "=", "lead@semey.example").executeTakeFirstOrThrow();
    const until = (expires_on: Day, mark: number) => ({ id: new Uint8Array(32).fill(mark), staff: member.id, sealed_key: SESSION, sealed_start: SESSION, expires_on });
    await owner.insertInto("staff_session").values([until(TODAY, 1), until(addDays(TODAY, -1), 2)]).execute();
    const act = (on: Day) => ({ centre: SEMEY, staff: member.id, act: "opened", subject: null, day: on });
    await owner.insertInto("audit").values(act(addDays(TODAY, -366))).execute();
    await owner.insertInto("audit").values(act(addDays(TODAY, -365))).execute();
    await run(TODAY);
    expect((await owner.selectFrom("staff_session").select("id").execute()).map(({ id }) => id[0])).toEqual([1]);
    expect(await owner.selectFrom("audit").select("day").where("day", "<=", addDays(TODAY, -365)).execute()).toEqual([{ day: addDays(TODAY, -365) }]);
    expect(await owner.selectFrom("seeker_session").select("id").execute()).toHaveLength(1);
    await run(addDays(TODAY, 2));
    expect(await owner.selectFrom("seeker_session").select("id").execute()).toEqual([]);
  });

  it("drops a quarter's key and its grants with the last application of it, and never a centre's newest key", async () => {
    const { owner } = database;
    const [grants, keys] = [await owner.selectFrom("key_grant").selectAll().execute(), await owner.selectFrom("centre_key").selectAll().execute()];
    await run(addDays(TODAY, 400));
    expect(await owner.selectFrom("application").select("id").execute()).toEqual([]);
    expect(await owner.selectFrom("centre_key").selectAll().execute()).toHaveLength(keys.length);
    await owner.insertInto("centre_key").values({ centre: SEMEY, epoch: "2099Q1", public_key: SESSION, made_on: TODAY }).execute();
    expect((await run(addDays(TODAY, 400)))?.grants).toBe(1);
    const left = await owner.selectFrom("key_grant").selectAll().execute();
    expect(left).toHaveLength(grants.filter(({ centre }) => centre !== SEMEY).length);
    });
});

it("every table has a place in the retention schedule, or holds nothing of a person who seeks help", async () => {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname in ('public', 'portal') and tablename !~ '^schema_migration'`.execute(database.owner);
  const placed = [...Object.keys(SCHEDULE).filter((table) => table !== "answered"), ...NO_PERSONAL_DATA].sort();
  expect(rows.map(({ name }) => name).sort()).toEqual(placed);
  expect(new Set(placed).size).toBe(placed.length);
});
