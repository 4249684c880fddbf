// One key pair per centre and quarter; its private half exists only sealed to each member (= a grant).
import type { Day } from "../shared/day";
import { labelled } from "./bytes.server";
import { keyPairOf, newKeyPair, PRIVATE_KEY_BYTES } from "./key-pair.server";
import type { KeyPair } from "./key-pair.server";
import { openWithKey, sealToKey } from "./sealed-box.server";

/** Whose grant it is, for which centre and quarter. */
export type GrantPlace = { readonly centre: string; readonly epoch: string; readonly member: string };

export function makeCentreKey(): KeyPair {
  return newKeyPair();
}

/** The quarter a day belongs to, as `2026Q4`. */
export function epochOf(day: Day): string {
  const month = Number(day.slice(5, 7));
  return `${day.slice(0, 4)}Q${Math.ceil(month / 3)}`;
}

/**
 * Seals a centre's private key to a member. Called only for a member whose six characters a colleague has typed, or
 * whom the previous quarter's key already knows.
 */
export function grantCentreKey(
  centrePrivateKey: Uint8Array,
  memberPublicKey: Uint8Array,
  place: GrantPlace,
): Uint8Array {
  return sealToKey(memberPublicKey, centrePrivateKey, grantPurpose(place));
}

/**
 * The centre's pair out of a member's grant. The public half is computed: compare it with the one in the centre's row
 * (`equalBytes`) before anything is sealed to the row's.
 */
export function openGrant(
  grant: Uint8Array,
  member: KeyPair,
  place: GrantPlace,
): { ok: true; centreKeyPair: KeyPair } | { ok: false; because: "does-not-open" } {
  const privateKey = openWithKey(member, grant, grantPurpose(place), PRIVATE_KEY_BYTES);
  return privateKey ? { ok: true, centreKeyPair: keyPairOf(privateKey) } : { ok: false, because: "does-not-open" };
}

function grantPurpose({ centre, epoch, member }: GrantPlace): Uint8Array {
  return labelled("centre-key-grant/1", centre, epoch, member);
}
