// Figures outlive the rows they were counted from: each application is counted once, however often and wherever the sweep runs,
// and nothing remembers which.
import { sql } from "kysely";
import { afterEach, describe, expect, it } from "vitest";
import { eraseApplication } from "~/domain/applications/erase-application.server";
import { sweep } from "~/domain/retention/sweep.server";
import { addDays, type Day, day, dayOf } from "~/domain/shared/day";
import type { Counted, Ending } from "~/domain/statistics/figures";
import { lastDayOf, quarterOf } from "~/domain/statistics/quarter";
import { readReleases } from "~/domain/statistics/read-releases.server";
import { cloneDatabase, type TestDatabase } from "../support/database";

const TODAY = dayOf(new Date());
const LONG_AGO = addDays(TODAY, -120);

const open: TestDatabase[] = [];
afterEach(async () => {
  while (open.length > 0) await open.pop()?.drop();
});

/** The demonstration as if it had been counted from before its first day, and nothing were released yet. */
async function uncounted(): Promise<TestDatabase> {
  const database = await cloneDatabase("demo");
  open.push(database);
  await database.owner.deleteFrom("quarter_release").execute();
  await database.owner.deleteFrom("counted_until").execute();
  await database.owner.insertInto("counted_until").values({ first_day: addDays(LONG_AGO, 1), day: LONG_AGO }).execute();
  return database;
}

const run = ({ door }: TestDatabase, on: Day) => door.as({ role: "system", reason: "sweep" }, (db) => sweep(db, on));

/** Running and released quarters together; what a release leaves out or rounds is lost to it, so only running ones are summed. */
async function counted({ owner }: TestDatabase, what: Counted, value?: string): Promise<number> {
  const rows = await owner.selectFrom("quarter_count").select(["count", "value"]).where("counted", "=", what).execute();
  return rows.filter((row) => value === undefined || row.value === value).reduce((sum, { count }) => sum + count, 0);
}

/** Keeps quarters from being released, so that all their counts can be looked at. */
const keepCounts = ({ owner }: TestDatabase) =>
  sql`create function portal.keep() returns trigger language plpgsql as 'begin return null; end'; create trigger keep before delete on quarter_count for each row execute function portal.keep()`.execute(owner);

describe("the nightly count", () => {
  it("counts what came, was answered and ended, once: also day by day, and again", async () => {
    const [atOnce, daily] = [await uncounted(), await uncounted()];
    for (const database of [atOnce, daily]) await keepCounts(database);
    const { owner } = atOnce;
    const before = await sql<{ came: number; answered: number; withdrawn: number }>`select count(*) filter (where received_on <= ${addDays(TODAY, -2)}::date)::int as came,
      count(*) filter (where first_answered_on <= ${addDays(TODAY, -2)}::date)::int as answered,
      count(*) filter (where status = 'withdrawn' and closed_on <= ${addDays(TODAY, -2)}::date)::int as withdrawn from application`.execute(owner);
    await run(atOnce, TODAY);
    for (let on = addDays(TODAY, -100); on <= TODAY; on = addDays(on, 9)) await run(daily, on);
    await run(daily, TODAY);
    await run(daily, TODAY);
    const expected = before.rows[0];
    expect(expected?.came).toBeGreaterThan(200);
    for (const database of [atOnce, daily]) {
      expect(await counted(database, "received")).toBe(expected?.came);
      expect(await counted(database, "received-in")).toBe(expected?.came);
      expect(await counted(database, "answered")).toBe(expected?.answered);
      expect(await counted(database, "ended", "withdrawn" satisfies Ending)).toBe(expected?.withdrawn);
    }
  });

  it("keeps what its seeker erased afterwards, and does not know what was erased before", async () => {
    const database = await uncounted();
    await keepCounts(database);
    const before = addDays(TODAY, -40);
    const old = await database.owner.selectFrom("application").select(["id", "received_on"]).where("received_on", "<", before).where("status", "=", "answered").executeTakeFirstOrThrow();
    const young = await database.owner.selectFrom("application").select(["id"]).where("received_on", "=", TODAY).executeTakeFirstOrThrow();
    await run(database, TODAY);
    const counts = await counted(database, "received");
    for (const { id } of [old, young]) await database.door.as({ role: "seeker", application: id }, (db) => eraseApplication(db, id));
    const stillThere = await database.owner.selectFrom("application").select("id").where("received_on", ">", addDays(TODAY, -2)).execute();
    await run(database, addDays(TODAY, 2));
    expect(await counted(database, "received")).toBe(counts + stillThere.length);
  });

  it("counts as run out what it erases while it is open, and as closed by itself what it closes", async () => {
    const database = await uncounted();
    await keepCounts(database);
    await run(database, TODAY);
    const openOnes = await database.owner.selectFrom("application").select("id").where("status", "in", ["received", "in_review", "waiting_for_you", "time_offered", "time_set", "move_proposed"]).execute();
    const answered = await database.owner.selectFrom("application").select("id").where("status", "=", "answered").execute();
    const ranOut = await counted(database, "ended", "ran-out");
    const byItself = await counted(database, "ended", "after-answer");
    await run(database, addDays(TODAY, 31));
    await run(database, addDays(TODAY, 40));
    expect(await counted(database, "ended", "after-answer")).toBe(byItself + answered.length);
    await run(database, addDays(TODAY, 182));
    expect(await counted(database, "ended", "ran-out")).toBe(ranOut + openOnes.length);
    expect(await database.owner.selectFrom("application").select("id").execute()).toEqual([]);
  });

  it("keeps nothing by which an application could be told: no id, no day, no centre", async () => {
    const database = await uncounted();
    const { rows } = await sql<{ column: string }>`select column_name as column from information_schema.columns where table_name = 'quarter_count' order by 1`.execute(database.owner);
    expect(rows.map(({ column }) => column)).toEqual(["count", "counted", "measure", "quarter", "region", "value"]);
  });
});

describe("a quarter that is over", () => {
  const over = lastDayOf(quarterOf(TODAY));

  it("is released when its last day is counted, once and for ever, and its counts are erased", async () => {
    const database = await uncounted();
    await run(database, addDays(over, 1));
    const quarter = quarterOf(TODAY);
    const released = async () => database.owner.selectFrom("quarter_release").selectAll().orderBy("quarter").execute();
    expect((await released()).map((row) => row.quarter)).not.toContain(quarter);
    await run(database, addDays(over, 2));
    const first = await released();
    expect(first.map((row) => row.quarter)).toContain(quarter);
    expect(first.at(-1)?.figures.byLanguage.total).toBeGreaterThan(100);
    expect(await database.owner.selectFrom("quarter_count").selectAll().where("quarter", "<=", quarter).execute()).toEqual([]);
    await run(database, addDays(over, 30));
    expect(await released()).toEqual(first);
    const { releases } = await database.door.as({ role: "visitor" }, (db) => readReleases(db));
    expect(releases[0]?.quarter).toBe(quarter);
  });

  it("is read without the times of rows whose count is left out, whenever it was released", async () => {
    const database = await uncounted();
    await run(database, addDays(over, 2));
    const read = async () => (await database.door.as({ role: "visitor" }, (db) => readReleases(db, 1))).releases[0];
    const told = await read();
    const [measure = ""] = Object.keys(told?.firstAnswerByMeasure ?? {});
    const figures = JSON.stringify({ ...told, byMeasure: { ...told?.byMeasure, cells: { ...told?.byMeasure.cells, [measure]: null } } });
    await database.owner.updateTable("quarter_release").set({ figures }).where("quarter", "=", told?.quarter ?? quarterOf(TODAY)).execute();
    const now = await read();
    expect([measure in (told?.firstAnswerByMeasure ?? {}), measure in (now?.firstAnswerByMeasure ?? {})]).toEqual([true, false]);
    expect(Object.keys(now?.firstAnswerByBoth ?? {}).filter((both) => both.endsWith(` ${measure}`))).toEqual([]);
  });

  it("tells pages that are kept", async () => {
    const database = await uncounted();
    const revision = async () => (await database.owner.selectFrom("deployment").select("content_revision").executeTakeFirstOrThrow()).content_revision;
    const before = await revision();
    await run(database, addDays(over, 2));
    expect(await revision()).toBeGreaterThan(before);
  });
});

describe("the day of the first answer", () => {
  it("is kept by the database when an answer, a question or times go out, and never changed", async () => {
    const database = await uncounted();
    const { owner } = database;
    const { id } = await owner.selectFrom("application").select("id").where("status", "=", "received").executeTakeFirstOrThrow();
    const step = (status: "in_review" | "answered", waiting: Day | null) =>
      owner.updateTable("application").set(({ ref }) => ({ status, waiting_since: waiting, version: sql<number>`${ref("version")} + 1` })).where("id", "=", id).execute();
    const kept = async () => (await owner.selectFrom("application").select("first_answered_on").where("id", "=", id).executeTakeFirstOrThrow()).first_answered_on;
    await step("in_review", null);
    expect(await kept()).toBeNull();
    await step("answered", day("2026-11-20"));
    await step("in_review", null);
    await step("answered", day("2026-11-23"));
    expect(await kept()).toBe("2026-11-20");
  });
});
