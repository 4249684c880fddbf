import { useTranslation } from "react-i18next";
import type { Language } from "~/domain/shared/language";
import type { QuarterRelease } from "~/domain/statistics/figures";
import { numberOf, type Quarter, yearOf } from "~/domain/statistics/quarter";
import { ColumnChart } from "~/ui/column-chart";
import { LineChart } from "~/ui/line-chart";
import { shownDays } from "~/web/figure-words";
import { formatNumber } from "~/web/format";
import { Cell } from "./figure-cell";

type ComparedProps = { language: Language; releases: readonly QuarterRelease[]; current: Quarter };

/** Two years at a glance: how many applied and how soon they were answered, drawn and as one table. */
export function QuartersCompared({ language, releases, current }: ComparedProps) {
  const { t } = useTranslation("public");
  const inOrder = [...releases].reverse();
  const points = inOrder.map(({ quarter, byMeasure: { total } }, position) => ({
    key: quarter,
    label: String(numberOf(quarter)),
    ...(position === 0 || numberOf(quarter) === 1 ? { group: String(yearOf(quarter)) } : {}),
    value: total,
    shown: total === null ? "–" : formatNumber(language, total),
    isCurrent: quarter === current,
  }));
  return (
    <>
      <h2>{t("figures.byQuarter.title")}</h2>
      <ColumnChart label={t("figures.byQuarter.label")} points={points} />
      <h2>{t("figures.answers.title")}</h2>
      <p>{t("figures.answers.text")}</p>
      <LineChart
        label={t("figures.answers.label")}
        points={points}
        lines={[
          { name: t("figures.half"), values: inOrder.map(({ firstAnswer }) => firstAnswer.half) },
          { name: t("figures.most"), values: inOrder.map(({ firstAnswer }) => firstAnswer.most) },
        ]}
      />
      <table className="bars quarters">
        <caption>{t("figures.byQuarter.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("figures.time")}</th>
            <th scope="col" className="num">{t("figures.applications")}</th>
            <th scope="col" className="num">{t("figures.halfShort")}</th>
            <th scope="col" className="num">{t("figures.mostShort")}</th>
          </tr>
        </thead>
        <tbody>
          {releases.map(({ quarter, byMeasure, firstAnswer }) => (
            <tr key={quarter}>
              <th scope="row">{`${yearOf(quarter)} · ${numberOf(quarter)}`}</th>
              <td className="num"><Cell shown={byMeasure.total} says={formatNumber(language, byMeasure.total ?? 0)} /></td>
              <td className="num"><Cell shown={firstAnswer.half} says={shownDays(firstAnswer.half)} /></td>
              <td className="num"><Cell shown={firstAnswer.most} says={shownDays(firstAnswer.most)} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
