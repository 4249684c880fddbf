import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MEASURE_SLUGS } from "~/domain/measures/measure";
import { addDays, day, dayOf } from "~/domain/shared/day";
import { LANGUAGES } from "~/domain/shared/language";
import { previousQuarter, type Quarter, quarterOf } from "~/domain/statistics/quarter";
import { MEASURES } from "~db/seed/measures";
import { startPortal, type TestPortal } from "../support/portal";
import { type Page, Visitor } from "../support/visitor";

let portal: TestPortal;
beforeAll(async () => {
  portal = await startPortal("demo");
});
afterAll(() => portal.stop());

/** The eight quarters before this one, the newest first. */
const QUARTERS = Array.from({ length: 7 }).reduce<Quarter[]>((list) => [...list, previousQuarter(list.at(-1) as Quarter)], [previousQuarter(quarterOf(dayOf(new Date())))]);

const visitor = () => new Visitor(portal.address);
const linksOf = (page: Page): string[] => [...page.document.querySelectorAll("main a")].map((link) => link.getAttribute("href") ?? "");
const cardsOf = (page: Page): string[] => [...page.document.querySelectorAll(".cards a")].map((link) => link.getAttribute("href") ?? "");
const nameOf = (slug: string) => MEASURES.find(({ measure }) => measure.slug === slug)?.version.texts;

/** What an administrator enters is seen within two seconds. */
const seen = (path: string, words: RegExp): Promise<void> => expect.poll(async () => (await visitor().get(path)).text, { timeout: 15_000 }).toMatch(words);

describe.each(LANGUAGES)("someone who looks for help in %s", (language) => {
  it("finds every live measure by name, from the home page, with the check beside", async () => {
    const home = await visitor().get(`/${language}`);
    expect(linksOf(home)).toEqual(expect.arrayContaining([`/${language}/measures`, `/${language}/apply`, `/${language}/status`, `/${language}/check`]));
    const catalogue = await visitor().get(`/${language}/measures`);
    expect(cardsOf(catalogue).sort()).toEqual(MEASURE_SLUGS.map((slug) => `/${language}/measures/${slug}`).sort());
    for (const { version } of MEASURES) expect(catalogue.text).toContain(version.texts[language].name);
    expect(linksOf(catalogue)).toContain(`/${language}/check`);
  });

  it("narrows it by wish and region with a plain form; the choice is in the address and can be cleared", async () => {
    const phone = visitor();
    const narrowed = await phone.submit(await phone.get(`/${language}/measures`), { wish: "business", region: "abai" });
    expect(new URL(narrowed.url).searchParams.get("wish")).toBe("business");
    expect(new URL(narrowed.url).searchParams.get("region")).toBe("abai");
    expect(cardsOf(narrowed)).toEqual(["bastau-business", "business-grant"].map((slug) => `/${language}/measures/${slug}?region=abai`));
    expect(linksOf(narrowed)).toContain(`/${language}/measures`);
    expect(cardsOf(await phone.get(`/${language}/measures`))).toHaveLength(MEASURE_SLUGS.length);
  });

  it("is told in its own language that a page does not exist, with ways on", async () => {
    const page = await visitor().get(`/${language}/no-such-page`);
    expect([page.status, page.document.documentElement.getAttribute("lang")]).toEqual([404, language]);
    expect(page.document.querySelector("h1")?.textContent).toMatch({ kk: /табылмады/, ru: /найдена|нет/i, en: /not found|no such/i }[language]);
    expect(linksOf(page)).toContain(`/${language}/measures`);
  });

  it("finds Kazakh words typed without Kazakh letters, and is led on where nothing is found", async () => {
    const found = await visitor().get(`/${language}/measures?q=${encodeURIComponent("алгашкы жумыс")}`);
    expect(cardsOf(found)).toContain(`/${language}/measures/first-workplace`);
    const none = await visitor().get(`/${language}/measures?q=zzz`);
    expect(cardsOf(none)).toEqual([]);
    expect(linksOf(none)).toEqual(expect.arrayContaining([`/${language}/measures`, `/${language}/measures/consultation`, `/${language}/check`]));
  });

  it.each(MEASURE_SLUGS)("reads all of %s: for whom, what, how long, to bring, who learns the name, stopping, next, source", async (slug) => {
    const { document, text, ...page } = await visitor().get(`/${language}/measures/${slug}`);
    expect(document.querySelector("h1")?.textContent).toBe(nameOf(slug)?.[language].name);
    expect(document.querySelector("svg.picto path")).not.toBeNull();
    for (const part of ["forWhom", "youGet", "howLong", "bring", "whoLearnsYourName", "ifYouStop", "next", "sources"]) {
      const section = document.querySelector(`section[aria-labelledby="${part}"]`);
      expect((section?.textContent?.length ?? 0) - (section?.querySelector("h2")?.textContent?.length ?? 0), part).toBeGreaterThan(4);
    }
    expect(document.querySelector('section[aria-labelledby="sources"]')?.textContent).toMatch(/20\d\d/);
    expect(text).not.toMatch(/[{}]/);
    const links = linksOf({ document, text, ...page });
    expect(links).toContain(`/${language}/apply?measure=${slug}`);
    expect(links).toContain(`/${language}/check?measure=${slug}`);
    expect(links.filter((link) => link.startsWith(`/${language}/measures/`)).length).toBeGreaterThan(0);
  });

  it("changes the language on the same page, with what was chosen", async () => {
    for (const path of ["/measures?region=abai&wish=training", "/measures?q=grant", "/measures/silver-age?region=abai", "/centres?region=abai"]) {
      const page = await visitor().get(`/${language}${path}`);
      const [other] = LANGUAGES.filter((each) => each !== language);
      const link = page.document.querySelector(`.langs a[lang="${other}"]`)?.getAttribute("href");
      expect(link).toBe(`/${other}${path}`);
    }
  });
});

describe("an address typed by hand", () => {
  it.each([
    ["/KK/Measures/", "/kk/measures"],
    ["/ru/", "/ru"],
    ["//EN//Help", "/en/help"],
    ["/help", "/ru/help"],
    ["/Status/?words", "/ru/status?words"],
    ["/en/apply?ref=anna", "/en/apply"],
    ["/kk/measures?region=abai&utm_source=ngo&wish=job", "/kk/measures?region=abai&wish=job"],
  ])("%s leads to %s", async (typed, meant) => {
    const answer = await fetch(portal.address + typed, { redirect: "manual", headers: { "Accept-Language": "ru-KZ,ru;q=0.9,en;q=0.8" } });
    expect([answer.status, answer.headers.get("location")]).toEqual([302, meant]);
  });

  it.each([
    [undefined, "kk"], ["fr", "kk"], ["*", "kk"], ["uz-UZ,uz;q=0.9,en-US;q=0.8,en;q=0.7", "kk"], ["uz,ru;q=0.8,en;q=0.7", "ru"],
    ["de;q=0.5,ru-RU;q=0.9", "ru"], ["en-US,en;q=0.9,kk;q=0.8", "en"], ["ru;q=0,en", "en"],
  ])("leads to the language that a browser asks for: %s", async (asked, language) => {
    const answer = await fetch(`${portal.address}/`, { redirect: "manual", headers: asked ? { "Accept-Language": asked } : {} });
    expect(answer.headers.get("location")).toBe(`/${language}`);
  });

  it("that is none of ours is not found", async () => {
    for (const typed of ["//weather.example/", "/nothing", "/kk/nothing"]) expect((await fetch(portal.address + typed, { redirect: "manual" })).status, typed).toBe(404);
  });
});

describe.each(LANGUAGES)("someone who wants to know how the service does, in %s", (language) => {
  it("reads charts without a script, with every number in a table, and finds the way from any page", async () => {
    const home = await visitor().get(`/${language}`);
    expect([...home.document.querySelectorAll(".foot a")].map((link) => link.getAttribute("href"))).toContain(`/${language}/figures`);
    const { document, html } = await visitor().get(`/${language}/figures?quarter=${QUARTERS[1]}`);
    const charts = [...document.querySelectorAll("svg.chart")];
    expect(charts.map((chart) => [chart.getAttribute("role"), (chart.getAttribute("aria-label") ?? "").length > 40])).toEqual([["img", true], ["img", true]]);
    expect(charts.map((chart) => chart.querySelectorAll("rect, .mark").length)).toEqual([8, 16]);
    expect([...document.querySelectorAll("table")].map((table) => table.querySelectorAll("tbody tr").length)).toEqual([8, MEASURE_SLUGS.length, 20, 3, 4]);
    expect(html).toContain("DEMO");
    expect(document.querySelector(".note")?.textContent).toMatch({ kk: /ойдан алынған/, ru: /вымышлены/, en: /invented/ }[language]);
    expect(document.querySelectorAll(`td .vh`).length).toBeGreaterThan(0);
    expect((await visitor().get(`/${language}/figures?quarter=1999-q9`)).url).toMatch(/\/figures$/);
  });

  it("takes all of it along as CSV and JSON that say of themselves what they are", async () => {
    const csv = await fetch(`${portal.address}/${language}/figures/all.csv`);
    expect([csv.headers.get("Content-Type"), csv.headers.get("Content-Disposition")]).toEqual(["text/csv; charset=utf-8", expect.stringContaining(`${QUARTERS[0]}-${language}.csv`)]);
    const [head, ...lines] = (await csv.text()).trim().split("\r\n");
    expect(head?.replace("\uFEFF", "")).toBe("quarter,table,code,name,value,unit");
    const { about, quarters, numbers } = (await (await fetch(`${portal.address}/${language}/figures/all.json`)).json()) as {
      about: Record<string, unknown>; quarters: { quarter: string }[]; numbers: { quarter: string; table: string; code: string; value: number | null; unit: string; name: string }[];
    };
    expect(about).toMatchObject({ language, roundedTo: 5, leastShown: 10, invented: true, title: expect.any(String) as string, until: expect.stringMatching(/^20/) as string });
    expect(quarters.map(({ quarter }) => quarter)).toEqual(QUARTERS);
    expect(lines).toHaveLength(numbers.length + Object.keys(about).length);
    const counts = numbers.filter(({ unit }) => unit === "applications");
    expect(counts.some(({ value }) => value === null)).toBe(true);
    for (const { name, value } of counts) expect([name, value === null || (value >= 10 && value % 5 === 0)]).toEqual([name, true]);
    const times = numbers.filter(({ table }) => table.startsWith("halfAnsweredBy"));
    expect(times.length).toBeGreaterThan(0);
    for (const { quarter, table, code } of times) {
      const beside = numbers.find((each) => each.quarter === quarter && each.code === code && each.table === table.replace("halfAnsweredBy", "by"));
      expect([quarter, code, beside?.value ?? null]).not.toEqual([quarter, code, null]);
    }
  });

  it("sees beside a measure how long the first answer usually takes, in the region where that can be told", async () => {
    const inRegion = await visitor().get(`/${language}/measures/consultation?region=turkestan`);
    expect(inRegion.document.querySelector(".facts")?.textContent).toMatch({ kk: /Алғашқы жауап\s*әдетте/, ru: /Первый ответ\s*обычно/, en: /First answer\s*usually/ }[language]);
    expect(inRegion.document.querySelector(".facts + .small")?.textContent).toMatch({ kk: /Түркістан облысы/, ru: /Туркестанская область/, en: /Turkestan/ }[language]);
    expect((await visitor().get(`/${language}/measures/consultation`)).document.querySelector(".facts + .small")?.textContent).toMatch({ kk: /ел бойынша/, ru: /по стране/, en: /in the country/ }[language]);
    expect((await visitor().get(`/${language}/measures/relocation`)).document.querySelector(".facts + .small")).toBeNull();
    const cards = new Map([...(await visitor().get(`/${language}/measures`)).document.querySelectorAll(".card")].map((card) => [card.querySelector("a")?.getAttribute("href"), card.textContent]));
    const says = { kk: /Алғашқы жауап: әдетте/, ru: /Первый ответ: обычно/, en: /First answer: usually/ }[language];
    expect(cards.get(`/${language}/measures/consultation`)).toMatch(says);
    expect(cards.get(`/${language}/measures/relocation`)).not.toMatch(says);
  });
});

it("before the first quarter is over, the page of figures says when it will have some", async () => {
  const { owner } = portal.database;
  const kept = await owner.selectFrom("quarter_release").selectAll().execute();
  await owner.deleteFrom("quarter_release").execute();
  await seen("/en/figures", /No figures yet.*Day of the first release: 2\s\w+\s20\d\d/s);
  expect((await visitor().get("/en/figures")).document.querySelector("svg.chart, table")).toBeNull();
  expect((await visitor().get("/en/measures/consultation")).text).not.toContain("First answer");
  await owner.insertInto("quarter_release").values(kept.map((row) => ({ ...row, figures: JSON.stringify(row.figures) }))).execute();
});

describe("a measure that does not take people now", () => {
  it("says when it opens, in its region only, and offers what is open", async () => {
    const opensOn = addDays(dayOf(portal.clock.now()), 40);
    await portal.database.owner.insertInto("intake").values({ slug: "youth-practice", scope: "100000000", state: "paused", opens_on: opensOn }).execute();
    await seen("/en/measures/youth-practice?region=abai", /paused now/);
    const paused = await visitor().get("/en/measures/youth-practice?region=abai");
    expect(paused.text).toContain(`Next intake begins: ${Number(opensOn.slice(8))}`);
    const notice = [...paused.document.querySelectorAll(".note a")].map((link) => link.getAttribute("href"));
    expect(notice.length).toBeGreaterThan(0);
    for (const link of notice) expect((await visitor().get(link ?? "")).text).not.toMatch(/paused now|is closed/);
    expect((await visitor().get("/en/measures/youth-practice")).text).not.toMatch(/paused/);
    expect((await visitor().get("/en/measures?region=abai")).text).toContain("Paused");
  });

  it("is taken up for advice where it is closed; advice itself never closes", async () => {
    await portal.database.owner.insertInto("intake").values({ slug: "relocation", scope: "100000000", state: "closed", opens_on: null }).execute();
    await portal.database.owner.insertInto("intake").values({ slug: "consultation", scope: "100000000", state: "closed", opens_on: null }).execute();
    await seen("/ru/measures/relocation?region=abai", /приём закрыт|закрыт/i);
    const closed = await visitor().get("/ru/measures/relocation?region=abai");
    expect(linksOf(closed)).toContain("/ru/apply?region=abai");
    expect((await visitor().get("/en/measures/consultation?region=abai")).document.querySelector(".facts .tag")?.textContent).toBe("Open");
  });

  it.each(LANGUAGES)("or has ended says so at its old address, in %s, with ways on", async (language) => {
    await portal.database.owner.updateTable("measure").set({ retired: true }).where("slug", "=", "training-online").execute();
    await expect.poll(async () => (await visitor().get(`/${language}/measures/training-online`)).status, { timeout: 15_000 }).toBe(410);
    const retired = await visitor().get(`/${language}/measures/training-online`);
    expect(retired.text).toContain(nameOf("training-online")?.[language].name);
    expect(linksOf(retired).length).toBeGreaterThan(1);
    expect(cardsOf(await visitor().get(`/${language}/measures`))).not.toContain(`/${language}/measures/training-online`);
    const never = await visitor().get(`/${language}/measures/never-was`);
    expect(never.status).toBe(404);
    expect(never.document.documentElement.getAttribute("lang")).toBe(language);
    expect(linksOf(never).length).toBeGreaterThan(1);
  });
});

describe("next year's rate, entered beforehand,", () => {
  it("takes over at midnight in Almaty, also on pages kept ready", async () => {
    const year = Number(dayOf(portal.clock.now()).slice(0, 4));
    const source = JSON.stringify({ kk: "заң", ru: "закон", en: "law" });
    for (const [from, value] of [[`${year}-01-01`, 4_000], [`${year + 1}-01-01`, 4_700]] as const) {
      await portal.database.owner
        .insertInto("parameter")
        .values({ name: "mci", in_force_from: day(from), value, source })
        .onConflict((row) => row.columns(["name", "in_force_from"]).doUpdateSet({ value }))
        .execute();
    }
    const path = "/en/measures/first-workplace";
    await seen(path, new RegExp(`₸120,000 \\(30 MCI, ${year}\\)`));
    const midnight = Date.UTC(year + 1, 0, 1) - 5 * 3_600_000;
    portal.clock.advance(midnight - 60_000 - portal.clock.now().getTime());
    for (const page of [path, "/en/measures"]) expect((await visitor().get(page)).text).toContain(`₸120,000 (30 MCI, ${year})`);
    portal.clock.advance(60_000);
    for (const page of [path, "/en/measures"]) {
      const { text } = await visitor().get(page);
      expect(text).toContain(`₸141,000 (30 MCI, ${year + 1})`);
      expect(text).not.toContain("120,000");
    }
  });
});
