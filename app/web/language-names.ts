import type { InEveryLanguage } from "~/domain/shared/language";

/** Each language in its own words, the same in every language. */
export const LANGUAGE_NAMES: InEveryLanguage<string> = { kk: "Қазақша", ru: "Русский", en: "English" };
