import { useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { isLanguage, type Language } from "~/domain/shared/language";
import { Button } from "~/ui/button";
import { WayList } from "~/ui/way-list";
import type { Desk } from "./desk";
import { paths } from "./paths";
import { PortalPage } from "./portal-page";

/** Why a page could not be shown; the texts are in `problems.json` under the same names. */
export const PROBLEMS = ["notFound", "mistypedLink", "failed", "databaseAway", "busy", "forbidden", "tooLarge", "unreadable", "notAllowed"] as const;
export type Problem = (typeof PROBLEMS)[number];

export const PROBLEM_STATUS: Record<Problem, number> = {
  notFound: 404,
  mistypedLink: 404,
  failed: 500,
  databaseAway: 503,
  busy: 503,
  forbidden: 403,
  tooLarge: 413,
  unreadable: 400,
  notAllowed: 405,
};

export interface ProblemShown {
  because: Problem;
  code?: string;
  /** The form that could not be taken for a while, to be sent again as it was. */
  again?: [name: string, value: string][];
  /** Given where the address names none. */
  language?: Language;
  /** The frame of whoever works here. */
  desk?: Desk;
}

/** Reads what a guard threw; anything else is a failure of ours, or an address that does not exist. */
export function problemOf(thrown: { status: number; data: unknown } | undefined): ProblemShown {
  if (!thrown) return { because: "failed" };
  const said = thrown.data as Partial<ProblemShown> | undefined;
  if (said && (PROBLEMS as readonly unknown[]).includes(said.because)) return said as ProblemShown;
  return { because: thrown.status === 404 || thrown.status === 405 ? "notFound" : "failed" };
}

export function ProblemPage({ because, code, again, language: given }: ProblemShown) {
  const { t } = useTranslation("problems");
  const { lang } = useParams();
  const language = given ?? (isLanguage(lang) ? lang : "kk");
  const ways = [
    { href: paths.home(language), title: t("shell.home", { ns: "public" }) },
    { href: paths.measures(language), title: t("nav.measures", { ns: "public" }) },
    { href: paths.status(language), title: t("nav.status", { ns: "public" }) },
  ];
  return (
    <PortalPage language={language} isPrivate={again !== undefined}>
      <h1>{t(`${because}.title`)}</h1>
      <p>{t(`${because}.text`)}</p>
      {code && <p className="num">{t("code", { code })}</p>}
      {again && (
        <form method="post" autoComplete="off">
          {again.map(([name, value], index) => (
            <input key={index} type="hidden" name={name} value={value} />
          ))}
          <Button>{t("sendAgain")}</Button>
        </form>
      )}
      <h2>{t("waysOn")}</h2>
      <WayList ways={ways} />
    </PortalPage>
  );
}
