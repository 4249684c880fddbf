import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import { type InEveryLanguage, type Language, LANGUAGES } from "~/domain/shared/language";
import type { words } from "./words/kk";

type Words = typeof words;

type Load = InEveryLanguage<() => Promise<{ words: object } | { default: object }>>;

// why: a browser's build must not know these, or it keeps every word of a file that the desk has only some words of.
const WHOLE: Load | undefined = import.meta.env.SSR ? { kk: () => import("./words/kk"), ru: () => import("./words/ru"), en: () => import("./words/en") } : undefined;
const OF_THE_DESK: Load = { kk: () => import("./words/desk/kk"), ru: () => import("./words/desk/ru"), en: () => import("./words/desk/en") };
const OF_SEEKERS: Load = {
  kk: () => import("~locales/kk/seeker.json"),
  ru: () => import("~locales/ru/seeker.json"),
  en: () => import("~locales/en/seeker.json"),
};

const isProcess = typeof document === "undefined";

/** In a browser the page's own language speaks of the desk, another one only as seekers read it. */
async function wordsOf(language: Language): Promise<Words> {
  const load = WHOLE ?? (language === document.documentElement.lang ? OF_THE_DESK : OF_SEEKERS);
  const loaded = await load[language]();
  return ("words" in loaded ? loaded.words : { seeker: loaded.default }) as Words;
}

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

/**
 * The process speaks every language; a browser needs the words of the desk page it was sent, and of what stands in it in a
 * seeker's language. A language that is only named in a list, or written in by someone, needs none.
 */
const stands = (language: Language): boolean =>
  language === document.documentElement.lang || document.querySelector(`main [lang="${language}"]:not(td *, label, textarea)`) !== null;
const spoken = isProcess ? LANGUAGES : LANGUAGES.filter(stands);

/** One ready instance a language; nothing is loaded later and nothing falls back to another language. */
const instances = Object.fromEntries(
  await Promise.all(spoken.map(async (language) => [language, open(language, await wordsOf(language))] as const)),
) as InEveryLanguage<i18n>;

const [first] = Object.values(instances);

export const i18nIn = (language: Language): i18n => instances[language] ?? (first as i18n);
