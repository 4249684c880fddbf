// A secret sealed to a public key together with a hash of what it is for. A sealed box by itself would open
// wherever it is moved to; the hash makes a moved one fail.
import { equalBytes, joinBytes } from "./bytes.server";
import { sha256 } from "./hashes.server";
import type { KeyPair } from "./key-pair.server";
import { checkedSodium } from "./sodium.server";

const HASH_BYTES = 32;

/** @param purpose made by `labelled`; the same is needed to open. */
export function sealToKey(publicKey: Uint8Array, secret: Uint8Array, purpose: Uint8Array): Uint8Array {
  return checkedSodium().crypto_box_seal(joinBytes(secret, sha256(purpose)), publicKey);
}

/** The secret, or undefined when pair, purpose, length or a single bit differ. */
export function openWithKey(
  { publicKey, privateKey }: KeyPair,
  sealed: Uint8Array,
  purpose: Uint8Array,
  secretBytes: number,
): Uint8Array | undefined {
  const opened = openedBox(sealed, publicKey, privateKey);
  if (opened?.length !== secretBytes + HASH_BYTES) return undefined;
  return equalBytes(opened.subarray(secretBytes), sha256(purpose)) ? opened.slice(0, secretBytes) : undefined;
}

function openedBox(sealed: Uint8Array, publicKey: Uint8Array, privateKey: Uint8Array): Uint8Array | undefined {
  try {
    return checkedSodium().crypto_box_seal_open(sealed, publicKey, privateKey);
  } catch {
    return undefined;
  }
}
