import type { ParseKeys } from "i18next";
import { createContext, type ReactNode, useContext } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "~/domain/shared/language";
import { i18nIn } from "~/web/i18n";

type Key = ParseKeys<"seeker">;
type Values = Record<string, string> | ((language: Language) => Record<string, string>);

export interface Words {
  /** A sentence in the page's language, or in both languages of a page for two. */
  t(key: Key, values?: Values): ReactNode;
  /** The same on one line, where only plain text may stand. */
  line: { t(key: Key, values?: Values): string };
  isPaired: boolean;
}

const Languages = createContext<readonly Language[]>([]);

/** The form's words inside are shown in these two languages, the first above or left of the second. */
export function InBoth({ languages, children }: { languages: readonly Language[]; children: ReactNode }) {
  return <Languages.Provider value={languages}>{children}</Languages.Provider>;
}

/** The words of the application form, in as many languages as the page shows. */
export function useWords(): Words {
  const { i18n } = useTranslation("seeker");
  const both = useContext(Languages);
  const isPaired = both.length > 0;
  const languages = isPaired ? both : [i18n.language as Language];
  const line = { t: (key: Key, values?: Values) => [...new Set(languages.map((language) => said(language, key, values)))].join(" · ") };
  const t: Words["t"] = (key, values) => {
    const same = line.t(key, values);
    // A number of years is the same in both: said once.
    if (!isPaired || said(languages[0] as Language, key, values) === same) return same;
    return (
      <span className="both">
        {languages.map((language) => (
          <span key={language} lang={language}>
            {said(language, key, values)}
          </span>
        ))}
      </span>
    );
  };
  return { t, line, isPaired };
}

/** Every key of `seeker.json` takes plain words for its placeholders. */
const said = (language: Language, key: Key, values: Values = {}): string =>
  (i18nIn(language).getFixedT(language, "seeker") as (key: string, values: Record<string, string>) => string)(
    key,
    typeof values === "function" ? values(language) : values,
  );
