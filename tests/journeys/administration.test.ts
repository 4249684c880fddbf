// What an administrator does through the pages, without scripts, and what they cannot do. Abai's types in Russian.
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays, type Day, dayOf } from "~/domain/shared/day";
import { findMeasure } from "~/domain/measures/find-measure.server";
import { listRulesInForce } from "~/domain/measures/rules-in-force.server";
import { saveDraft } from "~/domain/measures/save-draft.server";
import type { FiledRow } from "~/domain/measures/take-texts.server";
import { undoImport } from "~/domain/measures/undo-import.server";
import { formatDay } from "~/web/format";
import { readTextSheet, writeTextSheet } from "~/web/text-sheet.server";
import { apply, fillIn, openByCode } from "../support/apply";
import type { Db } from "~db/actor";
import { signIn } from "../support/desk";
import { startPortal, type TestPortal } from "../support/portal";
import { Visitor } from "../support/visitor";

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

const SHYMKENT = "790000000";
const dateIn = (language: "kk" | "ru", date: Day) => formatDay(language, date).replaceAll("\u00a0", " ");
const today = () => dayOf(portal.clock.now());
const publicPage = (path: string) => new Visitor(portal.address).get(path);

describe("the home of administration", () => {
  it("says what one answers for and what waits, in one's own language", async () => {
    const page = await abai.get("/staff/admin");
    expect(page.text).toContain("Ваша область ответственности: область Абай");
    expect((await national.get("/staff/admin")).text).toContain("бүкіл ел");
  });
});

describe("an intake", () => {
  it("that a region pauses is paused on its public card at once, and nowhere else", async () => {
    const form = await abai.get("/staff/admin/intakes/relocation");
    expect(form.text).toContain("Как по стране");
    const opens = addDays(today(), 40);
    const saved = await abai.submit(form, { state: "paused", pausedUntil: opens });
    expect(saved.text).toContain("Сохранено.");
    expect((await publicPage("/ru/measures/relocation?region=abai")).text).toContain(dateIn("ru", opens));
    expect((await publicPage("/ru/measures/relocation?region=shymkent")).text).not.toContain(dateIn("ru", opens));
    expect((await abai.get("/staff/admin/record")).text).toContain("Добровольное переселение, область Абай, Приостановлено");
    await abai.submit(await abai.get("/staff/admin/intakes/relocation"), { state: "follow" });
    expect((await publicPage("/ru/measures/relocation?region=abai")).text).not.toContain(dateIn("ru", opens));
  });

  it("with days the wrong way round is refused and gives back what was typed", async () => {
    const form = await national.get("/staff/admin/intakes/business-grant?scope=*");
    const refused = await national.submit(form, { state: "seasonal", opensOn: addDays(today(), 20), closesOn: addDays(today(), 10) });
    expect(refused.status).toBe(422);
    expect(refused.document.querySelector('[name="closesOn"]')?.getAttribute("value")).toBe(addDays(today(), 10));
    expect(refused.document.querySelector('.errors a[href="#f-closesOn"], .errors a')?.textContent).toContain("Соңғы күн");
    const nonsense = await national.submit(form, { state: "seasonal", opensOn: "next spring" });
    expect([nonsense.status, nonsense.document.querySelector('[name="opensOn"]')?.getAttribute("value")]).toEqual([422, "next spring"]);
  });

  it("of another region or of the country has no page for a region's administrator", async () => {
    for (const scope of [SHYMKENT, "*"]) {
      expect((await abai.get(`/staff/admin/intakes/relocation?scope=${scope}`)).status).toBe(404);
      expect((await abai.post(`/staff/admin/intakes/relocation?scope=${scope}`, { state: "closed" })).status).toBe(404);
      expect((await abai.get(`/staff/admin/intakes?scope=${scope}`)).html).not.toContain("/staff/admin/intakes/relocation");
    }
    for (const page of ["intakes", "intakes/relocation"]) expect((await national.get(`/staff/admin/${page}?scope=nowhere`)).status).toBe(404);
  });

  it("of advice cannot be closed by anybody", async () => {
    expect((await national.post("/staff/admin/intakes/consultation?scope=*", { state: "closed" })).status).toBe(404);
  });
});

describe("a centre", () => {
  const SEMEY = "/staff/admin/centres/101000000";

  it("is described in three languages; a language left out is named and nothing typed is lost", async () => {
    const form = await abai.get(SEMEY);
    const refused = await abai.submit(form, { "address.kk": "Абай көшесі 1", "address.ru": "", "address.en": "1 Abai street" });
    expect([refused.status, refused.document.querySelector('[name="address.kk"]')?.getAttribute("value")]).toEqual([422, "Абай көшесі 1"]);
    expect(refused.document.querySelector(".errors a")?.getAttribute("href")).toBe("#f-address.ru");
    const saved = await abai.submit(refused, { "address.ru": "улица Абая, 1" });
    expect(saved.text).toContain("Сведения сохранены.");
    expect((await publicPage("/ru/centres?region=abai")).text).toContain("улица Абая, 1");
    const acts = () => portal.database.owner.selectFrom("administration_act").select("position").execute();
    const before = await acts();
    for (const same of [await abai.submit(await abai.get(SEMEY), { "address.ru": "улица Абая, 1" }), await abai.submit(await abai.get("/staff/admin/intakes/relocation"), { state: "follow" })]) {
      expect(same.text).toContain("ничего не изменилось");
      expect(same.text).not.toMatch(/Сведения сохранены|Сохранено/);
    }
    expect(await acts()).toEqual(before);
  });

  it("is described by one person alone, so its words lead to nobody else; the field and the reason are named, nothing typed is lost", async () => {
    const before = await portal.database.owner.selectFrom("centre").selectAll().where("code", "=", "101000000").executeTakeFirst();
    for (const [field, typed, said] of [
      ["address.kk", "Write to WhatsApp 87011234567", "Адрес, Қазақша: Здесь не должно быть номера телефона"],
      ["hours.ru", "http://evil.example/apply", "Часы приёма, Русский: Здесь не должно быть адреса сайта"],
      ["askFor.en", "window \u202e5", "Кого спросить, English: Здесь есть невидимый знак"],
      ["partnerContact.ru", "специалист \u2067", "Контакт для тех, кто помогает (необязательно), Русский: Здесь есть невидимый знак"],
    ] as const) {
      const refused = await abai.submit(await abai.get(SEMEY), { [field]: typed, stepFree: "no" }, ["intent", "describe"]);
      expect([field, refused.status, refused.document.querySelector(".errors a")?.getAttribute("href")]).toEqual([field, 422, `#f-${field}`]);
      expect(refused.document.querySelector(".errors")?.textContent).toContain(said);
      expect(refused.document.querySelector(`[name="${field}"]`)?.getAttribute("value")).toBe(typed);
    }
    expect(await portal.database.owner.selectFrom("centre").selectAll().where("code", "=", "101000000").executeTakeFirst()).toEqual(before);
  });

  it("stands in the record with the fields that changed", async () => {
    await abai.submit(await abai.get(SEMEY), { "hours.kk": "10:00–17:00", "hours.ru": "10:00–17:00", "hours.en": "10:00–17:00", "partnerContact.kk": "маман, 8 7222 52 34 56", "partnerContact.ru": "специалист", "partnerContact.en": "contact" }, ["intent", "describe"]);
    const [newest] = await portal.database.owner.selectFrom("administration_act").select("subject").orderBy("position", "desc").limit(1).execute();
    expect(newest?.subject).toBe("101000000 hours partnerContact");
    expect((await abai.get("/staff/admin/record")).text).toMatch(/Сведения о центре изменены[^.]{0,80}, Часы приёма, Контакт для тех, кто помогает/);
  });

  it("shuts its intake as long as anything is not said, and says what", async () => {
    await abai.submit(await abai.get(SEMEY), {}, ["intent", "stop"]);
    const emptied = await abai.submit(await abai.get(SEMEY), { "hours.kk": "", "hours.ru": "", "hours.en": "" });
    expect(emptied.text).toContain("Почему приём закрытОстановлен администраторомЧасы приёма");
    await abai.submit(emptied, {}, ["intent", "go-on"]);
    const hours = "9:00–18:00";
    expect((await abai.submit(await abai.get(SEMEY), { "hours.kk": hours, "hours.ru": hours, "hours.en": hours })).text).not.toContain("Почему приём закрыт");
  });

  it("that is stopped offers its seekers another one, also when nothing is late", async () => {
    const seeker = new Visitor(portal.address);
    const { code } = await apply(seeker, "ru");
    await openByCode(seeker, "ru", code);
    const before = await seeker.get("/ru/status/application");
    expect(before.html).not.toContain("/ru/status/elsewhere");
    await abai.submit(await abai.get(SEMEY), {}, ["intent", "stop"]);
    const after = await seeker.get("/ru/status/application");
    expect(after.html).toContain("/ru/status/elsewhere");
    expect(after.text).not.toMatch(/Семей/u);
    await abai.submit(await abai.get(SEMEY), {}, ["intent", "go-on"]);
    expect((await seeker.get("/ru/status/application")).html).not.toContain("/ru/status/elsewhere");
  });

  it("says at its public entry whom to ask for, how one gets in, in which languages, and to whom helpers may turn, if it wants", async () => {
    const entry = async () => {
      const page = await publicPage("/ru/centres?region=abai");
      return [...page.document.querySelectorAll("main section")].find((section) => section.textContent?.includes("улица Абая, 1"))?.textContent ?? "";
    };
    const said = { "askFor.kk": "5-терезе", "askFor.ru": "окно 5", "askFor.en": "window 5" };
    const contact = { "partnerContact.kk": "DEMO: әлеуметтік маман", "partnerContact.ru": "DEMO: социальный работник", "partnerContact.en": "DEMO: social worker" };
    await abai.submit(await abai.get(SEMEY), { ...said, ...contact, withoutDocument: "yes", stepFree: "no", languages: ["kk", "uz"] }, ["intent", "describe"]);
    for (const fact of ["окно 5", "Можно войти без документа. На входе есть ступени", "Қазақша (казахский), Oʻzbekcha (узбекский)", "DEMO: социальный работник"]) expect(await entry()).toContain(fact);
    const less = { "partnerContact.kk": "", "partnerContact.ru": "", "partnerContact.en": "", withoutDocument: "no", stepFree: "yes" };
    const still = await abai.submit(await abai.get(SEMEY), less, ["intent", "describe"]);
    expect(still.text).not.toContain("Почему приём закрыт");
    expect(await entry()).toContain("На входе нужен документ. Вход без ступеней");
    expect(await entry()).not.toContain("Контакт для тех, кто помогает");
    await abai.submit(await abai.get(SEMEY), { withoutDocument: "yes" }, ["intent", "describe"]);
  });

  it("of another region is not there for a region's administrator", async () => {
    expect((await abai.get(`/staff/admin/centres/${SHYMKENT}`)).status).toBe(404);
    expect((await abai.post(`/staff/admin/centres/${SHYMKENT}`, { intent: "stop" })).status).toBe(404);
    expect((await abai.get("/staff/admin/centres?region=shymkent")).html).not.toContain(`centres/${SHYMKENT}`);
  });
});

describe("next year's rate of the index", () => {
  const source = { "source.kk": "2027 жылғы бюджет туралы заң", "source.ru": "Закон о бюджете на 2027 год", "source.en": "Budget law for 2027" };
  const entered = { name: "mci", value: "4 500", inForceFrom: "2027-01-01", ...source };

  it("shows every amount and sentence that it touches before it is kept, and takes over by itself", async () => {
    const looked = await national.submit(await national.get("/staff/admin/parameters"), entered);
    const { rows } = { rows: await portal.database.owner.selectFrom("measure_version").select(["slug", "amounts"]).execute() };
    const amounts = rows.flatMap(({ amounts: each }) => each);
    expect(looked.document.querySelectorAll("del")).toHaveLength(amounts.length);
    expect(looked.text.replace(/\s/g, " ")).toContain("135 000 ₸");
    expect(looked.text).toContain("English: Wage subsidy each month");
    expect(await portal.database.owner.selectFrom("parameter").select("value").where("in_force_from", "=", "2027-01-01" as Day).execute()).toEqual([]);
    const saved = await national.submit(looked, {}, ["intent", "save"]);
    expect(saved.text).toContain("Мән сақталды.");
    expect((await publicPage("/ru/measures/first-workplace")).text.replace(/\s/g, " ")).toContain("129 750 ₸");
    const taken = await national.submit(saved, {}, ["intent", "take-back"]);
    expect(taken.text).toContain("Мән қайтарып алынды.");
  });

  it("with a slip of the finger, a day that has passed or a source in two languages is refused with what was typed", async () => {
    const form = await national.get("/staff/admin/parameters");
    for (const [wrong, field] of [[{ value: "43250000" }, "value"], [{ value: "many" }, "value"], [{ inForceFrom: "2026-01-01" }, "inForceFrom"], [{ "source.en": "" }, "source.en"], [{ "source.kk": "WhatsApp 87011234567" }, "source.kk"], [{ "source.en": "evil.example/apply" }, "source.en"]] as const) {
      const refused = await national.submit(form, { ...entered, ...wrong });
      expect([refused.status, refused.document.querySelector(".errors a")?.getAttribute("href")]).toEqual([422, `#f-${field}`]);
      expect(refused.document.querySelector('[name="source.ru"]')?.getAttribute("value")).toBe(source["source.ru"]);
    }
  });

  it("is not for a region's administrator, who sees it all the same", async () => {
    const page = await abai.get("/staff/admin/parameters");
    expect(page.text).toContain("Это меняет только администратор страны.");
    expect((await abai.post("/staff/admin/parameters", { ...entered, intent: "save" })).status).toBe(404);
  });
});

describe("how long things are kept", () => {
  const owner = () => portal.database.owner;
  const enter = async (name: string, value: string, inForceFrom: Day) => national.submit(await national.get("/staff/admin/parameters"), {
    name, value, inForceFrom, "source.kk": "Бұйрық", "source.ru": "Приказ", "source.en": "Order",
  });

  it("is shortened within bounds, which the database holds too, and never lengthened", async () => {
    const tomorrow = addDays(today(), 1);
    for (const [name, values] of [["application-days", ["0", "59", "181"]], ["closed-days", ["0", "6", "31"]], ["audit-days", ["0", "179", "366"]], ["answered-days", ["0", "13", "31"]], ["record-days", ["0", "364", "1096"]], ["backup-days", ["0", "36"]]] as const) {
      for (const value of values) {
        expect([name, value, (await enter(name, value, tomorrow)).status]).toEqual([name, value, 422]);
        await expect(owner().insertInto("parameter").values({ name, value: Number(value), in_force_from: tomorrow, source: "{}" }).execute()).rejects.toMatchObject({ code: "23514" });
      }
    }
    expect((await enter("closed-days", "10", tomorrow)).status).toBe(200);
  });

  it("is said on the page about privacy, and an application keeps what was said on its day, or less", async () => {
    const seeker = new Visitor(portal.address);
    const { code } = await apply(seeker, "ru");
    const newest = () => owner().selectFrom("application").selectAll().where("status", "in", ["received", "withdrawn"]).where("received_on", "=", today()).execute();
    const before = (await newest()).map(({ id }) => id);
    const source = JSON.stringify({ kk: "Бұйрық", ru: "Приказ", en: "Order" });
    await owner().insertInto("parameter").values([{ name: "closed-days", value: 10, in_force_from: today(), source }, { name: "application-days", value: 90, in_force_from: today(), source }]).execute();
    await expect.poll(async () => (await publicPage("/ru/privacy")).text).toMatch(/90 дней/u);
    expect((await publicPage("/ru/privacy")).text).not.toMatch(/180 дней/u);
    await apply(new Visitor(portal.address), "ru");
    expect((await newest()).filter(({ id }) => !before.includes(id)).map(({ expires_on }) => expires_on)).toEqual([addDays(today(), 90)]);
    const page = await openByCode(seeker, "ru", code);
    await seeker.submit(await seeker.get("/ru/status/withdraw"));
    expect(page.status).toBe(200);
    const closed = await owner().selectFrom("application").select(["received_on", "closed_on", "expires_on"]).where("status", "=", "withdrawn").where("closed_on", "=", today()).execute();
    expect(closed.map(({ expires_on }) => expires_on)).toContain(addDays(today(), 10));
    // A longer value that comes later changes nothing that was said before.
    await owner().updateTable("parameter").set({ value: 30 }).where("name", "=", "closed-days").where("in_force_from", "=", today()).execute();
    const [row] = await newest();
    await owner().insertInto("parameter").values({ name: "application-days", value: 180, in_force_from: addDays(today(), 1), source }).execute();
    await owner().updateTable("application").set({ expires_on: addDays(today(), 180), version: (row?.version ?? 0) + 1 }).where("id", "=", row?.id ?? "").execute();
    expect((await owner().selectFrom("application").select("expires_on").where("id", "=", row?.id ?? "").executeTakeFirst())?.expires_on).toBe(addDays(today(), row?.status === "withdrawn" ? 30 : 90));
    await owner().deleteFrom("parameter").where("name", "in", ["closed-days", "application-days"]).execute();
  });
});

describe("the calendar", () => {
  it("takes a moved working day, which the promise follows, and refuses a Tuesday as one", async () => {
    const names = { "names.kk": "Ауыстырылған күн", "names.ru": "Перенесённый день", "names.en": "Moved day" };
    const form = await national.get("/staff/admin/calendar?year=2027");
    const refused = await national.submit(form, { day: "2027-06-01", kind: "working", ...names });
    expect([refused.status, refused.document.querySelector('[name="names.ru"]')?.getAttribute("value")]).toEqual([422, "Перенесённый день"]);
    expect((await national.submit(refused, { day: "2027-06-05", kind: "working" })).text).toContain("Ауыстырылған күн");
    expect((await abai.post("/staff/admin/calendar", { day: "2027-06-12", kind: "holiday", ...names })).status).toBe(404);
  });
});

describe("a measure", () => {
  const OF = "/staff/admin/measures/relocation";
  const lineIn = (page: { document: Document }, name: string): string => page.document.querySelector(`[name="${name}"]`)?.textContent ?? "";

  it("changed in one language is not fresh in the others, and the gate says so", async () => {
    const form = await national.get(`${OF}/edit`);
    const saved = await national.submit(form, { "howLong.kk": "Мерзімін шарт жасамас бұрын орталықтан біліңіз." });
    expect(saved.text).toContain("Жоба сақталды.");
    expect(saved.document.querySelectorAll("ins").length).toBeGreaterThan(0);
    expect(saved.text).toContain("Мына тілдегі мәтін кейінірек өзгерген: Қазақша.");
    const again = await second.get(`${OF}/edit`);
    expect(again.text).toContain("Русский: изменён раньше, чем Қазақша. Проверено, всё верно");
    const fresh = await second.submit(again, { "stillRight.howLong": ["howLong.ru", "howLong.en"] });
    expect([...fresh.document.querySelectorAll(".note li")].map((item) => item.textContent)).toEqual([]);
    expect(fresh.text).toContain("Все три языка полны и свежи.");
  });

  it("two who write at once: the second is told and keeps the text", async () => {
    const mine = await national.get(`${OF}/edit`);
    await second.submit(await second.get(`${OF}/edit`), { "source.0.reference": "№ 1, 2024" });
    const refused = await national.submit(mine, { "ifYouStop.ru": "Мой текст." });
    expect([refused.status, lineIn(refused, "ifYouStop.ru")]).toEqual([422, "Мой текст."]);
    expect([refused.document.querySelector(".errors a")?.getAttribute("href"), refused.document.querySelector("#f-seen a")?.getAttribute("href")]).toEqual(["#f-seen", OF]);
    const idle = await second.submit(await second.get(`${OF}/edit`), { "source.0.reference": "№ 1, 2024" });
    expect(idle.text).toContain("Ничего не изменилось, поэтому ничего не сохранено.");
  });

  it("is shown to administrators as the seeker will see it", async () => {
    const preview = await national.get(`${OF}/preview?in=kk`);
    expect(preview.text).toContain("Мерзімін шарт жасамас бұрын орталықтан біліңіз.");
    expect(preview.html).toContain('href="/kk/apply?measure=relocation');
    expect((await publicPage("/kk/measures/relocation")).text).not.toContain("Мерзімін шарт жасамас бұрын");
  });

  it("is published by a second person alone, with a day to come, and takes over on that day by itself", async () => {
    const from = addDays(today(), 2);
    await second.submit(await second.get(`${OF}/edit`), { "source.0.reference": "№ 2, 2024" });
    const early = await second.submit(await second.get(OF), { inForceFrom: today() }, ["intent", "send"]);
    expect([early.status, early.document.querySelector(".errors a")?.getAttribute("href")]).toEqual([422, "#f-inForceFrom"]);
    expect(early.text).toContain("Авторы: admin2@portal.example, admin@portal.example");
    const unread = await second.submit(early, { inForceFrom: from }, ["intent", "send"]);
    expect([unread.status, unread.document.querySelector(".errors a")?.getAttribute("href")]).toEqual([422, "#f-confirmed"]);
    expect(unread.text).toContain("и чужие тоже: admin@portal.example");
    const sent = await second.submit(unread, { inForceFrom: from, confirmed: "yes" }, ["intent", "send"]);
    expect(sent.text).toContain("Опубликовать её должен другой администратор. Это может сделать: admin@portal.example");
    expect(sent.html).not.toContain('value="publish"');
    const version = sent.document.querySelector('[name="version"]')?.getAttribute("value") ?? "";
    expect((await second.post(OF, { intent: "publish", version, reason: "I say so" })).status).toBe(422);
    expect((await abai.post(OF, { intent: "publish", version })).status).toBe(404);
    expect((await national.submit(await national.get(OF), {}, ["intent", "publish"])).text).toContain("Жарияланды.");
    expect((await national.get(`${OF}/history`)).text).toContain("Жазған: admin2@portal.example, admin@portal.example. Растап жіберген: admin2@portal.example. Жариялаған: admin@portal.example");
    const on = (day: Day) => portal.database.door.as({ role: "visitor" }, (db) => findMeasure(db, "relocation", day));
    const textOn = async (day: Day) => on(day).then((found) => (found.ok ? found.measure.texts.kk.howLong : ""));
    expect(await textOn(from)).toBe("Мерзімін шарт жасамас бұрын орталықтан біліңіз.");
    expect(await textOn(addDays(from, -1))).not.toBe(await textOn(from));
    expect((await national.get("/staff/admin/record")).text.replaceAll("\u00a0", " ")).toContain(`Ерікті түрде қоныс аудару, ${dateIn("kk", from)}`);
    await national.submit(await national.get(`${OF}/edit`), { "source.0.reference": "№ 3, 2024" });
    for (const [day, said] of [[from, "жарияланып қойған"], ["2099-01-01", "үш жылдан кейін"]] as const) {
      const refused = await national.submit(await national.get(OF), { inForceFrom: day }, ["intent", "send"]);
      expect([refused.status, refused.document.querySelector(".errors a")?.textContent]).toEqual([422, expect.stringContaining(said)]);
    }
    await national.submit(await national.get(OF), {}, ["intent", "discard"]);
    expect((await national.get(`${OF}/history`)).text).toContain("Растап жіберген: admin2@portal.example");
  });

  it("with remarks is published for a reason only, which the history keeps; with a hole for none", async () => {
    const edit = async (texts: Record<string, string>) => {
      await national.submit(await national.get("/staff/admin/measures/vacancy/edit"), texts);
      const sent = await national.submit(await national.get("/staff/admin/measures/vacancy"), { inForceFrom: addDays(today(), 3) }, ["intent", "send"]);
      return { sent, seen: await second.get("/staff/admin/measures/vacancy") };
    };
    const { sent, seen: hole } = await edit({ "howLong.en": "" });
    expect([sent.status, sent.text]).toEqual([422, expect.stringContaining("Мәтін толық емес. Алдымен түзетіңіз")]);
    expect(hole.text).toContain("Срок. English. Текста нет.");
    expect(hole.html).not.toContain('value="publish"');
    const { seen: danger } = await edit({ "howLong.kk": "Қауіпсіз жерде 400 000 теңге аласыз.", "howLong.ru": "Срок назовёт центр.", "howLong.en": "The centre names the term." });
    for (const remark of ["Этого слова здесь быть не должно: Қауіп", "Тенге должны стоять в сумме", "Цифры изменились, а источник прежний."]) expect(danger.text).toContain(remark);
    const refused = await second.submit(danger, { reason: " " }, ["intent", "publish"]);
    expect([refused.status, refused.document.querySelector(".errors a")?.getAttribute("href")]).toEqual([422, "#f-reason"]);
    await second.submit(refused, { reason: "Приказ министра, текст согласован" }, ["intent", "publish"]);
    expect((await second.get("/staff/admin/measures/vacancy/history")).text).toContain("Приказ министра, текст согласован");
  });
});

describe("a measure that is retired", () => {
  const OF = "/staff/admin/measures/public-works";

  it("is gone from list, check and application at once, its old address says so, and it comes back as it was", async () => {
    const before = (await publicPage("/ru/measures/public-works")).text;
    const gone = await national.submit(await national.get(OF), {}, ["intent", "retire"]);
    expect(gone.text).toContain("Шара тізімнен алынды.");
    for (const [language, said] of [["kk", "Бұл шара енді жоқ"], ["ru", "Этой меры больше нет"], ["en", "This measure has ended"]] as const) {
      const page = await publicPage(`/${language}/measures/public-works`);
      expect([page.status, page.text]).toEqual([410, expect.stringContaining(said)]);
    }
    expect((await publicPage("/ru/measures")).html).not.toContain("/ru/measures/public-works");
    expect((await publicPage("/ru/apply?measure=public-works")).text).toContain("Общественные работы");
    expect((await national.get("/staff/admin/measures")).document.querySelector("tbody tr:last-child")?.textContent).toContain("Тізімнен алынған");
    expect((await abai.post(OF, { intent: "bring-back" })).status).toBe(404);
    expect((await national.submit(await national.get(OF), {}, ["intent", "bring-back"])).text).toContain("Шара тізімге қайтарылды.");
    expect((await publicPage("/ru/measures/public-works")).text).toBe(before);
  });

  it("is never advice", async () => {
    expect((await national.get("/staff/admin/measures/consultation")).html).not.toContain('value="retire"');
    expect((await national.post("/staff/admin/measures/consultation", { intent: "retire" })).status).toBe(404);
  });
});

describe("a translator's file", () => {
  const TEXTS = "/staff/admin/texts";
  const cookieOf = ({ cookies }: Visitor) => [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const download = async (who: Visitor): Promise<FiledRow[]> => {
    const answer = await fetch(`${portal.address}${TEXTS}/file`, { headers: { Cookie: cookieOf(who), "Sec-Fetch-Site": "same-origin" } });
    expect([answer.status, answer.headers.get("Cache-Control"), answer.headers.get("Content-Disposition")]).toEqual([200, "no-store", `attachment; filename="measures-${today()}.xlsx"`]);
    const read = await readTextSheet(new Uint8Array(await answer.arrayBuffer()));
    return read.ok ? read.rows : [];
  };
  const upload = async (who: Visitor, rows: readonly FiledRow[] | Uint8Array<ArrayBuffer>, path = TEXTS) => {
    const form = new FormData();
    const bytes = rows instanceof Uint8Array ? rows : await writeTextSheet(rows.map((row) => ({ ...row, measure: "", part: "" })), { measure: "a", part: "b" });
    form.set("file", new Blob([bytes]), "texts.xlsx");
    const answer = await fetch(portal.address + path, { method: "POST", body: form, headers: { Cookie: cookieOf(who), "Sec-Fetch-Site": "same-origin" } });
    return { status: answer.status, html: await answer.text() };
  };
  const drafts = () => portal.database.owner.selectFrom("measure_draft").selectAll().orderBy("id").execute();
  const changed = (rows: readonly FiledRow[], name: string, texts: Partial<FiledRow["texts"]>) => rows.map((row) => (row.name === name ? { ...row, texts: { ...row.texts, ...texts } } : row));
  const lineOf = (rows: readonly FiledRow[], name: string) => rows.findIndex((row) => row.name === name) + 2;

  it("brought back as it was changes nothing", async () => {
    const before = await drafts();
    const rows = await download(abai);
    expect(rows.length).toBeGreaterThan(14 * 10);
    const same = await upload(national, rows);
    expect([same.status, same.html]).toEqual([200, expect.stringContaining("Файлда өзгерген мәтін жоқ")]);
    expect(await drafts()).toEqual(before);
  });

  it("becomes drafts that wait for review, each letter as it was typed, and nothing public", async () => {
    const rows = await download(national);
    const typed = "=1+1, «ескерту» \"тырнақша\"\nекінші жол";
    const file = changed(changed(rows, "public-works/bring", { kk: typed }), "social-workplace/howLong", { ru: "Срок назовёт центр." });
    const taken = await upload(national, file);
    expect([taken.status, taken.html]).toEqual([200, expect.stringContaining("Файл қабылданды")]);
    const made = (await drafts()).filter(({ slug }) => slug === "public-works" || slug === "social-workplace");
    expect(made.map(({ state, submitted_by }) => [state, submitted_by])).toEqual([["draft", null], ["draft", null]]);
    expect(made.find(({ slug }) => slug === "public-works")?.texts.kk.bring).toEqual(typed.split("\n"));
    expect((await second.get("/staff/admin/measures/social-workplace")).text).toContain("Позже изменён текст на языке: Русский.");
    expect((await publicPage("/ru/measures/social-workplace")).text).not.toContain("Срок назовёт центр.");
    expect((await download(national)).find(({ name }) => name === "public-works/bring")?.texts.kk).toBe(typed);
    expect((await upload(national, file)).html).toContain("Файлда өзгерген мәтін жоқ");
  });

  it("taken by mistake is taken back as a whole, save what somebody has written on since", async () => {
    await second.submit(await second.get("/staff/admin/measures/relocation/edit"), { "howLong.en": "Until you settle." });
    const before = await drafts();
    const rows = await download(national);
    const wrong = ["relocation", "business-grant", "bastau-business"].reduce((file, slug) => changed(file, `${slug}/howLong`, { ru: "Чужой текст." }), rows);
    const taken = await upload(national, wrong);
    const file = (await drafts()).find(({ slug, imported }) => slug === "relocation" && imported !== null)?.imported ?? "";
    expect(taken.html).toContain(file);
    const own = (await drafts()).filter(({ imported }) => imported === file);
    expect(own.map(({ slug }) => slug).sort()).toEqual(["bastau-business", "business-grant", "relocation"]);
    await second.submit(await second.get("/staff/admin/measures/bastau-business/edit"), { "howLong.en": "It depends." });
    const takeBack = async (who: Visitor) => {
      const form = new FormData();
      form.set("undo", file);
      const answer = await fetch(portal.address + TEXTS, { method: "POST", body: form, headers: { Cookie: cookieOf(who), "Sec-Fetch-Site": "same-origin" } });
      return { status: answer.status, html: await answer.text() };
    };
    expect((await takeBack(abai)).status).toBe(404);
    expect((await takeBack(national)).html).toContain("Файл қайтарып алынды. Шаралар саны: 2.");
    const after = await drafts();
    const of = (list: typeof after, slug: string) => list.filter((draft) => draft.slug === slug && (draft.state === "draft" || draft.state === "in_review"));
    expect(of(after, "relocation").map(({ texts }) => texts)).toEqual(of(before, "relocation").map(({ texts }) => texts));
    expect(of(after, "business-grant")).toEqual([]);
    expect(of(after, "bastau-business")[0]?.texts.ru.howLong).toBe("Чужой текст.");
    expect((await takeBack(national)).html).toContain("Қайтаратын ештеңе жоқ");
  });

  it("with a wrong cell says which, and nothing of it is taken", async () => {
    const before = await drafts();
    const rows = await download(national);
    const wrong = changed(changed(changed(rows, "vacancy/short", { en: "" }), "silver-age/youGet", { ru: "Получите {fortune}" }), "vacancy/name", { kk: "Жаңа атау" });
    const refused = await upload(national, [...wrong, { name: "vacancy/nothing", texts: { kk: "a", ru: "b", en: "c" }, mark: "" }]);
    expect(refused.status).toBe(422);
    for (const cell of [`F${lineOf(rows, "vacancy/short")}: мәтін өшіп қалған`, `E${lineOf(rows, "silver-age/youGet")}: бұл шарада мұндай сома жоқ: {fortune}`, `A${rows.length + 2}: мұндай жол жоқ: vacancy/nothing`]) {
      expect(refused.html).toContain(cell);
    }
    expect(await drafts()).toEqual(before);
    for (const no of [new Uint8Array([80, 75]), new Uint8Array()]) expect((await upload(national, no)).status).toBe(422);
  });

  it("older than a change on the site names the row instead of overwriting it", async () => {
    const rows = await download(national);
    await second.submit(await second.get("/staff/admin/measures/training-online/edit"), { "howLong.en": "Ask the centre." });
    const before = await drafts();
    const refused = await upload(national, changed(rows, "training-online/howLong", { kk: "Орталықтан сұраңыз." }));
    expect([refused.status, refused.html]).toEqual([422, expect.stringContaining(`A${lineOf(rows, "training-online/howLong")}: кесте жүктелгеннен кейін`)]);
    expect(await drafts()).toEqual(before);
    expect((await upload(national, changed(rows, "training-online/ifYouStop", { kk: "Орталыққа айтыңыз." }))).status).toBe(200);
  });

  it("is taken from an administrator of the country on one address, and never a large one", async () => {
    const rows = await download(abai);
    expect((await upload(abai, changed(rows, "vacancy/short", { kk: "Менікі." }))).status).toBe(404);
    expect((await upload(national, rows, "/staff/admin/centres/101000000")).status).toBe(400);
    expect((await upload(national, new Uint8Array(1_100_000))).status).toBe(413);
    expect((await upload(new Visitor(portal.address), rows)).html).not.toContain("Файл қабылданды");
  });
});

describe("a draft of two writers", () => {
  const OF = "/staff/admin/measures/training-employer";
  const rowOf = (page: { document: Document }, where: string) => [...page.document.querySelectorAll("#f-draft tbody tr")].find((row) => row.textContent?.includes(where))?.textContent ?? "";

  it("does not go out on a colleague's full stop: what each wrote is shown, confirmed as a whole, and named in the history", async () => {
    const rules = await national.get(`${OF}/rules`);
    const criterion = /rule=([a-z0-9-]+)#rule/.exec(rules.html)?.[1] ?? "";
    await national.submit(await national.get(`${OF}/edit`), { "howLong.ru": "EVIL", "source.0.reference": "№ 13" });
    await national.submit(await national.get(`${OF}/rules?rule=${criterion}`), { "says.ru": "ALSO EVIL" }, ["intent", "keep"]);
    const edited = await second.submit(await second.get(`${OF}/edit`), { "howLong.ru": "EVIL." });
    expect(rowOf(edited, "Срок, Русский")).toContain("admin2@portal.example, admin@portal.example");
    expect([rowOf(edited, "ALSO EVIL"), rowOf(edited, "Источник")].map((row) => /admin2?@portal\.example$/.exec(row)?.[0])).toEqual(["admin@portal.example", "admin@portal.example"]);
    const version = edited.document.querySelector('[name="version"]')?.getAttribute("value") ?? "";
    const sending = { intent: "send", version, inForceFrom: addDays(today(), 3) };
    const refused = await second.post(OF, sending);
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining("Прочитайте чужие изменения и отметьте")]);
    for (const who of [national, second]) expect((await who.post(OF, { intent: "publish", version, reason: "x" })).status).toBe(422);
    await second.post(OF, { ...sending, confirmed: "yes" });
    expect((await second.get(OF)).html).not.toContain('value="publish"');
    await national.submit(await national.get(OF), { reason: "x" }, ["intent", "publish"]);
    expect((await national.get(`${OF}/history`)).text).toContain("Жазған: admin2@portal.example, admin@portal.example. Растап жіберген: admin2@portal.example. Жариялаған: admin@portal.example");
  });

  it("keeps its first writer when a translators' file is taken over it and taken back by another", async () => {
    const slug = "youth-practice";
    const authors = async () => (await national.get(`/staff/admin/measures/${slug}`)).text;
    await national.submit(await national.get(`/staff/admin/measures/${slug}/edit`), { "howLong.ru": "EVIL" });
    const owner = portal.database.owner;
    const idOf = async (login: string) => (await owner.selectFrom("staff_account").select("id").where("login", "=", login).executeTakeFirstOrThrow()).id;
    const asAdmin = async <T>(login: string, work: (db: Db<"administrator">, by: { id: string; remit: { isNational: true; regions: [] } }) => Promise<T>): Promise<T> => {
      const id = await idOf(login);
      return portal.database.door.as({ role: "administrator", staff: id }, (db) => work(db, { id, remit: { isNational: true, regions: [] } }));
    };
    const { texts } = await owner.selectFrom("measure_version").select("texts").where("slug", "=", slug).orderBy("in_force_from", "desc").executeTakeFirstOrThrow();
    const imported = randomUUID();
    await asAdmin("admin@portal.example", (db, by) => saveDraft(db, by, { slug, seenVersion: 1, imported, change: (content) => ({ ...content, texts }) }, today()));
    await asAdmin("admin2@portal.example", (db, by) => undoImport(db, by, imported, today()));
    expect((await owner.selectFrom("measure_draft").select("texts").where("slug", "=", slug).where("state", "=", "draft").executeTakeFirstOrThrow()).texts.ru.howLong).toBe("EVIL");
    expect(await authors()).toContain("Авторлар: admin2@portal.example, admin@portal.example");
    await second.submit(await second.get(`/staff/admin/measures/${slug}`), {}, ["intent", "discard"]);
    await second.submit(await second.get(`/staff/admin/measures/${slug}/edit`), { "howLong.ru": "Срок назовёт центр." });
    expect(await authors()).toMatch(/Авторлар: admin2@portal\.example(?!,)/);
    await second.submit(await second.get(`/staff/admin/measures/${slug}`), {}, ["intent", "discard"]);
  });
});

describe("a rule of the check", () => {
  const OF = "/staff/admin/measures/silver-age/rules";

  it("shows whose result it changes before it is published", async () => {
    const form = await national.get(`${OF}?rule=age-50`);
    const saved = await national.submit(form, { accepts: ["50-to-pension", "36-49"], contradicts: ["16-17", "18-35", "pension"] }, ["intent", "keep"]);
    expect(saved.text).toMatch(/Нәтижесі өзгеретін ойдан алынған адамдар: \d+/u);
    expect(saved.document.querySelectorAll("table")[1]?.textContent).toContain("36–49");
    const inForce = await portal.database.door.as({ role: "visitor" }, (db) => listRulesInForce(db, today()));
    expect(inForce.get("silver-age")?.find(({ criterion }) => criterion === "age-50")?.accepts).toEqual(["50-to-pension"]);
  });

  it("without an official text can only send to the centre, and an answer stands on one side", async () => {
    const form = await national.get(`${OF}?rule=age-50`);
    const refused = await national.submit(form, { certainty: "to-confirm", otherwise: "probably-not", accepts: ["pension"], contradicts: ["pension"] }, ["intent", "keep"]);
    expect(refused.status).toBe(422);
    expect([...refused.document.querySelectorAll(".errors a")].map((link) => link.getAttribute("href"))).toEqual(["#f-contradicts", "#f-otherwise"]);
  });

  it("is not changed by a region's administrator", async () => {
    expect((await abai.get(`${OF}?rule=age-50`)).html).not.toContain('name="says.kk"');
    expect((await abai.post(OF, { criterion: "age-50", intent: "remove" })).status).toBe(404);
  });
});

describe("the rights of administrators", () => {
  const ACCOUNTS = "/staff/admin/accounts";
  const owner = () => portal.database.owner;
  const idOf = async (login: string) => (await owner().selectFrom("staff_account").select("id").where("login", "=", login).executeTakeFirstOrThrow()).id;
  const proposalIn = (page: { document: Document }) => page.document.querySelector('[name="proposal"]')?.getAttribute("value") ?? "";

  it("are widened by one who proposes and another who confirms, and whoever is invited gets in", async () => {
    const refused = await national.submit(await national.get(ACCOUNTS), { login: "new@portal.example", language: "en" });
    expect([refused.status, refused.document.querySelector('[name="login"]')?.getAttribute("value")]).toEqual([422, "new@portal.example"]);
    const proposed = await national.submit(refused, { login: "new@portal.example", scopes: ["100000000"] });
    expect(proposed.text).toContain("Басқа әкімші растайды");
    const halfOn = (page: { text: string }) => /(?:[A-Z0-9]{4} ){3}[A-Z0-9]{4}/.exec(page.text)?.[0] ?? "";
    const own = await national.post(ACCOUNTS, { intent: "confirm", proposal: proposalIn(proposed) });
    expect([own.status, own.document.querySelector(".errors a")?.getAttribute("href")]).toEqual([422, "#f-proposals"]);
    expect(await owner().selectFrom("staff_account").select("id").where("login", "=", "new@portal.example").execute()).toEqual([]);
    const confirmed = await second.submit(await second.get(ACCOUNTS), {}, ["intent", "confirm"]);
    const halves = [halfOn(proposed), halfOn(confirmed)] as const;
    expect((await national.get(ACCOUNTS)).text).not.toContain(halves[0]);
    const { state, role } = await owner().selectFrom("staff_account").select(["state", "role"]).where("login", "=", "new@portal.example").executeTakeFirstOrThrow();
    expect([state, role, ...halves.map((half) => half.replaceAll(" ", "").length)]).toEqual(["invited", "administrator", 16, 16]);
    expect(await owner().selectFrom("administrator_remit").select("scope").where("staff", "=", await idOf("new@portal.example")).execute()).toEqual([{ scope: "100000000" }]);
    expect((await second.get("/staff/admin/record")).text).toContain("Новый администратор, new@portal.example, область Абай");
    const newcomer = new Visitor(portal.address);
    const join = async (invitation: string) => newcomer.submit(await newcomer.get("/staff/join?lang=kk"), { login: "new@portal.example", invitation, newPassword: "tundra kettle obvious walrus", repeat: "tundra kettle obvious walrus" });
    // Neither of the two can use the invitation: each has a half, and the other's hash at most.
    const { invitation_half } = await owner().selectFrom("right_proposal").select("invitation_half").where("login", "=", "new@portal.example").executeTakeFirstOrThrow();
    for (const typed of [halves[0], halves[1], `${halves[1]} ${halves[1]}`, `${Buffer.from(invitation_half ?? []).toString("hex").slice(0, 16)} ${halves[1]}`]) expect([typed, (await join(typed)).status]).toEqual([typed, 422]);
    expect((await join(`${halves[1]} ${halves[0]}`)).document.querySelector("main svg[role=img]")).not.toBeNull();
  });

  it("cannot be raised by oneself: not by the pages, not past them", async () => {
    const me = await idOf("admin@abai.example");
    const country = await abai.post(ACCOUNTS, { intent: "invite", login: "friend@portal.example", scopes: "*" });
    expect(country.status).toBe(422);
    expect((await abai.post(ACCOUNTS, { intent: "remit", target: me, newScopes: "*" })).status).toBe(422);
    const past = (work: (db: Db<"administrator">) => Promise<unknown>) => portal.database.door.as({ role: "administrator", staff: me }, work);
    const denied = { code: "42501" };
    await expect(past((db) => db.insertInto("administrator_remit").values({ staff: me, scope: "*" }).execute())).rejects.toMatchObject(denied);
    await expect(past((db) => sql`update staff_account set role = 'lead' where id = ${me}`.execute(db))).rejects.toMatchObject(denied);
    const row = { id: randomUUID(), kind: "remit" as const, login: null, language: "kk" as const, scopes: ["*"], state: "open" as const, proposed_on: today() };
    for (const proposal of [{ ...row, target: me, proposed_by: await idOf("admin2@portal.example") }, { ...row, target: await idOf("admin@portal.example"), proposed_by: me }]) {
      await expect(past((db) => db.insertInto("right_proposal").values(proposal).execute())).rejects.toMatchObject(denied);
    }
    const forMe = { ...row, target: me, proposed_by: await idOf("admin@portal.example") };
    await owner().insertInto("right_proposal").values(forMe).execute();
    expect((await past((db) => sql<{ said: string }>`select portal.confirm_right(${row.id}::uuid, null, null, ${today()}::date) as said`.execute(db))) as { rows: unknown }).toMatchObject({ rows: [{ said: "own" }] });
    await owner().deleteFrom("right_proposal").where("id", "=", row.id).execute();
    expect(await owner().selectFrom("administrator_remit").select("scope").where("staff", "=", me).execute()).toEqual([{ scope: "100000000" }]);
  });

  it("are offered only to those who can act on them, each button with the login and the remit it is about", async () => {
    const buttons = (page: { document: Document }) => [...page.document.querySelectorAll("#f-proposals button")].map((button) => `${button.getAttribute("value") ?? ""} ${button.textContent ?? ""}`);
    const proposals = async () => new Map((await owner().selectFrom("right_proposal").select(["login", "id"]).where("state", "=", "open").execute()).map(({ login, id }) => [login, id]));
    for (const [who, login, scopes] of [[national, "country@portal.example", "*"], [national, "shymkent@portal.example", SHYMKENT], [national, "abai@portal.example", "100000000"], [abai, "abai2@portal.example", "100000000"]] as const) {
      await who.submit(await who.get(ACCOUNTS), { login, language: "ru", scopes: [scopes] });
    }
    const page = await abai.get(ACCOUNTS);
    expect(buttons(page).sort()).toEqual(["confirm Подтвердить: abai@portal.example, Новый администратор: область Абай", "withdraw Отозвать: abai2@portal.example, Новый администратор: область Абай"]);
    expect(page.document.querySelector("#f-proposals")?.textContent).not.toMatch(/country@|shymkent@/);
    expect((await abai.get("/staff/admin")).text).toMatch(/Предложения ждут вашего подтверждения\D*1\b/);
    const ids = await proposals();
    for (const intent of ["confirm", "withdraw"]) expect((await abai.post(ACCOUNTS, { intent, proposal: ids.get("country@portal.example") ?? "" })).status).toBe(422);
    expect(buttons(await second.get(ACCOUNTS)).filter((button) => button.startsWith("confirm"))).toHaveLength(4);
    for (const id of ids.values()) expect((await national.post(ACCOUNTS, { intent: "withdraw", proposal: id })).text).toContain("Ұсыныс қайтарып алынды.");
  });

  it("of a lead are given by two who answer for the centre", async () => {
    const proposed = await abai.submit(await abai.get("/staff/admin/centres/101000000"), {}, ["intent", "lead"]);
    expect(proposed.text).toContain("Предложение создано.");
    const lead = await owner().selectFrom("right_proposal").select("target").where("state", "=", "open").executeTakeFirstOrThrow();
    const roleOf = async () => (await owner().selectFrom("staff_account").select("role").where("id", "=", lead.target ?? "").executeTakeFirstOrThrow()).role;
    expect(await roleOf()).toBe("consultant");
    expect((await second.submit(await second.get(ACCOUNTS), {}, ["intent", "confirm"])).text).toContain("Подтверждено.");
    expect(await roleOf()).toBe("lead");
    const centre = "/staff/admin/centres/101000000";
    expect((await abai.post(centre, { intent: "no-lead", member: await idOf("consultant@shymkent.example") })).status).toBe(404);
    await owner().insertInto("staff_membership").values({ staff: lead.target ?? "", centre: SHYMKENT }).execute();
    expect((await abai.post(centre, { intent: "no-lead", member: lead.target ?? "" })).status).toBe(422);
    await owner().deleteFrom("staff_membership").where("centre", "=", SHYMKENT).where("staff", "=", lead.target ?? "").execute();
    expect((await abai.post(centre, { intent: "no-lead", member: lead.target ?? "" })).text).toContain("Права руководителя отозваны");
    expect(await roleOf()).toBe("consultant");
  });

  it("end at once when one suspends, begin again when two lift it, and two of the country always remain", async () => {
    const few = await national.submit(await national.get(ACCOUNTS), { member: await idOf("admin2@portal.example"), act: "suspend" });
    expect([few.status, few.text]).toEqual([422, expect.stringContaining("Елдік әкімші кемінде екеу қалуы керек") as string]);
    const member = await idOf("admin@abai.example");
    expect((await national.submit(few, { member, act: "suspend" })).text).toContain("Әкімшінің кіруі тоқтатылды.");
    expect((await abai.get("/staff/admin")).url).toContain("/staff/sign-in");
    await national.submit(await national.get(ACCOUNTS), { member, act: "lift" });
    expect((await signIn(portal, "admin@abai.example")).page.url).toContain("/staff/sign-in");
    await second.submit(await second.get(ACCOUNTS), {}, ["intent", "confirm"]);
    abai = (await signIn(portal, "admin@abai.example")).desk;
    expect((await abai.get("/staff/admin")).text).toContain("область Абай");
  });

  it("pass on with the work when somebody leaves, to nobody who answers for less", async () => {
    const [member, less, more] = [await idOf("new@portal.example"), await idOf("admin@abai.example"), await idOf("admin2@portal.example")];
    await owner().updateTable("administrator_remit").set({ scope: "790000000" }).where("staff", "=", member).execute();
    const refused = await national.submit(await national.get(ACCOUNTS), { member, act: "left", successor: less });
    expect([refused.status, refused.document.querySelector(".errors a")?.getAttribute("href")]).toEqual([422, "#f-successor"]);
    expect((await national.submit(refused, { member, act: "left", successor: more })).text).toContain("Іс тапсырылды");
    expect((await owner().selectFrom("staff_account").select("state").where("id", "=", member).executeTakeFirstOrThrow()).state).toBe("left");
  });
});

it("two administrators are two sessions", async () => {
  expect((await second.get("/staff/admin")).text).toContain("Ваша область ответственности: вся страна");
});

describe("a running application", () => {
  it("keeps the version of its day of receipt, and its measure even when that is retired; a later one gets the new version", async () => {
    const owner = portal.database.owner;
    const vacancy = await owner.selectFrom("measure_version").selectAll().where("slug", "=", "vacancy").orderBy("in_force_from", "desc").executeTakeFirstOrThrow();
    const texts = { ...vacancy.texts, ru: { ...vacancy.texts.ru, name: "Новое имя меры" } };
    const tomorrow = addDays(today(), 1);
    const held = await portal.database.door.as({ role: "visitor" }, (db) => findMeasure(db, "vacancy", today()));
    const oldName = held.ok ? held.measure.texts.ru.name : "";
    const sendOne = async () => {
      const before = new Set((await owner.selectFrom("application").select("id").execute()).map(({ id }) => id));
      const seeker = new Visitor(portal.address);
      await seeker.submit(await fillIn(seeker, "ru", { wishes: { wishes: ["job"] } }, "/ru/apply?measure=vacancy"), { answerLanguage: "ru" });
      const found = await owner.selectFrom("application").select(["id", "first_measure"]).execute();
      const { id, first_measure } = found.find((row) => !before.has(row.id)) ?? { id: "", first_measure: "" };
      expect(first_measure).toBe("vacancy");
      return `/staff/cases/${id}`;
    };
    const earlier = await sendOne();
    await owner.deleteFrom("measure_version").where("slug", "=", "vacancy").where("in_force_from", ">", today()).execute();
    await owner.insertInto("measure_version").values({ slug: "vacancy", in_force_from: tomorrow, amounts: JSON.stringify(vacancy.amounts), texts: JSON.stringify(texts), sources: JSON.stringify(vacancy.sources), rules: JSON.stringify(vacancy.rules) }).execute();
    portal.clock.advance(86_400_000);
    await expect.poll(async () => (await publicPage("/ru/measures/vacancy")).text).toContain("Новое имя меры");
    const later = await sendOne();
    await owner.updateTable("measure").set({ retired: true }).where("slug", "=", "vacancy").execute();
    const { desk } = await signIn(portal, "consultant@semey.example");
    const answerOf = async (path: string) => (await desk.get(path)).document.querySelector("textarea")?.textContent ?? "";
    expect(await answerOf(earlier)).toContain(oldName);
    expect(await answerOf(earlier)).not.toContain("Новое имя меры");
    expect(await answerOf(later)).toContain("Новое имя меры");
  });
});

