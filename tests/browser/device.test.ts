// What is left in a real browser's profile on the disk once someone has gone through everything and pressed "Close page".
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { SEMEY } from "../support/apply";
import { next } from "../support/browser";
import { placesOf } from "../support/buried-text";
import { startPortal, type TestPortal } from "../support/portal";
import { openWeather, type Weather } from "../support/weather";

const NUMBER = "+77477310958";
const WORDS = "Қызғалдақ-Зарница-quixotry";

let portal: TestPortal;
let weather: Weather;
let profile = "";
beforeAll(async () => {
  weather = await openWeather();
  portal = await startPortal("demo", { EXIT_URL: weather.url });
  profile = await mkdtemp(join(tmpdir(), "ashyq-esik-profile-"));
});
afterAll(async () => {
  await portal.stop();
  await weather.close();
  await rm(profile, { recursive: true, force: true });
});

const open = (): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profile, { executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });

/** From the home page to a message that was typed and sent, then out. Answers the code and every title that was seen. */
async function goThroughEverything(context: BrowserContext): Promise<{ code: string; titles: Set<string> }> {
  const page = context.pages()[0] ?? (await context.newPage());
  const titles = new Set<string>();
  page.on("load", () => void page.title().then((title) => title.startsWith("Loading ") || titles.add(title), () => undefined));
  await page.goto(`${portal.address}/en/check`);
  await page.check("[value=business]");
  await page.check("[value=struck-off]");
  await page.click("button[value=on]");
  await page.check("[value=survivor]");
  await page.click("button[value=on]");
  await page.waitForURL("**/check?page=result");
  await page.goBack();
  expect(await page.locator("[checked]").count()).toBe(0);
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
  await page.check("[value=call]");
  await next(page);
  await page.waitForURL("**/call");
  await page.fill("[name=number]", NUMBER);
  await page.check("[name=days] >> nth=0");
  await page.check("[name=hours] >> nth=0");
  await page.selectOption("[name=word]", { index: 1 });
  await page.check("[name=mayName] >> nth=1");
  await next(page);
  await page.waitForSelector("[data-errors]");
  expect(await page.inputValue("[name=number]")).toBe(NUMBER);
  await page.check("[name=consent]");
  await next(page);
  await page.waitForURL("**/check");
  await next(page);
  const code = ((await page.textContent(".code [aria-hidden]")) ?? "").replace(/\D/g, "");
  await page.click("main form button.btn");
  await page.goto(`${portal.address}/en/status`);
  await page.fill("[name=code]", `${code.slice(0, 23)}${(Number(code[23]) + 1) % 10}`);
  await page.click("main form button.btn");
  await page.waitForSelector("[data-errors]");
  await page.fill("[name=code]", code);
  await page.click("main form button.btn");
  await page.waitForURL("**/status/application");
  await page.goto(`${portal.address}/en/status/contact?number`);
  await page.fill("[name=number]", NUMBER);
  await page.click("button[value=call]");
  await page.waitForSelector("[data-errors]");
  await page.goto(`${portal.address}/en/status/messages?words`);
  await page.fill("[name=words]", `${WORDS} violence`);
  await page.click("main form:has([name=words]) button.btn");
  await page.waitForSelector("[data-errors]");
  expect(await page.inputValue("[name=words]")).toBe(`${WORDS} violence`);
  await page.fill("[name=words]", WORDS);
  await page.click("main form:has([name=words]) button.btn");
  await page.waitForURL("**/status/messages?done=sent");
  await page.click(".exit button");
  await page.waitForURL("http://localhost:*/**");
  return { code, titles };
}

it("holds nothing typed and no code, in any file and encoding; and the titles in its history are neutral", async () => {
  const context = await open();
  const { code, titles } = await goThroughEverything(context);
  await context.close();
  const spaced = code.replace(/(.{4})(?=.)/g, "$1 ");
  expect(code).toHaveLength(24);
  expect(await placesOf(["work=struck-off", "categories=survivor", NUMBER, NUMBER.slice(2), WORDS, code, code.slice(0, 23), spaced], { folders: [profile] })).toEqual([]);
  expect(await placesOf(["/en/apply"], { folders: [profile] })).not.toEqual([]);
  const words = [...titles].join("\n");
  expect(words).toContain("Application");
  expect(words).not.toMatch(/answer|message|visit|contact|phone|receipt|Semey|centre|withdraw|delete|\d{4}/i);
});
