import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import { type InEveryLanguage, type Language, LANGUAGES } from "~/domain/shared/language";
import type { words } from "./words/kk";

type Words = typeof words;

const WORDS: InEveryLanguage<() => Promise<{ words: object }>> = {
  kk: () => import("./words/kk"),
  ru: () => import("./words/ru"),
  en: () => import("./words/en"),
};

const open = (language: Language, words: Words): i18n => {
  const instance = i18next.createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    ns: ["public", "seeker", "staff", "problems", "admin"],
    defaultNS: "public",
    resources: { [language]: words },
    initImmediate: false,
    returnNull: false,
    interpolation: { escapeValue: false, prefix: "{", suffix: "}" },
    react: { useSuspense: false },
  });
  return instance;
};

/** The process speaks every language; a browser needs the words of the desk page it was sent, and of what stands in it in a seeker's language. */
const stands = (language: Language): boolean =>
  language === document.documentElement.lang || document.querySelector(`main [lang="${language}"]`) !== null;
const spoken = typeof document === "undefined" ? LANGUAGES : LANGUAGES.filter(stands);

/** One ready instance a language; nothing is loaded later and nothing falls back to another language. */
const instances = Object.fromEntries(
  await Promise.all(spoken.map(async (language) => [language, open(language, (await WORDS[language]()).words as Words)] as const)),
) as InEveryLanguage<i18n>;

const [first] = Object.values(instances);

export const i18nIn = (language: Language): i18n => instances[language] ?? (first as i18n);
