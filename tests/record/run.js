// Renders every page × language × {360, 1280 px} × {light, dark} to PNG, for people who look.
// npm run record -- FOLDER [WORD …]   Only pages whose name contains one of the words, if any is given.
import { mkdir } from "node:fs/promises";
import { chromium } from "playwright-core";
import { openPortalProcess } from "../bench/portal-process.js";
import { recordDesk } from "./desk.js";
import { recordPublic } from "./public.js";
import { recordSeeker } from "./seeker.js";

const LANGUAGES = ["kk", "ru", "en"];
const LOOKS = [360, 1280].flatMap((width) => ["light", "dark"].map((colorScheme) => ({ width, colorScheme })));

const [folder, ...words] = process.argv.slice(2);
if (!folder) {
  console.error("Name the folder for the pictures: npm run record -- /tmp/record");
  process.exit(1);
}
await mkdir(folder, { recursive: true });

let pictures = 0;
/** One page as it stands, in four looks. */
async function shoot(page, name) {
  if (words.length > 0 && !words.some((word) => name.includes(word))) return;
  for (const { width, colorScheme } of LOOKS) {
    await page.setViewportSize({ width, height: 740 });
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${folder}/${name}.${width}.${colorScheme}.png`, fullPage: true });
    pictures += 1;
  }
}

const portal = await openPortalProcess();
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
try {
  const record = { address: portal.address, said: portal.said, browser, shoot };
  for (const language of LANGUAGES) {
    await recordPublic(record, language);
    await recordSeeker(record, language);
  }
  await recordDesk(record, LANGUAGES);
} finally {
  await browser.close();
  await portal.stop();
  await portal.forget();
}
console.log(`${pictures} pictures in ${folder}`);
