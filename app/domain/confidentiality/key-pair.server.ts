import { randomBytes } from "./random.server";
import { checkedSodium } from "./sodium.server";

export const PRIVATE_KEY_BYTES = 32;

/** An X25519 pair: what is sealed to the public half opens with both. */
export type KeyPair = { readonly publicKey: Uint8Array; readonly privateKey: Uint8Array };

export function newKeyPair(): KeyPair {
  return keyPairFromSeed(randomBytes(32));
}

/** Always the same pair for the same 32 bytes. */
export function keyPairFromSeed(seed: Uint8Array): KeyPair {
  const { publicKey, privateKey } = checkedSodium().crypto_box_seed_keypair(seed);
  return { publicKey, privateKey };
}

/** The pair a private half belongs to. The public half is computed, never believed. */
export function keyPairOf(privateKey: Uint8Array): KeyPair {
  return { publicKey: checkedSodium().crypto_scalarmult_base(privateKey), privateKey };
}
