import type { Browser } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { LANGUAGES } from "~/domain/shared/language";
import { faultsOnPhoneAndDesk, judged, SCHEME_OF } from "../support/accessibility";
import { apply, SEMEY } from "../support/apply";
import { next, openBrowsing } from "../support/browser";
import { openDesk, signIn } from "../support/desk";
import type { TestPortal } from "../support/portal";
import { Visitor } from "../support/visitor";

let portal: TestPortal;
let browser: Browser;
beforeAll(async () => {
  const opened = await openBrowsing();
  ({ portal, browser } = opened);
  return opened.close;
});

const PUBLIC = ["", "/measures", "/measures?q=zzz", "/measures/business-grant", "/measures/training-employer", "/centres", "/centres?region=abai", "/help", "/figures", "/privacy", "/accessibility", "/check", "/apply", "/status", "/no-such-page"];
const FOR_HELPERS = ["/helpers", "/helpers?page=apply.job&place=abai&district=101000000", "/helpers?page=home&place=abai", "/helpers/cards?page=home", "/helpers/poster-a4?page=home", "/helpers/strip?page=home", "/helpers/how", "/apply/together"];

describe.each(LANGUAGES)("axe finds nothing in %s", (language) => {
  it.each([["public pages", PUBLIC], ["pages for helpers", FOR_HELPERS]])("on %s", async (_, paths) => {
    const page = await judged(browser.newPage({ colorScheme: SCHEME_OF[language] }));
    for (const path of paths) {
      await page.goto(`${portal.address}/${language}${path}`);
      expect({ path, faults: await faultsOnPhoneAndDesk(page) }).toEqual({ path, faults: [] });
    }
    await page.close();
  });

  it("on the form, empty, wrong and filled", async () => {
    const page = await judged(browser.newPage({ colorScheme: SCHEME_OF[language] }));
    const clean = async (): Promise<void> => expect({ path: page.url(), faults: await faultsOnPhoneAndDesk(page) }).toEqual({ path: page.url(), faults: [] });
    await page.goto(`${portal.address}/${language}/apply`);
    await page.click("main form button.btn");
    await clean();
    await next(page);
    await clean();
    await page.check("[value=job]");
    await next(page);
    await clean();
    await page.selectOption("[name=region]", SEMEY.region);
    await next(page);
    await clean();
    await page.check(`[value="${SEMEY.centre}"]`);
    for (let question = 0; question < 6; question += 1) {
      await next(page);
      await clean();
    }
    await page.check("[value=call]");
    await next(page);
    await next(page);
    await clean();
    await page.fill("[name=number]", "8 701 123 45 67");
    await page.check("[name=days][value=tue]");
    await page.check("[name=hours]");
    await page.selectOption("[name=word]", "river");
    await page.check("[name=mayName][value=no]");
    await page.check("[name=consent]");
    await next(page);
    await clean();
    await next(page);
    await page.waitForURL("**/receipt");
    await clean();
    await page.close();
  });

  it("on the page for two, empty, wrong, filled and sent", async () => {
    const page = await judged(browser.newPage({ colorScheme: SCHEME_OF[language] }));
    const clean = async (): Promise<void> => expect({ path: page.url(), faults: await faultsOnPhoneAndDesk(page) }).toEqual({ path: page.url(), faults: [] });
    await page.goto(`${portal.address}/${language}/apply/together?region=abai`);
    await page.click("main form button.btn");
    await clean();
    await page.check("[name=contactKind][value=call]");
    await page.click('button.btn[value="send"]');
    await page.waitForSelector(".errors");
    await clean();
    await page.click('[value="ask-clear"]');
    await page.waitForURL("**clear=yes");
    await clean();
    await page.click("main a.btn");
    await page.waitForSelector("#q");
    await page.check("[name=wishes]");
    await page.check("[name=centre]");
    await page.check("[name=contactKind][value=none]");
    await page.click('button.btn[value="send"]');
    await page.waitForSelector(".code");
    await clean();
    await page.close();
  });

  it("behind the code", async () => {
    const { code } = await apply(new Visitor(portal.address), language);
    const page = await judged(browser.newPage({ colorScheme: SCHEME_OF[language] }));
    await page.goto(`${portal.address}/${language}/status`);
    await page.fill("[name=code]", "1234");
    await page.click("main form button.btn");
    expect(await faultsOnPhoneAndDesk(page)).toEqual([]);
    await page.fill("[name=code]", code);
    await page.click("main form button.btn");
    await page.waitForURL("**/application");
    for (const path of ["application", "messages", "messages?words", "visit", "manage", "contact", "contact?number", "new-code", "elsewhere", "withdraw", "erase"]) {
      await page.goto(`${portal.address}/${language}/status/${path}`);
      expect({ path, faults: await faultsOnPhoneAndDesk(page) }).toEqual({ path, faults: [] });
    }
    for (const [path, send] of [["contact?number", "[value=call]"], ["new-code", "main form button.btn"], ["messages?words", "main form button.btn"]] as const) {
      await page.goto(`${portal.address}/${language}/status/${path}`);
      if (path === "messages?words") await page.fill("textarea", "police");
      await page.click(send);
      expect({ path, sent: true, faults: await faultsOnPhoneAndDesk(page) }).toEqual({ path, sent: true, faults: [] });
    }
    await page.close();
  });
});

describe("axe finds nothing at the desk", () => {
  it.each([["lead@semey.example", "light"], ["consultant@semey.example", "dark"]] as const)("of %s, %s", async (login, colorScheme) => {
    const { desk, page: queue } = await signIn(portal, login);
    const first = queue.document.querySelector('a[href^="/staff/cases/"]')?.getAttribute("href") ?? "";
    const context = await openDesk(browser, desk, { colorScheme });
    const page = await judged(context.newPage());
    for (const path of ["/staff", first, "/staff/team", "/staff/figures", "/staff/account", "/staff/settings"]) {
      await page.goto(portal.address + path);
      expect({ path, faults: await faultsOnPhoneAndDesk(page) }).toEqual({ path, faults: [] });
    }
    await context.clearCookies();
    for (const path of ["/staff/sign-in", "/staff/join", "/staff/recover"]) {
      await page.goto(portal.address + path);
      expect({ path, faults: await faultsOnPhoneAndDesk(page) }).toEqual({ path, faults: [] });
    }
    await context.close();
  });
});

describe("axe finds nothing in administration", () => {
  const OF = "/staff/admin/measures/first-workplace";
  const PAGES = [
    "/staff/admin", "/staff/admin/intakes", "/staff/admin/intakes/business-grant", "/staff/admin/measures", OF, `${OF}/rules`, `${OF}/history`,
    `${OF}/preview?in=ru`, "/staff/admin/centres", "/staff/admin/centres/101000000", "/staff/admin/parameters", "/staff/admin/calendar", "/staff/admin/accounts", "/staff/admin/figures", "/staff/admin/record", "/staff/admin/texts",
  ];

  it.each([["of the whole country", "admin2@portal.example", "light"], ["of a region", "admin@abai.example", "dark"]] as const)("%s", async (_, login, colorScheme) => {
    const isNational = colorScheme === "light";
    const { desk } = await signIn(portal, login);
    const context = await openDesk(browser, desk, { colorScheme });
    const page = await judged(context.newPage());
    const clean = async (path: string): Promise<void> => expect({ path, faults: await faultsOnPhoneAndDesk(page) }).toEqual({ path, faults: [] });
    for (const path of [...PAGES, ...(isNational ? [`${OF}/edit`, `${OF}/rules?rule=age-35`, `${OF}/rules?rule=new`] : [])]) {
      await page.goto(portal.address + path);
      await clean(path);
    }
    await page.goto(`${portal.address}/staff/admin/centres/101000000`);
    await page.fill('[name="address.kk"]', "");
    await page.click('form:has([value="describe"]) button.btn');
    await clean("a refused centre");
    await context.close();
  });
});
