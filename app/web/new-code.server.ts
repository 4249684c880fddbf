import { openCookie, sealCookie } from "~/domain/confidentiality/cookie-seal.server";
import type { ReceiptCode } from "~/domain/confidentiality/receipt-code";
import type { Services } from "./services.server";

/**
 * A new code is shown before it counts, so that nobody is locked out by a broken connection: until it is confirmed the old one
 * opens. Meanwhile it lies sealed in the session's cookie; what the page confirms it with is sealed for this one application.
 */
export const sealOffer = ({ secrets }: Services, application: string, code: ReceiptCode): string =>
  sealCookie(secrets.cookieKeys, purposeOf(application), code);

export function readOfferedCode({ secrets }: Services, application: string, offer: string): ReceiptCode | undefined {
  return openCookie(secrets.cookieKeys, purposeOf(application), offer) as ReceiptCode | undefined;
}

const purposeOf = (application: string): string => `new code ${application}`;
