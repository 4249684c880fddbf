// One-time codes on paper, for an office without phones. A short code can be guessed from its hash, so the hash is keyed by
// what only the owner's password opens: whoever reads the database cannot try codes, whoever writes it cannot make one.
import { utf8 } from "./bytes.server";
import { CLEAR_CHARACTERS, readClearCharacters } from "./clear-characters";
import { deriveKey, hmacSha256 } from "./hashes.server";
import type { KeyPair } from "./key-pair.server";
import { randomCharacters } from "./random.server";

export const PRINTED_CODES = 20;
const CHARACTERS = 8;
const LONGEST_TYPED = 50;

/** New codes of 38 random bits each; a password is asked beside them. */
export const drawPrintedCodes = (): string[] => Array.from({ length: PRINTED_CODES }, () => randomCharacters(CLEAR_CHARACTERS, CHARACTERS));

/** What is stored of a code. */
export function printedCodeHash({ privateKey }: KeyPair, code: string): Uint8Array {
  return hmacSha256(deriveKey(privateKey, "printed-code/1"), utf8(code));
}

/** What was typed as a printed code; undefined when it cannot be one. */
export function readPrintedCode(typed: string): string | undefined {
  const code = typed.length > LONGEST_TYPED ? "" : readClearCharacters(typed);
  return code.length === CHARACTERS && Array.from(code).every((character) => CLEAR_CHARACTERS.includes(character)) ? code : undefined;
}
