/** Session cookies of this host only: no lifetime, no script, no other site, no other path. */
export type CookieName = `__Host-${string}`;

export const setCookie = (name: CookieName, value: string): string =>
  `${name}=${value}; Path=/; Secure; HttpOnly; SameSite=Strict`;

export const clearCookie = (name: CookieName): string =>
  `${name}=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0`;

/** Names and values of a `Cookie` header; the first of a repeated name counts. */
export function readCookies(header: string | null | undefined): Map<string, string> {
  const found = new Map<string, string>();
  for (const part of (header ?? "").slice(0, 16_384).split(";")) {
    const equals = part.indexOf("=");
    if (equals < 1) continue;
    const name = part.slice(0, equals).trim();
    if (!found.has(name)) found.set(name, part.slice(equals + 1).trim());
  }
  return found;
}
