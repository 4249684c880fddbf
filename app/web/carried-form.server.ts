import { openCookie, sealCookie } from "~/domain/confidentiality/cookie-seal.server";
import { clearCookie, type CookieName, readCookies, setCookie } from "./cookies";
import type { Services } from "./services.server";

// why: as long as a page that answered a posted form lies in its history, a browser keeps what was posted, on its disk and in the
// clear. Behind a redirect it keeps nothing; what was typed goes along sealed, and is gone once it was shown.

const NAME: CookieName = "__Host-f";
/** So much fits into one cookie, sealed. */
const LONGEST_BYTES = 2_800;

/** The `Set-Cookie` lines that carry a form to the page `address`; none when it is too long for that. */
export function carryOn(services: Services, address: string, form: unknown): string[] {
  if (Buffer.byteLength(JSON.stringify(form)) > LONGEST_BYTES) return [];
  return [setCookie(NAME, sealCookie(services.secrets.cookieKeys, address, form))];
}

/** What was carried to this page, and the lines that end it. */
export function takeCarried<Form>(request: Request, services: Services, address: string): { carried: Form | undefined; lines: string[] } {
  const sealed = readCookies(request.headers.get("Cookie")).get(NAME);
  const carried = sealed === undefined ? undefined : (openCookie(services.secrets.cookieKeys, address, sealed) as Form | undefined);
  return { carried, lines: carried === undefined ? [] : [clearCookie(NAME)] };
}

/** Lines that end it unshown. */
export const dropCarried = (request: Request): string[] => (readCookies(request.headers.get("Cookie")).has(NAME) ? [clearCookie(NAME)] : []);
