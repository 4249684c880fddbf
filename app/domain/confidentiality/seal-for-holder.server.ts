// Content that whoever holds a public key can write and only the holder of the private half can read:
// a fresh content key in a sealed box, then the content under that key, bound to its place.
import { AEAD_KEY_BYTES } from "./aead.server";
import { joinBytes, labelled } from "./bytes.server";
import type { KeyPair } from "./key-pair.server";
import { randomBytes } from "./random.server";
import { openSealed, sealContent } from "./seal.server";
import type { Opening, Place, Sealing } from "./seal.server";
import { openWithKey, sealToKey } from "./sealed-box.server";

/** Ephemeral public key 32, tag 16, content key 32, hash of the purpose 32. */
const KEY_BOX_BYTES = 112;
const PURPOSE = labelled("content-key/1");

/** As `sealContent`, but to a public key: the writer cannot read it back. One length per `size`. */
export function sealForHolder(publicKey: Uint8Array, value: unknown, place: Place, size: number): Sealing {
  const contentKey = randomBytes(AEAD_KEY_BYTES);
  const content = sealContent(contentKey, value, place, size);
  if (!content.ok) return content;
  return { ok: true, sealed: joinBytes(sealToKey(publicKey, contentKey, PURPOSE), content.sealed) };
}

/** The value that was sealed to this pair at this place. */
export function openAsHolder(holder: KeyPair, sealed: Uint8Array, place: Place): Opening {
  const contentKey = openWithKey(holder, sealed.subarray(0, KEY_BOX_BYTES), PURPOSE, AEAD_KEY_BYTES);
  if (!contentKey) return { ok: false, because: "does-not-open" };
  return openSealed(contentKey, sealed.subarray(KEY_BOX_BYTES), place);
}
