// A recovery code: 28 random clear characters (133 bits) and 2 check characters, in six groups of five.
// Read as a number to the base 27, its remainder by the prime 97 changes with every wrong character and every swap of
// two neighbours, as in a receipt code.
import { CLEAR_CHARACTERS, readClearCharacters } from "./clear-characters";

export const RANDOM_CHARACTERS = 28;
const CODE_CHARACTERS = 30;
const LONGEST_TYPED = 200;

/** Without spaces; not stored anywhere. */
export type RecoveryCode = string & { readonly __kind: "RecoveryCode" };

/** The code as typed; undefined when a character is missing, wrong or swapped. Arithmetic only. */
export function parseRecoveryCode(typed: string): RecoveryCode | undefined {
  if (typed.length > LONGEST_TYPED) return undefined;
  const characters = readClearCharacters(typed);
  if (characters.length !== CODE_CHARACTERS || !isClear(characters)) return undefined;
  const code = withCheckCharacters(characters.slice(0, RANDOM_CHARACTERS));
  return code === characters ? code : undefined;
}

export function withCheckCharacters(first28: string): RecoveryCode {
  if (first28.length !== RANDOM_CHARACTERS || !isClear(first28)) throw new RangeError("not 28 clear characters");
  const base = CLEAR_CHARACTERS.length;
  let remainder = 0;
  for (const character of first28) remainder = (remainder * base + CLEAR_CHARACTERS.indexOf(character)) % 97;
  const check = CLEAR_CHARACTERS.charAt(Math.floor(remainder / base)) + CLEAR_CHARACTERS.charAt(remainder % base);
  return `${first28}${check}` as RecoveryCode;
}

export function formatRecoveryCode(code: RecoveryCode): string {
  return (code.match(/.{5}/g) ?? []).join(" ");
}

function isClear(characters: string): boolean {
  return Array.from(characters).every((character) => CLEAR_CHARACTERS.includes(character));
}
