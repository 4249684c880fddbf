import type { Browser, BrowserContext, BrowserContextOptions } from "playwright-core";
import { currentTotp } from "~/domain/confidentiality/totp.server";
import { DEMONSTRATION_PASSWORD, DEMONSTRATION_TOTP_SECRET } from "~db/seed/demonstration/accounts";
import type { TestPortal } from "./portal";
import { type Page, Visitor } from "./visitor";

const STEP_MILLISECONDS = 30_000;

/** Signs in with the one-time code of the moment. A code is accepted once: the clock moves on first. */
export async function signIn(portal: Pick<TestPortal, "address" | "clock">, login: string, at = "/staff/sign-in"): Promise<{ desk: Visitor; page: Page }> {
  const desk = new Visitor(portal.address);
  portal.clock.advance(STEP_MILLISECONDS);
  const page = await desk.submit(await desk.get(at), {
    login,
    password: DEMONSTRATION_PASSWORD,
    code: currentTotp(DEMONSTRATION_TOTP_SECRET, portal.clock.now()),
  });
  return { desk, page };
}

/** A browser window that has the session of somebody who signed in. */
export async function openDesk(browser: Browser, desk: Visitor, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  await carryOver(context, desk);
  return context;
}

/** Gives a browser window the session that a visitor has. */
export async function carryOver(context: BrowserContext, { address, cookies }: Pick<Visitor, "address" | "cookies">): Promise<void> {
  const url = address.replace("http:", "https:");
  await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url, secure: true, httpOnly: true, sameSite: "Strict" as const })));
}
