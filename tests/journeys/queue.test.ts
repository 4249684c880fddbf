// The queue over HTTP, without scripts: numbers and rows, who has what open, passing on, and a poll that is not work.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signIn } from "../support/desk";
import { dumpTables } from "../support/dump";
import { startPortal, type TestPortal } from "../support/portal";
import type { Page, Visitor } from "../support/visitor";

const MINUTE_MILLISECONDS = 60_000;

let portal: TestPortal;
let one: Visitor;
let other: Visitor;
beforeAll(async () => {
  portal = await startPortal("demo");
  one = (await signIn(portal, "consultant@semey.example")).desk;
  other = (await signIn(portal, "consultant2@semey.example")).desk;
});
afterAll(() => portal.stop());

const rowsOf = (page: Page): string[] => [...page.document.querySelectorAll("tbody td a")].map((link) => link.textContent ?? "");
const newsOf = async (desk: Visitor, query: string) => JSON.parse((await desk.get(`/staff/news?${query}`)).html) as { stamp?: string; here: string[] & Record<string, string[]>; rows?: { id: string; assignee: string | null }[] };

async function wholeList(desk: Visitor, path: string): Promise<string[]> {
  const rows: string[] = [];
  for (let next: string | null | undefined = path; next; ) {
    const page: Page = await desk.get(next);
    rows.push(...rowsOf(page));
    next = page.document.querySelector("a[rel=next]")?.getAttribute("href");
  }
  return rows;
}

describe("numbers", () => {
  it("lead to exactly as many rows as they say, on the first page and under every view", async () => {
    const home = await one.get("/staff");
    const numbers = [...home.document.querySelectorAll(".tiles li")].map((item) => ({ href: item.querySelector("a")?.getAttribute("href") ?? "", number: item.querySelector("b")?.textContent }));
    const views = [...home.document.querySelectorAll(".tiles a, .tabs a")].map((link) => link.getAttribute("href") ?? "");
    expect([numbers.length, views.length]).toEqual([5, 10]);
    for (const href of views.filter((each) => !each.startsWith("/staff/visits"))) {
      const { document } = await one.get(href);
      const over = document.querySelector(".empty") ? "0" : document.querySelector("caption")?.textContent?.split(": ").at(-1);
      const number = numbers.find((each) => each.href === href)?.number ?? over;
      expect({ href, number, over }).toEqual({ href, number: String((await wholeList(one, href)).length), over: number });
    }
    const today = numbers.find(({ href }) => href.startsWith("/staff/visits"));
    const dayList = await one.get(today?.href ?? "");
    expect(today?.number).toBe(String(dayList.document.querySelector("table.data")?.querySelectorAll("tbody tr").length));
    expect(today?.number).not.toBe("0");
  });

  it("are narrowed by what the address chooses, several of each", async () => {
    const all = await wholeList(one, "/staff");
    const [some, both] = [await wholeList(one, "/staff?language=en"), await wholeList(one, "/staff?language=en&language=ru&sort=newest")];
    expect(some.length).toBeGreaterThan(0);
    expect(both.length).toBeGreaterThan(some.length);
    expect(both.length).toBeLessThan(all.length);
    expect(both).toEqual(expect.arrayContaining(some));
  });
});

it("what the desk keeps of the content is of this moment: a changed name is there with the next page", async () => {
  const { owner } = portal.database;
  const path = (await one.get("/staff")).document.querySelector("tbody td a")?.getAttribute("href") ?? "";
  await one.get(path);
  const { names } = await owner.selectFrom("centre").select("names").where("code", "=", "101000000").executeTakeFirstOrThrow();
  for (const name of ["Жаңа атау", names.kk]) {
    await owner.updateTable("centre").set({ names: JSON.stringify({ ...names, kk: name }) }).where("code", "=", "101000000").execute();
    expect((await one.get(path)).text).toContain(name);
  }
});

describe("an address", () => {
  it("that chooses a day that does not exist, or the last before the first, is told so beside the field", async () => {
    for (const [query, field] of [["from=2026-02-31", "from"], ["from=2026-05-02&to=2026-05-01", "to"]]) {
      const page = await one.get(`/staff?${query}`);
      expect(page.document.querySelector(".errors a, [role=alert] a")?.getAttribute("href")).toContain(field);
      expect(page.document.querySelector(`[name=${field}]`)?.getAttribute("aria-invalid")).toBe("true");
    }
  });

  it("that does not exist is answered in the member's own language, in the frame of the desk, with the way back", async () => {
    const missing = await other.get("/staff/no/such/page");
    expect([missing.status, missing.document.documentElement.lang]).toEqual([404, "ru"]);
    expect(missing.document.querySelector(".account")?.textContent).toContain("consultant2@semey.example");
    expect(missing.document.querySelector('main a[href="/staff"]')).not.toBeNull();
    expect((await other.get("/staff/cases/00000000-0000-4000-8000-000000000000")).document.documentElement.lang).toBe("ru");
  });
});

describe("who has an application open", () => {
  it("is shown in it and in the list, and gone soon after they leave", async () => {
    const list = await one.get("/staff?view=unassigned");
    const path = list.document.querySelector("tbody td a")?.getAttribute("href") ?? "";
    const id = path.split("/").at(-1) ?? "";
    expect((await one.get(path)).text).not.toContain("consultant2@semey.example");
    expect((await other.get(path)).text).toContain("consultant@semey.example");
    expect((await newsOf(one, `case=${id}`)).here).toEqual(["consultant2@semey.example"]);
    expect((await newsOf(one, "view=unassigned")).here[id]).toEqual(["consultant2@semey.example"]);
    expect((await one.get("/staff?view=unassigned")).document.querySelector(".here")?.textContent).toContain("consultant2@semey.example");
    portal.clock.advance(2 * MINUTE_MILLISECONDS);
    expect((await newsOf(one, `case=${id}`)).here).toEqual([]);
    expect((await one.get("/staff?view=unassigned")).document.querySelector(".here")).toBeNull();
  });

  it("is not told to another centre", async () => {
    const { desk } = await signIn(portal, "consultant@shymkent.example");
    const id = (await one.get("/staff")).document.querySelector("tbody td a")?.getAttribute("href")?.split("/").at(-1);
    expect((await newsOf(desk, `case=${id}`))).toEqual({});
  });

  it("a change of the list changes its stamp", async () => {
    const before = await newsOf(one, "view=unassigned");
    await other.submit(await other.get("/staff"), {}, ["intent", "next"]);
    const mine = await other.get("/staff?view=for-me");
    expect(rowsOf(mine).length).toBeGreaterThan(0);
    const list = await one.get("/staff?view=unassigned");
    const path = list.document.querySelector("tbody td a")?.getAttribute("href") ?? "";
    await other.submit(await other.get(path), {}, ["intent", "take"]);
    const news = await newsOf(one, `view=unassigned&seen=${before.stamp}`);
    expect(news.stamp).not.toBe(before.stamp);
    expect(news.rows?.map(({ id }) => id)).not.toContain(path.split("/").at(-1));
    expect(news.rows?.every(({ assignee }) => assignee === null)).toBe(true);
    expect((await newsOf(one, `view=unassigned&seen=${news.stamp}`)).rows).toBeUndefined();
  });
});

describe("passing on", () => {
  it("puts it back, gives another one, does not give it again today, and writes down neither whom nor why", async () => {
    const list = await one.get("/staff?view=unassigned");
    const path = list.document.querySelector("tbody td a")?.getAttribute("href") ?? "";
    const application = path.split("/").at(-1) ?? "";
    const taken = await one.submit(await one.get(path), {}, ["intent", "take"]);
    const before = JSON.stringify(await dumpTables(portal.database.owner));
    const next = await one.submit(taken, { application, skip: "may-know" });
    expect(new URL(next.url).pathname).toMatch(/^\/staff\/cases\//);
    expect(next.url).not.toContain(application);
    const row = await portal.database.owner.selectFrom("application").select("assigned_to").where("id", "=", application).executeTakeFirstOrThrow();
    expect(row.assigned_to).toBeNull();
    const after = JSON.stringify(await dumpTables(portal.database.owner));
    expect(after).not.toContain("may-know");
    expect(after).not.toBe(before);
    for (let round = 0; round < 5; round += 1) expect((await one.submit(await one.get("/staff"), {}, ["intent", "next"])).url).not.toContain(application);
  });
});

describe("a poll", () => {
  it("is not work: a session that idles ends although its page asks", async () => {
    const { desk } = await signIn(portal, "lead@semey.example");
    portal.clock.advance(14 * MINUTE_MILLISECONDS);
    expect((await desk.get("/staff/news")).status).toBe(200);
    portal.clock.advance(2 * MINUTE_MILLISECONDS);
    expect((await desk.get("/staff/news")).url).toContain("/staff/sign-in");
  });
});
