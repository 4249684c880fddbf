// The desk with scripts: pages come alive under a strict policy, keys work and can be switched off, an idle screen is covered.
import type { Browser, BrowserContext, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { openBrowsing } from "../support/browser";
import { openDesk, signIn } from "../support/desk";
import type { TestPortal } from "../support/portal";
import { Visitor } from "../support/visitor";

/** What all script of one desk page may weigh on the wire. */
const BUDGET_BYTES = 150_000;

let portal: TestPortal;
let browser: Browser;
let desk: Visitor;
let context: BrowserContext;
beforeAll(async () => {
  const opened = await openBrowsing();
  ({ portal, browser } = opened);
  ({ desk } = await signIn(portal, "lead@semey.example"));
  context = await openDesk(browser, desk);
  return opened.close;
});

const isAlive = (page: Page): Promise<boolean> =>
  page.locator(".keys-hint").waitFor().then(() => true);

async function open(path: string): Promise<Page> {
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(portal.address + path);
  await isAlive(page);
  return page;
}

describe("pages of the desk", () => {
  it("come alive without a complaint, in at most 150 kB of script, in every language", async () => {
    const [first] = (await desk.get("/staff")).document.querySelectorAll('a[href^="/staff/cases/"]');
    const others = [first?.getAttribute("href") ?? "", "/staff/team", "/staff/account", "/staff/settings"];
    for (const language of ["en", "ru", "kk"]) {
      await desk.post("/staff/account", { intent: "language", language });
      for (const path of ["/staff", ...(language === "kk" ? others : [])]) {
        const fresh = await openDesk(browser, desk);
        const page = await fresh.newPage();
        const complaints: string[] = [];
        const sizes: Promise<number>[] = [];
        page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
        page.on("pageerror", (error) => complaints.push(error.message));
        page.on("requestfinished", (request) => request.url().endsWith(".js") && sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize)));
        await page.goto(portal.address + path);
        expect(await isAlive(page)).toBe(true);
        expect({ path, complaints }).toEqual({ path, complaints: [] });
        const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
        expect(bytes).toBeGreaterThan(50_000);
        expect(bytes, `${path}: ${bytes} bytes of script`).toBeLessThanOrEqual(BUDGET_BYTES);
        await fresh.close();
      }
    }
  });

  it("run only our files and the lines that carry the answer's own nonce", async () => {
    const seen = new Set<string>();
    for (const path of ["/staff", "/staff", "/staff/team"]) {
      const { headers, html } = await desk.get(path);
      const [, nonce] = /script-src 'self' 'nonce-([\w-]{22})';/.exec(headers.get("Content-Security-Policy") ?? "") ?? [];
      expect(seen.has(nonce ?? "")).toBe(false);
      seen.add(nonce ?? "");
      const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)([^>]*)>/g)].map(([, attributes]) => attributes);
      expect(inline.length).toBeGreaterThan(1);
      for (const attributes of inline) expect(attributes).toContain(`nonce="${nonce}"`);
    }
    const outside = await new Visitor(portal.address).get("/staff/sign-in");
    expect(outside.html).not.toContain("modulepreload");
    expect((await desk.get("/kk")).headers.get("Content-Security-Policy")).not.toContain("nonce");
  });
});

describe("keys", () => {
  it("move the focus from row to row, open the row, and are listed under ?", async () => {
    const page = await open("/staff");
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
    const numbers = await page.locator("tbody td a").allTextContents();
    await page.keyboard.press("j");
    expect(await focused()).toBe(numbers[0]);
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    await page.keyboard.press("j");
    // A Kazakh or Russian layout: the letter is another, the place the same.
    await page.evaluate(() => document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: "л", code: "KeyK", bubbles: true, cancelable: true })));
    expect(await focused()).toBe(numbers[0]);
    await page.keyboard.press("?");
    expect(await page.locator("dialog[open] dt").count()).toBeGreaterThan(9);
    await page.keyboard.press("Escape");
    await page.locator("dialog").waitFor({ state: "detached" });
    await Promise.all([page.waitForURL("**/staff/cases/*"), page.keyboard.press("Enter")]);
    await page.waitForSelector(".keys-hint");
    await page.keyboard.press("?");
    const listed = await page.locator("dialog[open] dt").allTextContents();
    expect(listed).toContain("Q");
    for (const key of ["/", "J", "X", "F"]) expect(listed).not.toContain(key);
    await page.keyboard.press("Escape");
    await Promise.all([page.waitForURL("**/staff"), page.keyboard.press("q")]);
    await page.close();
  });

  it("do nothing while typing, with a modifier, and once they are switched off", async () => {
    const page = await open("/staff");
    await page.keyboard.press("Slash");
    await page.keyboard.type("?jn");
    expect(await page.locator("[name=number]").inputValue()).toBe("?jn");
    expect(await page.locator("dialog[open]").count()).toBe(0);
    await page.locator("[name=number]").blur();
    await page.keyboard.press("Control+j");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
    await page.goto(`${portal.address}/staff/settings`);
    await page.uncheck("[name=shortcuts]");
    await page.click("form.q button.btn");
    await page.goto(`${portal.address}/staff`);
    await page.waitForLoadState("networkidle");
    await page.keyboard.press("j");
    await page.keyboard.press("?");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
    expect(await page.locator("dialog[open]").count()).toBe(0);
    await desk.post("/staff/settings", { languages: ["kk", "ru"], shortcuts: "on" });
    await page.close();
  });
});

describe("an idle screen", () => {
  it("is covered after two minutes; the key that brings it back does nothing else", async () => {
    const page = await open("/staff");
    await page.keyboard.press("j");
    const row = await page.evaluate(() => document.activeElement?.textContent);
    await page.clock.fastForward(119_000);
    expect(await page.locator("tbody td a").first().isVisible()).toBe(true);
    await page.keyboard.press("Shift");
    await page.clock.fastForward(119_000);
    expect(await page.locator(".cover").count()).toBe(0);
    await page.clock.fastForward(2_000);
    await page.locator(".cover").waitFor();
    expect(await page.locator("main :text-matches('\\\\d{7}')").locator("visible=true").count()).toBe(0);
    expect(await page.locator("h1, table, .account").locator("visible=true").count()).toBe(0);
    await page.keyboard.press("j");
    await page.locator(".cover").waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(row);
    await page.close();
  });
});

describe("a list that is looked at", () => {
  it("says in the row itself that a colleague took it, without being loaded again", async () => {
    const page = await open("/staff?assignee=nobody");
    const href = (await page.locator("tbody td a").first().getAttribute("href")) ?? "";
    const { desk: colleague } = await signIn(portal, "consultant@semey.example");
    await colleague.submit(await colleague.get(href), {}, ["intent", "take"]);
    await page.clock.fastForward(16_000);
    await page.locator(".news").waitFor();
    expect(await page.locator(`tr:has(a[href="${href}"]) .flag.here`).count()).toBeGreaterThan(0);
    await page.close();
  });
});

describe("what is typed", () => {
  const typed = "Күтеміз, келіңіз: бейсенбі";

  it("is kept a few seconds after the last key, comes back with the page, and is gone with an empty text", async () => {
    const page = await open((await firstCase()) ?? "");
    await page.locator(".answer details summary").click();
    await page.fill("textarea[name=text]", typed);
    await page.clock.fastForward(4_000);
    await page.locator(".answer [role=status]:not(:empty)").waitFor();
    await page.reload();
    await isAlive(page);
    expect(await page.locator("textarea[name=text]").inputValue()).toBe(typed);
    expect(JSON.stringify(await portal.database.owner.selectFrom("case_draft").selectAll().execute())).not.toContain(typed);
    await page.close();
  });

  it("is hidden with the whole page once the session ended in another tab; signing in brings both back", async () => {
    const path = (await firstCase()) ?? "";
    const page = await open(path);
    await page.fill("textarea[name=note]", "бейсенбіде күтеміз");
    await context.clearCookies({ name: "__Host-desk" });
    await page.clock.fastForward(16_000);
    await page.locator(".cover a").waitFor();
    expect(await page.locator("h1, textarea, .account").locator("visible=true").count()).toBe(0);
    await page.keyboard.press("j");
    expect(await page.locator(".cover a").count()).toBe(1);
    await Promise.all([page.waitForURL("**/staff/sign-in**"), page.locator(".cover a").click()]);
    const { desk: again } = await signIn(portal, "lead@semey.example");
    const url = portal.address.replace("http:", "https:");
    await context.addCookies([...again.cookies].map(([name, value]) => ({ name, value, url, secure: true, httpOnly: true, sameSite: "Strict" as const })));
    await page.goto(portal.address + path);
    expect(await page.locator("textarea[name=note]").inputValue()).toBe("бейсенбіде күтеміз");
    await page.close();
  });

  it("waits in the browser when the session ended meanwhile, and is there after signing in again", async () => {
    const path = (await firstCase()) ?? "";
    const page = await open(path);
    await context.clearCookies({ name: "__Host-desk" });
    await page.fill("textarea[name=note]", "ертең қайта қарау");
    await page.clock.fastForward(4_000);
    await page.locator(".answer [role=status]:not(:empty)").waitFor();
    const { desk: again } = await signIn(portal, "lead@semey.example");
    const url = portal.address.replace("http:", "https:");
    await context.addCookies([...again.cookies].map(([name, value]) => ({ name, value, url, secure: true, httpOnly: true, sameSite: "Strict" as const })));
    await page.goto(portal.address + path);
    expect(await page.locator("textarea[name=note]").inputValue()).toBe("ертең қайта қарау");
    await page.close();
  });

  const firstCase = async () => (await desk.get("/staff?assignee=me&assignee=nobody")).document.querySelector("tbody td a")?.getAttribute("href");
});

describe("the keyboard alone", () => {
  it("narrows the list, ticks rows, acts on them at once and undoes it", async () => {
    const page = await open("/staff");
    await page.keyboard.press("f");
    await page.locator(".narrow[open]").waitFor();
    await page.focus(".narrow [name=language][value=ru]");
    await page.keyboard.press("Space");
    await Promise.all([page.waitForURL("**language=ru**"), page.keyboard.press("Enter")]);
    await isAlive(page);
    await page.keyboard.press("j");
    await page.keyboard.press("x");
    await Promise.all([page.waitForURL("**/staff/many?job=*"), page.keyboard.press("t")]);
    await isAlive(page);
    const result = await page.locator("[role=status]").first().textContent();
    const undo = page.locator("main form button");
    if (await undo.count()) {
      await undo.focus();
      await page.keyboard.press("Enter");
      await page.waitForLoadState("networkidle");
      expect(await page.locator("[role=status]").first().textContent()).not.toBe(result);
    }
    await page.close();
  });
});
