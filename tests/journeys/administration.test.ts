// What an administrator does through the pages, without scripts, and what they cannot do. Abai's types in Russian.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays, type Day, dayOf } from "~/domain/shared/day";
import { formatDay } from "~/web/format";
import { apply, openByCode } from "../support/apply";
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
    expect((await abai.get("/staff/admin/record")).text).toContain("relocation 100000000 paused");
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
  });

  it("shuts its intake as long as anything is not said, and says what", async () => {
    const shut = await abai.submit(await abai.get(SEMEY), { "hours.kk": "", "hours.ru": "", "hours.en": "" });
    expect(shut.text).toContain("Почему приём закрыт Часы приёма".replace(" Часы", "Часы"));
    const hours = "9:00–18:00";
    expect((await abai.submit(shut, { "hours.kk": hours, "hours.ru": hours, "hours.en": hours })).text).not.toContain("Почему приём закрыт");
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
    for (const [wrong, field] of [[{ value: "43250000" }, "value"], [{ value: "many" }, "value"], [{ inForceFrom: "2026-01-01" }, "inForceFrom"], [{ "source.en": "" }, "source.en"]] as const) {
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

it("two administrators are two sessions", async () => {
  expect((await second.get("/staff/admin")).text).toContain("Ваша область ответственности: вся страна");
});
