import { equalBytes, labelled } from "~/domain/confidentiality/bytes.server";
import { CLEAR_CHARACTERS, readClearCharacters } from "~/domain/confidentiality/clear-characters";
import { sha256 } from "~/domain/confidentiality/hashes.server";
import { randomCharacters } from "~/domain/confidentiality/random.server";
import { addDays, type Day } from "~/domain/shared/day";

const GROUPS = /.{4}/g;
const CODE_CHARACTERS = 20;
const LONGEST_TYPED = 100;
const VALID_DAYS = 3;

/** A code of 95 random bits, handed over in person; only its hash is stored. */
export interface Invitation {
  /** In groups of four, as it is shown once. */
  code: string;
  hash: Uint8Array;
  expiresOn: Day;
}

export function drawInvitation(login: string, today: Day): Invitation {
  const code = randomCharacters(CLEAR_CHARACTERS, CODE_CHARACTERS);
  return { code: (code.match(GROUPS) ?? []).join(" "), hash: hashOf(login, code), expiresOn: addDays(today, VALID_DAYS) };
}

/** Whether a typed code is the invitation of this login and still valid. */
export function isInvitation(typed: string, login: string, stored: { hash: Uint8Array | null; expiresOn: Day | null }, today: Day): boolean {
  const code = typed.length > LONGEST_TYPED ? "" : readClearCharacters(typed);
  const isRight = equalBytes(hashOf(login, code), stored.hash ?? new Uint8Array(0));
  return isRight && stored.expiresOn !== null && today <= stored.expiresOn;
}

const hashOf = (login: string, code: string): Uint8Array => sha256(labelled("staff-invitation/1", login, code));
