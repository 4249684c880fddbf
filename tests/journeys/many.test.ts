// Many applications at once: a snapshot, a result for each, and ten minutes to undo.
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signIn } from "../support/desk";
import { startPortal, type TestPortal } from "../support/portal";
import type { Page, Visitor } from "../support/visitor";

let portal: TestPortal;
let lead: Visitor;
let consultant: Visitor;
let leadId: string;
let colleagueId: string;
beforeAll(async () => {
  portal = await startPortal("demo");
  lead = (await signIn(portal, "lead@semey.example")).desk;
  consultant = (await signIn(portal, "consultant@semey.example")).desk;
  const idOf = async (login: string) => (await portal.database.owner.selectFrom("staff_account").select("id").where("login", "=", login).executeTakeFirstOrThrow()).id;
  [leadId, colleagueId] = [await idOf("lead@semey.example"), await idOf("consultant2@semey.example")];
});
afterAll(() => portal.stop());

const idsOf = (page: Page): string[] => [...page.document.querySelectorAll("tbody td a")].map((link) => link.getAttribute("href")?.split("/").at(-1) ?? "");
const rowsOf = (page: Page): string[] => [...page.document.querySelectorAll("[name=row]")].map((box) => box.getAttribute("value") ?? "");
const stored = (ids: string[]) => portal.database.owner.selectFrom("application").select(["id", "status", "assigned_to", "reopened", "answer_due_on"]).where("id", "in", ids).orderBy("id").execute();

/** Follows the page of a job until it has ended, as its own refresh does. */
async function ended(desk: Visitor, page: Page): Promise<Page> {
  for (let current = page; ; current = await desk.get(new URL(current.url).pathname + new URL(current.url).search)) {
    if (current.headers.get("Refresh") === null) return current;
  }
}

/** More applications than a page or a chunk holds: copies of one, under the same key. */
async function multiply(count: number): Promise<void> {
  await sql`insert into application select copy.*
    from (select * from application where centre = '101000000' and status = 'received' and assigned_to is null limit 1) a, generate_series(1, ${sql.lit(count)}) n,
      lateral jsonb_populate_record(null::application, to_jsonb(a) || jsonb_build_object('id', gen_random_uuid(), 'case_number', 1000000 + n,
        'receipt_lookup', '\\x' || encode(sha256(n::text::bytea), 'hex'), 'language', 'en', 'first_measure', 'relocation')) copy`.execute(portal.database.owner);
}

describe("all that match", () => {
  it("are assigned: 347 of them, with a failure listed, and put back within ten minutes", async () => {
    await multiply(347);
    const query = "view=unassigned&measure=relocation&language=en";
    const before = await portal.database.owner.selectFrom("application").select("id").where("centre", "=", "101000000").where("status", "in", ["received", "in_review"]).where("assigned_to", "is", null).where("first_measure", "=", "relocation").where("language", "=", "en").execute();
    const ids = before.map(({ id }) => id);
    const asBefore = await stored(ids);
    const page = await lead.get(`/staff?${query}`);
    const result = await ended(lead, await lead.submit(page, { all: "1", to: colleagueId }, ["intent", "assign"]));
    expect(result.text).toContain(String(before.length));
    expect((await stored(ids)).every(({ assigned_to }) => assigned_to === colleagueId)).toBe(true);
    const [touched = ""] = ids;
    await portal.database.owner.updateTable("application").set(({ eb }) => ({ version: eb("version", "+", 1) })).where("id", "=", touched).execute();
    const undone = await ended(lead, await lead.submit(result, { job: new URL(result.url).searchParams.get("job") ?? "" }));
    expect(undone.document.querySelectorAll("main ul li a")).toHaveLength(1);
    expect((await stored(ids)).filter(({ id }) => id !== touched)).toEqual(asBefore.filter(({ id }) => id !== touched));
  }, 180_000);
});

describe("ticked rows", () => {
  it("are acted on as they were when ticked; what changed since, and a colleague's, is listed and left alone", async () => {
    const page = await consultant.get("/staff?view=unassigned&language=kk");
    const [one = "", two = ""] = rowsOf(page);
    const theirs = await portal.database.owner.selectFrom("application").select(["id", "version"]).where("assigned_to", "=", colleagueId).where("status", "=", "in_review").executeTakeFirstOrThrow();
    await portal.database.owner.updateTable("application").set(({ eb }) => ({ version: eb("version", "+", 1) })).where("id", "=", two.split(".")[0] ?? "").execute();
    const result = await consultant.post("/staff/many", { intent: "take", row: [one, two, `${theirs.id}.${theirs.version}`, `${randomUUID()}.1`] });
    expect(result.document.querySelectorAll("main ul li")).toHaveLength(3);
    const { case_number: number } = await portal.database.owner.selectFrom("application").select("case_number").where("id", "=", one.split(".")[0] ?? "").executeTakeFirstOrThrow();
    expect(result.document.querySelector(".lede")?.textContent).toBe(`Қызметкерге беру: ${number}`);
    const [taken] = await stored([one.split(".")[0] ?? ""]);
    expect(taken?.status).toBe("in_review");
    expect((await stored([theirs.id]))[0]?.assigned_to).toBe(colleagueId);
  });

  it("a consultant gives no work to others; a job is its member's alone; after ten minutes nothing is undone", async () => {
    const [row = ""] = rowsOf(await consultant.get("/staff?view=unassigned&language=ru"));
    const result = await consultant.post("/staff/many", { intent: "assign", to: leadId, row: [row] });
    expect((await stored([row.split(".")[0] ?? ""]))[0]?.assigned_to).toBeNull();
    expect((await lead.get(new URL(result.url).pathname + new URL(result.url).search)).status).toBe(404);
    const took = await consultant.post("/staff/many", { intent: "take", row: [row] });
    portal.clock.advance(11 * 60_000);
    await consultant.submit(took, { job: new URL(took.url).searchParams.get("job") ?? "" });
    expect((await stored([row.split(".")[0] ?? ""]))[0]?.assigned_to).not.toBeNull();
  });
});

describe("not an application", () => {
  it("closes at once with its outcome sealed, and is put back with its promise when it was a mistake", async () => {
    const page = await lead.get("/staff?view=unassigned&language=ru");
    const [row = ""] = rowsOf(page);
    const [id = ""] = idsOf(page);
    const [before] = await stored([id]);
    const closed = await lead.submit(page, { row }, ["intent", "spam"]);
    expect((await stored([id]))[0]?.status).toBe("closed");
    const { outcome } = await portal.database.owner.selectFrom("application_sealed").select("outcome").where("application", "=", id).executeTakeFirstOrThrow();
    expect(outcome).not.toBeNull();
    await lead.submit(closed, { job: new URL(closed.url).searchParams.get("job") ?? "" });
    expect((await stored([id]))[0]).toEqual(before);
  });
});
