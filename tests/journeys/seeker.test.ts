import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { randomDigits } from "~/domain/confidentiality/random.server";
import { withCheckDigits } from "~/domain/confidentiality/receipt-code";
import { ready } from "~/domain/confidentiality/sodium.server";
import { LANGUAGES } from "~/domain/shared/language";
import { apply, codeOn, fillIn, type GivenAnswers, openByCode, PLAIN_ANSWERS, SEMEY, stepOf } from "../support/apply";
import { openBuilt, startPortal, type OpenPortal, type TestPortal } from "../support/portal";
import { Visitor } from "../support/visitor";

let portal: TestPortal;
beforeAll(async () => {
  await ready();
  portal = await startPortal("demo");
});
afterAll(() => portal.stop());

const visitor = () => new Visitor(portal.address);
const applications = () => portal.database.owner.selectFrom("application").select(({ fn }) => fn.countAll().as("n")).executeTakeFirstOrThrow();

describe.each(LANGUAGES)("someone without scripts, in %s", (language) => {
  it("applies without a name, gets a code, reads the status, withdraws, erases", async () => {
    const phone = visitor();
    const { page, code } = await apply(phone, language);
    expect(page.status).toBe(200);
    expect(stepOf(page)).toBe("receipt");
    const finished = await phone.submit(page);
    expect(new URL(finished.url).pathname).toBe(`/${language}`);
    expect([...phone.cookies.keys()]).toEqual([]);
    expect(finished.document.querySelector("[role=status]")?.textContent).toMatch(/Жауаптар мен код бұл құрылғыда сақталмайды|Ответы и код на этом устройстве не хранятся|Answers and code are not kept/);
    expect((await visitor().get(`/${language}`)).document.querySelector("[role=status]")).toBeNull();

    const first = await openByCode(phone, language, code.replace(/(.{4})/g, "$1 – "));
    expect(new URL(first.url).pathname).toBe(`/${language}/status/application`);
    expect(first.text).not.toMatch(/Семей|Semey/);
    expect((await phone.get(`/${language}/status/visit`)).text).toMatch(/Семей|Semey/);
    const withdrawn = await phone.submit(await phone.get(`/${language}/status/withdraw`));
    expect(new URL(withdrawn.url).pathname).toBe(`/${language}/status/application`);
    const erased = await phone.submit(await phone.get(`/${language}/status/erase`));
    expect(new URL(erased.url).pathname).toBe(`/${language}/status`);
    expect((await openByCode(visitor(), language, code)).status).toBe(422);
  });

  it("is shown what is wrong first, with the title saying so, and keeps what was right", async () => {
    const phone = visitor();
    const start = await phone.submit(await phone.get(`/${language}/apply`));
    const wrong = await phone.submit(start, { wishes: [] });
    expect(wrong.status).toBe(422);
    expect(wrong.document.title).toMatch(/^(Қате:|Ошибка:|Error:)/);
    const link = wrong.document.querySelector(".errors a")?.getAttribute("href") ?? "";
    expect(wrong.document.querySelector(link)?.getAttribute("name")).toBe("wishes");
    const back = await phone.get(new URL(wrong.url).pathname);
    expect([back.status, back.document.querySelectorAll(".errors a").length]).toEqual([422, 1]);
    const right = await phone.submit(back, { wishes: ["job"] });
    expect(stepOf(right)).toBe("region");
    expect((await phone.get(new URL(wrong.url).pathname)).status).toBe(200);
  });
});

describe("the form", () => {
  it("leads whoever opens a later page first to the first unanswered one", async () => {
    const phone = visitor();
    const start = await phone.submit(await phone.get("/kk/apply"));
    const later = await phone.get(new URL(start.url).pathname.replace("wishes", "contact"));
    expect(stepOf(later)).toBe("wishes");
  });

  it("leads back from its first question to the start, and from there to the measure or home", async () => {
    const phone = visitor();
    const wishes = await phone.submit(await phone.get("/ru/apply?measure=silver-age"));
    const start = await phone.get(wishes.document.querySelector("a.back")?.getAttribute("href") ?? "");
    expect(start.text).toContain("Серебряный возраст");
    expect(start.document.querySelector("a.back")?.getAttribute("href")).toBe("/ru/measures/silver-age");
    expect((await phone.get("/ru/apply")).document.querySelector("a.back")?.getAttribute("href")).toBe("/ru");
  });

  it("lets the centre be changed within its region", async () => {
    const phone = visitor();
    const check = await fillIn(phone, "kk");
    const change = [...check.document.querySelectorAll("a")].map((link) => link.getAttribute("href") ?? "").find((href) => href.endsWith("/centre"));
    const centres = await phone.get(change ?? "");
    expect(stepOf(centres)).toBe("centre");
    expect(centres.document.querySelector(`[for] .small`)?.textContent).toMatch(/^Мансап орталығы.*\. DEMO: мекенжай \d+/);
    expect(stepOf(await phone.submit(centres, { centre: "103200000" }))).toBe("check");
  });

  it("asks only what a changed answer opens, then returns to the answers", async () => {
    const phone = visitor();
    const check = await fillIn(phone, "ru");
    const contact = await phone.get(new URL(check.url).pathname.replace("check", "contact"));
    const call = await phone.submit(contact, { contactKind: "call" });
    expect(stepOf(call)).toBe("call");
    const wrong = await phone.submit(call, { number: "8701123456", days: ["mon"], word: "river", mayName: "no" });
    expect(wrong.status).toBe(422);
    expect(wrong.document.querySelector<HTMLInputElement>("[name=number]")?.getAttribute("value")).toBe("8701123456");
    expect(wrong.document.querySelector("[name=days][value=mon]")?.hasAttribute("checked")).toBe(true);
    expect(wrong.text).toContain("вечером не звонят");
    const right = await phone.submit(wrong, { number: "8 (701) 123-45-67", hours: ["9-12"], consent: "yes" });
    expect(stepOf(right)).toBe("check");
    for (const said of ["+77011234567", "понедельник; 9:00–12:00", "Слово для звонка: река", "Нет, только слово для звонка"]) expect(right.text).toContain(said);
  });

  it("offers on the page of the call what its errors name: not to be contacted", async () => {
    const phone = visitor();
    const check = await fillIn(phone, "kk");
    const call = await phone.submit(await phone.get(new URL(check.url).pathname.replace("check", "contact")), { contactKind: "call" });
    const refused = await phone.submit(call, {});
    expect(refused.status).toBe(422);
    const named = /«(.+?)»/.exec(refused.document.querySelector('.errors [href="#f-number"]')?.textContent ?? "")?.[1];
    const quiet = refused.document.querySelector('button[value="quiet"]');
    expect(quiet?.textContent).toBe(named);
    const back = await phone.submit(refused, {}, ["intent", "quiet"]);
    expect(stepOf(back)).toBe("check");
    expect(back.text).toContain(named);
  });

  it("counts up to the ninth question, which stands beside the answers", async () => {
    expect((await fillIn(visitor(), "en")).text).toContain("Question 9 of 9");
  });

  it("says once that a changed wish has left the measure behind", async () => {
    const phone = visitor();
    const wishes = await phone.submit(await phone.get("/ru/apply?measure=silver-age"));
    const region = await phone.submit(wishes, { wishes: ["business"] });
    expect(region.text).toContain("больше не указана в заявке: «Серебряный возраст»");
    expect((await phone.get(new URL(region.url).pathname)).text).toContain("Серебряный возраст");
    expect((await phone.submit(region, { region: SEMEY.region })).text).not.toContain("Серебряный возраст");
    const same = visitor();
    const kept = await same.submit(await same.submit(await same.get("/ru/apply?measure=silver-age")), { wishes: ["job", "business"] });
    expect(kept.text).not.toContain("Серебряный возраст");
  });

  it("keeps an answer, the page and what was typed through a change of language", async () => {
    const phone = visitor();
    const start = await phone.submit(await phone.get("/kk/apply"));
    const inRussian = await phone.submit(start, { wishes: ["business"] }, ["lang", "ru"]);
    expect(new URL(inRussian.url).pathname).toMatch(/^\/ru\/apply\/[a-z0-9]{8}\/wishes$/);
    expect(inRussian.document.querySelector("[value=business]")?.hasAttribute("checked")).toBe(true);
  });

  it("says 'not answered' for what was passed over", async () => {
    const check = await fillIn(visitor(), "en", { age: {}, work: {} });
    expect(check.text.match(/not answered/g)).toHaveLength(2);
  });

  it("pre-ticks the wish of the measure it was opened from, and stores that measure", async () => {
    const phone = visitor();
    const wishes = await phone.submit(await phone.get("/en/apply?measure=silver-age"));
    expect(wishes.document.querySelectorAll("[name=wishes][checked]")).toHaveLength(1);
  });

  it("keeps two forms in two tabs apart, also when they are filled in turns", async () => {
    const phone = visitor();
    const one = await phone.submit(await phone.get("/ru/apply"));
    const other = await phone.submit(await phone.get("/ru/apply"));
    const ofOne = await phone.submit(one, { wishes: ["business"] });
    const ofOther = await phone.submit(other, { wishes: ["job"] });
    await phone.submit(ofOne, { region: SEMEY.region });
    await phone.submit(ofOther, { region: "710000000" });
    const ticked = async (page: typeof one) =>
      (await phone.get(new URL(page.url).pathname)).document.querySelector("[name=wishes][checked]")?.getAttribute("value");
    expect([await ticked(one), await ticked(other)]).toEqual(["business", "job"]);
    expect(phone.cookies.size).toBe(2);
  });

  it("skips the choice of a centre where a region has one, and names it before sending", async () => {
    const phone = visitor();
    const region = await phone.submit(await phone.submit(await phone.get("/en/apply")), { wishes: ["job"] });
    const age = await phone.submit(region, { region: "710000000" });
    expect(stepOf(age)).toBe("age");
    for (const said of ["This region has one centre", "Astana", "DEMO: address"]) expect(age.text).toContain(said);
    const education = await phone.submit(age, {});
    expect(education.text).not.toContain("one centre");
    expect(stepOf(await phone.get(new URL(age.url).pathname.replace("age", "centre")))).toBe("centre");
    const check = await fillIn(visitor(), "en", { region: { region: "710000000" } });
    expect(check.text).toMatch(/Astana.*DEMO: address/);
  });

  it("where a call is chosen asks consent with the seven fields of the law and a tick of its own; without a call none", async () => {
    for (const language of LANGUAGES) {
      const phone = visitor();
      const check = await fillIn(phone, language);
      expect(check.document.querySelector("[name=consent]")).toBeNull();
      const call = await phone.submit(await phone.get(new URL(check.url).pathname.replace("check", "contact")), { contactKind: "call" });
      const fields = [...call.document.querySelectorAll("main form > ul > li")].map((item) => item.textContent ?? "");
      expect(fields).toHaveLength(7);
      expect(call.text).not.toMatch(/субъект|оператор|трансшек|трансгран|transfer|subject/i);
      expect(call.document.querySelector("[name=days][value=sat]")).toBeNull();
      expect(fields[0]).toMatch(/Семей|Semey/);
      const filled = { number: "+7 701 123 45 67", days: ["mon"], hours: ["9-12"], word: "river", mayName: "no" };
      const refused = await phone.submit(call, filled);
      expect([...refused.document.querySelectorAll(".errors a")].map((link) => link.getAttribute("href"))).toEqual(["#f-consent"]);
      const agreed = await phone.submit(refused, { days: ["any"], consent: "yes" });
      expect(agreed.text).toMatch(/кез келген жұмыс күні; 9|любой рабочий день; 9|Any working day; 9/);
    }
  });

  it("goes on after a long pause, but reads nothing back", async () => {
    const phone = visitor();
    const check = await fillIn(phone, "en");
    portal.clock.advance(21 * 60_000);
    const paused = await phone.get(new URL(check.url).pathname);
    expect(paused.text).not.toContain("18–35");
    const resumed = await phone.submit(paused, {}, ["intent", "resume"]);
    expect(stepOf(resumed)).toBe("check");
    expect(resumed.text).not.toContain("18–35");
    const age = await phone.get(new URL(check.url).pathname.replace("check", "age"));
    expect(age.document.querySelectorAll("[checked]")).toHaveLength(0);
    const receipt = await phone.submit(resumed, { answerLanguage: "en" });
    expect(codeOn(receipt)).toHaveLength(24);
  });

  it("is gone after twenty hours", async () => {
    const phone = visitor();
    const check = await fillIn(phone, "kk");
    portal.clock.advance(20 * 3_600_000 + 60_000);
    const gone = await phone.get(new URL(check.url).pathname);
    expect(new URL(gone.url).pathname).toBe("/kk/apply");
    expect(phone.cookies.size).toBe(0);
  });
});

describe("sending", () => {
  it("twenty times at once makes one application, and every time the same receipt", async () => {
    const phone = visitor();
    const check = await fillIn(phone, "kk");
    const before = Number((await applications()).n);
    const copies = Array.from({ length: 20 }, () => {
      const copy = visitor();
      for (const [name, value] of phone.cookies) copy.cookies.set(name, value);
      return copy;
    });
    const receipts = await Promise.all(copies.map((copy) => copy.submit(check, { answerLanguage: "kk" })));
    expect(new Set(receipts.map(codeOn)).size).toBe(1);
    expect(Number((await applications()).n)).toBe(before + 1);
    const again = await phone.submit(check, { answerLanguage: "kk" });
    expect(codeOn(again)).toBe(codeOn(receipts[0] as (typeof receipts)[0]));
  });

  it("to a centre that has closed meanwhile says so and loses nothing", async () => {
    const phone = visitor();
    const check = await fillIn(phone, "ru");
    await portal.database.owner.updateTable("centre").set({ intake_stopped: true }).where("code", "=", SEMEY.centre).execute();
    const told = await phone.submit(check, { answerLanguage: "ru" });
    await portal.database.owner.updateTable("centre").set({ intake_stopped: false }).where("code", "=", SEMEY.centre).execute();
    expect(told.status).toBe(422);
    expect(codeOn(await phone.submit(told, { answerLanguage: "ru" }))).toHaveLength(24);
  });

  it("for a measure that has closed meanwhile says so; the wishes alone then say where it belongs", async () => {
    const phone = visitor();
    const check = await fillIn(phone, "en", { wishes: { wishes: ["training"] } }, "/en/apply?measure=training-online");
    expect(check.text).toContain("Chosen measure");
    const set = (state: "open" | "closed") => portal.database.owner.updateTable("intake").set({ state }).where("slug", "=", "training-online").execute();
    await set("closed");
    const told = await phone.submit(check, { answerLanguage: "ru" });
    expect(told.status).toBe(422);
    const field = told.document.querySelector(".errors a")?.getAttribute("href") ?? "";
    expect(told.document.querySelector(field)).not.toBeNull();
    const wishes = await phone.get(new URL(check.url).pathname.replace("check", "wishes"));
    expect(wishes.document.querySelector("[value=training][checked]")).not.toBeNull();
    const again = await phone.submit(wishes, { wishes: ["advice"] });
    expect(stepOf(again)).toBe("check");
    const receipt = await phone.submit(again, { answerLanguage: "ru" });
    await set("open");
    expect(codeOn(receipt)).toHaveLength(24);
  });

  it("shows the code again in that draft's session only, for thirty minutes", async () => {
    const phone = visitor();
    const { page, code } = await apply(phone, "en", { document: PLAIN_ANSWERS.document });
    const path = new URL(page.url).pathname;
    expect(codeOn(await phone.get(path))).toBe(code);
    expect((await visitor().get(path)).html).not.toContain(code.slice(0, 4));
    portal.clock.advance(31 * 60_000);
    expect(new URL((await phone.get(path)).url).pathname).toBe("/en/apply");
  });
});

describe("a new application in the same browser", () => {
  it.each(["/en/apply", "/en/apply/together"])("begun at %s ends the receipt of the one before, written down or not", async (start) => {
    const phone = visitor();
    const { page, code } = await apply(phone, "en");
    const unsent = await phone.submit(await phone.get("/en/apply?measure=relocation"));
    expect(new URL((await phone.get(new URL(page.url).pathname)).url).pathname).toBe("/en/apply");
    const next = await phone.submit(await phone.get(start));
    expect(next.html).not.toContain(code.slice(0, 4));
    expect(phone.cookies.size).toBe(2);
    expect(stepOf(await phone.get(new URL(unsent.url).pathname))).toBe("wishes");
  });
});

describe("the code", () => {
  it("with one wrong digit or two swapped is told at once, without any costly work", async () => {
    const { code } = await apply(visitor(), "en");
    const wrong = `${code.slice(0, 5)}${(Number(code[5]) + 1) % 10}${code.slice(6)}`;
    const page = await openByCode(visitor(), "en", wrong);
    expect(page.status).toBe(422);
    expect(page.text).toContain("One digit is wrong, or two are swapped");
    expect(page.document.querySelector("[name=code]")?.getAttribute("value")).toBe(wrong);
    expect((await openByCode(visitor(), "en", code.slice(1))).text).toContain("you typed 23");
  });

  it("that might be somebody's is not given back; after the exit, nor is a mistyped one", async () => {
    const unknown = withCheckDigits(randomDigits(22));
    const page = await openByCode(visitor(), "en", unknown);
    expect([page.status, page.html.includes(unknown)]).toEqual([422, false]);
    expect(page.text).toContain("Type all 24 digits once more");
    const phone = visitor();
    await phone.post("/exit", { lang: "en" });
    const again = await openByCode(phone, "en", unknown.slice(1));
    expect([again.status, again.html.includes(unknown.slice(1))]).toEqual([422, false]);
  });

  it("never appears in an address, a cookie in the clear, a title or the log", async () => {
    const phone = visitor();
    const { code } = await apply(phone, "en");
    await openByCode(phone, "en", code);
    for (const { url, headers } of phone.answers) expect(url + JSON.stringify([...headers])).not.toContain(code.slice(4, 12));
    expect(JSON.stringify(portal.lines)).not.toContain(code.slice(4, 12));
  });
});

describe("the thread", () => {
  it("takes a ready reply and own words, and removes a message for both sides", async () => {
    const phone = visitor();
    const { code } = await apply(phone, "en");
    await openByCode(phone, "en", code);
    const before = await phone.get("/en/status/messages");
    expect(before.document.querySelector("[name=quick]")).toBeNull();
    const sent = await phone.post("/en/status/messages", { quick: "other-time", version: "1" });
    expect(sent.text).toContain("I need another time");
    expect(sent.text).toMatch(/The message is sent\.\s*The centre answers by: \d/);
    const page = await phone.get("/en/status/messages?words");
    for (const said of ["Besides that you may ask about work and study", "Leave out phone numbers", "The centre answers by: "]) expect(page.text).toContain(said);
    expect((await phone.submit(page, { words: " " })).document.querySelector('.errors a[href="#f-words"]')?.textContent).toBe("Write the message first");
    const words = await phone.submit(page, { words: "I can come in the afternoon" });
    expect(words.text).toContain("I can come in the afternoon");
    const id = words.document.querySelector("button[name=remove]")?.getAttribute("value") ?? "";
    const removed = await phone.submit(words, {}, ["remove", id]);
    const thread = removed.document.querySelector(".thread")?.textContent ?? "";
    expect(thread).not.toContain("I need another time");
    expect(thread).toContain("I can come in the afternoon");
  });

  it("does not send on top of news that the person has not seen", async () => {
    const phone = visitor();
    const { code } = await apply(phone, "en");
    await openByCode(phone, "en", code);
    const page = await phone.get("/en/status/messages?words");
    await phone.post("/en/status/messages", { quick: "thank-you", version: "1" });
    const stale = await phone.submit(page, { words: "typed before the news" });
    expect(stale.status).toBe(422);
    expect(stale.document.querySelector("textarea")?.textContent).toBe("typed before the news");
  });
});

describe("leaving", () => {
  it("by the exit ends the session and every draft, and names no private page afterwards", async () => {
    const phone = visitor();
    const { code } = await apply(phone, "kk");
    await openByCode(phone, "kk", code);
    const session = new Map(phone.cookies);
    const left = await phone.post("/exit", { lang: "kk" });
    expect(left.status).toBe(303);
    expect(left.headers.get("Location")).toBe("https://weather.example/kk");
    expect(left.headers.get("Clear-Site-Data")).toContain("storage");
    expect([...phone.cookies.keys()]).toEqual(["__Host-left"]);
    for (const [name, value] of session) phone.cookies.set(name, value);
    expect(new URL((await phone.get("/kk/status/application")).url).pathname).toBe("/kk");
  });

  it("from the middle of the form leads Back home, and says nothing of what was there", async () => {
    const phone = visitor();
    const check = await fillIn(phone, "kk");
    const drafts = new Map(phone.cookies);
    await phone.post("/exit", { lang: "kk" });
    const back = await phone.get(new URL(check.url).pathname);
    expect([back.status, back.url.slice(portal.address.length)]).toEqual([200, "/kk"]);
    expect(drafts.size).toBe(1);
  });

  it("by a link from another site clears nothing", async () => {
    const phone = visitor();
    await fillIn(phone, "kk");
    const left = await phone.get("/exit", { "Sec-Fetch-Site": "cross-site" });
    expect(left.status).toBe(303);
    expect(left.headers.get("Clear-Site-Data")).toBeNull();
    expect(phone.cookies.size).toBe(1);
  });
});

describe.each(LANGUAGES)("a portal that makes no calls, in %s", (language) => {
  let silent: OpenPortal;
  beforeAll(async () => {
    silent = await openBuilt(portal.database.url, { CONTACT: "none" });
  });
  afterAll(() => silent.close());

  it("takes an application whole, and never speaks of a call", async () => {
    const phone = new Visitor(silent.address);
    const check = await fillIn(phone, language);
    const contact = await phone.get(new URL(check.url).pathname.replace(/check$/, "contact"));
    expect(contact.document.querySelectorAll("[name=contactKind]")).toHaveLength(1);
    const call = await phone.get(new URL(check.url).pathname.replace(/check$/, "call"));
    expect(stepOf(call)).toBe("contact");
    const receipt = await phone.submit(check, { answerLanguage: language });
    expect(receipt.document.querySelectorAll("h2 ~ ul li")).toHaveLength(3);
    const opened = await openByCode(phone, language, codeOn(receipt));
    expect(stepOf(opened)).toBe("application");
  });
});

it.each([
  ["that a call was chosen, and how it begins", { contact: { contactKind: "call" }, call: { number: "87011234567", days: ["mon"], hours: ["9-12"], word: "river", mayName: "no", consent: "yes" } }, "You may get a call", "Nobody will call"],
  ["that nobody calls", {}, "Nobody will call you", "You may get a call"],
])("says on the receipt, and only there, %s", async (_, given: GivenAnswers, said, notSaid) => {
  const phone = visitor();
  const { page, code } = await apply(phone, "en", given);
  expect(page.text).toContain(said);
  expect(page.text).not.toContain(notSaid);
  expect(page.text).not.toMatch(/river|7011234567/);
  const opened = await openByCode(visitor(), "en", code);
  expect(opened.text).not.toContain(said);
});
