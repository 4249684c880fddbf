// One case at the desk, over HTTP without scripts: answered in one touch, and what holds people back from leaking.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays, dayOf } from "~/domain/shared/day";
import { LANGUAGES, type Language } from "~/domain/shared/language";
import { REPLY_TEMPLATES } from "~db/seed/reply-templates";
import { apply, type GivenAnswers, openByCode, SEMEY } from "../support/apply";
import { signIn } from "../support/desk";
import { startPortal, type TestPortal } from "../support/portal";
import { type Page, Visitor, writtenIn } from "../support/visitor";

let portal: TestPortal;
let desk: Visitor;
let lead: Visitor;
beforeAll(async () => {
  portal = await startPortal("demo");
  // Times are opened here one by one; what the demonstration has opened would be among them.
  await portal.database.owner.deleteFrom("visit_opening").execute();
  desk = (await signIn(portal, "consultant@semey.example")).desk;
  lead = (await signIn(portal, "lead@semey.example")).desk;
});
afterAll(() => portal.stop());

const centreOf = async (id: string) => portal.database.owner.selectFrom("application").selectAll().where("id", "=", id).executeTakeFirst();

/** A seeker with a new application, and where the desk finds it. */
async function newCase(language: Language = "kk", given: GivenAnswers = {}): Promise<{ phone: Visitor; id: string; path: string }> {
  const known = new Set((await portal.database.owner.selectFrom("application").select("id").execute()).map(({ id }) => id));
  const phone = new Visitor(portal.address);
  const { code } = await apply(phone, language, given);
  const rows = await portal.database.owner.selectFrom("application").select("id").where("centre", "=", SEMEY.centre).execute();
  const id = rows.find((row) => !known.has(row.id))?.id ?? "";
  await openByCode(phone, language, code);
  return { phone, id, path: `/staff/cases/${id}` };
}

const bubble = (page: Page, within: string): string => page.document.querySelector(`${within} .says`)?.textContent ?? "";
const auditOf = async (act: string) => portal.database.owner.selectFrom("audit").selectAll().where("act", "=", act).execute();

describe.each(LANGUAGES)("one touch answers an application in %s", (language) => {
  it("with a whole answer; the preview is what the seeker reads, in the seeker's language, letter for letter", async () => {
    const { phone, id, path } = await newCase(language);
    const page = await desk.get(path);
    const shown = bubble(page, "[data-preview]");
    expect(page.document.querySelector("[data-preview]")?.getAttribute("lang")).toBe(language);
    expect(shown).toContain(String((await centreOf(id))?.case_number));
    expect((await desk.submit(page, {}, ["intent", "reply"])).status).toBe(200);
    const messages = await phone.get(`/${language}/status/messages`);
    expect(bubble(messages, ".thread")).toBe(shown);
    expect(messages.document.querySelector(".thread .who")?.textContent).toBe(page.document.querySelector("[data-preview] .who")?.textContent);
    expect(await centreOf(id)).toMatchObject({ status: "answered", answer_due_on: null });
  });
});

describe("the answer that stands ready", () => {
  it("can be made from another wished measure, changed and previewed; nothing is sent by looking", async () => {
    const { id, path } = await newCase();
    const page = await desk.get(`${path}?answer=training-college`);
    expect(page.document.querySelector(".suits [aria-current]")?.textContent).toContain("Колледжде");
    const looked = await desk.submit(page, { text: "Келіңіз, {where}" }, ["intent", "preview"]);
    expect(bubble(looked, "[data-preview]")).toBe("Келіңіз, {where}");
    const refused = await desk.submit(looked, {}, ["intent", "reply"]);
    expect(refused.status).toBe(422);
    expect(writtenIn(refused.document.querySelector("textarea[name=text]"))).toBe("Келіңіз, {where}");
    expect((await centreOf(id))?.version).toBe(1);
  });

  it("goes without a warning though its conditions may say “who”; a writer's own question is held back once", async () => {
    const { path } = await newCase("en");
    const page = await desk.get(path);
    const asked = await desk.submit(page, { text: "Who is with you, and why?" }, ["intent", "reply"]);
    expect(asked.status).toBe(422);
    expect(asked.document.querySelector("[name=anyway]")).not.toBeNull();
    const noted = await desk.submit(await desk.get(path), { note: "кто это?" }, ["intent", "note"]);
    expect(noted.status).toBe(422);
    const sent = await desk.submit(asked, { anyway: "yes" }, ["intent", "reply"]);
    expect(sent.url).toContain("done=replied");
  });

  it("is not there in a conversation that goes on: nobody sends it twice", async () => {
    const { path } = await newCase();
    await desk.submit(await desk.get(path), {}, ["intent", "reply"]);
    const again = await desk.get(path);
    expect(writtenIn(again.document.querySelector("textarea[name=text]"))).toBe("");
    expect((await desk.submit(again, {}, ["intent", "reply"])).status).toBe(422);
  });
});

describe("what the seeker has said since", () => {
  const text = (page: Page) => writtenIn(page.document.querySelector("textarea[name=text]"));
  const answered = async () => {
    const one = await newCase("ru");
    await desk.submit(await desk.get(one.path), {}, ["intent", "reply"]);
    return one;
  };

  it("stands beside the field, and the first letter is not sent once more by one touch", async () => {
    const { phone, path } = await answered();
    await phone.submit(await phone.get("/ru/status/messages"), { quick: "please-explain" });
    const page = await desk.get(path);
    expect(page.document.querySelector(".answer .said")?.textContent).toContain("тағы түсіндіріңізші");
    expect(text(page)).toBe("");
    expect((await desk.submit(page, {}, ["intent", "reply"])).status).toBe(422);
    const letter = page.document.querySelector(".said a")?.getAttribute("href")?.replace(/#.*/, "") ?? "";
    expect(text(await desk.get(path + letter))).toContain("Здравствуйте!");
    await phone.submit(await phone.get("/ru/status/messages?words"), { words: "Сколько длится курс?" });
    expect((await desk.get(path)).document.querySelectorAll(".said blockquote")).toHaveLength(2);
  });

  it("and asks for another time, has its short reply ready: where to choose one, or when it is convenient", async () => {
    const { phone, path } = await newCase("ru");
    await desk.submit(await desk.get(path), { text: "Приходите.", next: "window", from: addDays(dayOf(portal.clock.now()), 3), to: addDays(dayOf(portal.clock.now()), 4), hours: "10:00–11:00" }, ["intent", "reply"]);
    await phone.submit(await phone.get("/ru/status/visit"), {}, ["quick", "other-time"]);
    const asked = await desk.get(path);
    expect(text(asked)).toContain("утром или после обеда");
    await desk.post("/staff/visits", { kind: "exact", firstDay: addDays(dayOf(portal.clock.now()), 2), lastDay: "", hours: "", exact: "16:00", seats: "2", anyway: "yes" });
    const choose = await desk.get(path);
    expect(text(choose)).toContain("Удобный день и время");
    expect(text(choose)).not.toContain("Возьмите с собой");
    expect((await desk.submit(choose, {}, ["intent", "reply"])).url).toContain("done=offered-visit");
    await portal.database.owner.deleteFrom("visit_opening").where("centre", "=", SEMEY.centre).execute();
  });
});

describe("what was put aside", () => {
  it("does not come back with the next press, though it is the most urgent", async () => {
    const { id, path } = await newCase();
    await desk.submit(await desk.get(path), {}, ["intent", "take"]);
    const makeUrgent = (application: string) =>
      portal.database.owner.updateTable("application").set(({ eb }) => ({ answer_due_on: addDays(dayOf(portal.clock.now()), -90), version: eb("version", "+", 1) })).where("id", "=", application).execute();
    await makeUrgent(id);
    expect((await desk.post("/staff/next", { intent: "next" })).url).toContain(id);
    await desk.submit(await desk.get(path), { text: "Жартысы" }, ["intent", "draft"]);
    expect((await desk.post("/staff/next", { intent: "next" })).url).not.toContain(id);
    const later = await newCase();
    await desk.submit(await desk.get(later.path), { text: "Кейін жазамыз.", next: "in_review", answerBy: addDays(dayOf(portal.clock.now()), 1) }, ["intent", "reply"]);
    expect(await centreOf(later.id)).toMatchObject({ status: "in_review" });
    await makeUrgent(later.id);
    expect((await desk.post("/staff/next", { intent: "next" })).url).not.toContain(later.id);
  });
});

describe("the preview is what the seeker reads", () => {
  const DAYS = { from: "", to: "", hours: "9:00–13:00" };
  const STEPS: [step: string, fields: () => Record<string, string>][] = [
    ["answered", () => ({})],
    ["times", () => ({})],
    ["window", () => ({ ...DAYS, from: addDays(dayOf(portal.clock.now()), 3), to: addDays(dayOf(portal.clock.now()), 4) })],
    ["waiting_for_you", () => ({})],
    ["in_review", () => ({ answerBy: addDays(dayOf(portal.clock.now()), 5) })],
    ["closed", () => ({ outcome: "advised" })],
  ];
  const CHOOSE = /Удобный день и время/;

  it.each(STEPS)("to the letter, when the step is %s: a prepared text says “choose a time” only where there is one", async (step, fields) => {
    await portal.database.owner.deleteFrom("visit_opening").where("centre", "=", SEMEY.centre).execute();
    await desk.post("/staff/visits", { kind: "exact", firstDay: addDays(dayOf(portal.clock.now()), 2), lastDay: "", hours: "", exact: "15:00", seats: "2", anyway: "yes" });
    const { phone, path } = await newCase("ru");
    const page = await desk.get(path);
    expect(bubble(page, "[data-preview]")).toMatch(CHOOSE);
    const chosen = { next: step, ...fields() };
    const looked = await desk.submit(page, chosen, ["intent", "preview"]);
    const shown = bubble(looked, "[data-preview]");
    expect(CHOOSE.test(shown)).toBe(step === "times");
    expect(shown.includes("9:00–13:00. Назовите")).toBe(step === "window");
    const unseen = await desk.submit(page, chosen, ["intent", "reply"]);
    expect(unseen.status).toBe(step === "times" ? 200 : 422);
    if (step !== "times") {
      expect(bubble(unseen, "[data-preview]")).toBe(shown);
      expect((await desk.submit(unseen, {}, ["intent", "reply"])).status).toBe(200);
    }
    expect(bubble(await phone.get("/ru/status/messages"), ".thread")).toBe(shown);
  });

  it("and when an agreed visit stays", async () => {
    const { phone, path } = await newCase("ru");
    await desk.submit(await desk.get(path), { text: "Приходите.", next: "window", from: addDays(dayOf(portal.clock.now()), 3), to: addDays(dayOf(portal.clock.now()), 4), hours: "10:00–11:00" }, ["intent", "reply"]);
    await phone.submit(await phone.get("/ru/status/visit"), {}, ["quick", "will-come"]);
    const looked = await desk.submit(await desk.get(`${path}?answer=visit`), { next: "time_set" }, ["intent", "preview"]);
    expect(bubble(looked, "[data-preview]")).not.toMatch(CHOOSE);
    await desk.submit(looked, {}, ["intent", "reply"]);
    const sent = [...(await phone.get("/ru/status/messages")).document.querySelectorAll(".thread .says")].at(-1)?.textContent;
    expect(sent).toBe(bubble(looked, "[data-preview]"));
    await portal.database.owner.deleteFrom("visit_opening").where("centre", "=", SEMEY.centre).execute();
  });
});

describe("what stays inside", () => {
  it("a note stands in its own frame, never in the thread, and reaches no page of the seeker", async () => {
    const { phone, path } = await newCase();
    const sent = await desk.submit(await desk.get(path), { text: "Келіңіз.", note: "Құжат-Белгі-7" }, ["intent", "reply"]);
    expect(sent.document.querySelector(".notes")?.textContent).toContain("Құжат-Белгі-7");
    expect(sent.document.querySelector(".thread")?.textContent).not.toContain("Құжат-Белгі-7");
    for (const page of ["messages", "visit", "application"]) expect((await phone.get(`/kk/status/${page}`)).html).not.toContain("Құжат-Белгі-7");
  });

  it("closing takes an outcome, sends what was written and erases the notes", async () => {
    const { phone, id, path } = await newCase();
    await desk.submit(await desk.get(path), { note: "уақытша" }, ["intent", "note"]);
    const open = await desk.get(path);
    expect((await desk.submit(open, { text: "Сау болыңыз.", next: "closed" }, ["intent", "reply"])).status).toBe(422);
    const closed = await desk.submit(open, { text: "Сау болыңыз.", next: "closed", outcome: "advised" }, ["intent", "reply"]);
    expect(closed.url).toContain("done=closed");
    expect((await phone.get("/kk/status/messages")).text).toContain("Сау болыңыз.");
    expect(await portal.database.owner.selectFrom("note").select("id").where("application", "=", id).execute()).toEqual([]);
  });
});

describe("the card for a message that worries", () => {
  it("stands on every case alike, with the office's instruction, and leaves one neutral line", async () => {
    const { phone, id, path } = await newCase();
    const quiet = (await desk.get(path)).document.querySelector("details:has(button[value=consulted])")?.outerHTML;
    await phone.submit(await phone.get("/kk/status/messages?words"), { words: "Мені ұрып-соқты, полицияға айтыңыз" });
    const page = await desk.get(path);
    expect(page.document.querySelector("details:has(button[value=consulted])")?.outerHTML).toBe(quiet);
    expect(page.text).toContain(REPLY_TEMPLATES.find(({ kind }) => kind === "instruction")?.texts.kk);
    const before = await centreOf(id);
    await desk.submit(page, {}, ["intent", "consulted"]);
    expect(await centreOf(id)).toEqual(before);
    const lines = await auditOf("consulted-lead");
    expect(lines).toHaveLength(1);
    expect(Object.keys(lines[0] ?? {}).sort()).toEqual(["act", "centre", "day", "hash", "position", "previous", "staff", "subject"]);
  });
});

describe("a call", () => {
  const call = { contact: { contactKind: "call" }, call: { number: "+77011234567", days: ["mon", "tue", "wed", "thu", "fri", "sat"], hours: ["9-12", "12-15", "15-18"], word: "river", mayName: "no", consent: "yes" } };

  it("is off outside the allowed hours and always says the word, and what to say to anyone else", async () => {
    const { path } = await newCase("ru", call);
    const reveal = async () => desk.submit(await desk.get(path), { revealReason: "call-agreed" }, ["intent", "reveal"]);
    const hour = (at: Date) => (at.getUTCHours() + 5) % 24;
    const toNight = async () => {
      const now = portal.clock.now();
      const hours = (24 + 3 - hour(now)) % 24;
      portal.clock.advance(hours * 3_600_000);
      desk = (await signIn(portal, "consultant@semey.example")).desk;
    };
    await toNight();
    const night = await reveal();
    const sealed = await desk.get(path);
    const panel = sealed.document.querySelector(".panel:has([name=revealReason])")?.textContent ?? "";
    for (const words of ["9:00", "18:00", "қоңырау шалмаңыз"]) expect(panel).toContain(words);
    for (const secret of ["7011234567", "river", "өзен"]) expect(sealed.html).not.toContain(secret);
    expect(sealed.document.querySelector("form:has([name=revealReason])")?.getAttribute("action")).toBe(`${path}#f-contact`);
    expect(sealed.document.querySelector("#f-contact")).not.toBeNull();
    expect(await auditOf("revealed-contact:call-agreed")).toHaveLength(1);
    expect(night.document.querySelector('a[href^="tel:"]')).toBeNull();
    expect(night.document.querySelector(".panel button[disabled]")).not.toBeNull();
    expect(night.text).toContain("Кешіріңіз, қате нөмір");
    expect(night.text).toContain("өзен");
    const isSunday = dayOf(portal.clock.now()) && new Date(portal.clock.now().getTime() + 5 * 3_600_000).getUTCDay() === 0;
    portal.clock.advance((isSunday ? 24 + 7 : 7) * 3_600_000);
    desk = (await signIn(portal, "consultant@semey.example")).desk;
    lead = (await signIn(portal, "lead@semey.example")).desk;
    expect((await desk.get(path)).document.querySelector(".panel:has([name=revealReason])")?.textContent).toContain("Қазір қоңырау шалуға болады");
    expect((await reveal()).document.querySelector('a[href="tel:+77011234567"]')).not.toBeNull();
  });
});

describe("the desk's checklist", () => {
  it("goes from talking first to closing with an outcome, and reads out what to know before registering in the seeker's language", async () => {
    const { id, path } = await newCase("ru");
    const page = await desk.get(path);
    const list = page.document.querySelector("details:has(.checklist)");
    expect(list?.querySelector("blockquote[lang=ru]")?.textContent).toMatch(/^При регистрации центр вносит ваше имя и ИИН/);
    expect(list?.querySelectorAll("input:not([type=hidden]), textarea")).toHaveLength(0);
    expect((await desk.submit(page, { deskOutcome: "" }, ["intent", "close"])).status).toBe(422);
    await desk.submit(page, { deskOutcome: "registered" }, ["intent", "close"]);
    expect((await centreOf(id))?.status).toBe("closed");
  });
});

describe("what is being written", () => {
  const textOn = (page: Page) => writtenIn(page.document.querySelector("textarea[name=text]"));

  it("waits for its writer alone, sealed, through every refusal, and is gone once it is sent", async () => {
    const { id, path } = await newCase();
    const kept = await desk.submit(await desk.get(path), { text: "Жартылай жауап", note: "өзіме" }, ["intent", "draft"]);
    expect(textOn(kept)).toBe("Жартылай жауап");
    expect(writtenIn((await desk.get(path)).document.querySelector("textarea[name=note]"))).toBe("өзіме");
    expect(textOn(await lead.get(path))).not.toContain("Жартылай");
    const rows = await portal.database.owner.selectFrom("case_draft").select("body").where("application", "=", id).execute();
    expect(rows.map(({ body }) => body.length)).toEqual([8192 + 112 + 40]);
    await desk.submit(await desk.get(path), { text: "Келіңіз: {where}" }, ["intent", "reply"]);
    expect(textOn(await desk.get(path))).toBe("Келіңіз: {where}");
    await desk.submit(await desk.get(path), { text: "Келіңіз." }, ["intent", "reply"]);
    expect(await portal.database.owner.selectFrom("case_draft").select("staff").where("application", "=", id).execute()).toEqual([]);
  });

  it("survives a colleague's save: the second one sees what changed and keeps the text", async () => {
    const { path } = await newCase();
    const [mine, theirs] = [await desk.get(path), await lead.get(path)];
    await lead.submit(theirs, { text: "Бірінші жауап" }, ["intent", "reply"]);
    const second = await desk.submit(mine, { text: "Менің жауабым" }, ["intent", "reply"]);
    expect(second.status).toBe(422);
    expect(second.html).toContain("Менің жауабым");
    await desk.submit(await desk.get(path), { reason: "handed-over" }, ["intent", "open-claimed"]);
    const again = await desk.get(path);
    expect(again.text).toContain("Бірінші жауап");
    expect(textOn(again)).toBe("Менің жауабым");
  });

  it("survives a lost session in the middle of typing, for the same member only", async () => {
    const { path } = await newCase();
    const long = "Ұзақ мәтін, ертең сағат онда. ".repeat(39).trim();
    const lose = async () => {
      const { desk: typing } = await signIn(portal, "consultant2@semey.example");
      const page = await typing.get(path);
      typing.cookies.delete("__Host-desk");
      const asked = await typing.submit(page, { text: long, note: "ескертпе" }, ["intent", "reply"]);
      expect(new URL(asked.url).pathname).toBe("/staff/sign-in");
      return typing;
    };
    const again = async (browser: Visitor, login: string) => {
      const { desk: fresh } = await signIn(portal, login);
      for (const [name, value] of fresh.cookies) browser.cookies.set(name, value);
      return browser.get(path);
    };
    const other = await lose();
    expect((await again(other, "consultant@semey.example")).html).not.toContain("Ұзақ мәтін");
    expect([...other.cookies.keys()].filter((name) => name.startsWith("__Host-kept"))).toEqual([]);
    const same = await lose();
    expect(textOn(await again(same, "consultant2@semey.example"))).toBe(long);
    expect([...same.cookies.keys()].filter((name) => name.startsWith("__Host-kept"))).toEqual([]);
    expect(textOn(await same.get(path))).toBe(long);
    expect(same.answers.every(({ headers, url }) => !url.includes("мәтін") && !(headers.get("Location") ?? "").includes("мәтін"))).toBe(true);
    desk = (await signIn(portal, "consultant@semey.example")).desk;
  });
});

describe("a visit", () => {
  const tomorrow = (days: number) => addDays(dayOf(portal.clock.now()), days);
  const open = async (fields: Record<string, string>) => desk.post("/staff/visits", { kind: "exact", lastDay: "", hours: "", exact: "", seats: "1", anyway: "yes", ...fields });

  it("is offered, chosen, changed and given back, one step further than the first screen, without a reason", async () => {
    expect((await open({ firstDay: tomorrow(2), exact: "25:00" })).status).toBe(422);
    const twice = await open({ firstDay: tomorrow(2), exact: "10:00, 10.30, 10:00" });
    expect([...twice.document.querySelectorAll(".note")].map((note) => note.querySelectorAll("li").length)).toEqual([2, 1]);
    const { phone, id, path } = await newCase();
    const ready = await desk.get(path);
    expect(bubble(ready, "[data-preview]")).toContain("«Қабылдау»");
    await desk.submit(ready, {}, ["intent", "reply"]);
    expect((await centreOf(id))?.status).toBe("time_offered");
    const page = await phone.get("/kk/status/visit");
    const [first = "", second = ""] = [...page.document.querySelectorAll("[name=opening]")].map((input) => input.getAttribute("value") ?? "");
    expect((await phone.submit(page, { needs: "step-free" })).status).toBe(422);
    const chosen = await phone.submit(page, { opening: first, needs: ["step-free", "companion"] });
    expect(chosen.text).toContain("10:00");
    expect((await phone.get("/kk/status/application")).text).not.toContain("10:00");
    const changed = await phone.submit(chosen, { opening: second, needs: "interpreter" });
    expect(changed.text).toContain("10:30");
    expect((await desk.get(path)).document.querySelector(".panes > aside")?.textContent).toContain("Аудармашы");
    const list = await desk.get(`/staff/visits?day=${tomorrow(2)}`);
    const rows = [...list.document.querySelectorAll("table.data")][0];
    expect([...(rows?.querySelectorAll("tbody tr") ?? [])].map((row) => row.textContent)).toContain(`10:30${(await centreOf(id))?.case_number}consultant@semey.exampleАудармашы`);
    expect([...(rows?.querySelectorAll("td:last-child, th:last-child") ?? [])].every((cell) => cell.classList.contains("no-print"))).toBe(true);
    const gone = await phone.submit(changed, {}, ["quick", "cannot-come"]);
    expect(gone.status).toBe(200);
    expect((await centreOf(id))?.status).toBe("in_review");
    expect((await desk.get(`/staff/visits?day=${tomorrow(2)}`)).text).not.toContain(String((await centreOf(id))?.case_number));
  });

  const bookedCase = async () => {
    await portal.database.owner.deleteFrom("visit_opening").where("centre", "=", SEMEY.centre).execute();
    await open({ firstDay: tomorrow(4), exact: "14:00", seats: "3" });
    const one = await newCase();
    await desk.submit(await desk.get(one.path), {}, ["intent", "reply"]);
    const page = await one.phone.get("/kk/status/visit");
    await one.phone.submit(page, { opening: page.document.querySelector("[name=opening]")?.getAttribute("value") ?? "", needs: "interpreter" });
    return one;
  };
  const stepChosen = (page: Page): string | null | undefined => page.document.querySelector("[name=next][checked]")?.getAttribute("value");

  it("that is agreed stays when the centre writes, also after the seeker's question; a step that gives it up says so before sending", async () => {
    const { phone, id, path } = await bookedCase();
    const page = await desk.get(path);
    expect(stepChosen(page)).toBe("time_set");
    expect(page.document.querySelector("[name=next][value=answered]")).toBeNull();
    for (const step of ["times", "window", "closed"]) expect(page.document.querySelector(`.opt:has([name=next][value=${step}]) + .rev`)?.textContent).toContain("14:00");
    await desk.submit(page, { text: "Аудармашы болады. Күтеміз." }, ["intent", "reply"]);
    expect((await centreOf(id))?.status).toBe("time_set");
    await phone.submit(await phone.get("/kk/status/messages?words"), { words: "Қай қабатқа барамын?" });
    expect((await centreOf(id))?.status).toBe("in_review");
    const again = await desk.get(path);
    expect(stepChosen(again)).toBe("time_set");
    await desk.submit(again, { text: "Екінші қабат." }, ["intent", "reply"]);
    expect((await centreOf(id))?.status).toBe("time_set");
    expect((await phone.get("/kk/status/visit")).text).toContain("14:00");
    expect((await desk.get(`/staff/visits?day=${tomorrow(4)}`)).text).toContain(String((await centreOf(id))?.case_number));
  });

  it("in a window stays as well, through a question of the seeker's, on the case, on the day list and for the seeker", async () => {
    const { phone, id, path } = await newCase();
    const day = tomorrow(5);
    await desk.submit(await desk.get(path), { text: "Келіңіз.", next: "window", from: day, to: tomorrow(6), hours: "9:15–12:45" }, ["intent", "reply"]);
    await phone.submit(await phone.get("/kk/status/visit"), {}, ["quick", "will-come"]);
    for (const words of ["Бөлмені айтыңызшы", "Рақмет"]) {
      await phone.submit(await phone.get("/kk/status/messages?words"), { words });
      const page = await desk.get(path);
      expect(page.document.querySelector(".panes > aside")?.textContent).toContain("9:15–12:45");
      expect(stepChosen(page)).toBe("time_set");
      expect((await desk.get(`/staff/visits?day=${day}`)).text).toContain(String((await centreOf(id))?.case_number));
      await desk.submit(page, { text: "Үшінші бөлме." }, ["intent", "reply"]);
      expect((await centreOf(id))?.status).toBe("time_set");
    }
    expect((await phone.get("/kk/status/visit")).text).toContain("9:15–12:45");
    await desk.submit(await desk.get(path), { deskOutcome: "advised" }, ["intent", "close"]);
    await desk.submit(await desk.get(path), {}, ["intent", "reopen"]);
    const reopened = await desk.get(path);
    expect(reopened.document.querySelector(".panes > aside")?.textContent).not.toContain("9:15–12:45");
    expect(stepChosen(reopened)).not.toBe("time_set");
    expect((await phone.get("/kk/status/visit")).text).not.toContain("9:15–12:45");
  });

  it("on a day off is opened only when it is meant", async () => {
    const sunday = addDays(dayOf(portal.clock.now()), 14 - new Date(`${dayOf(portal.clock.now())}T00:00Z`).getUTCDay());
    const asked = await open({ firstDay: sunday, exact: "11:00", anyway: "" });
    expect(asked.status).toBe(422);
    expect(asked.document.querySelector("[name=anyway]")).not.toBeNull();
    const opened = await desk.submit(asked, { anyway: "yes" });
    expect(opened.status).toBe(200);
    expect(opened.document.querySelector("[name=anyway]")).toBeNull();
    expect(await portal.database.owner.selectFrom("visit_opening").select("hours").where("first_day", "=", sunday).execute()).toEqual([{ hours: "11:00" }]);
  });

  it("outside the centre's hours is opened only when it is meant", async () => {
    const at = (exact: string, more: Record<string, string> = {}) => open({ firstDay: tomorrow(3), exact, ...more });
    for (const exact of ["22:00", "8:30", "18:00"]) {
      const asked = await at(exact);
      expect([exact, asked.status]).toEqual([exact, 422]);
      expect(asked.document.querySelector("[name=anyHour]")).not.toBeNull();
    }
    const asked = await at("9:00, 17:30, 20:00");
    expect(asked.status).toBe(422);
    expect((await desk.submit(asked, { anyHour: "yes" })).status).toBe(200);
    expect((await open({ kind: "window", firstDay: tomorrow(3), lastDay: tomorrow(4), hours: "9:00–21:00" })).status).toBe(422);
    expect((await open({ kind: "window", firstDay: tomorrow(3), lastDay: tomorrow(4), hours: "түске дейін" })).status).toBe(200);
  });

  it("whose last open time is taken away is asked about first; who was to choose one waits for the centre again, with a day", async () => {
    await portal.database.owner.deleteFrom("visit_opening").where("centre", "=", SEMEY.centre).execute();
    await portal.database.owner.updateTable("application").set(({ eb }) => ({ status: "answered", version: eb("version", "+", 1) })).where("centre", "=", SEMEY.centre).where("status", "=", "time_offered").execute();
    await open({ firstDay: tomorrow(3), exact: "10:00, 11:00" });
    const [choosing, inWindow] = [await newCase(), await newCase()];
    await desk.submit(await desk.get(choosing.path), {}, ["intent", "reply"]);
    await desk.submit(await desk.get(inWindow.path), { text: "Келіңіз.", next: "window", from: tomorrow(3), to: tomorrow(4), hours: "9:00–10:00" }, ["intent", "reply"]);
    const listed = async () => [...(await desk.get("/staff/visits")).document.querySelectorAll("button[name=close]")].map((button) => button.getAttribute("value") ?? "");
    const [first = "", second = ""] = await listed();
    expect((await desk.post("/staff/visits", { close: first })).url).toContain("done=1");
    const asked = await desk.post("/staff/visits", { close: second });
    expect(asked.status).toBe(422);
    expect(asked.document.querySelector(".note.warn")?.textContent).toMatch(/саны: 1\D/);
    expect(asked.html).not.toContain(String((await centreOf(choosing.id))?.case_number));
    expect(await centreOf(choosing.id)).toMatchObject({ status: "time_offered" });
    expect((await desk.submit(asked, { meant: "yes" }, ["close", second])).url).toContain("done=returned");
    const returned = await centreOf(choosing.id);
    expect(returned).toMatchObject({ status: "in_review", waiting_since: null });
    expect((returned?.answer_due_on ?? "") > dayOf(portal.clock.now())).toBe(true);
    expect((await choosing.phone.get("/kk/status/application")).text).toContain("Орталық жауап беретін ең соңғы күн");
    expect(await centreOf(inWindow.id)).toMatchObject({ status: "time_offered" });
    expect(await listed()).toEqual([]);
  });

  it("that did not take place leads from the day list to a kind answer; one to come does not", async () => {
    const list = await desk.get("/staff/visits");
    const link = list.document.querySelector("table.data a.missed")?.getAttribute("href") ?? "";
    expect(link).toMatch(/answer=missed#f-answer$/);
    const page = await desk.get(link);
    const kind = REPLY_TEMPLATES.find(({ kind }) => kind === "missed")?.texts;
    const shown = page.document.querySelector("[data-preview]");
    expect(bubble(page, "[data-preview]").slice(0, 12)).toBe(kind?.[(shown?.getAttribute("lang") ?? "kk") as Language].slice(0, 12));
    expect((await desk.get(`/staff/visits?day=${tomorrow(1)}`)).document.querySelector("a.missed")).toBeNull();
  });

  it("is cancelled by erasing, and the last place cannot be chosen twice", async () => {
    await portal.database.owner.deleteFrom("visit_opening").where("centre", "=", SEMEY.centre).execute();
    await open({ firstDay: tomorrow(3), exact: "12:00" });
    const [one, two] = [await newCase(), await newCase()];
    for (const { path } of [one, two]) await desk.submit(await desk.get(path), {}, ["intent", "reply"]);
    const [page, late] = [await one.phone.get("/kk/status/visit"), await two.phone.get("/kk/status/visit")];
    const opening = page.document.querySelector("[name=opening]")?.getAttribute("value") ?? "";
    expect((await one.phone.submit(page, { opening })).status).toBe(200);
    const refused = await two.phone.submit(late, { opening });
    expect(refused.status).toBe(422);
    await one.phone.submit(await one.phone.get("/kk/status/erase"));
    expect((await two.phone.submit(late, { opening })).url).toContain("done");
    const missed = await desk.get(`${two.path}?answer=missed`);
    expect(bubble(missed, "[data-preview]")).toMatch(/оқасы жоқ/);
  });
});

describe("templates", () => {
  const texts = { kk: "Орталық мәтіні {number}", ru: "Текст центра {number}", en: "The centre's text {number}" };

  it("a lead writes the centre's own; it is used at once, and the country's comes back when it is dropped", async () => {
    const { path } = await newCase("ru");
    const page = await lead.get("/staff/templates?kind=visit");
    const wrong = await lead.submit(page, { ...texts, ru: "Текст центра" }, ["intent", "keep"]);
    expect(wrong.status).toBe(422);
    expect(writtenIn(wrong.document.querySelector("textarea[name=en]"))).toBe(texts.en);
    await lead.submit(page, texts, ["intent", "keep"]);
    expect(bubble(await desk.get(`${path}?answer=visit`), "[data-preview]")).toMatch(/^Текст центра \d{7}$/);
    await lead.submit(await lead.get("/staff/templates?kind=visit"), {}, ["intent", "drop"]);
    expect(bubble(await desk.get(`${path}?answer=visit`), "[data-preview]")).toMatch(/^Здравствуйте!/);
  });

  it("a consultant reads them and cannot write, nor can a lead for another centre or the country", async () => {
    expect((await desk.get("/staff/templates")).document.querySelector("button[value=keep]")).toBeNull();
    expect((await desk.post("/staff/templates", { ...texts, intent: "keep", kind: "visit", measure: "*", centre: SEMEY.centre })).status).toBe(422);
    await lead.post("/staff/templates", { ...texts, intent: "keep", kind: "visit", measure: "*", centre: "790000000" });
    const kept = await portal.database.owner.selectFrom("reply_template").select("scope").where("kind", "=", "visit").execute();
    expect(kept.map(({ scope }) => scope).sort()).toEqual(["*", SEMEY.centre]);
  });

  it("the lead sees how many applications one message settled, the consultant does not", async () => {
    expect((await lead.get("/staff/templates")).text).toMatch(/\d+ %: \d+ \/ \d+/);
    expect((await desk.get("/staff/templates")).text).not.toMatch(/\d+ %/);
  });
});

describe("a page of the desk", () => {
  it("made for one member does nothing for another who signed in since", async () => {
    const { path, id } = await newCase();
    const page = await desk.get(path);
    const before = await centreOf(id);
    const as = page.document.querySelector("[name=as]")?.getAttribute("value") ?? "";
    const answered = await lead.post(path, { intent: "reply", as, version: String(before?.version), text: "Келіңіз", next: "answered" });
    expect([answered.status, answered.text]).toEqual([422, expect.stringContaining("басқа қызметкердің атынан ашылған")]);
    expect(await centreOf(id)).toEqual(before);
  });

  it("takes no reason in advance for a case that nobody has yet", async () => {
    const { path, id } = await newCase();
    const { desk: other } = await signIn(portal, "consultant2@semey.example");
    await desk.post(path, { intent: "open-claimed", reason: "handed-over" });
    await other.submit(await other.get(path), {}, ["intent", "take"]);
    expect((await desk.get(path)).document.querySelector("[name=reason]")).not.toBeNull();
    expect((await centreOf(id))?.status).toBe("in_review");
  });

  it.each(["__proto__", "hasOwnProperty", "constructor"])("asked for the act %s does nothing and fails nowhere", async (intent) => {
    const { path } = await newCase();
    expect((await desk.post(path, { intent })).status).toBe(200);
    expect((await desk.post("/staff/paper-key", { intent })).status).toBe(200);
  });
});
