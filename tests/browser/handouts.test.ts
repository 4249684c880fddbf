import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowsing } from "../support/browser";
import type { TestPortal } from "../support/portal";

let portal: TestPortal;
let browser: Browser;
beforeAll(async () => {
  const opened = await openBrowsing();
  ({ portal, browser } = opened);
  return opened.close;
});

const CHOICE = "page=apply.first-job&place=abai&district=101000000";
const WORDS = {
  kk: "Жұмыс табуға, мамандық алуға, өз ісіңізді бастауға тегін көмек. Аты-жөн сұралмайды.",
  ru: "Бесплатная помощь: найти работу, получить профессию, начать своё дело. Имя не спрашивают.",
  en: "Free help to find work, learn a trade or start a business. No name asked.",
};

const MILLIMETRES_PER_POINT = 25.4 / 72;

/** Pages of a printed document and their size in millimetres. */
async function printed(page: Page): Promise<{ pages: number; size: number[] }> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)];
  return { pages: boxes.length, size: (boxes[0]?.slice(1) ?? []).map((points) => Math.round(Number(points) * MILLIMETRES_PER_POINT)) };
}

/** Everything that can be read on the paper, without line breaks. */
async function readOnPaper(page: Page): Promise<string> {
  await page.emulateMedia({ media: "print" });
  return ((await page.evaluate("document.body.innerText")) as string).replace(/\s+/g, " ").trim();
}

describe.each([
  ["cards", [210, 297], 10],
  ["poster-a4", [210, 297], 1],
  ["poster-a3", [297, 420], 1],
  ["strip", [80, 150], 1],
] as const)("the %s", (sheet, size, copies) => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage({ javaScriptEnabled: true });
    await page.goto(`${portal.address}/ru/helpers/${sheet}?${CHOICE}`);
  });
  afterAll(() => page.close());

  it("is one sheet of its size, with nothing on it but the decided words and the address", async () => {
    expect(await printed(page)).toEqual({ pages: 1, size: [...size] });
    const address = "127.0.0.1:3000/r/";
    const one = new RegExp(`${WORDS.kk} ${WORDS.ru} ${WORDS.en} ${address}[0-9A-Z]{5}`.replace(/\./g, "\\."), "g");
    const read = await readOnPaper(page);
    expect(read.match(one)).toHaveLength(copies);
    expect(read.replace(one, "").trim()).toBe("");
  });

  it("has Kazakh above Russian and no smaller, English last and no larger; nothing is cut off", async () => {
    await page.emulateMedia({ media: "print" });
    const words = (await page.evaluate(`[..."kk ru en".split(" ")].map((lang) => {
      const p = document.querySelector('.paper [lang="' + lang + '"]');
      return { top: p.getBoundingClientRect().top, size: parseFloat(getComputedStyle(p).fontSize) };
    })`)) as { top: number; size: number }[];
    const [kk, ru, en] = words as [{ top: number; size: number }, { top: number; size: number }, { top: number; size: number }];
    expect(kk.top).toBeLessThan(ru.top);
    expect(ru.top).toBeLessThan(en.top);
    expect(kk.size).toBeGreaterThanOrEqual(ru.size);
    expect(en.size).toBeLessThanOrEqual(ru.size);
    const outside = await page.evaluate(`[...document.querySelectorAll(".paper p, .paper .qr")].filter((piece) => {
      const box = (piece.closest(".pcard") ?? document.querySelector(".paper")).getBoundingClientRect();
      const own = piece.getBoundingClientRect();
      return own.top < box.top + 4 || own.bottom > box.bottom - 4 || own.left < box.left + 4 || own.right > box.right - 4;
    }).length`);
    expect(outside).toBe(0);
    const touching = await page.evaluate(`[...document.querySelectorAll(".paper .words")].filter((words) => {
      const next = words.parentElement.querySelector(".at").getBoundingClientRect();
      return words.getBoundingClientRect().bottom > next.top;
    }).length`);
    expect(touching).toBe(0);
  });
});

describe("how to help", () => {
  it.each(["kk", "ru", "en"])("fits on one sheet of A4 in %s", async (language) => {
    const page = await browser.newPage();
    await page.goto(`${portal.address}/${language}/helpers/how`);
    const margin = "10mm";
    const pdf = (await page.pdf({ format: "A4", margin: { top: margin, bottom: margin, left: margin, right: margin } })).toString("latin1");
    expect(pdf.match(/\/MediaBox/g)).toHaveLength(1);
    await page.close();
  });
});
