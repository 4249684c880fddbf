// The pages of accounts, team and keys in Chromium: axe in three languages and in their states, the keyboard alone, and Back after signing out.
import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { currentTotp } from "~/domain/confidentiality/totp.server";
import { LANGUAGES, type Language } from "~/domain/shared/language";
import { DEMONSTRATION_PASSWORD, DEMONSTRATION_TOTP_SECRET } from "~db/seed/demonstration/accounts";
import { faults, judged } from "../support/accessibility";
import { apply, openByCode } from "../support/apply";
import { openBrowsing } from "../support/browser";
import { carryOver, openDesk, signIn } from "../support/desk";
import type { TestPortal } from "../support/portal";
import { Visitor } from "../support/visitor";

let portal: TestPortal;
let browser: Browser;
beforeAll(async () => {
  const opened = await openBrowsing();
  ({ portal, browser } = opened);
  return opened.close;
});

const clean = async (page: Page, state: string): Promise<void> => expect({ state, faults: await faults(page) }).toEqual({ state, faults: [] });
const press = async (page: Page, value: string): Promise<void> => {
  await Promise.all([page.waitForEvent("load"), page.click(`main button[value="${value}"]`)]);
};

const LOOK: Record<Language, { width: number; colorScheme: "light" | "dark" }> = {
  kk: { width: 320, colorScheme: "light" }, ru: { width: 320, colorScheme: "dark" }, en: { width: 1280, colorScheme: "light" },
};

const PAGES = ["/staff/team", "/staff/account", "/staff/paper-key"];

/** An application that has just arrived, with the phone that holds its code. */
async function arrive(language: Language): Promise<{ phone: Visitor; id: string }> {
  const ids = async () => (await portal.database.owner.selectFrom("application").select("id").execute()).map(({ id }) => id);
  const known = new Set(await ids());
  const phone = new Visitor(portal.address);
  const { code } = await apply(phone, language);
  await openByCode(phone, language, code);
  return { phone, id: (await ids()).find((id) => !known.has(id)) ?? "" };
}

describe.each(LANGUAGES)("axe finds nothing in %s", (language) => {
  const { width, colorScheme } = LOOK[language];

  it("on the pages of team, account and keys, and where another centre is proposed and decided", async () => {
    const { desk } = await signIn(portal, "lead@semey.example");
    await desk.post("/staff/account", { intent: "language", language });
    const context = await openDesk(browser, desk, { viewport: { width, height: 700 }, colorScheme });
    const page = await judged(context.newPage());
    const { phone, id } = await arrive(language);
    for (const path of [...PAGES, `/staff/cases/${id}/move`]) {
      await page.goto(portal.address + path);
      await clean(page, path);
    }
    await desk.submit(await desk.get(`/staff/cases/${id}/move`), { centre: "790000000", reason: "measure-there" }, ["intent", "propose"]);
    await carryOver(context, phone);
    await page.goto(`${portal.address}/${language}/status/move`);
    expect(page.url()).toContain("/status/move");
    await clean(page, "the seeker decides");
    await context.close();
  });
});

describe("axe finds nothing in the states of a page", () => {
  it("with mistakes, and with codes shown", async () => {
    const { desk } = await signIn(portal, "lead@semey.example");
    const context = await openDesk(browser, desk, { viewport: { width: 320, height: 700 } });
    const page = await judged(context.newPage());
    await page.goto(`${portal.address}/staff/team`);
    await press(page, "colleague");
    await clean(page, "team, nothing chosen");
    await page.fill("[name=login]", "new@semey.example");
    await press(page, "invite");
    await clean(page, "team, invited");
    await page.goto(`${portal.address}/staff/account`);
    await page.fill("[name=ownPrinted]", DEMONSTRATION_PASSWORD);
    await press(page, "printed");
    await clean(page, "account, codes shown");
    await page.goto(`${portal.address}/staff/paper-key`);
    await page.fill("[name=ownDraw]", DEMONSTRATION_PASSWORD);
    await press(page, "draw");
    await clean(page, "paper key, sheet shown");
    await context.close();
  });

  it("on the administrators' page of first members", async () => {
    const { desk } = await signIn(portal, "admin@portal.example");
    const context = await openDesk(browser, desk, { viewport: { width: 320, height: 700 }, colorScheme: "dark" });
    const page = await judged(context.newPage());
    await page.goto(`${portal.address}/staff/first-members`);
    await clean(page, "first members");
    await context.close();
  });
});

describe("with the keyboard alone", () => {
  it("a lead hands over work, and the page answers where the eyes are", async () => {
    const { desk } = await signIn(portal, "lead@semey.example");
    const context = await openDesk(browser, desk, { viewport: { width: 1280, height: 900 } });
    const page = await judged(context.newPage());
    await page.goto(`${portal.address}/staff/team`);
    await page.focus("[name=from]");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.name")).toBe("to");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await Promise.all([page.waitForURL("**done=shared**"), page.keyboard.press("Enter")]);
    expect(await page.locator("main [role=status]").count()).toBe(1);
    await page.click("main button[value=colleague]");
    await page.waitForSelector("[data-errors]");
    expect(await page.evaluate("document.activeElement.hasAttribute('data-errors')")).toBe(true);
    await context.close();
  });
});

describe("after signing out", () => {
  it("Back shows the sign-in page, five times over", async () => {
    const context = await browser.newContext();
    const page = await judged(context.newPage());
    await page.goto(`${portal.address}/staff/sign-in`);
    portal.clock.advance(30_000);
    await page.fill("[name=login]", "consultant@shymkent.example");
    await page.fill("[name=password]", DEMONSTRATION_PASSWORD);
    await page.fill("[name=code]", currentTotp(DEMONSTRATION_TOTP_SECRET, portal.clock.now()));
    await Promise.all([page.waitForURL("**/staff"), page.click("main form button.btn")]);
    for (const path of ["/staff/team", "/staff/account", "/staff"]) await page.goto(portal.address + path);
    await Promise.all([page.waitForURL("**/staff/sign-in**"), page.click("form[action='/staff/sign-out'] button")]);
    for (let back = 0; back < 5; back += 1) {
      await page.goBack().catch(() => undefined);
      expect(await page.evaluate("document.querySelector('form[action=\"/staff/sign-out\"]')")).toBeNull();
      if (page.url().includes("/staff")) expect(new URL(page.url()).pathname).toBe("/staff/sign-in");
    }
    await context.close();
  });
});
