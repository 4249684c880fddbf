// The six characters a newcomer reads to a colleague before any centre key is sealed to the newcomer's public key.
//
// Against whom: someone who can write the database puts another public key in the newcomer's row. To pass, that key's
// six characters must equal those on the newcomer's screen: 27^6, about 4 × 10^8 pairs to try, minutes of a fast hash.
// Therefore 1. the hash is keyed from PORTAL_SECRET, which is not in the database: without it nothing can be tried
// offline; 2. for who has that too, each try costs the Argon2id of a password (64 MiB, 3 passes): core-years in all;
// 3. the member's id is the salt, so no work serves for two newcomers.
// The newcomer's screen must compute them from the pair unlocked in the session, the colleague's side from the stored
// public key the grant will be sealed to. Computing both from the row would prove nothing.
import type { ArgonLane } from "./argon-lane.server";
import { equalBytes, labelled, toBase64Url, utf8 } from "./bytes.server";
import { CLEAR_CHARACTERS, readClearCharacters } from "./clear-characters";
import { hmacSha256, sha256 } from "./hashes.server";
import { PASSWORD_ARGON } from "./staff-secrets.server";

const CHARACTERS = 6;
const LONGEST_TYPED = 50;

/** @param admissionKey of `PortalSecrets`. */
export async function sixCharacters(
  publicKey: Uint8Array,
  { member, admissionKey, lane }: { member: string; admissionKey: Uint8Array; lane: ArgonLane },
): Promise<{ ok: true; characters: string } | { ok: false; because: "busy" }> {
  const secret = hmacSha256(admissionKey, labelled("newcomer/1", toBase64Url(publicKey)));
  const derived = await lane.derive({ secret, salt: sha256(labelled("newcomer-salt/1", member)), ...PASSWORD_ARGON });
  return derived.ok ? { ok: true, characters: clearCharactersOf(derived.bytes) } : derived;
}

/** Whether a colleague typed the newcomer's characters. Wrong tries are to be counted by the caller. */
export function sameCharacters(typed: string, characters: string): boolean {
  return typed.length <= LONGEST_TYPED && equalBytes(utf8(readClearCharacters(typed)), utf8(characters));
}

/** 64 bytes as a number to the base 27: its last six places are as good as evenly spread. */
function clearCharactersOf(bytes: Uint8Array): string {
  const base = BigInt(CLEAR_CHARACTERS.length);
  let rest = BigInt(`0x${Buffer.from(bytes).toString("hex")}`);
  let characters = "";
  for (let place = 0; place < CHARACTERS; place += 1, rest /= base) {
    characters += CLEAR_CHARACTERS.charAt(Number(rest % base));
  }
  return characters;
}
