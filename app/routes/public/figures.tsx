import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { addDays } from "~/domain/shared/day";
import { lastDayOf, nextQuarter, quarterOf } from "~/domain/statistics/quarter";
import { COUNTED_AFTER_DAYS } from "~/domain/statistics/figures";
import { quartersInBrief } from "~/domain/statistics/quarters-in-brief";
import { readReleases } from "~/domain/statistics/read-releases.server";
import { readCellNames } from "~/domain/statistics/cell-names.server";
import figureStyles from "~/ui/figures.css?url";
import { ButtonLink, ButtonRow } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { formatDay } from "~/web/format";
import { publicLoader } from "~/web/guard/public.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { PortalPage } from "~/web/portal-page";
import { QuartersCompared } from "~/web/quarters-compared";
import { textList } from "~/web/text-list";
import { QuarterFigures } from "./parts/quarter-figures";

export const handle: Handle = { title: ({ t }) => t("figures.title"), stylesheet: figureStyles };

export const loader = publicLoader(async ({ language, query, today, enter }) =>
  enter(async (db) => {
    const { releases, areInvented } = await readReleases(db);
    const said = query.get("quarter");
    const chosen = said ? releases.find(({ quarter }) => quarter === said) : releases[0];
    if (said && !chosen) throw redirect(paths.figures(language));
    const coming = releases[0] ? nextQuarter(releases[0].quarter) : quarterOf(today);
    const names = await readCellNames(db, language);
    return { language, releases, areInvented, chosen, comesOn: addDays(lastDayOf(coming), COUNTED_AFTER_DAYS), names };
  }),
);

export default function Figures() {
  const { language, releases, areInvented, chosen, comesOn, names } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  return (
    <PortalPage language={language}>
      <h1>{t("figures.title")}</h1>
      <p className="lede">{t("figures.lede")}</p>
      {areInvented && (
        <Notice kind="warn" title={t("figures.invented.title")}>
          <p>{t("figures.invented.text")}</p>
        </Notice>
      )}
      {chosen ? (
        <>
          <QuartersCompared language={language} quarters={quartersInBrief(releases)} current={chosen.quarter} />
          <QuarterFigures language={language} release={chosen} quarters={releases.map(({ quarter }) => quarter)} names={names} />
          <section className="no-print">
            <h2>{t("figures.download.title")}</h2>
            <p>{t("figures.download.text")}</p>
            <ButtonRow>
              <ButtonLink kind="secondary" href={paths.figuresFile(language, "csv")}>{t("figures.download.csv")}</ButtonLink>
              <ButtonLink kind="secondary" href={paths.figuresFile(language, "json")}>{t("figures.download.json")}</ButtonLink>
            </ButtonRow>
          </section>
        </>
      ) : (
        <Notice title={t("figures.none.title")}>
          <p>{t("figures.none.text", { date: formatDay(language, comesOn) })}</p>
        </Notice>
      )}
      <h2>{t("figures.about.title")}</h2>
      <ul>
        {textList(t("figures.about.items", { returnObjects: true })).map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </PortalPage>
  );
}
