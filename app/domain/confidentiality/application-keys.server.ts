// The keys of one application and who can open which:
//   answer key   answers, notes, outcome    staff of the centre
//   thread key   messages                   staff of the centre, and the seeker
//   contact pair contact                    anyone who has the row can replace or clear it, only staff can read it
import { AEAD_KEY_BYTES } from "./aead.server";
import { joinBytes, labelled } from "./bytes.server";
import { keyPairOf, newKeyPair, PRIVATE_KEY_BYTES } from "./key-pair.server";
import type { KeyPair } from "./key-pair.server";
import { randomBytes } from "./random.server";
import { openWithKey, sealToKey } from "./sealed-box.server";

export { openAsHolder as openContact, sealForHolder as sealContact } from "./seal-for-holder.server";

export type ApplicationKeys = {
  readonly answerKey: Uint8Array;
  readonly threadKey: Uint8Array;
  readonly contact: KeyPair;
};

/** Where a centre's wrap belongs. */
export type CentreWrapPlace = { readonly application: string; readonly centre: string; readonly epoch: string };

const DOES_NOT_OPEN = { ok: false, because: "does-not-open" } as const;
const THREE_KEYS_BYTES = AEAD_KEY_BYTES + AEAD_KEY_BYTES + PRIVATE_KEY_BYTES;

/** Fresh keys for a new application. Of these only `contact.publicKey` may be stored as it is. */
export function makeApplicationKeys(): ApplicationKeys {
  return { answerKey: randomBytes(AEAD_KEY_BYTES), threadKey: randomBytes(AEAD_KEY_BYTES), contact: newKeyPair() };
}

/** All keys of an application for the members of a centre. A change of centre makes a new one of these, no more. */
export function wrapForCentre(
  keys: ApplicationKeys,
  { centrePublicKey, ...place }: CentreWrapPlace & { centrePublicKey: Uint8Array },
): Uint8Array {
  const threeKeys = joinBytes(keys.answerKey, keys.threadKey, keys.contact.privateKey);
  return sealToKey(centrePublicKey, threeKeys, centrePurpose(place));
}

/** The keys a centre's wrap holds; the contact's public half is computed, not taken from the row. */
export function openCentreWrap(
  wrap: Uint8Array,
  { centreKeyPair, ...place }: CentreWrapPlace & { centreKeyPair: KeyPair },
): { ok: true; keys: ApplicationKeys } | { ok: false; because: "does-not-open" } {
  const opened = openWithKey(centreKeyPair, wrap, centrePurpose(place), THREE_KEYS_BYTES);
  if (!opened) return DOES_NOT_OPEN;
  const answerKey = opened.slice(0, AEAD_KEY_BYTES);
  const threadKey = opened.slice(AEAD_KEY_BYTES, AEAD_KEY_BYTES * 2);
  return { ok: true, keys: { answerKey, threadKey, contact: keyPairOf(opened.slice(AEAD_KEY_BYTES * 2)) } };
}

/** The thread key for whoever has the receipt code. The answer key is deliberately absent: answers are write-only. */
export function wrapForSeeker(
  threadKey: Uint8Array,
  { application, seekerPublicKey }: { application: string; seekerPublicKey: Uint8Array },
): Uint8Array {
  return sealToKey(seekerPublicKey, threadKey, seekerPurpose(application));
}

export function openSeekerWrap(
  wrap: Uint8Array,
  { application, seeker }: { application: string; seeker: KeyPair },
): { ok: true; threadKey: Uint8Array } | { ok: false; because: "does-not-open" } {
  const threadKey = openWithKey(seeker, wrap, seekerPurpose(application), AEAD_KEY_BYTES);
  return threadKey ? { ok: true, threadKey } : DOES_NOT_OPEN;
}

function centrePurpose({ application, centre, epoch }: CentreWrapPlace): Uint8Array {
  return labelled("wrap-for-centre/1", application, centre, epoch);
}

function seekerPurpose(application: string): Uint8Array {
  return labelled("wrap-for-seeker/1", application);
}
