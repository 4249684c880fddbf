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

/** In the order of the language's alphabet, as people look for a place in a list. */
export function byName<Place extends { names: InEveryLanguage<string> }>(places: readonly Place[], language: Language): Place[] {
  const { compare } = new Intl.Collator(language);
  return [...places].sort((a, b) => compare(a.names[language], b.names[language]));
}
