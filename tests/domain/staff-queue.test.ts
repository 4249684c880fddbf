import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { APPLICATION_STATUSES } from "~/domain/applications/application";
import { findByCaseNumber } from "~/domain/applications/find-case.server";
import { countMatching, countQueue, listQueue, type QueueRow, snapshotMatching } from "~/domain/applications/list-queue.server";
import { outlookOf } from "~/domain/applications/queue-conditions.server";
import { ASSIGNEES, isHomeView, QUEUE_PAGE_ROWS, QUEUE_SORTS, QUEUE_VIEWS, type QueueFilter, type QueuePlace, type QueueView, readFilter, writeFilter } from "~/domain/applications/queue-view";
import { takeNext } from "~/domain/applications/take-next.server";
import { readWorkingCalendar } from "~/domain/applications/working-calendar.server";
import { MEASURE_SLUGS } from "~/domain/measures/measure";
import { LANGUAGES } from "~/domain/shared/language";
import { addDays, type Day, dayOf } from "~/domain/shared/day";
import { cloneDatabase, type TestDatabase } from "../support/database";
import { type AtDesk, atDesk } from "../support/desk-fixture";

let database: TestDatabase;
let desks: AtDesk[];
const today = dayOf(new Date());
beforeAll(async () => {
  database = await cloneDatabase("demo");
  const enter = (login: string) => atDesk(database.door, database.secrets, login);
  desks = [await enter("consultant@semey.example"), await enter("consultant2@semey.example"), await enter("consultant@shymkent.example"), await enter("consultant@abai.example")];
});
afterAll(() => database.drop());

const nothingChosen = readFilter(new URLSearchParams());
const wholeView = (desk: AtDesk, view: QueueView): Promise<QueueRow[]> => wholeList(desk, { ...nothingChosen, view });
const lookOut = (desk: AtDesk, on = today) => desk.enter(async (db) => outlookOf(desk.member, on, await readWorkingCalendar(db)));

async function wholeList(desk: AtDesk, filter: QueueFilter, on = today): Promise<QueueRow[]> {
  const outlook = await lookOut(desk, on);
  const rows: QueueRow[] = [];
  let after: QueuePlace | undefined;
  do {
    const page = await desk.enter((db) => listQueue(db, outlook, filter, after));
    expect(page.rows.length).toBeLessThanOrEqual(QUEUE_PAGE_ROWS);
    rows.push(...page.rows);
    after = page.next;
  } while (after);
  return rows;
}

describe("the queue", () => {
  it.each(QUEUE_VIEWS)("has as many rows as it says, each once, in order, of the own centres only: %s", async (view) => {
    for (const desk of desks) {
      const rows = await wholeView(desk, view);
      const outlook = await lookOut(desk);
      expect(await desk.enter((db) => countMatching(db, outlook, { ...nothingChosen, view }))).toBe(rows.length);
      if (isHomeView(view)) expect((await desk.enter((db) => countQueue(db, outlook)))[view]).toBe(rows.length);
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      expect(rows.every(({ centre }) => desk.member.centres.includes(centre))).toBe(true);
      if (view === "finished") continue;
      const keys = rows.map(({ answerDueOn, id }) => `${answerDueOn ?? "9999-99-99"} ${id}`);
      expect(keys).toEqual([...keys].sort());
    }
  });

  it("splits open work into what its views say", async () => {
    const [desk] = desks as [AtDesk];
    const open = await wholeView(desk, "open");
    expect((await wholeView(desk, "mine")).map(({ id }) => id)).toEqual(open.filter(({ assignedTo }) => assignedTo === desk.member.id).map(({ id }) => id));
    expect((await wholeView(desk, "waiting")).every(({ status }) => status !== "received" && status !== "in_review")).toBe(true);
    expect((await wholeView(desk, "finished")).every(({ status }) => status === "closed" || status === "withdrawn" || status === "expired")).toBe(true);
  });

  it("is found in by case number, never across centres", async () => {
    const [semey, , shymkent] = desks as [AtDesk, AtDesk, AtDesk];
    const [row] = await wholeView(semey, "open");
    const { caseNumber, id } = row as QueueRow;
    expect((await semey.enter((db) => findByCaseNumber(db, caseNumber))).map((found) => found.id)).toContain(id);
    expect((await shymkent.enter((db) => findByCaseNumber(db, caseNumber))).map((found) => found.id)).not.toContain(id);
  });
});

describe("what is chosen", () => {
  const some = <Value>(of: readonly Value[]) => fc.subarray([...of], { maxLength: Math.min(4, of.length) });
  const anyDay = fc.option(fc.integer({ min: -95, max: 3 }).map((days) => addDays(today, days)), { nil: undefined });
  const anyFilter: fc.Arbitrary<QueueFilter> = fc.record({
    view: fc.constantFrom(...QUEUE_VIEWS), sort: fc.constantFrom(...QUEUE_SORTS), statuses: some(APPLICATION_STATUSES), measures: some(MEASURE_SLUGS),
    languages: some(LANGUAGES), assignees: some(ASSIGNEES), receivedFrom: anyDay, receivedTo: anyDay,
  });

  it("is the same after a way through an address", () => {
    const sorted = (filter: QueueFilter) => Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, Array.isArray(value) ? [...value].sort() : value]));
    fc.assert(fc.property(anyFilter, (filter) => void expect(sorted(readFilter(writeFilter(filter)))).toEqual(sorted(filter))));
  });

  it("has as many rows as its number says, whatever is chosen and whatever day it is, each once and in order", async () => {
    await fc.assert(
      fc.asyncProperty(anyFilter, fc.constantFrom(0, 3), fc.integer({ min: 0, max: 20 }), async (filter, who, later) => {
        const desk = desks[who] as AtDesk;
        const on = addDays(today, later);
        const outlook = await lookOut(desk, on);
        const rows = await wholeList(desk, filter, on);
        expect(await desk.enter((db) => countMatching(db, outlook, filter))).toBe(rows.length);
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
        expect((await desk.enter((db) => snapshotMatching(db, outlook, filter))).map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
        const day = ({ receivedOn, answerDueOn, closedOn }: QueueRow): Day | "9" => (filter.sort !== "due" ? receivedOn : filter.view === "finished" ? (closedOn ?? receivedOn) : (answerDueOn ?? "9"));
        const keys = rows.map((row) => `${day(row)} ${row.id}`);
        const isDescending = filter.sort === "newest" || (filter.sort === "due" && filter.view === "finished");
        expect(keys).toEqual(isDescending ? [...keys].sort().reverse() : [...keys].sort());
        for (const row of rows) expect([desk.member.centres.includes(row.centre), fits(row, filter, desk.member.id, on)]).toEqual([true, true]);
      }),
      { numRuns: 60 },
    );
  });

  /** The same choice again, in words of its own. */
  function fits(row: QueueRow, filter: QueueFilter, me: string, on: Day): boolean {
    const isDone = ["closed", "withdrawn", "expired"].includes(row.status);
    const isOurs = ["received", "in_review"].includes(row.status);
    const inView = {
      late: !isDone && row.answerDueOn !== null && row.answerDueOn < on,
      soon: !isDone && row.answerDueOn !== null && row.answerDueOn >= on,
      "for-me": isOurs && row.assignedTo === me,
      unassigned: isOurs && row.assignedTo === null,
      visits: row.status === "time_set",
      open: !isDone,
      mine: !isDone && row.assignedTo === me,
      waiting: !isDone && !isOurs,
      finished: isDone,
    }[filter.view];
    const assignee = row.assignedTo === null ? "nobody" : row.assignedTo === me ? "me" : "colleague";
    const among = <Value>(chosen: readonly Value[], value: Value): boolean => chosen.length === 0 || chosen.includes(value);
    return inView && among(filter.statuses, row.status) && among(filter.measures, row.measure) && among(filter.languages, row.language) && among(filter.assignees, assignee) &&
      (!filter.receivedFrom || row.receivedOn >= filter.receivedFrom) && (!filter.receivedTo || row.receivedOn <= filter.receivedTo);
  }
});

describe("next", () => {
  it("gives the own due work first, in due order", async () => {
    const [desk] = desks as [AtDesk];
    const own = (await wholeView(desk, "mine")).filter(({ status }) => status === "received" || status === "in_review");
    await database.owner.updateTable("application").set(({ eb }) => ({ answer_due_on: addDays(today, -200), version: eb("version", "+", 1) })).where("id", "=", own[0]?.id ?? "").execute();
    expect(await desk.enter((db) => takeNext(db, desk.member, today))).toBe(own[0]?.id);
  });

  it("gives an unassigned one before the own that has time, the own again when nothing else waits, and never what was put aside", async () => {
    const [, desk] = desks as [AtDesk, AtDesk];
    const stop = new Error("only looked at");
    const own = (await wholeView(desk, "mine")).filter(({ status }) => status === "received" || status === "in_review").map(({ id }) => id);
    const [first = ""] = own;
    await database.owner.updateTable("application").set(({ eb }) => ({ answer_due_on: addDays(today, 20), version: eb("version", "+", 1) })).where("id", "in", own).execute();
    const given = async (dueOn: Day, passedOn: string[], isAlone = false): Promise<string | undefined> => {
      let id: string | undefined;
      await desk.enter(async (db) => {
        await db.updateTable("application").set(({ eb }) => ({ answer_due_on: dueOn, version: eb("version", "+", 1) })).where("id", "=", first).execute();
        if (isAlone) await db.updateTable("application").set(({ eb }) => ({ status: "answered", answer_due_on: null, version: eb("version", "+", 1) })).where("status", "in", ["received", "in_review"]).where("id", "!=", first).execute();
        id = await takeNext(db, desk.member, today, passedOn);
        throw stop;
      }).catch((error: unknown) => expect(error).toBe(stop));
      return id;
    };
    expect(own).not.toContain(await given(addDays(today, 20), []));
    expect(await given(today, [])).toBe(first);
    expect(await given(today, [first])).not.toBe(first);
    expect(await given(addDays(today, 20), [], true)).toBe(first);
    expect(await given(addDays(today, 20), [first], true)).toBeUndefined();
  });

  it("gives the languages a member works in first, then the others, and never what the member passed on", async () => {
    const [, , desk] = desks as [AtDesk, AtDesk, AtDesk];
    const stop = new Error("only looked at");
    const free = (await wholeView(desk, "unassigned")).map(({ id, language }) => ({ id, language }));
    const given = async (workingLanguages: typeof desk.member.workingLanguages, passedOn: string[]): Promise<string | undefined> => {
      let id: string | undefined;
      const member = { ...desk.member, workingLanguages };
      await desk.enter(async (db) => {
        await db.updateTable("application").set(({ eb }) => ({ assigned_to: null, version: eb("version", "+", 1) })).where("assigned_to", "=", member.id).execute();
        id = await takeNext(db, member, today, passedOn);
        throw stop;
      }).catch((error: unknown) => expect(error).toBe(stop));
      return id;
    };
    const languageOf = (id: string | undefined) => free.find((row) => row.id === id)?.language;
    for (const language of LANGUAGES.filter((one) => free.some((row) => row.language === one))) expect(languageOf(await given([language], [])) ?? language).toBe(language);
    const first = (await given(["ru"], [])) as string;
    const second = (await given(["ru"], [first])) as string;
    expect(second).not.toBe(first);
    expect(await given(["en"], free.filter(({ language }) => language === "en").map(({ id }) => id))).toBeDefined();
  });

  it("gives two consultants who ask at the same moment two different applications, until nothing waits for the centre", async () => {
    const [one, other] = desks as [AtDesk, AtDesk];
    const free = (await wholeView(one, "unassigned")).filter(({ status }) => status === "received" || status === "in_review");
    await database.owner.updateTable("application").set(({ eb }) => ({ status: "answered", answer_due_on: null, version: eb("version", "+", 1) })).where("assigned_to", "in", [one.member.id, other.member.id]).where("status", "in", ["in_review", "received"]).execute();
    const given: string[] = [];
    for (let round = 0; given.length < free.length && round < free.length; round += 1) {
      const both = await Promise.all([one, other].map(({ enter, member }) => enter((db) => takeNext(db, member, today))));
      given.push(...both.filter((id): id is string => id !== undefined));
      const taken = [one.member.id, other.member.id];
      await database.owner.updateTable("application").set(({ eb }) => ({ status: "answered", answer_due_on: null, version: eb("version", "+", 1) })).where("assigned_to", "in", taken).where("status", "=", "in_review").execute();
    }
    expect(new Set(given).size).toBe(given.length);
    expect([...given].sort()).toEqual(free.map(({ id }) => id).sort());
    expect(await one.enter((db) => takeNext(db, one.member, today))).toBeUndefined();
  });
});
