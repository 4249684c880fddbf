// The codes a demonstration prints at every start. They follow from PORTAL_SECRET, so that they need be stored nowhere;
// a person's own code never does: it is drawn.
import { deriveKey } from "./hashes.server";
import { RANDOM_DIGITS, withCheckDigits } from "./receipt-code";
import type { ReceiptCode } from "./receipt-code";
import type { PortalSecrets } from "./secrets.server";
import { asUuid } from "./uuid";

export type DemonstrationReceipt = { readonly code: ReceiptCode; readonly application: string };

/**
 * The code and the id of one invented application.
 * The oldest listed secret is used: a new one in front of it changes no code.
 * @param name which of the demonstration's applications; another name gives an independent code.
 */
export function demonstrationReceipt(
  { receiptPeppers: [newest, ...older] }: Pick<PortalSecrets, "receiptPeppers">,
  name: string,
): DemonstrationReceipt {
  const secret = older.at(-1) ?? newest;
  const number = BigInt(`0x${Buffer.from(deriveKey(secret, `demonstration-receipt-code/1/${name}`)).toString("hex")}`);
  const digits = String(number % 10n ** BigInt(RANDOM_DIGITS)).padStart(RANDOM_DIGITS, "0");
  return { code: withCheckDigits(digits), application: asUuid(deriveKey(secret, `demonstration-application/1/${name}`)) };
}
