import { withPlainDigits } from "./typed-digits";

/** Letters and digits not taken for one another: no 0 O 1 I L, and only the first of 2 Z, 5 S, 8 B, V U. */
export const CLEAR_CHARACTERS = "23456789ACDEFGHJKMNPQRTVWXY";

/** Cyrillic letters that look like ours (a keyboard left in Kazakh or Russian), and those read for one we do use. */
const READ_AS: Readonly<Record<string, string>> = {
  А: "A", В: "8", С: "C", Е: "E", Н: "H", К: "K", М: "M", Р: "P", Т: "T", Х: "X", У: "Y", Ү: "Y", З: "3",
  B: "8", S: "5", U: "V", Z: "2",
};

/** What was typed, in clear characters where it can be read so; anything else stays and will match nothing. */
export function readClearCharacters(typed: string): string {
  return Array.from(withPlainDigits(typed).toUpperCase(), (character) => READ_AS[character] ?? character).join("");
}
