import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LANGUAGES } from "~/domain/shared/language";
import { LANGUAGE_PAIRS, languagesOf } from "~/domain/shared/language-pair";
import { apply, codeOn, openByCode, PLAIN_ANSWERS, SEMEY } from "../support/apply";
import { signIn } from "../support/desk";
import { startPortal, type TestPortal } from "../support/portal";
import { type Fields, type Page, Visitor } from "../support/visitor";

let portal: TestPortal;
beforeAll(async () => {
  portal = await startPortal("demo");
});
afterAll(() => portal.stop());

const ANSWERS: Fields = Object.assign({}, ...Object.values(PLAIN_ANSWERS)) as Fields;
const CALL: Fields = { number: "8 701 123 45 67", days: ["mon", "wed"], hours: ["9-12"], word: "river", mayName: "no", consent: "yes" };
const SEND: [string, string] = ["intent", "send"];

async function begin(visitor: Visitor, language = "ru", pair = "kk-ru", region = "abai"): Promise<Page> {
  return visitor.submit(await visitor.get(`/${language}/apply/together`), { pair, region });
}

/** The newest row of Semey's queue, wholly. */
async function newestRow() {
  const { owner } = portal.database;
  const row = await owner.selectFrom("application").selectAll().where("centre", "=", SEMEY.centre).where("status", "=", "received").orderBy("received_on", "desc").execute();
  const sealed = await owner.selectFrom("application_sealed").selectAll().execute();
  return row.map((plain) => ({ plain, sealed: sealed.find(({ application }) => application === plain.id) }));
}

/** What two rows share when only chance differs: every plain value, and of what is random or sealed its size. */
const kindOf = (row: object): object =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value instanceof Uint8Array ? value.length : /^(id|application|case_number)$/.test(name) ? typeof value : value]));

describe.each(LANGUAGE_PAIRS)("two people at one screen, %s", (pair) => {
  it.each(LANGUAGES)("apply on one page, with everyone's questions in both languages, in a frame in %s", async (language) => {
    const phone = new Visitor(portal.address);
    const form = await begin(phone, language, pair);
    for (const name of Object.keys(ANSWERS)) expect(form.document.querySelectorAll(`main [name="${name}"]`).length, name).toBeGreaterThan(0);
    const [first, second] = languagesOf(pair);
    for (const said of form.document.querySelectorAll("main legend .both")) {
      expect([...said.children].map((child) => child.getAttribute("lang"))).toEqual([first, second]);
    }
    const offered = form.document.querySelector('[name="answerLanguage"] option[selected]')?.getAttribute("value");
    expect([first, second].filter((each) => each !== language)).toContain(offered);
    const receipt = await phone.submit(form, ANSWERS, SEND);
    expect(receipt.status).toBe(200);
    const code = codeOn(receipt);
    for (const said of [first, second]) expect(receipt.document.querySelector(`h1 [lang="${said}"]`)).not.toBeNull();
    expect(receipt.document.querySelector("h1")?.textContent).not.toMatch(/^[\w.]+$/);
    for (const said of [first, second]) expect(receipt.text).toContain(`/${said}/status`);
    const cleared = await phone.submit(receipt, {}, ["intent", "clear"]);
    expect(new URL(cleared.url).pathname).toBe(`/${language}/apply/together`);
    expect(phone.cookies.size).toBe(0);
    expect((await openByCode(phone, language, code)).url).toMatch(/application$/);
  });
});

describe("an application made together", () => {
  it("is of the same kind to the byte as one made alone: rows, and every word at the desk", async () => {
    const { owner } = portal.database;
    await owner.deleteFrom("application").where("centre", "=", SEMEY.centre).execute();
    const seen: { kind: object; sealed: object; desk: string }[] = [];
    for (const isTogether of [false, true]) {
      const phone = new Visitor(portal.address);
      const call = { contact: { contactKind: "call" }, call: CALL };
      if (isTogether) expect((await phone.submit(await begin(phone, "ru"), { ...ANSWERS, ...CALL, contactKind: "call", answerLanguage: "ru" }, SEND)).status).toBe(200);
      else await apply(phone, "ru", call);
      const [row] = await newestRow();
      const { desk } = await signIn(portal, "consultant@semey.example");
      const page = await desk.get(`/staff/cases/${row?.plain.id}`);
      expect(page.status).toBe(200);
      const words = page.text.replaceAll(row?.plain.id ?? "", "ID").replaceAll(String(row?.plain.case_number), "NUMBER");
      seen.push({ kind: kindOf(row?.plain ?? {}), sealed: kindOf(row?.sealed ?? {}), desk: words });
      await owner.deleteFrom("application").where("id", "=", row?.plain.id ?? "").execute();
    }
    expect(seen[1]).toEqual(seen[0]);
  });

  it("leaves no line in the log, and is made once however often it is sent", async () => {
    const before = portal.lines.length;
    const phone = new Visitor(portal.address);
    const form = await begin(phone);
    const count = async () => (await portal.database.owner.selectFrom("application").select("id").execute()).length;
    const others = await count();
    const sent = await Promise.all([1, 2, 3].map(() => phone.submit(form, ANSWERS, SEND)));
    const again = await phone.submit(form, ANSWERS, SEND);
    expect(new Set([...sent, again].map(codeOn)).size).toBe(1);
    expect(await count()).toBe(others + 1);
    expect(portal.lines.slice(before)).toEqual([]);
  });
});

describe("the page for two", () => {
  it("says what is wrong first, in both languages, keeps what is right, and stores nothing", async () => {
    const phone = new Visitor(portal.address);
    const page = await phone.submit(await begin(phone, "ru", "kk-ru", ""), { age: "18-35", contactKind: "call", number: "12" }, SEND);
    expect(page.status).toBe(422);
    expect(page.document.title).toMatch(/^Ошибка:/);
    const links = [...page.document.querySelectorAll(".errors a")].map((link) => link.getAttribute("href")?.slice(1) ?? "");
    expect(links).toContain("f-wishes");
    expect(links).toContain("f-number");
    for (const id of links.filter((each) => each !== "f-centre")) expect(page.document.getElementById(id), id).not.toBeNull();
    expect(page.document.querySelector('[name="age"][checked]')?.getAttribute("value")).toBe("18-35");
    expect(page.document.querySelector('[name="number"]')?.getAttribute("value")).toBe("12");
    expect(page.document.querySelector(".errors li")?.textContent).toContain(" · ");
  });

  it.each(["kk-ru", "ru-en", "kk-en"])("of nothing answered says in %s which question each error is about", async (pair) => {
    const phone = new Visitor(portal.address);
    const page = await phone.submit(await begin(phone, "ru", pair, ""), {}, SEND);
    const said = [...page.document.querySelectorAll(".errors li")].map((line) => line.textContent);
    expect(said.length).toBeGreaterThan(2);
    expect(new Set(said).size).toBe(said.length);
    expect(said.join()).not.toMatch(/Бір нұсқаны таңдаңыз|Выберите один вариант|Choose one option/);
  });

  it("shows another region's centres, and changes its frame's language, with all that was typed", async () => {
    const phone = new Visitor(portal.address);
    const page = await phone.submit(await begin(phone, "ru", "kk-ru", ""), { wishes: ["job", "training"], age: "36-49", region: SEMEY.region }, ["intent", "places"]);
    const shown = (now: Page) => [...now.document.querySelectorAll("[checked]")].map((input) => input.getAttribute("value"));
    expect(shown(page)).toEqual(["job", "training", "36-49"]);
    expect(page.document.querySelectorAll('[name="centre"]').length).toBeGreaterThan(5);
    const kazakh = await phone.submit(page, { wishes: ["job"], centre: SEMEY.centre }, ["lang", "kk"]);
    expect(new URL(kazakh.url).pathname).toMatch(/^\/kk\//);
    expect(shown(kazakh)).toEqual(["job", SEMEY.centre, "36-49"]);
  });

  it("asks before it clears, says that it is cleared, and loses nothing on a no", async () => {
    const phone = new Visitor(portal.address);
    const asked = await phone.submit(await begin(phone), { wishes: ["job"], age: "36-49" }, ["intent", "ask-clear"]);
    expect(asked.document.querySelector("h1")?.textContent).toContain("Очистить всё заполненное?");
    const kept = await phone.get(asked.document.querySelector("main a.btn")?.getAttribute("href") ?? "");
    expect([...kept.document.querySelectorAll("[checked]")].map((input) => input.getAttribute("value"))).toEqual(["job", "36-49"]);
    const cleared = await phone.submit(asked, {}, ["intent", "clear"]);
    expect(cleared.text).toContain("Всё очищено");
    expect(phone.cookies.size).toBe(0);
  });

  it("is cleared also when the receipt's time is over, and says so", async () => {
    const phone = new Visitor(portal.address);
    const receipt = await phone.submit(await begin(phone), ANSWERS, SEND);
    portal.clock.advance(31 * 60_000);
    expect((await phone.submit(receipt, {}, ["intent", "clear"])).text).toContain("Всё очищено");
    expect(phone.cookies.size).toBe(0);
  });

  it("can be cleared without sending, and reads nothing back after a long pause", async () => {
    const phone = new Visitor(portal.address);
    const page = await phone.submit(await begin(phone), { wishes: ["job"], age: "36-49" }, ["intent", "places"]);
    portal.clock.advance(25 * 60_000);
    const later = await phone.get(page.url.slice(portal.address.length));
    expect(later.document.querySelectorAll("[checked]").length).toBe(0);
    await phone.submit(await phone.submit(later, {}, ["intent", "ask-clear"]), {}, ["intent", "clear"]);
    expect(phone.cookies.size).toBe(0);
  });
});
