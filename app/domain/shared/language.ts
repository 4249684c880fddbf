/** The portal's languages in their official order; Kazakh is the default. */
export const LANGUAGES = ["kk", "ru", "en"] as const;
export type Language = (typeof LANGUAGES)[number];
export type InEveryLanguage<Value> = Record<Language, Value>;

export function isLanguage(value: unknown): value is Language {
  return (LANGUAGES as readonly unknown[]).includes(value);
}
