// A moment of a member's own (a step used, a sign-in) under a key derived from the member's private key. In the clear it would
// date its row, and beside the row's transaction number every row that was written before and after it.
import { openBytes, sealBytes } from "./aead.server";
import { labelled, textOf, utf8 } from "./bytes.server";
import { deriveKey } from "./hashes.server";
import type { KeyPair } from "./key-pair.server";

type Moment = "one-time-code" | "sign-in";

/** All sealed moments have one length. */
const DIGITS = 16;

/** @param moment a number that is no negative and no fraction. */
export function sealMoment(owner: KeyPair, what: Moment, moment: number): Uint8Array {
  return sealBytes(keyOf(owner), utf8(String(moment).padStart(DIGITS, "0")), labelled("moment/1", what));
}

/** The number, or undefined when it was not sealed by this member for this. */
export function openMoment(owner: KeyPair, what: Moment, sealed: Uint8Array): number | undefined {
  const bytes = openBytes(keyOf(owner), sealed, labelled("moment/1", what));
  const text = bytes && textOf(bytes);
  return text === undefined ? undefined : Number(text);
}

function keyOf({ privateKey }: KeyPair): Uint8Array {
  return deriveKey(privateKey, "moment-key/1");
}
