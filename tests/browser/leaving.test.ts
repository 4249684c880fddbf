import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { LANGUAGES } from "~/domain/shared/language";
import { openBrowsing } from "../support/browser";
import type { TestPortal } from "../support/portal";

let portal: TestPortal;
let browser: Browser;
beforeAll(async () => {
  const opened = await openBrowsing();
  ({ portal, browser } = opened);
  return opened.close;
});

const words = (page: Page): Promise<string> => page.evaluate<string>("document.body.innerText").catch(() => "");

describe.each([
  ["with scripts", true],
  ["without scripts", false],
])("'Close page', %s,", (_, javaScriptEnabled) => {
  it.each(LANGUAGES)("opens the weather in %s, from a tap at the foot of a phone", async (language) => {
    const page = await browser.newPage({ javaScriptEnabled, viewport: { width: 360, height: 640 } });
    await page.goto(`${portal.address}/${language}/measures`);
    const box = await page.locator(".exit button").boundingBox();
    expect(box && box.y + box.height).toBeGreaterThan(560);
    expect(box?.height).toBeGreaterThanOrEqual(48);
    expect(box?.width).toBeGreaterThan(300);
    await page.click(".exit button");
    await page.waitForURL(`http://localhost:*/${language}`);
    await page.close();
  });

  it("is the first stop of the Tab key on every public page, and stays in reach on a long one", async () => {
    const page = await browser.newPage({ javaScriptEnabled, viewport: { width: 1280, height: 700 } });
    for (const path of ["", "/measures", "/measures/vacancy", "/check", "/centres?region=abai", "/helpers", "/help", "/figures", "/privacy", "/accessibility", "/no-such-page"]) {
      await page.goto(`${portal.address}/ru${path}`);
      await page.keyboard.press("Tab");
      expect(await page.evaluate("document.activeElement.closest('form')?.hasAttribute('data-exit')"), path).toBe(true);
    }
    await page.goto(`${portal.address}/ru/privacy`);
    await page.evaluate("scrollTo(0, document.body.scrollHeight)");
    expect((await page.locator(".exit button").boundingBox())?.y).toBeLessThan(100);
    await page.close();
  });

  it("leaves nothing of the suitability check to Back or Forward", async () => {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(`${portal.address}/en/measures`);
    await page.goto(`${portal.address}/en/check`);
    for (const value of ["job", "16-17", "struck-off", "without-iin"]) await page.check(`[value="${value}"]`);
    await page.click("form#q .row button");
    expect(await words(page)).toContain("What may suit you");
    await page.click(".exit button");
    await page.waitForURL("http://localhost:*/**");
    for (const way of ["goBack", "goForward"] as const) {
      for (let times = 0; times < 5; times += 1) {
        await page[way]({ waitUntil: "load" }).catch(() => undefined);
        expect(await words(page)).not.toMatch(/What may suit you|IIN\. A foreign|30 calendar days/);
        expect(await page.locator("input:checked").count()).toBe(0);
      }
    }
    await context.close();
  });
});

describe("with scripts", () => {
  // why: each on a page of its own, as the exit that is never answered would break off the next page's coming.
  const beforeTheNetwork = async (path: string, leave: string) => {
    const page = await browser.newPage();
    await page.route("**/exit", () => undefined);
    await page.goto(portal.address + path);
    const seen = await page.evaluate(`${leave}; [getComputedStyle(document.documentElement).display, document.title]`);
    await page.close();
    return seen;
  };

  it.each(["/kk/help", "/kk/check", "/kk/apply"])("%s is blank before the network is asked, so a slow line shows nothing", async (path) => {
    expect(await beforeTheNetwork(path, "document.querySelector('.exit button').click()")).toEqual(["none", ""]);
  });

  it("so it is after Shift three times", async () => {
    const leave = 'for (let times = 0; times < 3; times += 1) dispatchEvent(new KeyboardEvent("keydown", { key: "Shift" }))';
    expect(await beforeTheNetwork("/kk/help", leave)).toEqual(["none", ""]);
  });

  it("Shift three times leaves from a field that is being filled in, in the page's language", async () => {
    const page = await browser.newPage();
    await page.goto(`${portal.address}/ru/measures?q=a`);
    await page.focus("[name=q]");
    for (let times = 0; times < 3; times += 1) await page.keyboard.press("Shift");
    await page.waitForURL("http://localhost:*/ru");
    await page.close();
  });
});
