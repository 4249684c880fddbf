import { languageFaults } from "~/domain/measures/plain-language";
import { type InEveryLanguage, type Language, LANGUAGES } from "~/domain/shared/language";
import { type Unfit, unfitIn } from "~/domain/shared/unfit-words";
import type { Centre } from "./centre";

/** What a centre says in its own words, in three languages; everybody reads it. */
export const CENTRE_TEXTS = ["address", "hours", "askFor", "partnerContact"] as const;
export type CentreText = (typeof CENTRE_TEXTS)[number];
export type CentreTexts = Pick<Centre, CentreText>;

const LONGEST_CHARACTERS = 500;

export interface TextPlace {
  text: CentreText;
  language: Language;
}

export type TextFault = TextPlace & ({ kind: "too-long"; most: number; has: number } | { kind: "forbidden"; found: string } | { kind: "unfit"; unfit: Unfit });

/**
 * What must not stand in a centre's own words: the same as in a measure's, for the same reader over somebody's shoulder; and, since one
 * person alone makes them public, no way to anybody else. The contact for helpers is there to say how it is reached.
 */
export function faultsOfTexts(texts: CentreTexts): TextFault[] {
  return CENTRE_TEXTS.flatMap((text) => LANGUAGES.flatMap((language) => faultsOf(texts[text]?.[language] ?? "", { text, language })));
}

function faultsOf(line: string, place: TextPlace): TextFault[] {
  if (line.length > LONGEST_CHARACTERS) return [{ ...place, kind: "too-long", most: LONGEST_CHARACTERS, has: line.length }];
  const unfit = unfitIn(line, { mayHoldContact: place.text === "partnerContact" });
  if (unfit) return [{ ...place, kind: "unfit", unfit }];
  const forbidden = LANGUAGES.flatMap((language) => languageFaults(line, language)).find(({ kind }) => kind === "forbidden");
  return forbidden ? [{ ...place, kind: "forbidden", found: forbidden.found }] : [];
}

/** Languages that stayed as they were while the same text changed in another one. */
export function leftBehind(before: CentreTexts, after: CentreTexts): TextPlace[] {
  return CENTRE_TEXTS.flatMap((text) => {
    const [was, is] = [before[text], after[text]];
    if (!was || !is) return [];
    const same = LANGUAGES.filter((language) => isSame(was, is, language));
    return same.length < LANGUAGES.length ? same.map((language) => ({ text, language })) : [];
  });
}

const isSame = (was: InEveryLanguage<string>, is: InEveryLanguage<string>, language: Language): boolean => was[language] === is[language];
