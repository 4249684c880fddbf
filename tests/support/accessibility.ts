import { createRequire } from "node:module";
import type { Page } from "playwright-core";

/** WCAG 2.2 to level AA, and what axe calls good practice. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** A page on which axe is ready, wherever it goes. */
export async function judged(opening: Promise<Page>): Promise<Page> {
  const page = await opening;
  await page.addInitScript({ path: AXE });
  return page;
}

/** What axe finds on the page as it stands, and by how much it must be scrolled sideways. */
export async function faults(page: Page, only: readonly string[] = RULES): Promise<string[]> {
  const found = (await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(only)}, resultTypes: ["violations"], preload: false })
    .then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ target }) => target.join(" ")).join(", ")))`)) as string[];
  return [...found, ...(await sideways(page))];
}

/** Colours do not depend on the language: between them the three see everything light and dark. */
export const SCHEME_OF = { kk: "dark", ru: "light", en: "dark" } as const;

/** What is wrong with the page on a phone, and at a desk with what depends on the width. */
export async function faultsOnPhoneAndDesk(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 320, height: 700 });
  const onPhone = await faults(page);
  await page.setViewportSize({ width: 1280, height: 700 });
  return [...onPhone, ...(await faults(page, ["target-size"]))];
}

async function sideways(page: Page): Promise<string[]> {
  const pixels = (await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")) as number;
  return pixels > 0 ? [`scrolls sideways by ${pixels}`] : [];
}

/** Whatever text is cut at this width. */
export const cutTexts = (page: Page): Promise<string[]> =>
  page.evaluate(`(() => {
    const cut = [...document.querySelectorAll("body *:not(svg, svg *, .vh, .skip, option)")].filter((each) => {
      const { overflowX, overflowY } = getComputedStyle(each);
      const hides = overflowX !== "visible" || overflowY !== "visible";
      const { left, right } = each.getBoundingClientRect();
      const isOut = right > innerWidth + 1 || left < -1;
      return each.offsetParent !== null && each.textContent.trim() !== "" && (isOut || (hides && each.tagName !== "SELECT" && (each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1) && !["INPUT", "TEXTAREA"].includes(each.tagName)));
    });
    return cut.map((each) => "cut: " + each.tagName + "." + each.className + " " + each.textContent.slice(0, 30));
  })()`);
