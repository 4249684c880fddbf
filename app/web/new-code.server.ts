import { openCookie, sealCookie } from "~/domain/confidentiality/cookie-seal.server";
import type { ReceiptCode } from "~/domain/confidentiality/receipt-code";
import { drawReceiptCode } from "~/domain/confidentiality/receipt-draw.server";
import type { Services } from "./services.server";

/**
 * A new code is shown before it counts, so that nobody is locked out by a broken connection: until it is confirmed the old one
 * opens. What the page holds of it meanwhile is sealed for this one application; nothing is stored.
 */
export function offerNewCode({ secrets }: Services, application: string): { code: ReceiptCode; offer: string } {
  const code = drawReceiptCode();
  return { code, offer: sealCookie(secrets.cookieKeys, purposeOf(application), code) };
}

export function readOfferedCode({ secrets }: Services, application: string, offer: string): ReceiptCode | undefined {
  return openCookie(secrets.cookieKeys, purposeOf(application), offer) as ReceiptCode | undefined;
}

const purposeOf = (application: string): string => `new code ${application}`;
