import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
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

/** Comes to the page as a reader does: from the foot of another one, and through its own contents. */
async function read(page: Page): Promise<void> {
  await page.goto(`${portal.address}/en/measures`);
  await page.click("footer a[href='/en/help']");
  await page.waitForURL("**/en/help");
  expect(await words(page)).toContain("116-16");
  for (const mark of ["#p8", "#p3"]) await page.click(`main a[href='${mark}']`);
}

describe.each([
  ["with scripts", true],
  ["without scripts", false],
])("'Rights and free services' after the exit, %s", (_, javaScriptEnabled) => {
  it("is not shown by Back or Forward, and opens again with one press", async () => {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await read(page);
    await page.click(".exit button");
    await page.waitForURL("http://localhost:*/**");
    for (const way of ["goBack", "goForward"] as const) {
      for (let times = 0; times < 5; times += 1) {
        await page[way]({ waitUntil: "load" }).catch(() => undefined);
        expect(await words(page), `${way} to ${page.url()}`).not.toMatch(/116-16|police|violence/);
      }
    }
    await page.goto(`${portal.address}/en`);
    await page.click("footer a[href='/en/help']");
    await page.waitForURL("**/en/help");
    await page.click("main form button");
    await page.waitForSelector("#p1");
    expect(await words(page)).toContain("116-16");
    expect(await context.cookies(portal.address)).toEqual([]);
    await context.close();
  });
});
