/** Zero in the scripts a phone keyboard may type: full-width, Arabic-Indic, extended Arabic-Indic. */
const ZEROS = [0xff10, 0x0660, 0x06f0];
const OTHER_DIGITS = /[\uff10-\uff19\u0660-\u0669\u06f0-\u06f9]/g;

/** Spaces, dashes, the minus sign, and marks that cannot be seen (zero width, direction, soft hyphen). */
const SEPARATORS = /[\s\p{Z}\p{Pd}\p{Cf}\u2212]/gu;

/** What was typed without spaces, dashes and invisible marks, and with its digits as 0 to 9. */
export function withPlainDigits(typed: string): string {
  return typed.replace(SEPARATORS, "").replace(OTHER_DIGITS, plainDigit);
}

function plainDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  const zero = ZEROS.find((start) => point >= start && point < start + 10) ?? point;
  return String(point - zero);
}
