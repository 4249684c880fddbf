import type { Browser } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { openBrowsing } from "../support/browser";
import type { TestPortal } from "../support/portal";

/** 32 kbit/s and the delay of an old network. */
const SLOW = { offline: false, downloadThroughput: 4_000, uploadThroughput: 4_000, latency: 300 };
const BUDGET_BYTES = 14_600;
const MOST_REQUESTS = 3;

let portal: TestPortal;
let browser: Browser;
beforeAll(async () => {
  const opened = await openBrowsing();
  ({ portal, browser } = opened);
  return opened.close;
});

const WATCH_SHIFTS = `
  window.shifts = 0;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shifts += entry.value; }).observe({ type: "layout-shift", buffered: true });
`;

it.each(["/kk", "/ru/measures", "/ru/check", "/kk/help"])(
  "a first visit to %s at 32 kbit/s: one window of bytes, three requests, and nothing moves while it comes in",
  async (path) => {
    const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
    const page = await context.newPage();
    await page.addInitScript(WATCH_SHIFTS);
    const line = await context.newCDPSession(page);
    await line.send("Network.enable");
    await line.send("Network.setCacheDisabled", { cacheDisabled: true });
    await line.send("Network.emulateNetworkConditions", SLOW);
    const bytes: number[] = [];
    line.on("Network.loadingFinished", ({ encodedDataLength }) => bytes.push(encodedDataLength));
    await page.goto(portal.address + path, { waitUntil: "load" });
    await page.evaluate("scrollTo(0, 400)");
    await page.evaluate("new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)))");
    const asked = bytes.filter((size) => size > 0);
    expect(asked.length).toBeLessThanOrEqual(MOST_REQUESTS);
    expect(asked.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(BUDGET_BYTES);
    expect(await page.evaluate("window.shifts")).toBe(0);
    expect(await page.evaluate("getComputedStyle(document.querySelector('.exit button')).fontWeight")).toBe("700");
    await context.close();
  },
);

it("the check is answered and turned into an application on such a line", async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send("Network.emulateNetworkConditions", SLOW);
  await page.goto(`${portal.address}/kk/check`);
  await page.check("[value=training]");
  await page.check('[value="18-35"]');
  await page.click("form#q .row button");
  await page.click("button[value=use]");
  await page.waitForURL("**/apply/**");
  expect(await page.locator("h1").count()).toBe(1);
  await context.close();
});
