import type { Language } from "~/domain/shared/language";
import { CONFIDENTIAL_STEMS, FORBIDDEN_STEMS } from "./forbidden-words";

/** Most words of a sentence and most letters of a word; Kazakh words carry their endings with them. */
const LONGEST: Record<Language, { words: number; letters: number }> = {
  kk: { words: 18, letters: 24 },
  ru: { words: 18, letters: 24 },
  en: { words: 20, letters: 18 },
};

export type LanguageFault =
  | { kind: "long-sentence" | "long-word" | "forbidden"; found: string }
  /** A sum stands in an amount, where its rate is dated, never in a sentence. */
  | { kind: "money"; found: string };

const MONEY = /\d[\d\s\u00a0]*(₸|тенге|теңге|tenge|тг|kzt)|\d\s*(МРП|АЕК|MCI)/iu;

/** What is hard to read or must not stand in a line of a measure's text. */
export function languageFaults(line: string, language: Language): LanguageFault[] {
  const { words, letters } = LONGEST[language];
  const faults: LanguageFault[] = [];
  for (const sentence of line.split(/(?<=[.?!])\s+/u)) {
    if (wordsOf(sentence).length > words) faults.push({ kind: "long-sentence", found: sentence });
  }
  for (const word of line.match(/\p{L}+/gu) ?? []) if (word.length > letters) faults.push({ kind: "long-word", found: word });
  for (const stem of [...FORBIDDEN_STEMS[language], ...CONFIDENTIAL_STEMS[language]]) {
    const found = stem.exec(line)?.[0];
    if (found !== undefined) faults.push({ kind: "forbidden", found });
  }
  const sum = MONEY.exec(line)?.[0];
  return sum === undefined ? faults : [...faults, { kind: "money", found: sum }];
}

const wordsOf = (sentence: string): string[] => sentence.split(/\s+/u).filter((word) => /[\p{L}\d{]/u.test(word));
