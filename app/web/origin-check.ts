import { isLoopback } from "./loopback";

interface Posted {
  headers: { "sec-fetch-site"?: string | undefined; origin?: string | undefined; host?: string | undefined; "x-forwarded-host"?: string | string[] | undefined };
  /** Where the process took the request in. */
  port: number | undefined;
}

/**
 * Whether a state-changing request comes from our own pages. Browsers say it by `Sec-Fetch-Site` and by `Origin`: whatever is said has
 * to be true. A client that says neither is not a browser with somebody's cookies.
 */
export function comesFromOurPages({ headers, port }: Posted, publicOrigin: string): boolean {
  const { "sec-fetch-site": site, origin } = headers;
  if (site !== undefined && site !== "same-origin") return false;
  if (origin === undefined) return true;
  return (origin === publicOrigin || isOfThisMachine(origin, port, publicOrigin)) && hostAsked(headers) === new URL(origin).host;
}

/** A portal that is only for this machine's browser is the same at every name of this machine, and at the port it listens on. */
function isOfThisMachine(origin: string, port: number | undefined, publicOrigin: string): boolean {
  if (!isLoopback(new URL(publicOrigin).hostname) || !URL.canParse(origin)) return false;
  const url = new URL(origin);
  return url.origin === origin && url.protocol === "http:" && isLoopback(url.hostname) && Number(url.port || 80) === port;
}

/** As the frame reads it, which compares it with `Origin` too and has no page for a difference. */
function hostAsked({ host, "x-forwarded-host": forwarded }: Posted["headers"]): string | undefined {
  return String(forwarded ?? "").split(",")[0]?.trim() || host;
}
