const AGAIN = ["measures?wish=business", "measures?q=zzz", "centres?region=abai", "helpers?page=measure&measure=vacancy", "no-such-page", "problem/databaseAway", "problem/failed"];

/** Everything that is linked from the home page, a few pages more, and the suitability check in each of its states. */
export async function recordPublic({ address, browser, shoot }, language) {
  const page = await browser.newPage();
  const home = `/${language}`;
  const open = [home];
  for (let next = 0; next < open.length; next += 1) {
    await page.goto(address + open[next]);
    await shoot(page, nameOf(open[next]));
    for (const path of await linked(page, home)) if (!open.includes(path)) open.push(path);
  }
  for (const path of AGAIN) {
    await page.goto(`${address}${home}/${path}`);
    await shoot(page, nameOf(`${home}/${path}`));
  }
  await recordCheck(page, `${address}${home}/check`, language, shoot);
  await page.close();
}

/** Pages of this language that anyone can open; what differs only in its query is the same page, and a file is none. */
async function linked(page, home) {
  const paths = await page.$$eval("a[href^='/']", (links) => links.map((link) => new URL(link.href).pathname));
  return [...new Set(paths)].filter((path) => path.startsWith(home) && !/\.\w+$/.test(path));
}

async function recordCheck(page, address, language, shoot) {
  const name = `public.${language}.check`;
  await page.goto(address);
  for (const wish of ["job", "first-job", "training", "business"]) await page.check(`[value="${wish}"]`);
  await page.click("form#q button[name=go]");
  await shoot(page, `${name}.error`);
  await page.uncheck("[value=training]");
  await page.uncheck("[value=job]");
  for (const value of ["18-35", "never", "not-working", "citizen"]) await page.check(`[value="${value}"]`);
  await shoot(page, `${name}.filled`);
  await page.click("form#q button[name=go]");
  await shoot(page, `${name}.categories`);
  await page.click("form#q button[name=go]");
  await shoot(page, `${name}.result`);
  await page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true");
  await shoot(page, `${name}.result.unfolded`);
}

/** public.kk.measures-wish-business */
function nameOf(path) {
  const [language, ...rest] = path.slice(1).split("/");
  return `public.${language}.${rest.join("-").replace(/[^\w-]+/g, "-") || "home"}`;
}
