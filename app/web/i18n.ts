import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import enAdmin from "~locales/en/admin.json";
import enProblems from "~locales/en/problems.json";
import enPublic from "~locales/en/public.json";
import enSeeker from "~locales/en/seeker.json";
import enStaff from "~locales/en/staff.json";
import kkAdmin from "~locales/kk/admin.json";
import kkProblems from "~locales/kk/problems.json";
import kkPublic from "~locales/kk/public.json";
import kkSeeker from "~locales/kk/seeker.json";
import kkStaff from "~locales/kk/staff.json";
import ruAdmin from "~locales/ru/admin.json";
import ruProblems from "~locales/ru/problems.json";
import ruPublic from "~locales/ru/public.json";
import ruSeeker from "~locales/ru/seeker.json";
import ruStaff from "~locales/ru/staff.json";
import { type InEveryLanguage, type Language, LANGUAGES } from "~/domain/shared/language";

const resources = {
  kk: { public: kkPublic, seeker: kkSeeker, staff: kkStaff, problems: kkProblems, admin: kkAdmin },
  ru: { public: ruPublic, seeker: ruSeeker, staff: ruStaff, problems: ruProblems, admin: ruAdmin },
  en: { public: enPublic, seeker: enSeeker, staff: enStaff, problems: enProblems, admin: enAdmin },
} as const;

const open = (language: Language): i18n => {
  const instance = i18next.createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    ns: ["public", "seeker", "staff", "problems", "admin"],
    defaultNS: "public",
    resources,
    initImmediate: false,
    returnNull: false,
    interpolation: { escapeValue: false, prefix: "{", suffix: "}" },
    react: { useSuspense: false },
  });
  return instance;
};

/** One ready instance a language; nothing is loaded later and nothing falls back to another language. */
const instances = Object.fromEntries(LANGUAGES.map((language) => [language, open(language)])) as InEveryLanguage<i18n>;

export const i18nIn = (language: Language): i18n => instances[language];
