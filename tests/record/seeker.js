const MOST_PAGES = 20;
const BEHIND_THE_CODE = ["application", "messages", "messages?words", "visit", "withdraw", "erase"];

/** An application from its start to its receipt, then what is behind the codes that the demonstration prints. */
export async function recordSeeker({ address, said, browser, shoot }, language) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${address}/${language}/apply`);
  await page.click("main form button.btn");
  await apply(page, `seeker.${language}`, shoot);
  await page.goto(`${address}/${language}/status`);
  await page.fill("[name=code]", "1234");
  await page.click("main form button.btn");
  await shoot(page, `seeker.${language}.status.error`);
  for (const [, code, status] of said.matchAll(/^ {2}((?:\d{4} ){5}\d{4}) +(\w+)$/gm)) {
    await page.goto(`${address}/${language}/status`);
    await page.fill("[name=code]", code);
    await page.click("main form button.btn");
    for (const path of BEHIND_THE_CODE) {
      await page.goto(`${address}/${language}/status/${path}`);
      await shoot(page, `seeker.${language}.${status}.${path.replace("?", "-")}`);
    }
  }
  await context.close();
}

/** Answers each question that comes with its first choice; the first one is also sent empty. */
async function apply(page, name, shoot) {
  await page.click("form#q button.btn:not([name])");
  await shoot(page, `${name}.apply.error`);
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const step = new URL(page.url()).pathname.split("/").at(-1);
    await shoot(page, `${name}.apply.${step}`);
    if (step === "receipt") return;
    await page.evaluate(`
      document.querySelector("form#q input[type=radio], form#q input[type=checkbox]")?.click();
      for (const select of document.querySelectorAll("form#q select")) select.selectedIndex = Math.min(1, select.options.length - 1);
    `);
    await page.click("form#q button.btn:not([name])");
  }
  throw new Error(`the application does not end: ${page.url()}`);
}
