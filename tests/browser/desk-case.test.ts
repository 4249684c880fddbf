// A case at the desk in Chromium: three keys from the queue to a sent answer, a preview that follows the typing, axe.
import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { LANGUAGES } from "~/domain/shared/language";
import { faultsOnPhoneAndDesk, judged, SCHEME_OF } from "../support/accessibility";
import { openBrowsing } from "../support/browser";
import { openDesk, signIn } from "../support/desk";
import type { TestPortal } from "../support/portal";

let portal: TestPortal;
let browser: Browser;
beforeAll(async () => {
  const opened = await openBrowsing();
  ({ portal, browser } = opened);
  return opened.close;
});

async function sitDown(login: string, width = 1280, colorScheme: "light" | "dark" = "light") {
  const { desk } = await signIn(portal, login);
  const context = await openDesk(browser, desk, { viewport: { width, height: 800 }, colorScheme });
  return { context, page: await judged(context.newPage()), desk };
}

/** From the queue into the next case, by its key. */
async function takeNext(page: Page): Promise<void> {
  await page.goto(`${portal.address}/staff`);
  await page.waitForSelector(".keys-hint");
  await page.keyboard.press("n");
  await page.waitForURL("**/staff/cases/**");
  await page.waitForSelector(".keys-hint");
}

it("three keys lead from the queue to a sent answer: next, answer, Enter", async () => {
  const { context, page } = await sitDown("consultant@semey.example");
  await takeNext(page);
  await page.keyboard.press("a");
  await page.keyboard.press("Enter");
  await page.waitForURL("**done=*");
  const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const row = await portal.database.owner.selectFrom("application").select("status").where("id", "=", id).executeTakeFirstOrThrow();
  expect(["answered", "time_offered"]).toContain(row.status);
  await context.close();
});

it.each([
  ["the language of the desk", ".langs li button"],
  ["another form's button", "button[value=give-back]"],
])("what was typed a moment ago stands on the page that %s brings", async (_, pressed) => {
  const { context, page } = await sitDown("consultant2@semey.example");
  await takeNext(page);
  await page.locator("details:has(textarea[name=text])").evaluate((details: HTMLDetailsElement) => void (details.open = true));
  await page.fill("textarea[name=text]", "Құжатсыз келе беріңіз.");
  await page.fill("textarea[name=note]", "Қайта қоңырау шалмау");
  await Promise.all([page.waitForNavigation(), page.locator(pressed).first().click()]);
  expect(await page.locator("textarea[name=text]").inputValue()).toBe("Құжатсыз келе беріңіз.");
  expect(await page.locator("textarea[name=note]").inputValue()).toBe("Қайта қоңырау шалмау");
  await context.close();
});

it("the key for the answer brings the letter, its preview and the step into view, with the focus on what comes next", async () => {
  const { context, page } = await sitDown("consultant2@semey.example");
  await page.setViewportSize({ width: 1280, height: 720 });
  await takeNext(page);
  const inView = (selector: string) =>
    page.evaluate((each) => {
      const place = document.querySelector(each)?.getBoundingClientRect();
      const header = document.querySelector(".bar")?.getBoundingClientRect().bottom ?? 0;
      return place !== undefined && place.top >= header && place.top < innerHeight && (each.includes("preview") || place.bottom <= innerHeight);
    }, selector);
  const focus = () => page.evaluate(() => (document.activeElement as HTMLInputElement).name);
  await page.keyboard.press("a");
  for (const part of ["[data-preview]", ".answer fieldset:has([name=next])", "#f-send"]) expect([part, await inView(part)]).toEqual([part, true]);
  expect(await focus()).toBe("intent");
  await page.click(".answer summary");
  await page.evaluate(() => scrollTo(0, 0));
  await page.locator("body").evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press("a");
  for (const part of ["[data-preview]", ".answer textarea[name=text]", ".answer fieldset:has([name=next])"]) expect([part, await inView(part)]).toEqual([part, true]);
  expect(await focus()).toBe("text");
  await context.close();
});

it("a case is passed on with the keyboard alone: its key, an arrow for the reason, Enter", async () => {
  const { context, page } = await sitDown("consultant@semey.example");
  await takeNext(page);
  const passedOn = page.url();
  await page.keyboard.press("p");
  await page.keyboard.press("ArrowDown");
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe("other-language");
  await Promise.all([page.waitForURL((url) => url.href !== passedOn), page.keyboard.press("Enter")]);
  expect(page.url()).toMatch(/\/staff\/cases\/[^?]+$/);
  const id = passedOn.split("/").at(-1) ?? "";
  expect(await portal.database.owner.selectFrom("application").select("assigned_to").where("id", "=", id).executeTakeFirst()).toEqual({ assigned_to: null });
  await context.close();
});

it("a case in another language than the desk's comes alive as the process made it", async () => {
  const { context, page, desk } = await sitDown("consultant@shymkent.example");
  await desk.post("/staff/account", { intent: "language", language: "ru", back: "/staff" });
  const { id } = await portal.database.owner
    .selectFrom("application").select("id").where("centre", "=", "790000000").where("language", "=", "kk").where("status", "=", "received").where("assigned_to", "is", null).executeTakeFirstOrThrow();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(`${portal.address}/staff/cases/${id}`);
  await page.waitForSelector(".keys-hint");
  expect(complaints).toEqual([]);
  expect(await page.textContent("[data-preview] .who")).toContain("Орталық");
  await context.close();
});

it("the printed day list has time, case number and consultant, and nothing else", async () => {
  const { context, page } = await sitDown("consultant2@semey.example");
  await page.goto(`${portal.address}/staff/visits`);
  await page.emulateMedia({ media: "print" });
  const rows = await page.locator("table.data").first().locator("tbody tr").evaluateAll((all) => all.map((row) => (row as HTMLElement).innerText.replace(/\s+/g, " ").trim()));
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(row).toMatch(/^\d{1,2}:\d{2}–\d{1,2}:\d{2} \d{7}( \S+@semey\.example)?$/);
  expect(await page.locator("form:visible, .account:visible, a.missed:visible").count()).toBe(0);
  await context.close();
});

it("the preview follows the step that is chosen, and what is typed", async () => {
  const { context, page } = await sitDown("consultant2@semey.example");
  await takeNext(page);
  const shown = () => page.textContent("[data-preview] .says");
  const choose = (step: string) => page.check(`[name=next][value=${step}]`);
  await choose("times");
  const withTimes = await shown();
  await choose("answered");
  const plain = (await shown()) ?? "";
  expect(plain.length).toBeLessThan(withTimes?.length ?? 0);
  expect(await page.inputValue("textarea[name=text]")).toBe(plain);
  await choose("window");
  for (const [field, value] of [["from", "2030-01-10"], ["to", "2030-01-11"], ["hours", "9:10–12:20"]] as const) await page.fill(`[name=${field}]`, value);
  expect(await shown()).toMatch(/9:10–12:20/);
  await choose("times");
  expect(await shown()).toBe(withTimes);
  await page.click(".answer summary");
  await page.fill("textarea[name=text]", "Жаңа мәтін");
  expect(await page.textContent("[data-preview] .says")).toBe("Жаңа мәтін");
  await context.close();
});

describe.each(LANGUAGES)("axe finds nothing in %s", (language) => {
  it("on a case with everything open, the visits, the templates and what was many at once", async () => {
    const { context, page, desk } = await sitDown("lead@semey.example", 320, SCHEME_OF[language]);
    await desk.post("/staff/account", { intent: "language", language, back: "/staff" });
    await page.goto(`${portal.address}/staff`);
    const href = await page.getAttribute('a[href^="/staff/cases/"]', "href");
    const row = (await page.locator("[name=row]").first().getAttribute("value")) ?? "";
    const many = new URL((await desk.post("/staff/many", { intent: "take", row: [row] })).url);
    for (const path of [href ?? "", "/staff/visits", "/staff/templates", "/staff?status=received&language=kk&from=2026-02-31", many.pathname + many.search, "/staff/no-such-page"]) {
      await page.goto(portal.address + path);
      await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
      expect({ path, faults: await faultsOnPhoneAndDesk(page) }).toEqual({ path, faults: [] });
    }
    await context.close();
  });
});
