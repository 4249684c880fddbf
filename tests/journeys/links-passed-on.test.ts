import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Draft } from "~/domain/applications/draft";
import { openCookie } from "~/domain/confidentiality/cookie-seal.server";
import { LANGUAGES } from "~/domain/shared/language";
import { fillIn } from "../support/apply";
import { dumpTables } from "../support/dump";
import { startPortal, type TestPortal } from "../support/portal";
import { type Page, Visitor } from "../support/visitor";

let portal: TestPortal;
beforeAll(async () => {
  portal = await startPortal("demo");
});
afterAll(() => portal.stop());

const visitor = () => new Visitor(portal.address);
const ask = (path: string, headers: Record<string, string> = {}) => fetch(portal.address + path, { redirect: "manual", headers });
const shortLinkOn = (page: Page): string => new URL(page.document.querySelector(".short a")?.getAttribute("href") ?? "", portal.address).pathname;

describe.each(LANGUAGES)("a helper without an account and without scripts, in %s", (language) => {
  it("chooses, narrows to a district, and gets a link that opens just that", async () => {
    const helper = visitor();
    const empty = await helper.get(`/${language}/helpers`);
    const region = await helper.submit(empty, { page: "apply.first-job", place: "abai", in: "ru" });
    const chosen = await helper.submit(region, { district: "101000000" });
    expect(chosen.document.querySelector('img[src^="data:image/svg+xml"]')).not.toBeNull();
    const answer = await ask(shortLinkOn(chosen));
    expect(answer.status).toBe(303);
    expect(answer.headers.get("Location")).toBe("/ru/apply?wish=first-job&region=abai&district=101000000");
    expect(chosen.text).toContain("/ru/apply?wish=first-job&region=abai&district=101000000");
    for (const sheet of ["cards", "poster-a4", "poster-a3", "strip"]) {
      const way = [...chosen.document.querySelectorAll("main a")].map((link) => link.getAttribute("href") ?? "").find((href) => href.includes(`/helpers/${sheet}?`));
      expect((await helper.get(way ?? "/none")).text).toContain(shortLinkOn(chosen).slice(3));
    }
    expect(helper.cookies.size).toBe(0);
  });

  it("is told when the page does not use the region, and gets the link everyone gets", async () => {
    const helper = visitor();
    const anywhere = await helper.get(`/${language}/helpers?page=check`);
    const abai = await helper.get(`/${language}/helpers?page=check&place=abai`);
    expect(shortLinkOn(abai)).toBe(shortLinkOn(anywhere));
    expect(abai.document.querySelectorAll(".link p").length).toBe(anywhere.document.querySelectorAll(".link p").length + 1);
  });
});

describe("a centre's contact for helpers", () => {
  it("is shown where the centre has given one, plainly invented in the demonstration, and nowhere else", async () => {
    const page = await visitor().get("/en/centres?region=abai");
    const shown = [...page.document.querySelectorAll("main section")].filter((section) => section.textContent?.includes("Contact for helpers"));
    const rows = await portal.database.owner.selectFrom("centre").select("partner_contact").where("region_code", "=", "100000000").execute();
    expect(shown.length).toBe(rows.filter(({ partner_contact }) => partner_contact !== null).length);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.length).toBeLessThan(rows.length);
    for (const { partner_contact } of rows) if (partner_contact) expect(Object.values(partner_contact).every((said) => said.startsWith("DEMO:") && !/\d{5}/.test(said))).toBe(true);
  });
});

describe("a link", () => {
  it("is the same bytes for two helpers who choose the same, on screen and on every sheet", async () => {
    const choice = "page=business-grant&place=shymkent&in=kk";
    for (const page of ["helpers", "helpers/cards", "helpers/poster-a4", "helpers/poster-a3", "helpers/strip"]) {
      const first = await ask(`/kk/${page}?${choice}`, { "User-Agent": "one", Cookie: "__Host-left=1" });
      // A mark of one's own is dropped on the way.
      const second = await fetch(`${portal.address}/kk/${page}?in=kk&place=shymkent&page=business-grant&from=me`, { headers: { "User-Agent": "two", Referer: "https://helper.example/" } });
      expect(await first.text()).toBe(await second.text());
      expect(first.headers.get("ETag")).toBe(second.headers.get("ETag"));
    }
  });

  it("opens by 303 with only what anyone could have chosen: no cookie, no row, no line in the log", async () => {
    const before = await dumpTables(portal.database.owner);
    const lines = portal.lines.length;
    const answer = await ask("/r/6%203m-6e", { Cookie: "__Host-left=1", Referer: "https://helper.example/" });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("Location")).toBe("/ru/measures/first-workplace?region=shymkent");
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    expect(await answer.text()).toBe("");
    await ask("/r/63M63");
    expect(await dumpTables(portal.database.owner)).toEqual(before);
    expect(portal.lines.slice(lines)).toEqual([]);
  });

  it.each(LANGUAGES)("that was mistyped leads to one friendly page in the reader's language (%s), with ways on", async (language) => {
    const pages = await Promise.all(["63M6F", "nothing", "%D0%AE%D0%AE%D0%AE", "https:evil.example"].map((code) => visitor().get(`/r/${code}`, { "Accept-Language": language })));
    for (const page of pages) {
      expect(page.status).toBe(404);
      expect(page.document.documentElement.getAttribute("lang")).toBe(language);
      expect(page.text).toBe(pages[0]?.text);
      expect([...page.document.querySelectorAll("main .ways a")].map((link) => link.getAttribute("href"))).toContain(`/${language}/measures`);
      expect(page.headers.getSetCookie()).toEqual([]);
    }
  });

  it("to a measure that has ended leads to the nearest living page with a sentence", async () => {
    const { owner } = portal.database;
    await owner.updateTable("measure").set({ retired: true }).where("slug", "=", "silver-age").execute();
    const measure = await visitor().get("/en/measures/silver-age?region=abai");
    expect(measure.status).toBe(410);
    expect(measure.document.querySelectorAll("main .ways a").length).toBeGreaterThan(1);
    const phone = visitor();
    const start = await phone.get("/en/apply?measure=silver-age&region=abai");
    expect(start.status).toBe(200);
    expect(start.text).toMatch(/The measure ".+" has ended\. You can still apply for advice/);
    expect(new URL((await fillIn(phone, "en", {}, "/en/apply?measure=silver-age")).url).pathname).toMatch(/check$/);
    await owner.updateTable("measure").set({ retired: false }).where("slug", "=", "silver-age").execute();
  });

  it("to a region that is no longer in the list leads to the list with a sentence, at one address for all of them", async () => {
    const measures = await visitor().get("/en/measures?region=old-region&wish=job");
    expect(new URL(measures.url).search).toBe("?region=unlisted&wish=job");
    expect(measures.text).toContain("This region is no longer in the list");
    const centres = await visitor().get("/en/centres?region=old-region");
    expect(new URL(centres.url).search).toBe("?region=unlisted");
    expect(centres.text).toContain("This region is no longer in the list");
  });

  it("to a district that is no longer in the list leads to its region with a sentence; one that is there with none", async () => {
    for (const [page, sentence] of [["centres", "This district is no longer in the list. Below are all centres"], ["apply", "The region stays: Abai Region"]] as const) {
      const gone = await visitor().get(`/en/${page}?region=abai&district=109900000`);
      expect([page, gone.status, gone.text.includes(sentence)]).toEqual([page, 200, true]);
      const there = await visitor().get(`/en/${page}?region=abai&district=101000000`);
      expect([page, there.status, there.text.includes("no longer in the list")]).toEqual([page, 200, false]);
    }
    expect(new URL((await visitor().get("/en/centres?region=abai&district=109900000")).url).search).toBe("?region=abai&district=unlisted");
    expect((await visitor().get("/en/apply?region=old-region")).text).toContain("This region is no longer in the list");
  });

  it("opens addresses that anyone comes to by clicking: a wish from the catalogue, a district from its centre", async () => {
    const linkedFrom = async (path: string) => [...(await visitor().get(path)).document.querySelectorAll("main a")].map((link) => link.getAttribute("href"));
    expect(await linkedFrom("/ru/measures?region=abai&wish=job")).toContain("/ru/apply?wish=job&region=abai");
    expect(await linkedFrom("/ru/centres?region=abai")).toContain("/ru/apply?region=abai&district=101000000");
  });

  it("leaves a draft of the same length as anyone's at every step, and of its district nothing once a centre is chosen", async () => {
    const lengthsFrom = async (start: string) => {
      const phone = visitor();
      await phone.submit(await fillIn(phone, "ru", {}, start), { answerLanguage: "ru" });
      return phone.answers.flatMap(({ headers }) => headers.getSetCookie()).flatMap((line) => /^__Host-d-[a-z0-9]+=([^;]+);/.exec(line)?.[1]?.length ?? []);
    };
    const [alone, ...sent] = await Promise.all(["/ru/apply", "/ru/apply?wish=first-job&region=abai&district=101000000", "/ru/apply?measure=training-college&region=abai&district=101000000"].map(lengthsFrom));
    expect(new Set(alone).size).toBe(1);
    for (const lengths of sent) expect(new Set(lengths)).toEqual(new Set(alone));
    const phone = visitor();
    const wishes = await phone.submit(await phone.get("/ru/apply?wish=job&region=abai&district=101000000"));
    const draft = () => [...phone.cookies].map(([name, sealed]) => openCookie(portal.services.secrets.cookieKeys, `draft ${name.replace("__Host-d-", "")}`, sealed) as Draft)[0];
    const centre = await phone.submit(wishes, { wishes: ["job"] });
    expect(draft()?.near).toBe("101000000");
    await phone.submit(centre, { centre: "101800000" });
    expect(draft()).toMatchObject({ answers: { centre: "101800000" } });
    expect(draft()).not.toHaveProperty("near");
  });

  it("with a district offers its centre first, and any other may be chosen", async () => {
    const phone = visitor();
    const wishes = await phone.submit(await phone.get("/en/apply?wish=job&region=abai&district=101000000"));
    expect(wishes.document.querySelector("input[checked]")?.getAttribute("value")).toBe("job");
    const centre = await phone.submit(wishes, { wishes: ["job"] });
    expect(new URL(centre.url).pathname).toMatch(/centre$/);
    expect([...centre.document.querySelectorAll("input[checked]")].map((input) => input.getAttribute("value"))).toEqual(["101000000"]);
    expect(centre.document.querySelectorAll('input[name="centre"]').length).toBeGreaterThan(5);
  });
});

it.each([["kk", "Алдын ала белгіленген: Мамандық алу, курстан өту; "], ["ru", "Отмечено заранее: Получить профессию, пройти курс; "], ["en", "Marked beforehand: Learn a trade, take a course; "]] as const)("the start of an application says in %s what the address has marked, and only then", async (language, said) => {
  const page = await new Visitor(portal.address).get(`/${language}/apply?wish=training&region=abai&district=101000000`);
  expect(page.text).toContain(said);
  expect(page.text).toMatch(/Семей|Semey/);
  expect((await new Visitor(portal.address).get(`/${language}/apply`)).text).not.toContain(said.split(":")[0]);
});
