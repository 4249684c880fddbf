import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays, dayOf } from "~/domain/shared/day";
import { LANGUAGES } from "~/domain/shared/language";
import { apply, codeOn, openByCode, SEMEY, stepOf } from "../support/apply";
import { signIn } from "../support/desk";
import { startPortal, type TestPortal } from "../support/portal";
import { Visitor } from "../support/visitor";

let portal: TestPortal;
beforeAll(async () => {
  portal = await startPortal("demo");
});
afterAll(() => portal.stop());

const CALL = { number: "+77011234567", days: ["mon", "tue", "wed", "thu", "fri", "sat"], hours: ["9-12", "12-15", "15-18"], word: "river", mayName: "no", consent: "yes" };
const visitor = () => new Visitor(portal.address);
const pathOf = ({ url }: { url: string }): string => new URL(url).pathname;

/** Someone who has applied and is inside with the code. */
async function inside(language: (typeof LANGUAGES)[number], withCall = false) {
  const phone = visitor();
  const { code } = await apply(phone, language, withCall ? { contact: { contactKind: "call" }, call: CALL } : {});
  phone.cookies.clear();
  const first = await openByCode(phone, language, code);
  const caseNumber = /\d{7}/.exec((await phone.get(`/${language}/status/visit`)).text)?.[0] ?? "";
  const row = await portal.database.owner.selectFrom("application").selectAll().where("case_number", "=", Number(caseNumber)).where("centre", "=", SEMEY.centre).where("status", "=", "received").executeTakeFirstOrThrow();
  return { phone, code, first, id: row.id };
}
/** Changes a row past the door, as time and staff would have. */
const change = (id: string, to: object) =>
  portal.database.owner.updateTable("application").set((eb) => ({ ...to, version: eb("version", "+", 1) })).where("id", "=", id).execute();

describe.each(LANGUAGES)("the first screen, in %s", (language) => {
  it("says status and days, and nothing of measure, centre, time or number", async () => {
    const { first, phone } = await inside(language);
    expect(first.text).not.toMatch(/Семей|Semey|\d{7}|9:00/);
    expect(first.html).not.toMatch(/measure|101000000/);
    expect(first.document.title).toMatch(/^(Өтініш|Заявка|Application) ·/);
    expect((await phone.get(`/${language}/status/visit`)).text).toMatch(/\d{7}/);
  });
});

it("an answered application names the last day to write, by the terms of the day of the answer", async () => {
  const { phone, id } = await inside("en");
  const today = dayOf(new Date());
  await change(id, { status: "answered", answer_due_on: null, waiting_since: addDays(today, -3) });
  const words = (await phone.get("/en/status/application")).text;
  expect(words).toContain("the application finishes by itself");
  expect(words).toMatch(new RegExp(`Last day: 0?${Number(addDays(today, 27).slice(8))} `));
});

describe("a new code", () => {
  it("is shown before it counts; then the old one answers as one that never was, and whoever is inside with it is out", async () => {
    const { phone, code } = await inside("en");
    await phone.submit(await phone.get("/en/status/messages?words"), { words: "before the new code" });
    const other = visitor();
    await openByCode(other, "en", code);

    const shown = await phone.submit(await phone.get("/en/status/new-code"));
    const fresh = codeOn(shown);
    expect(fresh).not.toBe(code);
    expect((await openByCode(visitor(), "en", fresh)).status).toBe(422);
    expect(pathOf(await openByCode(visitor(), "en", code))).toBe("/en/status/application");

    const done = await phone.submit(shown, {}, undefined);
    expect(pathOf(done)).toBe("/en/status/application");
    expect((await phone.get("/en/status/messages")).text).toContain("before the new code");
    expect(pathOf(await other.get("/en/status/messages"))).toBe("/en/status");

    const old = await openByCode(visitor(), "en", code);
    const never = await openByCode(visitor(), "en", await codeNobodyHas());
    expect(old.status).toBe(422);
    expect(old.html).toBe(never.html);
    const reopened = visitor();
    expect(pathOf(await openByCode(reopened, "en", fresh))).toBe("/en/status/application");
    expect((await reopened.get("/en/status/messages")).text).toContain("before the new code");
  });

  it("stays the same on every look and in every language until it is said to be written down", async () => {
    const { phone } = await inside("ru");
    const fresh = codeOn(await phone.submit(await phone.get("/ru/status/new-code")));
    expect(codeOn(await phone.get("/ru/status/new-code"))).toBe(fresh);
    await phone.get("/ru/status/messages");
    const kazakh = await phone.get("/kk/status/new-code");
    expect(codeOn(kazakh)).toBe(fresh);
    expect(phone.cookies.get("__Host-a")).not.toContain(fresh.slice(0, 6));
    expect(pathOf(await phone.submit(kazakh))).toBe("/kk/status/application");
    expect((await phone.get("/kk/status/new-code")).document.querySelector(".code")).toBeNull();
    expect(pathOf(await openByCode(visitor(), "kk", fresh))).toBe("/kk/status/application");
  });

  it("sent twice is the same code; one offered for another application is not taken", async () => {
    const one = await inside("kk");
    const other = await inside("kk");
    const shown = await one.phone.submit(await one.phone.get("/kk/status/new-code"));
    const foreign = await other.phone.submit(await other.phone.get("/kk/status/new-code"));
    await one.phone.submit(shown);
    await one.phone.submit(shown);
    expect(pathOf(await openByCode(visitor(), "kk", codeOn(shown)))).toBe("/kk/status/application");
    const offer = foreign.document.querySelector("[name=offer]")?.getAttribute("value") ?? "";
    await one.phone.post("/kk/status/new-code", { offer });
    expect((await openByCode(visitor(), "kk", codeOn(foreign))).status).toBe(422);
    expect(pathOf(await openByCode(visitor(), "kk", other.code))).toBe("/kk/status/application");
  });

  const codeNobodyHas = async (): Promise<string> => {
    const { code, phone } = await inside("en");
    await phone.submit(await phone.get("/en/status/erase"));
    return code;
  };
});

describe("the contact", () => {
  it("'do not contact me' takes effect at once; a new number comes with its own call word and consent", async () => {
    const { phone, id } = await inside("ru", true);
    const { desk } = await signIn(portal, "consultant@semey.example");
    await desk.submit(await desk.get(`/staff/cases/${id}`), {}, ["intent", "take"]);
    const seen = async () => (await desk.get(`/staff/cases/${id}`)).document.querySelector("[name=revealReason]") !== null;
    expect(await seen()).toBe(true);

    const quiet = await phone.submit(await phone.get("/ru/status/contact"), {}, ["intent", "quiet"]);
    expect(pathOf(quiet)).toBe("/ru/status/application");
    expect(await seen()).toBe(false);

    const form = await phone.get("/ru/status/contact?number");
    expect(form.html).not.toContain("7011234567");
    const wrong = await phone.submit(form, { number: "8 (702) 765-43-21", days: ["mon"], hours: ["9-12"], mayName: "no", consent: "yes" }, ["intent", "call"]);
    expect(wrong.status).toBe(422);
    expect(wrong.document.querySelector(".errors a")?.getAttribute("href")).toBe("#f-word");
    expect(wrong.document.querySelector("[name=number]")?.getAttribute("value")).toBe("8 (702) 765-43-21");
    const unconsented = await phone.submit(wrong, { word: "lamp", consent: [] }, ["intent", "call"]);
    expect(unconsented.document.querySelector(".errors a")?.getAttribute("href")).toBe("#f-consent");
    const saved = await phone.submit(unconsented, { word: "lamp", consent: "yes" }, ["intent", "call"]);
    expect(pathOf(saved)).toBe("/ru/status/application");
    expect(await seen()).toBe(true);
    expect((await phone.get("/ru/status/contact?number")).html).not.toContain("7027654321");
  });
});

describe("a page left open", () => {
  it("of erasing, in a second tab, says that it is done", async () => {
    const { phone, code } = await inside("ru");
    const [one, other] = [await phone.get("/ru/status/erase"), await phone.get("/ru/status/erase")];
    expect((await phone.submit(one)).text).toContain("Заявка удалена");
    expect((await phone.submit(other)).text).toContain("Заявка удалена");
    expect((await openByCode(phone, "ru", code)).status).toBe(422);
  });

  it("without a session erases nothing and claims nothing", async () => {
    const { phone, code } = await inside("en");
    const page = await phone.get("/en/status/erase");
    phone.cookies.clear();
    expect((await phone.submit(page)).text).not.toContain("is deleted");
    expect(pathOf(await openByCode(phone, "en", code))).toBe("/en/status/application");
  });

  it("after withdrawing offers nothing that is over, also by its address", async () => {
    const { phone } = await inside("en");
    const again = await phone.get("/en/status/withdraw");
    const over = await phone.submit(again);
    const ways = [...over.document.querySelectorAll("main ul a")].map((link) => link.getAttribute("href"));
    expect(ways).toEqual(["/en/apply", "/en/status/erase"]);
    for (const page of ["visit", "withdraw", "messages"]) expect(pathOf(await phone.get(`/en/status/${page}`)), page).toBe("/en/status/application");
    expect(pathOf(await phone.submit(again))).toBe("/en/status/application");
  });
});

describe("who has opened it", () => {
  it("is counted in people, not in openings", async () => {
    const { phone, id } = await inside("en");
    const count = async () => /opened it\s*(\d+)/.exec((await phone.get("/en/status/manage")).text)?.[1];
    expect(await count()).toBe("0");
    const first = (await signIn(portal, "consultant@semey.example")).desk;
    await first.get(`/staff/cases/${id}`);
    await first.get(`/staff/cases/${id}`);
    expect(await count()).toBe("1");
    await (await signIn(portal, "consultant2@semey.example")).desk.get(`/staff/cases/${id}`);
    expect(await count()).toBe("2");
  });
});

describe("when the day of the promise has passed", () => {
  it("the page says so and offers another centre, starting from the first measure alone", async () => {
    const { phone, id } = await inside("ru");
    await change(id, { answer_due_on: addDays(dayOf(portal.clock.now()), -1) });
    const late = await phone.get("/ru/status/application");
    expect(late.text).toContain("Срок ответа прошёл");
    expect(late.text).toContain("Руководитель центра об этом знает");
    const offer = await phone.get("/ru/status/elsewhere");
    const wishes = await phone.submit(offer, {}, ["intent", "keep"]);
    expect(stepOf(wishes)).toBe("wishes");
    const ticked = [...wishes.document.querySelectorAll("[name=wishes][checked]")].map((box) => box.getAttribute("value"));
    expect(ticked).toEqual(["first-job"]);
    expect((await phone.get("/ru/status/application")).text).toContain("Срок ответа прошёл");
    await phone.submit(offer, {}, ["intent", "withdraw"]);
    expect((await phone.get("/ru/status/application")).text).toContain("Отозвано");
  });
});

describe("a closed application", () => {
  const today = () => dayOf(portal.clock.now());
  const close = (id: string, daysAgo: number) => change(id, { status: "closed", closed_on: addDays(today(), -daysAgo), answer_due_on: null });
  const rowOf = (id: string) => portal.database.owner.selectFrom("application").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

  it("opens once more when its seeker writes within thirty days, with a new promise; never a second time", async () => {
    const { phone, id } = await inside("en");
    await close(id, 29);
    expect((await phone.get("/en/status/application")).text).toContain("it opens once more");
    await phone.submit(await phone.get("/en/status/messages?words"), { words: "I have one more question" });
    expect(await rowOf(id)).toMatchObject({ status: "in_review", reopened: true, closed_on: null });
    expect((await rowOf(id)).answer_due_on).not.toBeNull();
    await close(id, 0);
    expect((await phone.get("/en/status/messages?words")).document.querySelector("textarea")).toBeNull();
    expect((await phone.post("/en/status/messages", { quick: "please-explain", version: String((await rowOf(id)).version) })).status).toBe(422);
  });

  it("keeps its number to itself, so that it can open again under the number that was told", async () => {
    const [one, other] = [await inside("en"), await inside("en")];
    await close(one.id, 1);
    const { case_number } = await rowOf(one.id);
    await expect(change(other.id, { case_number })).rejects.toMatchObject({ code: "23505" });
    await one.phone.submit(await one.phone.get("/en/status/messages?words"), { words: "once more, please" });
    expect(await rowOf(one.id)).toMatchObject({ status: "in_review", case_number });
  });

  it("stays closed after thirty days, and when somebody only says thank you", async () => {
    const { phone, id } = await inside("en");
    await close(id, 31);
    expect((await phone.get("/en/status/application")).text).toContain("send a new one");
    expect((await phone.post("/en/status/messages", { words: "hello", version: String((await rowOf(id)).version) })).status).toBe(422);
    const other = await inside("en");
    await close(other.id, 1);
    expect((await other.phone.post("/en/status/messages", { quick: "thank-you", version: String((await rowOf(other.id)).version) })).status).toBe(422);
    expect((await rowOf(other.id)).status).toBe("closed");
  });
});

describe("own words", () => {
  it("with an identification number are not sent, and nothing typed is lost", async () => {
    const { phone } = await inside("ru");
    const refused = await phone.submit(await phone.get("/ru/status/messages?words"), { words: "Мой ИИН 010203500008, приду в среду" });
    expect(refused.status).toBe(422);
    expect(refused.document.querySelector("textarea")?.textContent).toBe("Мой ИИН 010203500008, приду в среду");
    expect(refused.document.querySelector("[name=anyway]")).toBeNull();
  });

  it.each([["kk", "Күйеуім рұқсат бермейді"], ["ru", "Муж не отпускает"], ["en", "My husband does not let me"]] as const)(
    "that tell of circumstances are asked about once, kept, and go as they are if the person wishes: %s",
    async (language, words) => {
      const { phone } = await inside(language);
      const asked = await phone.submit(await phone.get(`/${language}/status/messages?words`), { words });
      expect(asked.status).toBe(422);
      expect(asked.document.querySelector("textarea")?.textContent).toBe(words);
      expect(asked.document.querySelector(".thread")).toBeNull();
      const sent = await phone.submit(asked, {}, ["anyway", "yes"]);
      expect(sent.document.querySelector(".thread")?.textContent).toContain(words);
    },
  );
});

describe("wrong codes", () => {
  it("slow down wrong codes only: a right one from the same address goes through while they wait", async () => {
    const { code } = await inside("en");
    const erased = await inside("en");
    await erased.phone.submit(await erased.phone.get("/en/status/erase"));
    const done: string[] = [];
    for (let times = 0; times < 6; times += 1) await openByCode(visitor(), "en", erased.code);
    const wrong = openByCode(visitor(), "en", erased.code).then((page) => done.push(`wrong ${page.status}`));
    const right = openByCode(visitor(), "en", code).then((page) => done.push(`right ${page.status}`));
    await Promise.all([wrong, right]);
    expect(done).toEqual(["right 200", "wrong 422"]);
  });
});

describe("two applications in one browser, each in a tab", () => {
  it.each(["erase", "withdraw", "messages?words", "contact"])("what was opened for one does nothing to the other: %s", async (page) => {
    const one = await inside("en", true);
    const form = await one.phone.get(`/en/status/${page}`);
    const other = await inside("en", true);
    await openByCode(one.phone, "en", other.code);
    const rows = () => portal.database.owner.selectFrom("application as a").leftJoin("message as m", "m.application", "a.id").select(["a.id", "a.version", "a.status", "m.id as message"]).where("a.id", "in", [one.id, other.id]).orderBy("a.id").execute();
    const before = await rows();
    const of = form.document.querySelector("[name=of]")?.getAttribute("value") ?? "";
    const mark = form.document.querySelector("[name=mark]")?.getAttribute("value");
    const answered = await one.phone.post(`/en/status/${page.split("?")[0]}`, { of, version: "1", words: "I can come", intent: "quiet", ...(mark ? { mark } : {}) });
    expect(pathOf(answered)).toBe("/en/status/application");
    expect(answered.text).toContain("That page belonged to another application. Nothing has changed.");
    expect(await rows()).toEqual(before);
  });

  it("every form behind the code says which application it is of", async () => {
    const { phone, id } = await inside("en", true);
    for (const page of ["erase", "withdraw", "messages?words", "contact", "contact?number", "new-code"]) {
      const forms = [...(await phone.get(`/en/status/${page}`)).document.querySelectorAll("main form")];
      expect(forms.length, page).toBeGreaterThan(0);
      for (const form of forms) expect(form.querySelector("[name=of]")?.getAttribute("value"), page).toBe(id.slice(0, 8));
    }
  });
});
