import { equalBytes, labelled, toBase64Url } from "~/domain/confidentiality/bytes.server";
import type { GrantPlace } from "~/domain/confidentiality/centre-key.server";
import { deriveKey, hmacSha256 } from "~/domain/confidentiality/hashes.server";

/**
 * What a grant says about the public key it was made for, computable only with the centre's private key. Whoever can
 * write the database but holds no key cannot put another public key in a member's row and wait for the next quarter.
 */
export function vouchFor(centrePrivateKey: Uint8Array, place: GrantPlace, memberPublicKey: Uint8Array): Uint8Array {
  const { centre, epoch, member } = place;
  return hmacSha256(deriveKey(centrePrivateKey, "grant-vouch/1"), labelled("grant-vouch/1", centre, epoch, member, toBase64Url(memberPublicKey)));
}

export function isVouchedFor(vouch: Uint8Array, centrePrivateKey: Uint8Array, place: GrantPlace, memberPublicKey: Uint8Array): boolean {
  return equalBytes(vouch, vouchFor(centrePrivateKey, place, memberPublicKey));
}
