import { type InEveryLanguage, LANGUAGES, type Language } from "~/domain/shared/language";
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

export const NAMESPACES = ["public", "seeker", "staff", "problems", "admin"] as const;
export type Namespace = (typeof NAMESPACES)[number];

export const FILES: InEveryLanguage<Record<Namespace, unknown>> = {
  kk: { public: kkPublic, seeker: kkSeeker, staff: kkStaff, problems: kkProblems, admin: kkAdmin },
  ru: { public: ruPublic, seeker: ruSeeker, staff: ruStaff, problems: ruProblems, admin: ruAdmin },
  en: { public: enPublic, seeker: enSeeker, staff: enStaff, problems: enProblems, admin: enAdmin },
};

/** `public:home.title` → its words. */
export function textsOf(language: Language): Map<string, string> {
  const texts = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      for (const [key, inner] of Object.entries(value)) walk(inner, path.endsWith(":") ? path + key : `${path}.${key}`);
    } else texts.set(path, value as string);
  };
  for (const namespace of NAMESPACES) walk(FILES[language][namespace], `${namespace}:`);
  return texts;
}

export const TEXTS = Object.fromEntries(LANGUAGES.map((language) => [language, textsOf(language)])) as InEveryLanguage<Map<string, string>>;

const PLURAL = /_(zero|one|two|few|many|other)$/;

/** The key as the code names it, without its plural category. */
export const baseOf = (key: string): string => key.replace(PLURAL, "");
export const categoryOf = (key: string): string | undefined => PLURAL.exec(key)?.[1];
