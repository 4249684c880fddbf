import { labelled, toBase64Url } from "./bytes.server";
import { hmacSha256 } from "./hashes.server";
import { randomBytes } from "./random.server";

/** One per application, in its row: when the row is erased, nothing joins the audit's pseudonym to it any more. */
export function newPseudonymKey(): Uint8Array {
  return randomBytes(32);
}

/** What the audit writes instead of an application's id. */
export function pseudonymOf(key: Uint8Array, application: string): string {
  return toBase64Url(hmacSha256(key, labelled("pseudonym/1", application)));
}
