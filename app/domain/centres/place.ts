import type { InEveryLanguage, Language } from "~/domain/shared/language";

export interface Region {
  /** KATO, nine digits. */
  code: string;
  /** As it stands in addresses. */
  slug: string;
  names: InEveryLanguage<string>;
}

export interface District {
  code: string;
  names: InEveryLanguage<string>;
}

/** The region an address names, by its slug or its code; undefined when there is none like that. */
export function regionNamed<Found extends Region>(regions: readonly Found[], said: string | null | undefined): Found | undefined {
  return regions.find(({ slug, code }) => said === slug || said === code);
}

/** What addresses say instead of a region that is not, or no longer, in the list: one page for all of them. */
export const UNLISTED = "unlisted";

/** Russian alone puts the kind of place first: "область Абай" is looked for under А. */
const KIND_IN_FRONT = /^(область|город|район) /;

/** In the order of the language's alphabet, as people look for a place in a list: by its own name, not by its kind. */
export function byName<Place extends { names: InEveryLanguage<string> }>(places: readonly Place[], language: Language): Place[] {
  const { compare } = new Intl.Collator(language);
  const own = ({ names }: Place): string => names[language].replace(KIND_IN_FRONT, "");
  return [...places].sort((a, b) => compare(own(a), own(b)) || compare(a.names[language], b.names[language]));
}
