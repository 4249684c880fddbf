import { Form, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type Language, LANGUAGES } from "~/domain/shared/language";
import { Button } from "~/ui/button";
import deskStylesheet from "~/ui/desk.css?url";
import { Page } from "~/ui/page";
import { useDemonstration } from "./demonstration";
import type { Desk } from "./desk";
import { DeskAlive } from "./desk-alive";
import { paths } from "./paths";

export const deskLinks = () => [{ rel: "stylesheet", href: deskStylesheet }];

const SHORT = { kk: "ҚАЗ", ru: "РУС", en: "ENG" } as const;
const NAME = { kk: "Қазақша", ru: "Русский", en: "English" } as const;
const LANGUAGE_FORM = "desk-language";

/** The pages of administration, in the order of how often they are needed. */
const ADMINISTRATION = [
  { key: "home", href: paths.admin },
  { key: "intakes", href: paths.adminIntakes },
  { key: "measures", href: paths.adminMeasures },
  { key: "centres", href: paths.adminCentres },
  { key: "parameters", href: paths.adminParameters },
  { key: "calendar", href: paths.adminCalendar },
  { key: "accounts", href: paths.adminAccounts },
  { key: "firstMembers", href: paths.firstMembers },
  { key: "figures", href: paths.adminFigures },
  { key: "record", href: paths.adminRecord },
] as const;
const isWithin = (pathname: string, href: string): boolean =>
  pathname === href || (href !== paths.admin() && pathname.startsWith(`${href}/`)) || (href === paths.adminMeasures() && pathname === paths.adminTexts());

/** The frame of a page behind sign-in: who works here, the pages of the desk, and the way out. */
export function DeskPage({ desk, language, children }: { desk: Desk; language: Language; children: ReactNode }) {
  const { t } = useTranslation(["staff", "admin"]);
  const { pathname } = useLocation();
  const link = (href: string, label: string) => ({ href, label, isCurrent: pathname === href });
  const isAdministration = desk.role === "administrator";
  const work = isAdministration
    ? ADMINISTRATION.map(({ href, key }) => ({ ...link(href(), t(`admin:nav.${key}`)), isCurrent: isWithin(pathname, href()) }))
    : [link(paths.queue(), t("nav.queue")), link(paths.visits(), t("nav.visits")), link(paths.templates(), t("nav.templates")), link(paths.team(), t("nav.team")), link(paths.deskFigures(), t("nav.figures"))];
  return (
    <Page
      {...useFrame()}
      homeHref={isAdministration ? paths.admin() : paths.queue()}
      languages={{ label: t("shell.languages", { ns: "public" }), links: languageLinks(language, () => desk.here), form: { id: LANGUAGE_FORM, name: "language" } }}
      nav={{ label: t(isAdministration ? "nav.menu" : "nav.label"), isFolded: isAdministration, links: [...work, link(paths.account(), t("nav.account")), link(paths.deskSettings(), t("nav.settings"))] }}
      account={<SignOut login={desk.login} />}
      isPrivate
      isWide
    >
      <form id={LANGUAGE_FORM} method="post" action={paths.account()}>
        <input type="hidden" name="intent" value="language" />
        <input type="hidden" name="back" value={desk.here} />
      </form>
      {children}
      <DeskAlive shortcuts={desk.shortcuts} />
    </Page>
  );
}

/** The frame of the pages before sign-in. Their language is in the address, beside what else is there. */
export function DeskEntryPage({ language, children }: { language: Language; children: ReactNode }) {
  const { t } = useTranslation("staff");
  const { pathname, search } = useLocation();
  const inOther = (other: Language): string => {
    const query = new URLSearchParams(search);
    query.set("lang", other);
    return `${pathname}?${query.toString()}`;
  };
  return (
    <Page {...useFrame()} homeHref={paths.signIn()} languages={{ label: t("shell.languages", { ns: "public" }), links: languageLinks(language, inOther) }} isPrivate>
      {children}
    </Page>
  );
}

function useFrame() {
  const { t } = useTranslation("public");
  const demonstration = useDemonstration();
  return { name: t("site.name"), skipLabel: t("shell.skip"), ...(demonstration ? { demoNotice: t("shell.demo") } : {}) };
}

const languageLinks = (current: Language, hrefOf: (other: Language) => string) =>
  LANGUAGES.map((other) => ({ language: other, short: SHORT[other], name: NAME[other], href: hrefOf(other), isCurrent: other === current }));

function SignOut({ login }: { login: string }) {
  const { t } = useTranslation("staff");
  return (
    <>
      <span>{login}</span>
      <Form method="post" action={paths.signOut()} reloadDocument>
        <Button kind="secondary">{t("nav.signOut")}</Button>
      </Form>
    </>
  );
}
