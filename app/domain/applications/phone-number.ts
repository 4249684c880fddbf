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
    return { ok: false, because: byLength(parsed.nationalNumber.length, parsed.countryCallingCode) };
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    if (error.message === "TOO_SHORT") return { ok: false, because: "too-short" };
    return { ok: false, because: error.message === "TOO_LONG" ? "too-long" : "not-a-number" };
  }
}

const DIGITS_IN_KAZAKHSTAN = 10;

function byLength(digits: number, countryCode: string): "too-short" | "too-long" | "not-a-number" {
  if (countryCode !== "7" || digits === DIGITS_IN_KAZAKHSTAN) return "not-a-number";
  return digits < DIGITS_IN_KAZAKHSTAN ? "too-short" : "too-long";
}
