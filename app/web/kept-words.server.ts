import { deflateRawSync, inflateRawSync } from "node:zlib";
import { fromBase64Url, textOf, toBase64Url, utf8 } from "~/domain/confidentiality/bytes.server";
import { openCookie, sealCookie } from "~/domain/confidentiality/cookie-seal.server";
import { clearCookie, type CookieName, readCookies, setCookie } from "./cookies";
import { type FormValues, one } from "./form.server";
import type { Services } from "./services.server";

/** What somebody was typing on a case when the session had ended: sealed in the browser until that member signs in again. */
export interface KeptWords {
  member: string;
  path: string;
  text: string;
  note: string;
}

const NAMES: readonly CookieName[] = ["__Host-kept-0", "__Host-kept-1", "__Host-kept-2"];
const PART_CHARACTERS = 2_400;
const LONGEST_KEPT_BYTES = 32_768;

/** The `Set-Cookie` lines that keep a posted text; none when the form held no text, or more than cookies can carry. */
export function keepWords(services: Services, path: string, values: FormValues): string[] {
  const words: KeptWords = { member: one(values, "as"), path, text: one(values, "text"), note: one(values, "note") };
  if (words.member === "" || (words.text === "" && words.note === "")) return [];
  const packed = toBase64Url(deflateRawSync(utf8(JSON.stringify(words))));
  const parts = NAMES.map((_, index) => packed.slice(index * PART_CHARACTERS, (index + 1) * PART_CHARACTERS));
  if (packed.length > NAMES.length * PART_CHARACTERS) return [];
  return parts.flatMap((part, index) => (part === "" ? [] : [setCookie(NAMES[index] as CookieName, sealCookie(services.secrets.cookieKeys, purposeOf(index), part))]));
}

/** What was kept for this page. Somebody else's is not answered, only forgotten. */
export function readKeptWords(request: Request, services: Services, member: string, path: string): { words: KeptWords | undefined; forget: string[] } {
  const cookies = readCookies(request.headers.get("Cookie"));
  const sealed = NAMES.map((name) => cookies.get(name));
  if (sealed[0] === undefined) return { words: undefined, forget: [] };
  const parts = sealed.map((text, index) => (text === undefined ? "" : openCookie(services.secrets.cookieKeys, purposeOf(index), text)));
  const words = unpacked(parts.map(String).join(""));
  const forget = NAMES.filter((name) => cookies.has(name)).map(clearCookie);
  if (words?.member !== member) return { words: undefined, forget };
  return words.path === path ? { words, forget } : { words: undefined, forget: [] };
}

const purposeOf = (index: number): string => `kept words ${index}`;

function unpacked(packed: string): KeptWords | undefined {
  try {
    const bytes = fromBase64Url(packed);
    return bytes && (JSON.parse(textOf(inflateRawSync(bytes, { maxOutputLength: LONGEST_KEPT_BYTES })) ?? "") as KeptWords);
  } catch {
    return undefined;
  }
}
