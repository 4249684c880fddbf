import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findByCaseNumber } from "~/domain/applications/find-case.server";
import { countQueue, listQueue, type QueueRow } from "~/domain/applications/list-queue.server";
import { QUEUE_PAGE_ROWS, QUEUE_VIEWS, type QueuePlace, type QueueView } from "~/domain/applications/queue-view";
import { takeNext } from "~/domain/applications/take-next.server";
import { dayOf } from "~/domain/shared/day";
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

async function wholeView({ member, enter }: AtDesk, view: QueueView): Promise<QueueRow[]> {
  const rows: QueueRow[] = [];
  let after: QueuePlace | undefined;
  do {
    const page = await enter((db) => listQueue(db, member, view, after));
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
      const counts = await desk.enter((db) => countQueue(db, desk.member));
      expect(rows).toHaveLength(counts[view]);
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

describe("next", () => {
  it("gives the own due work first, in due order", async () => {
    const [desk] = desks as [AtDesk];
    const own = (await wholeView(desk, "mine")).filter(({ status }) => status === "received" || status === "in_review");
    expect(await desk.enter((db) => takeNext(db, desk.member, today))).toBe(own[0]?.id);
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
