import { brotliCompressSync, constants } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MEASURE_SLUGS } from "~/domain/measures/measure";
import { type Language, LANGUAGES } from "~/domain/shared/language";
import { apply, fillIn, openByCode } from "../support/apply";
import { CONFIDENTIAL_STEMS, FORBIDDEN_STEMS } from "~/domain/measures/forbidden-words";
import { startPortal, type TestPortal } from "../support/portal";
import { type Page, Visitor } from "../support/visitor";

let portal: TestPortal;
beforeAll(async () => {
  portal = await startPortal("demo");
});
afterAll(() => portal.stop());

const visitor = () => new Visitor(portal.address);
const linksOf = (page: Page): string[] => [...page.document.querySelectorAll("a")].map((link) => link.getAttribute("href") ?? "");

const PUBLIC_PAGES = [
  "", "/measures", ...MEASURE_SLUGS.map((slug) => `/measures/${slug}`), "/centres", "/centres?region=abai", "/helpers",
  "/helpers?page=measures", "/privacy", "/accessibility", "/apply", "/status", "/problem/failed", "/no-such-page",
];

/** Every page of an application, as someone without scripts goes through it. */
async function seekerPages(language: Language): Promise<Page[]> {
  const phone = visitor();
  const pages = [await fillIn(phone, language)];
  const { page, code } = await apply(phone, language);
  pages.push(page, await openByCode(phone, language, code));
  for (const name of ["messages", "messages?words", "visit", "withdraw", "erase"]) pages.push(await phone.get(`/${language}/status/${name}`));
  const asked = phone.answers.filter(({ url, status }) => status === 200 && url.includes("/apply/"));
  for (const { url } of asked) pages.push(await phone.get(new URL(url).pathname));
  return pages;
}

/** What a person sees or hears of a page, its title and the labels of its links included; the text of addresses is none. */
const wordsOf = (page: Page): string => page.html.replace(/<script\b.*?<\/script>/gs, " ").replace(/\s(?:href|src|value|id|class|for|name)="[^"]*"/g, " ");

const matches = (stems: readonly RegExp[], page: Page): string[] => stems.filter((stem) => stem.test(wordsOf(page))).map((stem) => `${page.url} ${stem.source}`);

describe.each(LANGUAGES)("rights and free services, in %s", (language) => {
  const address = `/${language}/help`;

  it("can be reached from the foot of every page, and its own name and title say nothing of danger", async () => {
    const pages = await seekerPages(language);
    for (const path of PUBLIC_PAGES) pages.push(await visitor().get(`/${language}${path}`));
    for (const page of pages) expect(linksOf(page), page.url).toContain(address);
    const { document } = await visitor().get(address);
    const said = `${document.title} ${document.querySelector(`footer a[href="${address}"]`)?.textContent}`;
    for (const stem of FORBIDDEN_STEMS[language]) expect(said).not.toMatch(stem);
  });

  it("is the only page with such words, and it has them", async () => {
    const help = await visitor().get(address);
    expect(matches(FORBIDDEN_STEMS[language], help).length).toBeGreaterThan(2);
    expect(matches(CONFIDENTIAL_STEMS[language], help)).toEqual([]);
    const others = await seekerPages(language);
    for (const path of PUBLIC_PAGES) others.push(await visitor().get(`/${language}${path}`));
    expect(others.flatMap((page) => matches(FORBIDDEN_STEMS[language], page))).toEqual([]);
  });

  it("names only numbers that a source confirms, no address, and as many centres as the list has", async () => {
    const help = await visitor().get(address);
    expect(new Set(linksOf(help).filter((link) => link.startsWith("tel:")))).toEqual(new Set(["tel:112", "tel:102", "tel:103", "tel:11616", "tel:111"]));
    expect(help.text).not.toMatch(/1411|1404|1477|1414|\b119\b|\b150\b/);
    expect(help.text).toMatch(/2025/);
    expect(help.text).toContain("13");
    expect(help.text).not.toMatch(/көшесі|даңғылы|улица|ул\.|проспект|\bstreet\b|\bavenue\b/i);
  });

  it("has numbers for the marks in its address, since those stay in the browser's history", async () => {
    const help = await visitor().get(address);
    const marks = linksOf(help).filter((link) => link.startsWith("#") && link !== "#main");
    expect(marks.length).toBeGreaterThan(5);
    for (const mark of marks) {
      expect(mark).toMatch(/^#p\d$/);
      expect(help.document.querySelector(mark), mark).not.toBeNull();
    }
  });

  it("stays closed after the exit until it is asked for again, in every language, and only there", async () => {
    const phone = visitor();
    expect((await phone.get(address)).text).toContain("116-16");
    await phone.post("/exit", { lang: language });
    for (const other of LANGUAGES) {
      const closed = await phone.get(`/${other}/help`);
      expect(closed.status).toBe(200);
      expect(closed.headers.get("Cache-Control")).toBe("no-store");
      expect(closed.text).not.toContain("116-16");
      expect(closed.document.title).toContain(closed.document.querySelector("h1")?.textContent ?? "?");
      expect(matches(FORBIDDEN_STEMS[other], closed)).toEqual([]);
    }
    expect((await phone.get(`/${language}/privacy`)).html).toBe((await visitor().get(`/${language}/privacy`)).html);
    const again = await phone.submit(await phone.get(address));
    expect(new URL(again.url).pathname).toBe(address);
    expect(again.text).toContain("116-16");
    expect(phone.cookies.size).toBe(0);
  });

  it("is equal for everyone, kept nowhere, and asked about again when a browser has kept it in memory", async () => {
    const [one, other] = [await visitor().get(address), await visitor().get(address, { Referer: `${portal.address}/${language}/measures` })];
    expect(one.html).toBe(other.html);
    expect(one.headers.get("Cache-Control")).toBe("no-store");
    expect(one.headers.getSetCookie()).toEqual([]);
    expect(one.document.querySelector("main")?.hasAttribute("data-private")).toBe(true);
    const quick = brotliCompressSync(one.html, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
    expect(quick.length).toBeLessThan(7_500);
  });

  it("does not give its text away as data either", async () => {
    const phone = visitor();
    await phone.post("/exit", { lang: language });
    expect((await phone.get(`${address}.data`)).html).not.toMatch(/116/);
  });

  it("the statement on accessibility names the standard, its day, and whom to tell", async () => {
    const page = await visitor().get(`/${language}/accessibility`);
    expect(page.text).toContain("WCAG 2.2");
    expect(page.text).toMatch(/24/);
    expect(linksOf(page)).toEqual(expect.arrayContaining([`/${language}/status`, `/${language}/centres`]));
  });
});

describe("the exit", () => {
  it("leaves one mark, the same for everyone, that ends with the browser", async () => {
    const marks = await Promise.all(
      LANGUAGES.map(async (language) => {
        const phone = visitor();
        if (language !== "kk") await phone.get(`/${language}/help`);
        return (await phone.post("/exit", { lang: language })).headers.getSetCookie();
      }),
    );
    for (const mark of marks) expect(mark).toEqual(["__Host-left=1; Path=/; Secure; HttpOnly; SameSite=Strict"]);
  });

  it("leaves no mark when another site sends the browser there", async () => {
    const phone = visitor();
    await phone.get("/exit", { "Sec-Fetch-Site": "cross-site" });
    expect(phone.cookies.size).toBe(0);
  });
});
