import { randomDigits } from "./random.server";
import { RANDOM_DIGITS, withCheckDigits } from "./receipt-code";
import type { ReceiptCode } from "./receipt-code";

/** A new receipt code: 73 random bits. */
export function drawReceiptCode(): ReceiptCode {
  return withCheckDigits(randomDigits(RANDOM_DIGITS));
}
