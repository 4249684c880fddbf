import { parsePhoneNumberWithError, ParseError } from "libphonenumber-js/max";

export type PhoneNumber =
  | { ok: true; number: string }
  | { ok: false; because: "empty" | "too-short" | "too-long" | "not-a-number" };

const LONGEST = 40;

/**
 * Reads a phone number as people write it; without a country code it is one of Kazakhstan.
 * Answers the international form, e.g. `8 (701) 123-45-67` → `+77011234567`.
 */
export function readPhoneNumber(typed: string): PhoneNumber {
  const text = typed.trim();
  if (text === "") return { ok: false, because: "empty" };
  if (text.length > LONGEST) return { ok: false, because: "too-long" };
  try {
    const parsed = parsePhoneNumberWithError(text, { defaultCountry: "KZ", extract: false });
    if (parsed.isValid()) return { ok: true, number: parsed.number };
    return { ok: false, because: byLength(parsed.nationalNumber, parsed.countryCallingCode) };
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    if (error.message === "TOO_SHORT") return { ok: false, because: "too-short" };
    return { ok: false, because: error.message === "TOO_LONG" ? "too-long" : "not-a-number" };
  }
}

const DIGITS_IN_KAZAKHSTAN = 10;

function byLength(national: string, countryCode: string): "too-short" | "too-long" | "not-a-number" {
  if (countryCode !== "7") return "not-a-number";
  if (national.length > DIGITS_IN_KAZAKHSTAN) return "too-long";
  // Ten digits that begin with 8: the 8 people dial first, and one digit less than a number has.
  return national.length < DIGITS_IN_KAZAKHSTAN || national.startsWith("8") ? "too-short" : "not-a-number";
}
