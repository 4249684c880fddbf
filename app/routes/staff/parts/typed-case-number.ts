import { withPlainDigits } from "~/domain/confidentiality/typed-digits";

/** From this many digits on it can only be somebody's receipt code. */
const RECEIPT_CODE_DIGITS = 20;

/** Reads a case number; a receipt code is never looked at here, since it is never said to anyone. */
export function readTypedCaseNumber(
  typed: string,
): { ok: true; caseNumber: number } | { ok: false; problem: "receiptCodeTyped" | "numberEmpty" | "numberDigits" } {
  const digits = withPlainDigits(typed.slice(0, 200));
  if (digits === "") return { ok: false, problem: "numberEmpty" };
  if (digits.replace(/\D/g, "").length >= RECEIPT_CODE_DIGITS) return { ok: false, problem: "receiptCodeTyped" };
  return /^[1-9]\d{6}$/.test(digits) ? { ok: true, caseNumber: Number(digits) } : { ok: false, problem: "numberDigits" };
}
