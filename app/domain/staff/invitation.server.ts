import { equalBytes, joinBytes, labelled } from "~/domain/confidentiality/bytes.server";
import { CLEAR_CHARACTERS, readClearCharacters } from "~/domain/confidentiality/clear-characters";
import { sha256 } from "~/domain/confidentiality/hashes.server";
import { randomCharacters } from "~/domain/confidentiality/random.server";
import { addDays, type Day } from "~/domain/shared/day";

const GROUPS = /.{4}/g;
const CODE_CHARACTERS = 20;
const HALF_CHARACTERS = 16;
const LONGEST_TYPED = 100;
const VALID_DAYS = 3;

/** A code of 95 random bits, handed over in person; only its hash is stored. */
export interface Invitation {
  /** In groups of four, as it is shown once. */
  code: string;
  hash: Uint8Array;
  expiresOn: Day;
}

export function drawInvitation(login: string, today: Day, characters = CODE_CHARACTERS): Invitation {
  const code = randomCharacters(CLEAR_CHARACTERS, characters);
  return { code: (code.match(GROUPS) ?? []).join(" "), hash: hashOf(login, code), expiresOn: addDays(today, VALID_DAYS) };
}

/**
 * Half of an invitation that two people hand over: 76 random bits each. The account keeps the hash of both halves' hashes, the
 * proposer's first, so whoever has one half, and reads the other's hash, has nothing.
 */
export const drawHalf = (login: string, today: Day): Invitation => drawInvitation(login, today, HALF_CHARACTERS);

/** Whether a typed code is the invitation of this login and still valid. */
export function isInvitation(typed: string, login: string, stored: { hash: Uint8Array | null; expiresOn: Day | null }, today: Day): boolean {
  const code = typed.length > LONGEST_TYPED ? "" : readClearCharacters(typed);
  const isRight = hashesOf(login, code).some((hash) => equalBytes(hash, stored.hash ?? new Uint8Array(0)));
  return isRight && stored.expiresOn !== null && today <= stored.expiresOn;
}

/** What a typed code may stand for: a whole invitation, or two halves in the order in which they came. */
function hashesOf(login: string, code: string): Uint8Array[] {
  const halves = [code.slice(0, HALF_CHARACTERS), code.slice(HALF_CHARACTERS)].map((half) => hashOf(login, half));
  return [hashOf(login, code), sha256(joinBytes(...halves)), sha256(joinBytes(...halves.reverse()))];
}

const hashOf = (login: string, code: string): Uint8Array => sha256(labelled("staff-invitation/1", login, code));
