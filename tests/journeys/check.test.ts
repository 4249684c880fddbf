import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PREFER_NOT } from "~/domain/applications/answers";
import { CHECK_OPTIONS, CHECK_QUESTIONS, takesSeveral } from "~/domain/measures/suitability-questions";
import { LANGUAGES } from "~/domain/shared/language";
import { differenceOf, dumpTables } from "../support/dump";
import { SEMEY } from "../support/apply";
import { startPortal, type TestPortal } from "../support/portal";
import { type Fields, type Page, Visitor } from "../support/visitor";

let portal: TestPortal;
beforeAll(async () => {
  portal = await startPortal("demo");
});
afterAll(() => portal.stop());

const ON = ["go", "on"] as [string, string];
const visitor = () => new Visitor(portal.address);
const sectionsOf = (page: Page): string[] => [...page.document.querySelectorAll("main h2")].map((heading) => heading.textContent ?? "");
const stepsOf = (page: Page): string => page.document.querySelector(".note.success")?.textContent ?? "";
/** A measure's own part of the result, by its name. */
const told = (page: Page, slug: string): string =>
  page.document.querySelector(`.checked > #m-${slug}`)?.textContent ?? "";
const countedOn = (page: Page): string => /Question \d of \d/.exec(page.text)?.[0] ?? "";
const idsIn = (page: Page, selector: string): string[] => [...page.document.querySelectorAll(selector)].map(({ id }) => id);

/** From the questions to the result, as someone without scripts goes through it. */
async function answer(phone: Visitor, language: string, fields: Fields): Promise<Page> {
  const { categories, ...others } = fields;
  const page = await phone.submit(await phone.get(`/${language}/check`), others, ON);
  return page.document.querySelector("[name=view]")?.getAttribute("value") === "categories" ? phone.submit(page, categories ? { categories } : {}, ON) : page;
}

describe("the suitability check", () => {
  it("asks at most seven questions, each of which can be left open", async () => {
    const questions = await visitor().get("/en/check");
    expect(questions.document.querySelectorAll("fieldset")).toHaveLength(6);
    expect(questions.document.querySelectorAll(`input[value="${PREFER_NOT}"]`)).toHaveLength(6);
    const groups = await visitor().submit(questions, { wishes: "business" }, ON);
    expect(groups.document.querySelectorAll("fieldset")).toHaveLength(1);
    expect(groups.document.querySelectorAll(`input[value="${PREFER_NOT}"]`)).toHaveLength(1);
    const job = await visitor().submit(questions, { wishes: "job" }, ON);
    expect(job.document.querySelectorAll("fieldset")).toHaveLength(0);
  });

  it("tells someone of 24 who never worked: First Workplace may suit, by which rule, since when, and what would change it", async () => {
    const page = await answer(visitor(), "en", { age: "18-35", experience: "never" });
    const first = told(page, "first-workplace");
    expect(first).toContain("May suit you");
    expect(first).toMatch(/Why: .*35/);
    expect(first).toMatch(/No\. 476|№ 476/);
    expect(first).toMatch(/In force from: \d+\u00a0\w+\u00a0\d{4}/);
    expect(first).toMatch(/How old are you\?/);
    expect(first).toContain("Probably not");
    expect(told(page, "silver-age")).toContain("Probably not");
    expect(told(page, "youth-practice")).toContain("Ask at the centre");
  });

  it("shows the way to one's own business: talk, register, Bastau Business, grant", async () => {
    const page = await answer(visitor(), "ru", { wishes: "business", work: "not-working" });
    const steps = [...page.document.querySelectorAll("ol.steps > li a")].map((link) => link.getAttribute("href"));
    expect(steps).toEqual(["#m-bastau-business", "#m-business-grant"]);
    expect(page.document.querySelectorAll("ol.steps > li")).toHaveLength(4);
  });

  it("stores no row, leaves no cookie and puts no answer into an address, whatever is answered; Back leads to the empty questions", async () => {
    const phone = visitor();
    const before = await dumpTables(portal.database.owner);
    await answer(phone, "kk", { wishes: ["business", "job"], age: "16-17", education: "school", experience: "not-sure", work: "struck-off", document: "temporary", categories: "kandas" });
    expect(differenceOf(before, await dumpTables(portal.database.owner))).toEqual({});
    expect(phone.cookies.size).toBe(0);
    for (const { url, headers } of phone.answers) {
      expect(url.slice(portal.address.length)).toMatch(/^\/kk\/check(\?page=(questions|categories|result))?$/);
      expect(headers.get("Cache-Control")).toBe("no-store");
    }
    expect(portal.lines.map((line) => JSON.stringify(line)).join()).not.toMatch(/struck-off|kandas|16-17/);
    const back = await phone.get("/kk/check?page=result");
    expect([back.status, back.document.querySelectorAll("[checked]").length]).toEqual([200, 0]);
    expect(back.document.querySelector("[name=view]")?.getAttribute("value")).toBe("questions");
  });

  it("changes the language in the middle with what was answered", async () => {
    const phone = visitor();
    const fields = { wishes: ["training", "job"], age: "50-to-pension" };
    const moved = await phone.submit(await phone.get("/ru/check"), fields, ["lang", "kk"]);
    // The browser sends the same form to the new address.
    expect([moved.status, moved.headers.get("Location")]).toEqual([307, "/kk/check"]);
    const there = await phone.post("/kk/check", { ...fields, view: "questions", lang: "kk" });
    const checked = [...there.document.querySelectorAll("input[checked]")].map((input) => input.getAttribute("value"));
    expect(checked.sort()).toEqual(["50-to-pension", "job", "training"]);
    const result = await phone.post("/kk/check", { ...fields, view: "result", lang: "kk" });
    expect(result.document.querySelectorAll(".checked > li").length).toBeGreaterThan(5);
  });

  it("holds every measure's terms in the result, so that nothing leads to a page from which Back could not return", async () => {
    const page = await answer(visitor(), "ru", { wishes: "job", age: "36-49", work: "not-working" });
    const ways = [...page.document.querySelectorAll("main a")].map((link) => link.getAttribute("href") ?? "");
    expect(ways.filter((href) => !href.startsWith("#"))).toEqual(["/ru/check"]);
    for (const href of ways.filter((each) => each.startsWith("#"))) expect(page.document.querySelector(href), href).not.toBeNull();
    for (const said of ["Кому подходит", "Что взять с собой", "Если придётся прервать"]) expect(told(page, "vacancy")).toContain(said);
    expect(page.headers.get("Cache-Control")).toBe("no-store");
  });

  it("tells first of the measure somebody came from, and takes it over into the application", async () => {
    const phone = visitor();
    const link = (await phone.get("/en/measures/first-workplace")).document.querySelector('main a[href*="/check"]')?.getAttribute("href");
    const questions = await phone.get(link ?? "");
    expect(idsIn(questions, "input[name=wishes][checked]")).toHaveLength(1);
    const page = await phone.submit(questions, { age: "36-49", experience: "never" }, ON);
    expect(idsIn(page, ".checked > li")[0]).toBe("m-first-workplace");
    expect(told(page, "first-workplace")).toContain("Probably not");
    expect(page.document.querySelector(".checked")?.closest("details")).toBeNull();
    const moved = await phone.post("/ru/check", { view: "result", lang: "ru", measure: "first-workplace", age: "36-49" });
    expect(idsIn(moved, ".checked > li")[0]).toBe("m-first-workplace");
    let step = await phone.submit(page, {}, ["go", "use"]);
    for (const fields of [{ region: SEMEY.region }, { centre: SEMEY.centre }, {}, {}, {}, { contactKind: "none" }] as Fields[]) step = await phone.submit(step, fields);
    expect(step.url).toMatch(/\/check$/);
    expect(step.document.querySelector("dl.sum")?.textContent).toMatch(/Chosen measure\s*“?First Workplace/);
  });

  it("lets each measure be applied for, its wish along with it, and shows few to whom nothing is wished for yet", async () => {
    const phone = visitor();
    const page = await answer(phone, "en", { age: "18-35", experience: "never", document: "citizen" });
    const shown = [...page.document.querySelectorAll(".checked > li")].filter((item) => !item.parentElement?.closest("details"));
    expect(shown.length).toBeLessThanOrEqual(4);
    const wishes = await phone.submit(page, {}, ["go", "use youth-practice"]);
    expect(wishes.url).toMatch(/\/wishes$/);
    expect(wishes.document.querySelector("input[name=wishes][checked]")?.getAttribute("value")).toBe("first-job");
  });

  it("puts advice first for whom most measures are not open yet, else what is made for such a person, then what is for the wish above all", async () => {
    const page = await answer(visitor(), "en", { wishes: "training", document: "not-now" });
    expect(idsIn(page, ".checked > li")[0]).toBe("m-consultation");
    const job = idsIn(await answer(visitor(), "en", { wishes: "job", age: "18-35", experience: "never", work: "not-working", document: "citizen" }), "#may-suit ~ .checked > li");
    expect(job[0]).toBe("m-first-workplace");
    expect(job.indexOf("m-training-employer")).toBeGreaterThan(job.indexOf("m-public-works"));
    expect(job.at(-1)).toBe("m-consultation");
  });

  it("explains the law's words beside them, and leads whoever does not fit a measure to advice", async () => {
    const training = await visitor().get("/en/measures/training-college");
    expect(training.text).toContain("A kandas is");
    expect(training.document.querySelector('main a[href="/en/measures/consultation"]')).not.toBeNull();
    expect((await visitor().get("/en/measures/first-workplace")).text).toMatch(/MCI is .*A subsidised job is/);
    expect(stepsOf(await answer(visitor(), "en", { document: "temporary" }))).toContain("ask there before you give your name");
  });

  it("goes back to the questions with what was answered", async () => {
    const phone = visitor();
    const again = await phone.submit(await answer(phone, "en", { age: "pension", work: "working" }), {}, ["go", "edit"]);
    expect([...again.document.querySelectorAll("input[checked]")].map((input) => input.getAttribute("value"))).toEqual(["pension", "working"]);
  });

  it("takes the answers over into an application: only the rest is asked, and the address says nothing", async () => {
    const phone = visitor();
    const result = await answer(phone, "en", { wishes: "training", age: "36-49", education: "school", experience: "never", work: "not-working", document: "permanent" });
    let page = await phone.submit(result, {}, ["go", "use"]);
    expect(page.url).toMatch(/\/en\/apply\/[a-z0-9]+\/\w+$/);
    const asked: string[] = [];
    const counted: string[] = [];
    const fields: Record<string, Fields> = { region: { region: SEMEY.region }, centre: { centre: SEMEY.centre }, contact: { contactKind: "none" } };
    for (let pages = 0; pages < 6 && !page.url.endsWith("/check"); pages += 1) {
      const step = page.url.split("/").at(-1) ?? "";
      asked.push(step);
      counted.push(countedOn(page));
      page = await phone.submit(page, fields[step] ?? {});
    }
    counted.push(countedOn(page));
    expect(asked).toEqual(["region", "centre", "contact"]);
    expect(counted).toEqual(["Question 1 of 3", "Question 1 of 3", "Question 2 of 3", "Question 3 of 3"]);
    for (const said of ["Learn a trade", "36", "School", "Never", "This is a request for advice."]) expect(page.text).toContain(said);
  });
});

describe("nobody is left without a next step", () => {
  it.each([
    ["has no IIN", { document: "without-iin" }, /IIN/],
    ["has no document now", { document: "not-now" }, /without a document first/],
    ["has a citizen's document elsewhere", { document: "citizen-not-now" }, /have it with you then/],
    ["comes from abroad for a time", { document: "temporary" }, /refugee/],
    ["is 16", { age: "16-17" }, /legal representative/],
    ["was struck off last week", { work: "struck-off" }, /30 calendar days/],
    ["is under 16", { age: "under-16" }, /choose an occupation/],
    ["says nothing at all", {}, /apply now/i],
  ] as const)("who %s", async (_, fields, step) => {
    const page = await answer(visitor(), "en", fields as Fields);
    expect(stepsOf(page)).toMatch(step);
    expect(told(page, "consultation")).toContain("May suit you");
  });

  it("whatever is answered, in any language", async () => {
    const anyFields = fc.record(
      Object.fromEntries(
        CHECK_QUESTIONS.map((question) => [question, fc.subarray([...CHECK_OPTIONS[question], PREFER_NOT], { minLength: 1, maxLength: takesSeveral(question) ? 3 : 1 })]),
      ),
      { requiredKeys: [] },
    ) as fc.Arbitrary<Fields>;
    await fc.assert(
      fc.asyncProperty(anyFields, fc.constantFrom(...LANGUAGES), async (fields, language) => {
        const page = await visitor().post(`/${language}/check`, { ...fields, view: "categories" });
        expect(page.status).toBe(200);
        expect(page.document.querySelectorAll(".note.success p").length).toBeGreaterThanOrEqual(2);
        expect(page.document.querySelector("#use")).not.toBeNull();
        expect(page.document.querySelector('button[name="go"][value="use"]')).not.toBeNull();
        expect(page.document.querySelectorAll(".checked > li")).toHaveLength(14);
        expect(told(page, "consultation")).not.toBe("");
        expect(page.document.querySelectorAll("ol.steps > li").length).toBeGreaterThan(0);
        expect(sectionsOf(page).every((heading) => heading.trim().length > 0)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
