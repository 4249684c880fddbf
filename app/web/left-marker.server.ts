import { clearCookie, type CookieName, readCookies, setCookie } from "./cookies";

const NAME: CookieName = "__Host-left";

/**
 * Says only that this browser was left by the exit: the same for everyone, until the browser closes.
 * Without it, Back would ask for a page that is equal for all, and would get it.
 */
export const markLeft = (): string => setCookie(NAME, "1");

export const unmarkLeft = (): string => clearCookie(NAME);

export const isLeft = (request: Request): boolean => readCookies(request.headers.get("Cookie")).has(NAME);
