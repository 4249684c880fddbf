// What a tired or hurried administrator cannot do by mistake: overwrite a colleague, shut a door, promise or publish a slip of the finger.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays, type Day, dayOf } from "~/domain/shared/day";
import { formatDay } from "~/web/format";
import { signIn } from "../support/desk";
import { startPortal, type TestPortal } from "../support/portal";
import { type Page, Visitor } from "../support/visitor";

let portal: TestPortal;
let national: Visitor;
let second: Visitor;
let abai: Visitor;
beforeAll(async () => {
  portal = await startPortal("demo");
  national = (await signIn(portal, "admin@portal.example")).desk;
  second = (await signIn(portal, "admin2@portal.example")).desk;
  abai = (await signIn(portal, "admin@abai.example")).desk;
});
afterAll(() => portal.stop());

const SEMEY = "/staff/admin/centres/101000000";
const today = () => dayOf(portal.clock.now());
const publicPage = (path: string) => new Visitor(portal.address).get(path);
const errorsOf = (page: Page): (string | null)[] => [...page.document.querySelectorAll(".errors a")].map((link) => link.getAttribute("href"));
const held = (page: Page, name: string): string | null | undefined => page.document.querySelector(`[name="${name}"]`)?.getAttribute("value");
const inThree = (name: string, [kk, ru, en]: readonly [string, string, string]) => ({ [`${name}.kk`]: kk, [`${name}.ru`]: ru, [`${name}.en`]: en });

describe("two administrators at once", () => {
  it("the second sees what the first has saved of a centre, keeps what was typed, and then decides", async () => {
    const old = await abai.get(SEMEY);
    await second.submit(await second.get(SEMEY), { ...inThree("partnerContact", ["DEMO: әлеуметтік маман", "DEMO: соцработник", "DEMO: social worker"]) }, ["intent", "describe"]);
    const mine = inThree("askFor", ["7-терезе", "окно 7", "window 7"]);
    const gap = await abai.submit(old, { ...mine, "askFor.en": "" }, ["intent", "describe"]);
    expect(errorsOf(gap)).toEqual(["#f-askFor.en"]);
    const refused = await abai.submit(gap, mine, ["intent", "describe"]);
    expect([refused.status, errorsOf(refused), held(refused, "askFor.ru")]).toEqual([422, ["#f-seen"], "окно 7"]);
    expect(refused.document.querySelector("#f-seen")?.textContent).toContain("DEMO: social worker");
    expect(refused.document.querySelector("#f-seen")?.textContent).not.toContain("7");
    expect((await publicPage("/ru/centres?region=abai")).text).toContain("DEMO: соцработник");
    const decided = await abai.submit(refused, inThree("partnerContact", ["DEMO: әлеуметтік маман", "DEMO: соцработник", "DEMO: social worker"]), ["intent", "describe"]);
    expect(decided.text).toContain("Сведения сохранены.");
    expect((await publicPage("/ru/centres?region=abai")).text).toMatch(/окно 7.*DEMO: соцработник/u);
  });

  it("the second sees what the first has said of an intake", async () => {
    const page = "/staff/admin/intakes/relocation?scope=100000000";
    const old = await second.get(page);
    const opens = addDays(today(), 30);
    await abai.submit(await abai.get(page), { state: "paused", pausedUntil: opens });
    for (const state of ["closed", "follow"]) {
      const refused = await second.submit(old, { state });
      expect([refused.status, errorsOf(refused)]).toEqual([422, ["#f-seen"]]);
      expect(refused.document.querySelector("#f-seen")?.textContent).toContain("Приостановлено");
      expect(refused.document.querySelector(`[name="state"][value="${state}"]`)?.hasAttribute("checked")).toBe(true);
      expect((await publicPage("/ru/measures/relocation?region=abai")).text).toContain("Приостановлено");
    }
    const decided = await second.submit(await second.submit(old, { state: "follow" }), { state: "follow" });
    expect(decided.text).toContain("Сохранено.");
    expect((await publicPage("/ru/measures/relocation?region=abai")).text).not.toContain("Приостановлено");
  });
});

describe("two who write a measure", () => {
  it("are told apart also when the second first had another mistake to mend", async () => {
    const edit = "/staff/admin/measures/silver-age/edit";
    const old = await national.get(edit);
    await second.submit(await second.get(edit), { "howLong.en": "Ask the centre how long." });
    const mistaken = await national.submit(old, { "source.0.reference": "" });
    expect([mistaken.status, errorsOf(mistaken)]).toEqual([422, ["#f-source.0.reference"]]);
    const refused = await national.submit(mistaken, { "source.0.reference": "№ 5" });
    expect([refused.status, errorsOf(refused)]).toEqual([422, ["#f-seen"]]);
  });
});

describe("a centre's intake", () => {
  it("does not shut because a detail was left out; it does when it was stopped before", async () => {
    const form = await abai.get(SEMEY);
    const refused = await abai.submit(form, { languages: [], ...inThree("hours", ["", "", ""]) }, ["intent", "describe"]);
    expect([refused.status, errorsOf(refused)]).toEqual([422, ["#f-hours.kk", "#f-languages"]]);
    expect(refused.text).toContain("Без этого приём закроется");
    expect((await abai.get(SEMEY)).text).not.toContain("Почему приём закрыт");
    await abai.submit(form, {}, ["intent", "stop"]);
    expect((await abai.submit(await abai.get(SEMEY), { languages: [] }, ["intent", "describe"])).text).toContain("Сведения сохранены.");
  });

  it("that goes on and stays shut is no success, and the page says why", async () => {
    const still = await abai.submit(await abai.get(SEMEY), {}, ["intent", "go-on"]);
    expect(still.document.querySelector(".note.success")).toBeNull();
    expect(still.text).toContain("Остановка снята, но приём ещё закрыт. Причина:На каких языках");
    const whole = await abai.submit(still, { languages: ["kk", "ru"] }, ["intent", "describe"]);
    expect(whole.text).not.toContain("Почему приём закрыт");
  });
});

describe("a centre's own words", () => {
  it("have no word that tells why somebody comes, and are refused whole rather than cut", async () => {
    const form = await abai.get(SEMEY);
    const words = inThree("partnerContact", ["DEMO: зорлық көрген адамдар", "DEMO: жертвам насилия", "DEMO: for victims"]);
    const refused = await abai.submit(form, { ...words, ...inThree("askFor", ["к".repeat(501), "7", "7"]) }, ["intent", "describe"]);
    expect([refused.status, errorsOf(refused)]).toEqual([422, ["#f-askFor.kk", "#f-partnerContact.kk", "#f-partnerContact.ru", "#f-partnerContact.en"]]);
    for (const said of ["Слишком длинный текст: знаков 501. Можно не больше 500", "здесь быть не должно: жертв", "здесь быть не должно: victim"]) expect(refused.text).toContain(said);
    expect(held(refused, "askFor.kk")).toHaveLength(501);
    expect((await publicPage("/ru/centres?region=abai")).text).not.toContain("насилия");
  });

  it("changed in one language ask once about the others", async () => {
    const asked = await abai.submit(await abai.get(SEMEY), { "hours.ru": "с 8:00 до 12:00" }, ["intent", "describe"]);
    expect([asked.status, errorsOf(asked)]).toEqual([422, ["#f-hours.kk", "#f-hours.en"]]);
    expect((await abai.submit(asked, { lookedThrough: "yes" }, ["intent", "describe"])).text).toContain("Сведения сохранены.");
    expect((await abai.get(SEMEY)).html).not.toContain('name="lookedThrough"');
  });
});

describe("what cannot simply be taken back", () => {
  const folded = (page: Page, intent: string) => page.document.querySelector(`details:not([open]) > button[name="intent"][value="${intent}"]`);

  it("is asked once more, by name, without a script", async () => {
    const centre = await abai.get(SEMEY);
    expect(folded(centre, "stop")?.closest("details")?.textContent).toContain("Карьерный центр: город Семей");
    const measure = await second.get("/staff/admin/measures/public-works");
    expect(folded(measure, "retire")?.closest("details")?.textContent).toContain("по всей стране");
    await second.submit(await second.get("/staff/admin/measures/public-works/edit"), { "howLong.en": "Ask the centre first." });
    expect(folded(await second.get("/staff/admin/measures/public-works"), "discard")).not.toBeNull();
    const day = addDays(today(), 200);
    const calendar = await second.submit(await second.get("/staff/admin/calendar"), { day, kind: "holiday", ...inThree("names", ["Күн", "День", "Day"]) });
    expect(folded(calendar, "take-back")?.closest("details")?.textContent).toContain(day.slice(0, 4));
    const looked = await second.submit(await second.get("/staff/admin/parameters"), { name: "mci", value: "4400", inForceFrom: day, ...inThree("source", ["Заң", "Закон", "Law"]) });
    expect(folded(await second.submit(looked, {}, ["intent", "save"]), "take-back")?.closest("details")?.textContent).toContain("МРП");
  });
});

describe("a slip of the finger", () => {
  const source = inThree("source", ["2027 жылғы бюджет туралы заң", "Закон о бюджете на 2027 год", "Budget law for 2027"]);
  const entered = { name: "mci", inForceFrom: "2027-01-01", ...source };
  const values = () => portal.database.owner.selectFrom("parameter").select("value").where("in_force_from", "=", "2027-01-01" as Day).execute();

  it("of one digit too many is doubted before it is kept, and one digit can be corrected", async () => {
    const looked = await second.submit(await second.get("/staff/admin/parameters"), { ...entered, value: "43 250" });
    expect(looked.text.replace(/\s/gu, " ")).toContain("больше чем на четверть: сейчас 4 325 ₸, новое 43 250 ₸");
    const hasty = await second.submit(looked, {}, ["intent", "save"]);
    expect([hasty.status, errorsOf(hasty), await values()]).toEqual([422, ["#f-sure"], []]);
    const form = hasty.document.querySelector('input[name="intent"][value="look"]')?.closest("form");
    expect(form?.querySelector('[name="source.kk"]')?.getAttribute("value")).toBe(source["source.kk"]);
    const corrected = await second.submit(hasty, { value: "4 550" }, ["intent", "look"]);
    expect(corrected.html).not.toContain('name="sure"');
    expect((await second.submit(await second.submit(hasty, {}, ["intent", "look"]), { sure: "yes" }, ["intent", "save"])).text).toContain("Значение сохранено");
    expect(await values()).toEqual([{ value: 43_250 }]);
    await portal.database.owner.deleteFrom("parameter").where("in_force_from", "=", "2027-01-01" as Day).execute();
  });

  it("outside the bounds reads the bounds, and a year too far is refused", async () => {
    const form = await second.get("/staff/admin/parameters");
    const outside = await second.submit(form, { ...entered, name: "answer-working-days", value: "50" });
    expect(outside.text).toContain("Допустимы значения: 1 – 15.");
    expect(errorsOf(await second.submit(form, { ...entered, value: "4400", inForceFrom: "2035-01-01" }))).toEqual(["#f-inForceFrom"]);
    const far = await second.submit(await second.get("/staff/admin/calendar"), { day: "2035-03-08", kind: "holiday", ...inThree("names", ["Күн", "День", "Day"]) });
    expect([far.status, far.text]).toEqual([422, expect.stringContaining("через три года") as string]);
  });
});

describe("a measure that one region has paused", () => {
  it("is not simply open for the whole country: page and card say so, and the page leads to the region", async () => {
    expect((await publicPage("/ru/measures/relocation")).text).not.toContain("В некоторых регионах иначе");
    await abai.submit(await abai.get("/staff/admin/intakes/relocation?scope=100000000"), { state: "paused" });
    const page = await publicPage("/ru/measures/relocation");
    expect(page.text).toContain("В некоторых регионах иначе");
    expect([...page.document.querySelectorAll(".note a")].map((link) => [link.textContent, link.getAttribute("href")])).toContainEqual(["область Абай", "/ru/measures/relocation?region=abai"]);
    const chosen = await new Visitor(portal.address).submit(page, { region: "abai" });
    expect(chosen.text).toContain("Приостановлено");
    expect(chosen.text).not.toContain("В некоторых регионах иначе");
    const card = (await publicPage("/ru/measures")).document.querySelector('.card a[href="/ru/measures/relocation"]')?.closest(".card");
    expect(card?.textContent).toContain("кроме некоторых регионов");
    await abai.submit(await abai.get("/staff/admin/intakes/relocation?scope=100000000"), { state: "follow" });
  });
});

describe("a translator's file", () => {
  const send = async (who: Visitor, file: Uint8Array<ArrayBuffer> | undefined, to = "/staff/admin/texts") => {
    const body = new FormData();
    body.append("file", new Blob(file ? [file] : []), file ? "texts.xlsx" : "");
    const headers = { Cookie: [...who.cookies].map(([name, value]) => `${name}=${value}`).join("; "), "Sec-Fetch-Site": "same-origin" };
    const answer = await fetch(new URL(to, portal.address), { method: "POST", body, headers, redirect: "manual" });
    const next = answer.headers.get("Location");
    return next ? who.get(next) : { status: answer.status, html: await answer.text() };
  };

  it("that is too large is refused in the administrator's own language, and the page goes on taking others", async () => {
    const large = await send(second, new Uint8Array(3_000_000));
    expect([large.status, large.html]).toEqual([413, expect.stringContaining("Файл слишком большой") as string]);
    expect(large.html).toContain('action="/staff/admin/texts"');
    expect((await new Visitor(portal.address).get("/staff/admin/texts?file=too-large")).url).toContain("/staff/sign-in");
  });

  it("that was not chosen is asked for at its field", async () => {
    const none = await send(second, undefined);
    expect([none.status, /id="f-file-error">([^<]*)/u.exec(none.html)?.[1]]).toEqual([422, "Выберите файл"]);
  });
});

describe("the record", () => {
  it("says in the reader's language which day, which value and until when", async () => {
    const [opens, closes] = [addDays(today(), 10), addDays(today(), 20)];
    await second.submit(await second.get("/staff/admin/intakes/business-grant?scope=*"), { state: "seasonal", opensOn: opens, closesOn: closes });
    const day = addDays(today(), 300);
    await second.submit(await second.get("/staff/admin/calendar"), { day, kind: "holiday", ...inThree("names", ["Күн", "День", "Day"]) });
    const looked = await second.submit(await second.get("/staff/admin/parameters"), { name: "closed-days", value: "20", inForceFrom: day, ...inThree("source", ["Заң", "Закон", "Law"]) });
    await second.submit(looked, {}, ["intent", "save"]);
    const text = (await second.get("/staff/admin/record")).text.replaceAll("\u00a0", " ");
    const on = (each: Day) => formatDay("ru", each).replaceAll("\u00a0", " ");
    for (const said of [`открытие: ${on(opens)}, последний день: ${on(closes)}`, `${on(day)}, Праздник или выходной`, `дней, 20 дней, ${on(day)}`]) expect(text).toContain(said);
    expect(text).not.toMatch(/holiday|opens:|closes:/u);
    await second.submit(await second.get("/staff/admin/intakes/business-grant?scope=*"), { state: "open" });
  });
});

describe("a right that is proposed", () => {
  const ACCOUNTS = "/staff/admin/accounts";

  it("names the centre to whoever confirms and in the record, and waits once", async () => {
    const proposed = await abai.submit(await abai.get(SEMEY), {}, ["intent", "lead"]);
    expect(proposed.text).toContain("Предложение создано.");
    const line = () => national.get(ACCOUNTS).then((page) => page.document.querySelector('[name="proposal"]')?.closest("tr")?.textContent);
    expect(await line()).toContain("Мансап орталығы: Семей қаласы");
    const twice = await abai.submit(await abai.get(SEMEY), {}, ["intent", "lead"]);
    expect([twice.status, errorsOf(twice), twice.text]).toEqual([422, ["#f-members"], expect.stringContaining("уже есть и ждёт подтверждения") as string]);
    await second.submit(await second.get(ACCOUNTS), {}, ["intent", "withdraw"]);
    for (const row of [0, 1]) expect((await abai.get("/staff/admin/record")).document.querySelectorAll("tbody tr")[row]?.textContent).toContain("Карьерный центр: город Семей");
  });

  it("is for the country or for regions, never both, and a second one for the same login waits for the first", async () => {
    const form = await second.get(ACCOUNTS);
    const both = await second.submit(form, { login: "twice@portal.example", scopes: ["*", "100000000"] });
    expect([both.status, errorsOf(both)]).toEqual([422, ["#f-scopes"]]);
    await second.submit(form, { login: "twice@portal.example", scopes: ["100000000"] });
    const again = await second.submit(form, { login: "twice@portal.example", scopes: ["100000000"] });
    expect([again.status, errorsOf(again)]).toEqual([422, ["#f-login"]]);
    await portal.database.owner.deleteFrom("right_proposal").where("login", "=", "twice@portal.example").execute();
  });
});

describe("the language of administration", () => {
  it("changes on the page where it is changed", async () => {
    for (const page of ["intakes/relocation?scope=*", "centres?region=abai", "measures/relocation/edit", "calendar?year=2027", "record", "centres/101000000"]) {
      const changed = await second.submit(await second.get(`/staff/admin/${page}`), {}, ["language", "en"]);
      expect([changed.url, changed.document.documentElement.getAttribute("lang")]).toEqual([`${portal.address}/staff/admin/${page}`, "en"]);
      await second.submit(changed, {}, ["language", "ru"]);
    }
    const refused = await second.submit(await second.get("/staff/admin/intakes/relocation?scope=100000000"), { state: "seasonal", opensOn: "spring" });
    const changed = await second.submit(refused, {}, ["language", "en"]);
    expect(changed.url).toBe(`${portal.address}/staff/admin/intakes/relocation?scope=100000000`);
    await second.submit(changed, {}, ["language", "ru"]);
  });

  it("leads to no foreign address", async () => {
    for (const back of ["https://elsewhere.example/staff/admin", "//elsewhere.example", "/staff/admin//elsewhere.example", "/staff/admin/texts/file", "/staff/admin/../../kk", "/staff/admin@elsewhere.example"]) {
      expect((await second.post("/staff/account", { intent: "language", language: "ru", back })).url).toBe(`${portal.address}/staff/account`);
    }
  });

  it("is that of whoever is shut out, and of whoever chose it before signing in", async () => {
    const gone = (await signIn(portal, "admin@abai.example")).desk;
    await portal.database.owner.deleteFrom("staff_session").where("staff", "=", portal.database.owner.selectFrom("staff_account").select("id").where("login", "=", "admin@abai.example")).execute();
    const shut = await gone.get("/staff/admin/record");
    expect([new URL(shut.url).pathname, shut.document.documentElement.getAttribute("lang")]).toEqual(["/staff/sign-in", "ru"]);
    expect((await new Visitor(portal.address).get("/staff/admin?lang=en")).document.documentElement.getAttribute("lang")).toBe("en");
    const chosen = await signIn(portal, "admin@abai.example", "/staff/sign-in?lang=en");
    expect([new URL(chosen.page.url).pathname, chosen.page.document.documentElement.getAttribute("lang")]).toEqual(["/staff/admin", "en"]);
    abai = (await signIn(portal, "admin@abai.example", "/staff/sign-in?lang=ru")).desk;
  });
});
