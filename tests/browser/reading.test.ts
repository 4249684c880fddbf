import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "~/domain/shared/language";
import { cutTexts, faults, judged, SCHEME_OF } from "../support/accessibility";
import { openBrowsing } from "../support/browser";
import type { TestPortal } from "../support/portal";

let portal: TestPortal;
let browser: Browser;
beforeAll(async () => {
  const opened = await openBrowsing();
  ({ portal, browser } = opened);
  await portal.database.owner.insertInto("intake").values({ slug: "youth-practice", scope: "100000000", state: "paused", opens_on: null }).execute();
  await portal.database.owner.insertInto("intake").values({ slug: "relocation", scope: "100000000", state: "closed", opens_on: null }).execute();
  await portal.database.owner.updateTable("measure").set({ retired: true }).where("slug", "=", "training-online").execute();
  return opened.close;
});

async function open(page: Page, path: string): Promise<void> {
  await page.goto(portal.address + path);
}

const STATES: [string, (page: Page, language: Language) => Promise<void>][] = [
  ["the check, filled", async (page, language) => {
    await open(page, `/${language}/check`);
    for (const value of ["business", "job", "36-49", "permanent"]) await page.check(`[value="${value}"]`);
  }],
  ["the check with an error", async (page, language) => {
    await open(page, `/${language}/check`);
    for (const value of ["business", "job", "training", "relocation"]) await page.check(`[value="${value}"]`);
    await page.click("form#q .row button");
  }],
  ["the check's last question", async (page, language) => {
    await open(page, `/${language}/check`);
    await page.check("[value=business]");
    await page.click("form#q .row button");
  }],
  ["the check's result, all unfolded", async (page, language) => {
    await open(page, `/${language}/check`);
    for (const value of ["first-job", "job", "16-17", "without-iin", "struck-off"]) await page.check(`[value="${value}"]`);
    await page.click("form#q .row button");
    await page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true");
  }],
  ["a measure that is paused", (page, language) => open(page, `/${language}/measures/youth-practice?region=abai`)],
  ["a measure that is closed", (page, language) => open(page, `/${language}/measures/relocation?region=abai`)],
  ["a measure that has ended", (page, language) => open(page, `/${language}/measures/training-online`)],
  ["the catalogue, narrowed", (page, language) => open(page, `/${language}/measures?wish=training&region=abai`)],
  ["the catalogue's folded filter", async (page, language) => {
    await open(page, `/${language}/measures`);
    await page.evaluate("document.querySelector('details.fold').open = true");
  }],
  ["a failure of ours", (page, language) => open(page, `/${language}/problem/failed`)],
  ["a database that is away", (page, language) => open(page, `/${language}/problem/databaseAway`)],
];

describe.each(LANGUAGES)("in %s axe finds nothing and no text is cut", (language) => {
  it.each(STATES)("on %s", async (_, come) => {
    const page = await judged(browser.newPage({ viewport: { width: 1280, height: 700 }, colorScheme: SCHEME_OF[language] }));
    await come(page, language);
    expect(await cutTexts(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    expect([...(await faults(page)), ...(await cutTexts(page))]).toEqual([]);
    await page.close();
  });

  it("on the help page, open and closed", async () => {
    const page = await judged(browser.newPage({ viewport: { width: 320, height: 700 }, colorScheme: "dark" }));
    await open(page, `/${language}/help`);
    expect([...(await faults(page)), ...(await cutTexts(page))]).toEqual([]);
    await page.context().addCookies([{ name: "__Host-left", value: "1", url: portal.address.replace("http:", "https:"), secure: true, httpOnly: true, sameSite: "Strict" }]);
    await open(page, `/${language}/help`);
    expect(await page.locator("#p1").count()).toBe(0);
    expect([...(await faults(page)), ...(await cutTexts(page))]).toEqual([]);
    await page.close();
  });
});

const PAGES = ["", "/measures", "/measures/generations-contract", "/check", "/centres?region=abai", "/helpers", "/help", "/privacy", "/accessibility"];

describe("at 200 % zoom of a phone and with text twice as large", () => {
  it.each(["kk", "ru"] as const)("no text is cut in %s", async (language) => {
    const page = await browser.newPage({ viewport: { width: 640, height: 700 }, deviceScaleFactor: 2 });
    for (const path of PAGES) {
      for (const [width, size] of [[320, "100%"], [640, "200%"]] as const) {
        await page.setViewportSize({ width, height: 700 });
        await open(page, `/${language}${path}`);
        await page.evaluate(`document.documentElement.style.fontSize = "${size}"`);
        expect({ path, size, cut: await cutTexts(page) }).toEqual({ path, size, cut: [] });
      }
    }
    await page.close();
  });
});

describe("for other ways of seeing", () => {
  it("nothing moves by itself, so nothing needs to be stilled", async () => {
    const page = await browser.newPage();
    for (const path of PAGES) {
      await open(page, `/kk${path}`);
      const moving = await page.evaluate(`[...document.querySelectorAll("*")].filter((each) => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(each);
        return animationName !== "none" || transitionDuration !== "0s" || scrollBehavior !== "auto";
      }).length`);
      expect([path, moving]).toEqual([path, 0]);
    }
    await page.close();
  });

  it("a measure on paper is its text alone, on three sheets at most", async () => {
    const page = await browser.newPage();
    for (const language of LANGUAGES) {
      await open(page, `/${language}/measures/generations-contract`);
      const sheets = (await page.pdf({ format: "A4" })).toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      expect(sheets).toBeGreaterThan(0);
      expect(sheets).toBeLessThanOrEqual(3);
      await page.emulateMedia({ media: "print" });
      const shown = await page.evaluate(`[".exit", ".nav", ".langs", ".foot", ".btn", ".contents", ".ornament"].filter((part) => [...document.querySelectorAll(part)].some((each) => each.getClientRects().length > 0))`);
      expect(shown).toEqual([]);
      for (const part of ["h1", ".facts", "#forWhom", "#bring", "#ifYouStop", "#sources"]) expect(await page.locator(part).isVisible(), part).toBe(true);
      await page.emulateMedia({ media: null });
    }
    await page.close();
  });

  it("forced colours keep buttons, choices and states apart from the page", async () => {
    const page = await browser.newPage();
    await page.emulateMedia({ forcedColors: "active" });
    await open(page, "/ru/measures/business-grant");
    for (const part of [".btn", ".exit button"]) {
      expect(await page.evaluate(`(() => { const { borderTopStyle, borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(document.querySelector(${JSON.stringify(part)})); return borderTopStyle === "solid" && borderTopWidth !== "0px" && borderTopColor !== backgroundColor; })()`), part).toBe(true);
    }
    await open(page, "/ru/check");
    await page.check("[value=job]");
    const edges = await page.evaluate(`["job", "training"].map((value) => getComputedStyle(document.querySelector("[value=" + value + "] + label")).borderTopWidth)`);
    expect(edges).toEqual(["3px", "1px"]);
    await page.close();
  });

  it("with the keyboard alone a measure is found, checked and applied for", async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 700 } });
    await open(page, "/en");
    const reach = async (selector: string): Promise<void> => {
      for (let stops = 0; stops < 60; stops += 1) {
        await page.keyboard.press("Tab");
        if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) {
          const ring = await page.evaluate("(() => { const { outlineStyle } = getComputedStyle(document.activeElement); return outlineStyle; })()");
          expect([selector, ring]).toEqual([selector, "solid"]);
          return;
        }
      }
      throw new Error(`the Tab key does not reach ${selector} on ${page.url()}`);
    };
    await reach(".skip");
    await page.keyboard.press("Enter");
    await reach("main a[href='/en/measures']");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/measures");
    await reach("select[name=wish]");
    await reach("a[href='/en/measures/first-workplace']");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/first-workplace");
    await reach("main a[href='/en/check?measure=first-workplace']");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/check?measure=first-workplace");
    // The measure's own wish is ticked already; another tick is one more.
    for (const [name, checked] of [["wishes", 2], ["age", 1]] as const) {
      await page.focus(`[name=${name}]`);
      await page.keyboard.press("Space");
      expect(await page.locator(`[name=${name}]:checked`).count()).toBe(checked);
    }
    await page.keyboard.press("Enter");
    await page.waitForSelector("#use");
    await page.close();
  });
});
