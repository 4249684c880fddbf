// The TOTP secret under a key derived from the member's private key: whoever writes the database but has no private
// key can neither read it nor put another in its place (a seal to the public key would let them).
import { openBytes, pad, sealBytes, unpad } from "./aead.server";
import { labelled, textOf, utf8 } from "./bytes.server";
import { deriveKey } from "./hashes.server";
import type { KeyPair } from "./key-pair.server";

const SIZE_BYTES = 128;
const ABOUT = labelled("totp-secret/1");

/** @param secret as `newTotpSecret` makes it; all sealed secrets have one length. */
export function sealTotpSecret(owner: KeyPair, secret: string): Uint8Array {
  const plaintext = utf8(secret);
  if (plaintext.length >= SIZE_BYTES) throw new RangeError("a TOTP secret has less than 128 characters");
  return sealBytes(keyOf(owner), pad(plaintext, SIZE_BYTES), ABOUT);
}

export function openTotpSecret(
  owner: KeyPair,
  sealed: Uint8Array,
): { ok: true; secret: string } | { ok: false; because: "does-not-open" } {
  const padded = openBytes(keyOf(owner), sealed, ABOUT);
  const plaintext = padded && unpad(padded, SIZE_BYTES);
  const secret = plaintext && textOf(plaintext);
  return secret === undefined ? { ok: false, because: "does-not-open" } : { ok: true, secret };
}

function keyOf({ privateKey }: KeyPair): Uint8Array {
  return deriveKey(privateKey, "totp-key/1");
}
