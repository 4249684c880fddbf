// Another centre over HTTP, without scripts: staff ask, the seeker decides, and only then anything moves.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Language, LANGUAGES } from "~/domain/shared/language";
import { apply, openByCode, SEMEY } from "../support/apply";
import { signIn } from "../support/desk";
import { startPortal, type TestPortal } from "../support/portal";
import { type Page, Visitor } from "../support/visitor";

const SHYMKENT = "790000000";
let portal: TestPortal;
let here: Visitor;
let there: Visitor;
beforeAll(async () => {
  portal = await startPortal("demo");
  here = (await signIn(portal, "consultant@semey.example")).desk;
  there = (await signIn(portal, "consultant@shymkent.example")).desk;
});
afterAll(() => portal.stop());

const pathOf = (page: Page): string => new URL(page.url).pathname;
const row = (id: string) => portal.database.owner.selectFrom("application").select(["centre", "case_number", "status", "version"]).where("id", "=", id).executeTakeFirstOrThrow();
const centreName = async (code: string, language: Language): Promise<string> =>
  (await portal.database.owner.selectFrom("centre").select("names").where("code", "=", code).executeTakeFirstOrThrow()).names[language];

async function arrive(language: Language): Promise<{ phone: Visitor; code: string; id: string }> {
  const known = new Set((await portal.database.owner.selectFrom("application").select("id").execute()).map(({ id }) => id));
  const phone = new Visitor(portal.address);
  const { code } = await apply(phone, language);
  const added = (await portal.database.owner.selectFrom("application").select("id").execute()).find(({ id }) => !known.has(id));
  await openByCode(phone, language, code);
  return { phone, code, id: added?.id ?? "" };
}

const propose = async (id: string) => here.submit(await here.get(`/staff/cases/${id}/move`), { centre: SHYMKENT, reason: "registers-there" }, ["intent", "propose"]);

const confirmed = (page: Page): string => page.document.querySelector("[role=status]")?.textContent ?? "";

describe.each(LANGUAGES)("in %s", (language) => {
  it("the seeker reads the proposal one step further than the first screen, and says yes with the code", async () => {
    const { phone, code, id } = await arrive(language);
    expect(pathOf(await phone.get(`/${language}/status/move`))).toBe(`/${language}/status/application`);
    expect(pathOf(await propose(id))).toBe(`/staff/cases/${id}`);
    const first = await phone.get(`/${language}/status/application`);
    const [from, to] = [await centreName(SEMEY.centre, language), await centreName(SHYMKENT, language)];
    for (const name of [from, to]) expect(first.text).not.toContain(name);
    expect(first.document.querySelector(`main a[href="/${language}/status/move"]`)).not.toBeNull();
    const asked = await phone.get(`/${language}/status/move`);
    for (const name of [from, to]) expect(asked.text).toContain(name);
    expect(asked.headers.get("Cache-Control")).toContain("no-store");

    const otherTab = new Visitor(portal.address);
    await openByCode(otherTab, language, code);
    const sameQuestion = await otherTab.get(`/${language}/status/move`);
    const before = await row(id);
    const moved = await phone.submit(asked, {}, ["answer", "yes"]);
    expect(pathOf(moved)).toBe(`/${language}/status/application`);
    expect(confirmed(moved)).not.toBe("");
    for (const name of [from, to]) expect(moved.text).not.toContain(name);
    const after = await row(id);
    expect(after).toMatchObject({ centre: SHYMKENT, status: "received", version: before.version + 1 });
    expect(pathOf(await otherTab.submit(sameQuestion, {}, ["answer", "yes"]))).toBe(`/${language}/status/application`);
    expect(pathOf(await otherTab.submit(sameQuestion, {}, ["answer", "no"]))).toBe(`/${language}/status/application`);
    expect(await row(id)).toEqual(after);

    const gone = await here.get(`/staff/cases/${id}`);
    expect(gone.status).toBe(404);
    expect(gone.text).toBe((await here.get(`/staff/cases/${randomUUID()}`)).text);
    expect(gone.text).toContain("басқа орталық жауап беруі мүмкін");
    expect((await here.get(`/staff/cases/${id}/move`)).status).toBe(404);
    expect((await here.post(`/staff/cases/${id}/move`, { intent: "take-back", version: String(after.version) })).status).toBe(404);
    const found = await there.get(`/staff/cases/${id}`);
    expect(found.status).toBe(200);
    expect(found.text).toContain(String(after.case_number));
    const visit = await phone.get(`/${language}/status/visit`);
    expect(visit.text).toContain(String(after.case_number));
  });

  it("a no leaves it where it is", async () => {
    const { phone, id } = await arrive(language);
    await propose(id);
    const stays = await phone.submit(await phone.get(`/${language}/status/move`), {}, ["answer", "no"]);
    expect(confirmed(stays)).not.toBe("");
    expect(await row(id)).toMatchObject({ centre: SEMEY.centre, status: "received" });
    expect((await here.get(`/staff/cases/${id}`)).status).toBe(200);
    expect((await there.get(`/staff/cases/${id}`)).status).toBe(404);
  });
});

describe("what does not fit", () => {
  it("is said on the page, with what was chosen", async () => {
    const { id } = await arrive("ru");
    const page = await here.get(`/staff/cases/${id}/move`);
    const nothing = await here.submit(page, {}, ["intent", "propose"]);
    expect(nothing.status).toBe(422);
    expect(nothing.document.querySelectorAll("[data-errors] li")).toHaveLength(2);
    const half = await here.submit(page, { centre: SHYMKENT }, ["intent", "propose"]);
    expect(half.document.querySelector(`option[value="${SHYMKENT}"]`)?.hasAttribute("selected")).toBe(true);
    for (const centre of ["999999999", SEMEY.centre, "1; drop", "x".repeat(300)]) {
      expect([centre, (await here.post(`/staff/cases/${id}/move`, { intent: "propose", version: "1", centre, reason: "asked-for" })).status]).toEqual([centre, 422]);
    }
    expect((await here.post(`/staff/cases/${id}/move`, { intent: "propose", version: "7", centre: SHYMKENT, reason: "asked-for" })).status).toBe(422);
    expect((await there.post(`/staff/cases/${id}/move`, { intent: "propose", version: "1", centre: SHYMKENT, reason: "asked-for" })).status).toBe(404);
    expect((await row(id)).status).toBe("received");
  });

  it("a centre that shut meanwhile is said to the seeker, and nothing moves", async () => {
    const { phone, id } = await arrive("kk");
    await propose(id);
    const asked = await phone.get("/kk/status/move");
    const stop = (intake_stopped: boolean) => portal.database.owner.updateTable("centre").set({ intake_stopped }).where("code", "=", SHYMKENT).execute();
    await stop(true);
    const answered = await phone.submit(asked, {}, ["answer", "yes"]);
    await stop(false);
    expect(answered.status).toBe(422);
    expect(answered.document.querySelector("main [role=alert]")).not.toBeNull();
    expect(await row(id)).toMatchObject({ centre: SEMEY.centre, status: "move_proposed" });
  });
});
