// A member's private key under a symmetric key, bound to the public half and to the way it is opened.
import { openBytes, sealBytes } from "./aead.server";
import { equalBytes, labelled, toBase64Url } from "./bytes.server";
import { keyPairOf } from "./key-pair.server";
import type { KeyPair } from "./key-pair.server";

type WayIn = "password" | "recovery";

export function sealPrivateKey(key: Uint8Array, { privateKey, publicKey }: KeyPair, way: WayIn): Uint8Array {
  return sealBytes(key, privateKey, about(publicKey, way));
}

/** The pair, or undefined when the key is wrong or the stored public key is not the private one's. */
export function openPrivateKey(
  key: Uint8Array,
  sealed: Uint8Array,
  publicKey: Uint8Array,
  way: WayIn,
): KeyPair | undefined {
  const privateKey = openBytes(key, sealed, about(publicKey, way));
  const pair = privateKey && keyPairOf(privateKey);
  return pair && equalBytes(pair.publicKey, publicKey) ? pair : undefined;
}

function about(publicKey: Uint8Array, way: WayIn): Uint8Array {
  return labelled("staff-private-key/1", way, toBase64Url(publicKey));
}
