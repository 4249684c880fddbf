import { readClearCharacters } from "~/domain/confidentiality/clear-characters";
import { type Language, LANGUAGES } from "~/domain/shared/language";
import { placeNumber, placeOfNumber } from "./link-place";
import { essentialTarget, type LinkTarget, pageNumber, pageOfNumber } from "./link-target";

/**
 * A shareable link is its target and nothing else: the same for everyone who ever shares it. No table, owner, label,
 * expiry or count stands behind it, so that nobody, not even the portal, can learn who passed it on.
 *
 * Four characters hold page × place × language, a fifth one checks them. The alphabet has 23 characters that are not
 * taken for one another; 23 is prime, so every wrong character and every swap of two is caught.
 */
const ALPHABET = "34679ACDEFGHJKMNPQRTWXY";
const BASE = 23;
const PAYLOAD_LENGTH = 4;
const PLACES = 512;
const LANGUAGE_CHOICES = 4;
/** Version 1 uses the numbers below; those above are left for a later one. */
const VERSION_1_END = 64 * PLACES * LANGUAGE_CHOICES;

/**
 * The one code of a target; what its page would not use is left out.
 * @throws RangeError for a place that is not in the frozen list: the caller offers only those that are.
 */
export function encodeLink(wanted: LinkTarget): string {
  const target = essentialTarget(wanted);
  const place = placeNumber(target.place);
  if (place === undefined) throw new RangeError("links do not know this place");
  const language = target.language ? LANGUAGES.indexOf(target.language) + 1 : 0;
  let value = (pageNumber(target) * PLACES + place) * LANGUAGE_CHOICES + language;
  const digits: number[] = [];
  for (let position = 0; position < PAYLOAD_LENGTH; position += 1) {
    digits.unshift(value % BASE);
    value = Math.floor(value / BASE);
  }
  return [...digits, checkDigit(digits)].map((digit) => ALPHABET[digit]).join("");
}

/** Reads a code as people type it: any case, with spaces or dashes, with look-alikes of another keyboard. */
export function decodeLink(typed: string): { ok: true; target: LinkTarget } | { ok: false; because: "mistyped" } {
  const mistyped = { ok: false, because: "mistyped" } as const;
  const code = readClearCharacters(typed.replace(/[\s\p{Pd}]/gu, ""));
  const digits = Array.from(code, (character) => ALPHABET.indexOf(character));
  const check = digits.pop();
  if (digits.length !== PAYLOAD_LENGTH || digits.includes(-1) || check !== checkDigit(digits)) return mistyped;
  const value = digits.reduce((sum, digit) => sum * BASE + digit, 0);
  const page = pageOfNumber(Math.floor(value / (PLACES * LANGUAGE_CHOICES)));
  const place = placeOfNumber(Math.floor(value / LANGUAGE_CHOICES) % PLACES);
  if (value >= VERSION_1_END || !page || !place) return mistyped;
  const language: Language | undefined = LANGUAGES[(value % LANGUAGE_CHOICES) - 1];
  const target: LinkTarget = { ...page, ...place, ...(language ? { language } : {}) };
  return essentialTarget(target).place === target.place ? { ok: true, target } : mistyped;
}

/** Weights 1, 2, 3, 4, 5 with a sum that 23 divides: the fifth is the check. */
function checkDigit(digits: readonly number[]): number {
  const sum = digits.reduce((total, digit, index) => total + (index + 1) * digit, 0);
  // 5 × 14 = 70 = 1 modulo 23
  return (((BASE - (sum % BASE)) % BASE) * 14) % BASE;
}
