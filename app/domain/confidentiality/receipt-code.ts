// A receipt code is 22 random digits and 2 check digits (ISO/IEC 7064, MOD 97-10). 97 is a prime above 9 × 9, so
// every wrong digit and every two swapped neighbours change the remainder.
import { withPlainDigits } from "./typed-digits";

export const RANDOM_DIGITS = 22;
const CODE_DIGITS = 24;
/** Room for any spacing a person may type; longer input is not looked at. */
const LONGEST_TYPED = 200;

export type ReceiptCode = string & { readonly __kind: "ReceiptCode" };

export type ParsedReceiptCode =
  | { ok: true; code: ReceiptCode }
  | { ok: false; because: "empty" | "length" | "not-digits" | "check-digits" };

/** Reads a code as a person types it: spaces, dashes and digits of other scripts are welcome. Arithmetic only. */
export function parseReceiptCode(typed: string): ParsedReceiptCode {
  if (typed.length > LONGEST_TYPED) return { ok: false, because: "length" };
  const digits = withPlainDigits(typed);
  if (digits === "") return { ok: false, because: "empty" };
  if (!/^[0-9]+$/.test(digits)) return { ok: false, because: "not-digits" };
  if (digits.length !== CODE_DIGITS) return { ok: false, because: "length" };
  const code = withCheckDigits(digits.slice(0, RANDOM_DIGITS));
  return code === digits ? { ok: true, code } : { ok: false, because: "check-digits" };
}

/** The code whose first 22 digits are these. */
export function withCheckDigits(first22: string): ReceiptCode {
  if (!/^[0-9]{22}$/.test(first22)) throw new RangeError("a receipt code begins with 22 digits");
  const check = 98n - ((BigInt(first22) * 100n) % 97n);
  return `${first22}${String(check).padStart(2, "0")}` as ReceiptCode;
}

/** Six groups of four, as printed and read aloud. */
export function formatReceiptCode(code: ReceiptCode): string {
  return (code.match(/.{4}/g) ?? []).join(" ");
}
