import { useLocation } from "@remix-run/react";
import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type Language, LANGUAGES } from "~/domain/shared/language";
import { Page } from "~/ui/page";
import { inLanguage, paths } from "./paths";
import { useDemonstration } from "./demonstration";

const SHORT = { kk: "ҚАЗ", ru: "РУС", en: "ENG" } as const;
const NAME = { kk: "Қазақша", ru: "Русский", en: "English" } as const;

interface PortalPageProps {
  language: Language;
  isPrivate?: boolean;
  isWide?: boolean;
  lead?: ReactNode;
  /** Switch language by submitting this form, so that what was typed goes along. */
  languageForm?: { id: string; name: string };
  children: ReactNode;
}

/** The same page in the other languages; a page whose address has none leads home. */
function languageLinks(language: Language, here: string) {
  return LANGUAGES.map((other) => ({
    language: other,
    short: SHORT[other],
    name: NAME[other],
    href: here.startsWith(`/${language}`) ? inLanguage(here, other) : paths.home(other),
    isCurrent: other === language,
  }));
}

const linkFrom = (pathname: string) => (href: string, label: string) => ({ href, label, isCurrent: pathname === href });

/** Where to go from a public page; a form and what is behind a code have their own ways, and need the room. */
function publicLinks(language: Language, pathname: string, t: TFunction<"public">) {
  const link = linkFrom(pathname);
  return [
    link(paths.measures(language), t("nav.measures")),
    link(paths.apply(language), t("nav.apply")),
    link(paths.status(language), t("nav.status")),
  ];
}

/** At the foot of every page without exception, so that which of them someone came from says nothing. */
function siteLinks(language: Language, pathname: string, t: TFunction<"public">) {
  const link = linkFrom(pathname);
  return [
    link(paths.centres(language), t("nav.centres")),
    link(paths.help(language), t("nav.help")),
    link(paths.helpers(language), t("nav.helpers")),
    link(paths.figures(language), t("nav.figures")),
    link(paths.privacy(language), t("nav.privacy")),
    link(paths.accessibility(language), t("nav.accessibility")),
  ];
}

/** The frame of every page that anyone can see: the same for all, whoever they are and wherever they came from. */
export function PortalPage({ language, languageForm, children, ...rest }: PortalPageProps) {
  const { t } = useTranslation("public");
  const { pathname, search } = useLocation();
  const demonstration = useDemonstration();
  const links = languageLinks(language, pathname + search);
  return (
    <Page
      name={t("site.name")}
      homeHref={paths.home(language)}
      skipLabel={t("shell.skip")}
      exit={{ action: paths.exit(), label: t("exit.label"), hint: t("exit.hint"), fields: { lang: language } }}
      languages={{ label: t("shell.languages"), links, ...(languageForm ? { form: languageForm } : {}) }}
      {...(rest.isPrivate || rest.lead ? {} : { nav: { label: t("shell.menu"), links: publicLinks(language, pathname, t) } })}
      footer={{ label: t("shell.footer"), links: siteLinks(language, pathname, t), text: t("shell.about") }}
      {...(demonstration ? { demoNotice: t("shell.demo") } : {})}
      {...rest}
    >
      {children}
    </Page>
  );
}
