/**
 * Whether a state-changing request comes from our own pages. Browsers say it by `Sec-Fetch-Site`;
 * older ones by `Origin`. A client that sends neither is not a browser with somebody's cookies.
 */
export function comesFromOurPages(
  headers: { "sec-fetch-site"?: string | undefined; origin?: string | undefined; host?: string | undefined },
  publicOrigin: string,
): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin";
  if (headers.origin === undefined) return true;
  return headers.origin === publicOrigin || stripScheme(headers.origin) === headers.host;
}

const stripScheme = (origin: string): string => origin.replace(/^https?:\/\//, "");
