import { TOTP } from "otpauth";

const PASSWORD = "open-door-demo-only";
const TOTP_SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
const ACCOUNTS = { consultant: "consultant@semey.example", lead: "lead@semey.example", administrator: "admin@portal.example" };
const BEFORE_SIGN_IN = ["sign-in", "join", "recover"];
/** What a link does instead of showing a page. */
const ACTS = /sign-out/;

/** The pages before sign-in, then every page of the desk that its own links reach, for three kinds of accounts. */
export async function recordDesk({ address, browser, shoot }, languages) {
  for (const language of languages) {
    const page = await browser.newPage();
    for (const path of BEFORE_SIGN_IN) {
      await page.goto(`${address}/staff/${path}?lang=${language}`);
      await shoot(page, `staff.${language}.${path}`);
    }
    await page.close();
  }
  for (const [who, login] of Object.entries(ACCOUNTS)) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${address}/staff/sign-in`);
    await page.fill("[name=login]", login);
    await page.fill("[name=password]", PASSWORD);
    await page.fill("[name=code]", new TOTP({ secret: TOTP_SECRET }).generate());
    await page.click("main form button.btn");
    for (const language of languages) {
      await page.goto(`${address}/staff/account`);
      const other = page.locator(`button[name=language][value=${language}]`);
      if (await other.count()) await other.click();
      await recordFrom(page, address, `staff.${language}.${who}`, shoot);
    }
    await context.close();
  }
}

async function recordFrom(page, address, name, shoot) {
  await page.goto(`${address}/staff`);
  const open = ["/staff"];
  const seen = new Set();
  for (let next = 0; next < open.length; next += 1) {
    const path = open[next];
    const shape = shapeOf(path);
    if (seen.has(shape)) continue;
    seen.add(shape);
    await page.goto(address + path);
    await shoot(page, `${name}${shape.replace(/[^\w-]+/g, ".").replace(/^\.staff/, "") || ".queue"}`);
    const links = await page.$$eval("a[href^='/staff']", (found) => found.map((link) => new URL(link.href).pathname));
    open.push(...links.filter((link) => !ACTS.test(link)));
  }
}

/** One case stands for all. */
const shapeOf = (path) => path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\d{7,}/g, "one");
