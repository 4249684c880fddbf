// XChaCha20-Poly1305 with a random nonce in front, and padding that hides lengths. What every sealed thing but
// the sealed boxes is made of.
import { joinBytes } from "./bytes.server";
import { randomBytes } from "./random.server";
import { checkedSodium } from "./sodium.server";

export const AEAD_KEY_BYTES = 32;
const NONCE_BYTES = 24;
const TAG_BYTES = 16;

/** What sealing adds to the (padded) plaintext. */
export const AEAD_OVERHEAD_BYTES = NONCE_BYTES + TAG_BYTES;

/** Seals bytes; `about` is not hidden, but without the same `about` they do not open. */
export function sealBytes(key: Uint8Array, plaintext: Uint8Array, about: Uint8Array): Uint8Array {
  const nonce = randomBytes(NONCE_BYTES);
  const encrypt = checkedSodium().crypto_aead_xchacha20poly1305_ietf_encrypt;
  return joinBytes(nonce, encrypt(plaintext, about, null, nonce, key));
}

/** The bytes, or undefined when key, `about` or a single bit differ. */
export function openBytes(key: Uint8Array, sealed: Uint8Array, about: Uint8Array): Uint8Array | undefined {
  if (sealed.length < AEAD_OVERHEAD_BYTES || key.length !== AEAD_KEY_BYTES) return undefined;
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const decrypt = checkedSodium().crypto_aead_xchacha20poly1305_ietf_decrypt;
  try {
    return decrypt(null, sealed.subarray(NONCE_BYTES), about, nonce, key);
  } catch {
    return undefined;
  }
}

/** Pads to the next multiple of `block`, always by at least one byte (ISO/IEC 7816-4). */
export function pad(bytes: Uint8Array, block: number): Uint8Array {
  return checkedSodium().pad(bytes, block);
}

/** Undoes `pad`; undefined when the bytes were not padded so. */
export function unpad(bytes: Uint8Array, block: number): Uint8Array | undefined {
  try {
    return checkedSodium().unpad(bytes, block);
  } catch {
    return undefined;
  }
}
