import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LANGUAGES } from "~/domain/shared/language";
import { addDays, dayOf } from "~/domain/shared/day";
import { apply, openByCode } from "../support/apply";
import { signIn } from "../support/desk";
import { startPortal, type TestPortal } from "../support/portal";
import { Visitor } from "../support/visitor";

let portal: TestPortal;
beforeAll(async () => {
  portal = await startPortal("demo");
});
afterAll(() => portal.stop());

const NUMBER = "+77011234567";

/** The newest application of the centre, as the database's owner finds it. */
async function newestOf(centre: string): Promise<{ id: string; case_number: number }> {
  return portal.database.owner
    .selectFrom("application")
    .select(["id", "case_number"])
    .where("centre", "=", centre)
    .where("status", "=", "received")
    .where("received_on", "=", dayOf(portal.clock.now()))
    .executeTakeFirstOrThrow();
}

describe.each(LANGUAGES)("one application travels the whole way, in %s", (language) => {
  it("from the measure to the erased row", async () => {
    const phone = new Visitor(portal.address);
    const measure = await phone.get(`/${language}/measures/first-workplace`);
    expect(measure.document.querySelector(`main a[href^="/${language}/apply"]`)).not.toBeNull();
    await portal.database.owner.deleteFrom("application").where("status", "=", "received").where("received_on", "=", dayOf(portal.clock.now())).execute();
    const { code } = await apply(phone, language, {
      contact: { contactKind: "call" },
      call: { number: NUMBER, days: ["mon"], hours: ["9-12"], word: "river", mayName: "no", consent: "yes" },
    });
    const { id, case_number } = await newestOf("101000000");

    const { desk, page: queue } = await signIn(portal, "consultant@semey.example");
    expect(new URL(queue.url).pathname).toBe("/staff");
    const found = await desk.get(`/staff/cases/${id}`);
    expect(found.status).toBe(200);
    expect(found.text).toContain(String(case_number));
    expect(found.html).not.toContain(NUMBER);
    const taken = await desk.submit(found, {}, ["intent", "take"]);
    const revealed = await desk.submit(taken, { revealReason: "call-agreed" }, ["intent", "reveal"]);
    expect(revealed.text.replace(/\s/g, "")).toContain(NUMBER);
    const caseAgain = await desk.get(`/staff/cases/${id}`);
    expect(caseAgain.html).not.toContain(NUMBER);
    const today = dayOf(portal.clock.now());
    const offered = await desk.submit(
      caseAgain,
      { next: "window", from: addDays(today, 3), to: addDays(today, 7), hours: "9:00–13:00", text: "Келіңіз. Приходите. Please come." },
      ["intent", "reply"],
    );
    expect(offered.status).toBe(200);

    await openByCode(phone, language, code);
    const visit = await phone.get(`/${language}/status/visit`);
    expect(visit.text).toContain(String(case_number));
    expect(visit.text).toContain("9:00–13:00");
    const messages = await phone.get(`/${language}/status/messages`);
    expect(messages.text).toContain("Келіңіз. Приходите. Please come.");
    const replied = await phone.submit(visit, {}, ["quick", "will-come"]);
    expect(replied.status).toBe(200);
    const afterReply = await desk.get(`/staff/cases/${id}`);
    const noted = await desk.submit(afterReply, { note: "Бірінші кеңес" }, ["intent", "note"]);
    expect(noted.text).toContain("Бірінші кеңес");
    expect((await phone.get(`/${language}/status/messages`)).html).not.toContain("Бірінші кеңес");

    await phone.submit(await phone.get(`/${language}/status/erase`));
    expect((await desk.get(`/staff/cases/${id}`)).status).toBe(404);
    expect(await portal.database.owner.selectFrom("message").select("id").where("application", "=", id).execute()).toEqual([]);
  });
});

describe("the desk", () => {
  it("of another centre answers as if the case did not exist, by page, data and form, and leaves a line in the audit", async () => {
    await apply(new Visitor(portal.address), "kk");
    const { id } = await newestOf("101000000");
    const { desk } = await signIn(portal, "consultant@shymkent.example");
    const lines = () => portal.database.owner.selectFrom("audit").selectAll().where("act", "=", "asked-foreign-case").where("centre", "=", "790000000").execute();
    const before = (await lines()).length;
    const foreign = await desk.get(`/staff/cases/${id}`);
    const nobodys = "00000000-0000-4000-8000-000000000000";
    const unknown = await desk.get(`/staff/cases/${nobodys}`);
    expect(foreign.status).toBe(404);
    expect(foreign.html.replaceAll(id, "ID")).toBe(unknown.html.replaceAll(nobodys, "ID"));
    expect((await desk.get(`/staff/cases/${id}.data`)).status).toBe(404);
    expect((await desk.post(`/staff/cases/${id}`, { intent: "take", version: "1" })).status).toBe(404);
    const counted = (await lines()).length;
    expect(counted).toBeGreaterThan(before + 1);
    expect((await desk.post("/staff/next", { application: id, skip: "may-know" })).status).toBe(404);
    await desk.post("/staff/many", { intent: "take", row: [`${id}.1`, `${nobodys}.1`] });
    expect((await lines()).length).toBe(counted + 2);
    expect(await portal.database.owner.selectFrom("application").select(["assigned_to", "version"]).where("id", "=", id).executeTakeFirst()).toEqual({ assigned_to: null, version: 1 });
    expect((await lines()).every(({ subject }) => subject === null)).toBe(true);
  });

  it("answers a wrong login, password and code alike, and takes a one-time code once", async () => {
    const guess = async (fields: Record<string, string>) => {
      const desk = new Visitor(portal.address);
      const page = await desk.submit(await desk.get("/staff/sign-in"), { login: "consultant@semey.example", password: "wrong wrong wrong", code: "123456", ...fields });
      return { status: page.status, html: page.html.replaceAll(fields.login ?? "consultant@semey.example", "LOGIN") };
    };
    const wrongPassword = await guess({});
    const wrongLogin = await guess({ login: "nobody@semey.example" });
    const wrongCode = await guess({ password: "open-door-demo-only" });
    expect(wrongPassword.status).toBe(422);
    expect(wrongLogin).toEqual(wrongPassword);
    expect(wrongCode).toEqual(wrongPassword);
  });

  it("signs out: the session is dead, whoever kept the cookie", async () => {
    const { desk, page } = await signIn(portal, "consultant2@semey.example");
    const cookies = new Map(desk.cookies);
    await desk.post("/staff/sign-out", {});
    expect(desk.cookies.size).toBe(0);
    for (const [name, value] of cookies) desk.cookies.set(name, value);
    expect(new URL((await desk.get(new URL(page.url).pathname)).url).pathname).toBe("/staff/sign-in");
  });
});
