import { useTranslation } from "react-i18next";
import type { Language } from "~/domain/shared/language";
import type { QuarterInBrief } from "~/domain/statistics/quarters-in-brief";
import { numberOf, type Quarter, yearOf } from "~/domain/statistics/quarter";
import { ColumnChart } from "~/ui/column-chart";
import { LineChart } from "~/ui/line-chart";
import { Cell } from "./figure-cell";
import { shownDays } from "./figure-words";
import { formatNumber } from "./format";

type ComparedProps = {
  language: Language;
  /** The newest first. */
  quarters: readonly QuarterInBrief[];
  current?: Quarter;
  headingLevel?: 2 | 3;
};

/** Two years at a glance: how many applied and how soon they were answered, drawn and as one table. */
export function QuartersCompared({ language, quarters, current, headingLevel = 2 }: ComparedProps) {
  const { t } = useTranslation("public");
  const Heading = `h${headingLevel}` as const;
  const inOrder = [...quarters].reverse();
  const points = inOrder.map(({ quarter, total }, position) => ({
    key: quarter,
    label: String(numberOf(quarter)),
    ...(position === 0 || numberOf(quarter) === 1 ? { group: String(yearOf(quarter)) } : {}),
    value: total,
    shown: total === null ? "–" : formatNumber(language, total),
    isCurrent: quarter === current,
  }));
  return (
    <>
      <Heading>{t("figures.byQuarter.title")}</Heading>
      <ColumnChart label={t("figures.byQuarter.label")} points={points} />
      <Heading>{t("figures.answers.title")}</Heading>
      <p>{t("figures.answers.text")}</p>
      <LineChart
        label={t("figures.answers.label")}
        points={points}
        lines={[
          { name: t("figures.half"), values: inOrder.map(({ firstAnswer }) => firstAnswer.half) },
          { name: t("figures.most"), values: inOrder.map(({ firstAnswer }) => firstAnswer.most) },
        ]}
      />
      <QuartersTable language={language} quarters={quarters} />
    </>
  );
}

function QuartersTable({ language, quarters }: Pick<ComparedProps, "language" | "quarters">) {
  const { t } = useTranslation("public");
  return (
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
        {quarters.map(({ quarter, total, firstAnswer }) => (
          <tr key={quarter}>
            <th scope="row">{`${yearOf(quarter)} · ${numberOf(quarter)}`}</th>
            <td className="num"><Cell shown={total} says={formatNumber(language, total ?? 0)} /></td>
            <td className="num"><Cell shown={firstAnswer.half} says={shownDays(firstAnswer.half)} /></td>
            <td className="num"><Cell shown={firstAnswer.most} says={shownDays(firstAnswer.most)} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
