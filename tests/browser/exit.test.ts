import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { next, openBrowsing } from "../support/browser";
import { SEMEY } from "../support/apply";
import type { TestPortal } from "../support/portal";

let portal: TestPortal;
let browser: Browser;
beforeAll(async () => {
  const opened = await openBrowsing();
  ({ portal, browser } = opened);
  return opened.close;
});


/** On a real phone, as it were: from the start page to the messages behind the code. */
async function applyAndOpen(page: Page): Promise<void> {
  await page.goto(`${portal.address}/en`);
  await page.goto(`${portal.address}/en/apply`);
  await page.click("main form button.btn");
  await page.check("[value=job]");
  await next(page);
  await page.selectOption("[name=region]", SEMEY.region);
  await next(page);
  await page.check(`[value="${SEMEY.centre}"]`);
  for (const step of ["age", "education", "experience", "work", "document"]) {
    await next(page);
    await page.waitForURL(`**/${step}`);
  }
  await next(page);
  await page.check("[value=none]");
  await next(page);
  await next(page);
  const code = (await page.textContent(".code [aria-hidden]")) ?? "";
  await page.click("main form button.btn");
  await page.goto(`${portal.address}/en/status`);
  await page.fill("[name=code]", code);
  await page.click("main form button.btn");
  await page.waitForURL("**/status/application");
  await page.goto(`${portal.address}/en/status/messages`);
}

const PRIVATE = /Your application|Messages between|Check your answers|application has been sent|\d{4} \d{4} \d{4}/;

describe.each([
  ["with scripts", true],
  ["without scripts", false],
])("after the exit, %s", (_, javaScriptEnabled) => {
  let context: BrowserContext;
  let page: Page;
  const foreign: string[] = [];
  beforeAll(async () => {
    context = await browser.newContext({ javaScriptEnabled });
    page = await context.newPage();
    page.on("request", (request) => {
      const { origin } = new URL(request.url());
      if (origin !== portal.address && !request.url().startsWith("data:")) foreign.push(request.url());
    });
    await applyAndOpen(page);
    expect(foreign).toEqual([]);
    await page.click(".exit button");
    await page.waitForURL("http://localhost:*/**");
  });
  afterAll(() => context.close());

  it("Back shows nothing private, ten times", async () => {
    for (let times = 0; times < 10; times += 1) {
      await page.goBack({ waitUntil: "load" }).catch(() => undefined);
      expect(await page.evaluate("document.body.innerText").catch(() => "")).not.toMatch(PRIVATE);
    }
  });

  it("the code must be entered again, and nothing is left on the device", async () => {
    await page.goto(`${portal.address}/en/status/application`);
    expect(new URL(page.url()).pathname).toBe("/en");
    await page.goto(`${portal.address}/en/status`);
    expect(await page.inputValue("[name=code]")).toBe("");
    const left = (await context.cookies(portal.address)).filter(({ name }) => name !== "__Host-left");
    expect(left).toEqual([]);
    if (javaScriptEnabled) {
      expect(await page.evaluate("localStorage.length + sessionStorage.length")).toBe(0);
      expect(await page.evaluate("caches.keys().then((names) => names.length)")).toBe(0);
    }
  });
});

describe("the exit by three presses of Shift", () => {
  it("leaves for the weather; typing capitals does not", async () => {
    const page = await browser.newPage();
    await page.goto(`${portal.address}/kk`);
    await page.keyboard.press("Shift+A");
    await page.keyboard.press("Shift+B");
    await page.keyboard.press("Shift+C");
    await page.waitForTimeout(300);
    expect(page.url()).toBe(`${portal.address}/kk`);
    for (let times = 0; times < 3; times += 1) await page.keyboard.press("Shift");
    await page.waitForURL("http://localhost:*/kk");
    await page.close();
  });
});
