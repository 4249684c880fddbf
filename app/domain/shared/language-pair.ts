import { type Language, LANGUAGES } from "./language";

/** Two languages side by side, Kazakh always first. */
export const LANGUAGE_PAIRS = ["kk-ru", "ru-en", "kk-en"] as const;
export type LanguagePair = (typeof LANGUAGE_PAIRS)[number];

export function isLanguagePair(value: unknown): value is LanguagePair {
  return (LANGUAGE_PAIRS as readonly unknown[]).includes(value);
}

/** The two languages in the order in which they stand. */
export const languagesOf = (pair: LanguagePair): Language[] => LANGUAGES.filter((language) => pair.split("-").includes(language));

/** The pair that most people need whose page is in this language. */
export const usualPair = (language: Language): LanguagePair => (language === "en" ? "ru-en" : "kk-ru");
