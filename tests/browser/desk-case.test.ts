// A case at the desk in Chromium: three keys from the queue to a sent answer, a preview that follows the typing, axe.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LANGUAGES } from "~/domain/shared/language";
import { openBrowser } from "../support/browser";
import { signIn } from "../support/desk";
import { startPortal, type TestPortal } from "../support/portal";

let portal: TestPortal;
let browser: Browser;
let axe = "";
beforeAll(async () => {
  portal = await startPortal("demo");
  browser = await openBrowser();
  axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
});
afterAll(async () => {
  await browser.close();
  await portal.stop();
});

async function openDesk(login: string, width = 1280, colorScheme: "light" | "dark" = "light") {
  const { desk } = await signIn(portal, login);
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
  await context.addCookies([...desk.cookies].map(([name, value]) => ({ name, value, url: portal.address.replace("http:", "https:"), secure: true, httpOnly: true, sameSite: "Strict" as const })));
  const page = await context.newPage();
  return { context, page, desk };
}

it("three keys lead from the queue to a sent answer: next, answer, Enter", async () => {
  const { context, page } = await openDesk("consultant@semey.example");
  await page.goto(`${portal.address}/staff`);
  await page.waitForSelector(".keys-hint");
  await page.keyboard.press("n");
  await page.waitForURL("**/staff/cases/**");
  await page.waitForSelector(".keys-hint");
  await page.keyboard.press("a");
  await page.keyboard.press("Enter");
  await page.waitForURL("**done=*");
  const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const row = await portal.database.owner.selectFrom("application").select("status").where("id", "=", id).executeTakeFirstOrThrow();
  expect(["answered", "time_offered"]).toContain(row.status);
  await context.close();
});

it("a case in another language than the desk's comes alive as the process made it", async () => {
  const { context, page, desk } = await openDesk("consultant@shymkent.example");
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

it("the preview follows what is typed", async () => {
  const { context, page } = await openDesk("consultant2@semey.example");
  await page.goto(`${portal.address}/staff`);
  await page.waitForSelector(".keys-hint");
  await page.keyboard.press("n");
  await page.waitForURL("**/staff/cases/**");
  await page.waitForSelector(".keys-hint");
  await page.click(".answer summary");
  await page.fill("textarea[name=text]", "Жаңа мәтін");
  expect(await page.textContent("[data-preview] .says")).toBe("Жаңа мәтін");
  await context.close();
});

describe.each(LANGUAGES)("axe finds nothing in %s", (language) => {
  it.each([{ width: 320, scheme: "light" as const }, { width: 1280, scheme: "dark" as const }])("on a case with everything open, the visits and the templates ($width px, $scheme)", async ({ width, scheme }) => {
    const { context, page, desk } = await openDesk("lead@semey.example", width, scheme);
    await desk.post("/staff/account", { intent: "language", language, back: "/staff" });
    await page.goto(`${portal.address}/staff`);
    const href = await page.getAttribute('a[href^="/staff/cases/"]', "href");
    const row = (await page.locator("[name=row]").first().getAttribute("value")) ?? "";
    const many = new URL((await desk.post("/staff/many", { intent: "take", row: [row] })).url);
    for (const path of [href ?? "", "/staff/visits", "/staff/templates", "/staff?status=received&language=kk&from=2026-02-31", many.pathname + many.search, "/staff/no-such-page"]) {
      await page.goto(portal.address + path);
      await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
      await page.evaluate(axe);
      const { violations } = (await page.evaluate("axe.run(document, { runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice'] })")) as { violations: { id: string; nodes: { target: string[] }[] }[] };
      const wide = (await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")) as number;
      expect({ path, wide, found: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`) }).toEqual({ path, wide: 0, found: [] });
    }
    await context.close();
  });
});
