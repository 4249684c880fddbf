// Applying on a real phone-sized Chromium, with scripts and without: Back and forward lose and double nothing, the keyboard
// is enough, and after sending nothing that was typed is on the device.
import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { CONTINUE, next, openBrowsing } from "../support/browser";
import type { TestPortal } from "../support/portal";

let portal: TestPortal;
let browser: Browser;
beforeAll(async () => {
  const opened = await openBrowsing();
  ({ portal, browser } = opened);
  return opened.close;
});

/** A city whose districts share one centre. */
const ASTANA = "710000000";
const NUMBER = "8 701 555 01 99";
const phone = { width: 360, height: 640 };
const stepOf = (page: Page): string => new URL(page.url()).pathname.split("/").at(-1) ?? "";

async function begin(page: Page): Promise<void> {
  await page.goto(`${portal.address}/kk/apply`);
  await page.click("main form button.btn");
  await page.check("[value=business]");
  await next(page);
  await page.selectOption("[name=region]", ASTANA);
  await next(page);
  await page.waitForURL("**/age");
}

/** From the age to the answers, giving what matters here. */
async function goOn(page: Page): Promise<void> {
  await page.check('[value="36-49"]');
  for (const step of ["education", "experience", "work", "document", "contact"]) {
    await next(page);
    await page.waitForURL(`**/${step}`);
  }
  await page.check("[value=call]");
  await next(page);
  await page.fill("[name=number]", NUMBER);
  await page.check("[name=days][value=tue]");
  await page.check("[name=hours][value='9-12']");
  await page.selectOption("[name=word]", "lamp");
  await page.check("[name=mayName][value=no]");
  await page.check("[name=consent]");
  await next(page);
  await page.waitForURL("**/check");
}

describe.each([["with scripts", true], ["without scripts", false]])("applying %s", (_, javaScriptEnabled) => {
  it("goes Back three times and forward again, and nothing is lost or doubled", async () => {
    const context = await browser.newContext({ javaScriptEnabled, viewport: phone });
    const page = await context.newPage();
    await begin(page);
    for (let times = 0; times < 3; times += 1) await page.goBack();
    expect(stepOf(page)).toBe("apply");
    await page.goForward();
    expect(await page.isChecked("[value=business]")).toBe(true);
    await page.goForward();
    expect(await page.inputValue("[name=region]")).toBe(ASTANA);
    await page.goForward();
    expect(stepOf(page)).toBe("age");
    await goOn(page);
    for (let times = 0; times < 3; times += 1) await page.goBack();
    for (let times = 0; times < 3; times += 1) await page.goForward();
    expect(stepOf(page)).toBe("check");
    expect(await page.locator(".sum dt").allTextContents()).toHaveLength(8);
    expect(await page.textContent(".sum")).toMatch(/Өз ісімді бастау.*36–49.*\+77015550199/su);
    await context.close();
  });

  it("leaves nothing typed on the device once it is sent", async () => {
    const context = await browser.newContext({ javaScriptEnabled, viewport: phone });
    const page = await context.newPage();
    await begin(page);
    await goOn(page);
    await next(page);
    await page.waitForURL("**/receipt");
    const code = (await page.textContent(".code [aria-hidden]"))?.trim() ?? "";
    const typed = /36–49|555 ?01 ?99|Өз ісімді бастау/;
    for (let times = 0; times < 4; times += 1) {
      await page.goBack();
      expect(await page.textContent("body")).not.toMatch(typed);
    }
    await page.goto(page.url().replace(/[^/]+$/, "receipt"));
    if (stepOf(page) === "receipt") await page.click("main form button.btn");
    for (let times = 0; times < 6; times += 1) {
      await page.goBack().catch(() => undefined);
      const shown = (await page.textContent("body")) ?? "";
      expect(shown).not.toMatch(typed);
      expect(shown).not.toContain(code.slice(0, 9));
    }
    expect(await context.cookies(portal.address)).toEqual([]);
    if (javaScriptEnabled) {
      expect(await page.evaluate("localStorage.length + sessionStorage.length")).toBe(0);
      expect(await page.evaluate("caches.keys().then((names) => names.length)")).toBe(0);
      expect(await page.evaluate("indexedDB.databases().then((found) => found.length)")).toBe(0);
    }
    await context.close();
  });

  it("asks the browser to remember no field", async () => {
    const context = await browser.newContext({ javaScriptEnabled, viewport: phone });
    const page = await context.newPage();
    await begin(page);
    await goOn(page);
    await page.goto(page.url().replace(/check$/, "call"));
    const fields = page.locator("main input:not([type=hidden]), main select");
    expect(await fields.count()).toBeGreaterThan(10);
    for (const field of await fields.all()) expect(await field.getAttribute("autocomplete")).toBe("off");
    await context.close();
  });
});

describe("the keyboard alone", () => {
  /** Presses Tab until the focus is there. */
  async function tabTo(page: Page, selector: string): Promise<void> {
    for (let presses = 0; presses < 40; presses += 1) {
      if (await page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)})`)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`the Tab key does not reach ${selector}`);
  }

  it("starts, is led by the summary to the first option, and goes on", async () => {
    const page = await browser.newPage({ viewport: phone });
    await page.goto(`${portal.address}/en/apply`);
    await tabTo(page, "main form button.btn");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/wishes");
    await tabTo(page, CONTINUE);
    await page.keyboard.press("Enter");
    await page.waitForSelector("[data-errors]:focus");
    expect(await page.title()).toMatch(/^Error: /);
    await tabTo(page, ".errors a");
    await page.keyboard.press("Enter");
    await page.waitForSelector("[value=job]:focus");
    await page.keyboard.press("Space");
    await tabTo(page, CONTINUE);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/region");
    await tabTo(page, "[name=region]");
    await page.keyboard.type("Ast");
    await tabTo(page, CONTINUE);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/age");
    await tabTo(page, "[name=age]");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/education");
    await page.close();
  });
});
