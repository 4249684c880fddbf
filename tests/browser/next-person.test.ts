import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SEMEY } from "../support/apply";
import { openBrowsing } from "../support/browser";
import type { TestPortal } from "../support/portal";

let portal: TestPortal;
let browser: Browser;
beforeAll(async () => {
  const opened = await openBrowsing();
  ({ portal, browser } = opened);
  return opened.close;
});

const NUMBER = "7011234567";

/** Fills in the page for two as the first person does, up to the receipt; answers the code. */
async function firstPerson(page: Page): Promise<string> {
  await page.goto(`${portal.address}/ru/apply/together`);
  await page.selectOption("[name=region]", "abai");
  await page.click("main form button.btn");
  await page.waitForURL("**/together?pair=kk-ru");
  await page.check('[name="wishes"][value="business"]');
  await page.check(`[name="centre"][value="${SEMEY.centre}"]`);
  await page.check('[name="age"][value="50-to-pension"]');
  await page.check('[name="contactKind"][value="call"]');
  await page.fill('[name="number"]', `8${NUMBER}`);
  await page.check('[name="days"][value="tue"]');
  await page.check('[name="hours"]');
  await page.selectOption('[name="word"]', "river");
  await page.check('[name="mayName"][value="no"]');
  await page.check('[name="consent"]');
  await page.click('button.btn[value="send"]');
  await page.waitForSelector(".code");
  return ((await page.textContent(".code [aria-hidden]")) ?? "").replace(/\D/g, "");
}

/** Everything of the first person that the page shows or its fields hold. */
const tracesOn = async (page: Page, code: string): Promise<string[]> => {
  const text = ((await page.evaluate("document.body.innerText").catch(() => "")) as string).replace(/\s/g, "");
  const held = (await page
    .evaluate(`[...document.querySelectorAll("main input, main select")].filter((field) => field.checked ? field.name !== "pair" : !/radio|checkbox|hidden/.test(field.type) && field.value !== "" && field.name !== "answerLanguage").map((field) => field.name)`)
    .catch(() => [])) as string[];
  return [...(text.includes(code) ? ["code"] : []), ...(text.includes(NUMBER) ? ["number"] : []), ...held];
};

describe.each([
  ["with scripts", true],
  ["without scripts", false],
])("finish and clear for the next person, %s", (_, javaScriptEnabled) => {
  let context: BrowserContext;
  let page: Page;
  let code = "";
  beforeAll(async () => {
    context = await browser.newContext({ javaScriptEnabled });
    page = await context.newPage();
    code = await firstPerson(page);
    expect(code).toHaveLength(24);
    await page.click('main form button[value="clear"]');
    await page.waitForURL("**/ru/apply/together?pair=kk-ru&cleared=yes");
  });
  afterAll(() => context.close());

  it("the next person finds an empty start and no cookie, storage or cache", async () => {
    expect(await tracesOn(page, code)).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    if (javaScriptEnabled) {
      expect(await page.evaluate("localStorage.length + sessionStorage.length")).toBe(0);
      expect(await page.evaluate("caches.keys().then((names) => names.length)")).toBe(0);
    }
  });

  it("Back shows the next person nothing of the first, at no step; Forward neither", async () => {
    for (let times = 0; times < 6; times += 1) {
      await page.goBack({ waitUntil: "load" }).catch(() => undefined);
      expect(await tracesOn(page, code), page.url()).toEqual([]);
    }
    for (let times = 0; times < 6; times += 1) {
      await page.goForward({ waitUntil: "load" }).catch(() => undefined);
      expect(await tracesOn(page, code), page.url()).toEqual([]);
    }
  });

  it("the second person fills in an empty form and gets a code of their own", async () => {
    await page.goto(`${portal.address}/ru/apply/together?pair=kk-ru`);
    await page.click("main form button.btn");
    await page.waitForURL("**/together?pair=kk-ru");
    expect(await tracesOn(page, code)).toEqual([]);
    const second = await firstPerson(page);
    expect(second).toHaveLength(24);
    expect(second).not.toBe(code);
    await page.click('main form button[value="clear"]');
    await page.waitForURL("**/ru/apply/together?pair=kk-ru&cleared=yes");
    expect(await context.cookies()).toEqual([]);
  });
});
