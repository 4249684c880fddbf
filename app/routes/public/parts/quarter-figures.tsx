import { useTranslation } from "react-i18next";
import type { Language } from "~/domain/shared/language";
import type { CellNames } from "~/domain/statistics/cell-names.server";
import { ENDINGS, type FirstAnswers, type QuarterRelease, type ReleasedTable } from "~/domain/statistics/figures";
import { firstDayOf, type Quarter } from "~/domain/statistics/quarter";
import { BarTable } from "~/ui/bar-table";
import { Facts } from "~/ui/facts";
import { Select } from "~/ui/field";
import { Filters } from "~/ui/filters";
import { Cell } from "~/web/figure-cell";
import { quarterName, shownDays, shownNumber, withinDays } from "~/web/figure-words";
import { formatDay, formatNumber } from "~/web/format";
import { LANGUAGE_NAMES } from "~/web/language-names";
import { paths } from "~/web/paths";

type QuarterProps = { language: Language; release: QuarterRelease; quarters: readonly Quarter[]; names: CellNames };

/** One quarter: the numbers people look for first, then its tables. */
export function QuarterFigures({ language, release, quarters, names }: QuarterProps) {
  const { t } = useTranslation("public");
  const { quarter, from, until, releasedOn, firstAnswer, byMeasure, byRegion, byLanguage, byEnding } = release;
  const days = { from: formatDay(language, from), until: formatDay(language, until), released: formatDay(language, releasedOn) };
  const endings = Object.fromEntries(ENDINGS.map((ending) => [ending, t(`figures.${ending}`)]));
  return (
    <>
      <h2 id="quarter">{quarterName(t, quarter)}</h2>
      <p className="small">{t("figures.period", days)}</p>
      {from > firstDayOf(quarter) && <p>{t("figures.partly", days)}</p>}
      <Facts
        facts={[
          { term: t("figures.applications"), value: shownNumber(t, language, byMeasure.total) },
          { term: t("figures.half"), value: withinDays(t, firstAnswer.half) },
          { term: t("figures.most"), value: withinDays(t, firstAnswer.most) },
        ]}
      />
      <Filters action={paths.figures(language)} label={t("figures.choose")} submitLabel={t("figures.show")}>
        <Select
          name="quarter"
          label={t("figures.choose")}
          value={quarter}
          options={quarters.map((each) => ({ value: each, label: quarterName(t, each) }))}
        />
      </Filters>
      <CellTable language={language} of="byMeasure" column={t("figures.measure")} table={byMeasure} names={names.measures} answers={release.firstAnswerByMeasure} />
      <CellTable language={language} of="byRegion" column={t("figures.region")} table={byRegion} names={names.regions} answers={release.firstAnswerByRegion} />
      <CellTable language={language} of="byLanguage" column={t("figures.language")} table={byLanguage} names={LANGUAGE_NAMES} />
      <CellTable language={language} of="byEnding" column={t("figures.ending")} counted={t("figures.ended")} table={byEnding} names={endings} />
      <p className="small">{t("figures.dash")}</p>
    </>
  );
}

interface CellTableProps {
  language: Language;
  of: "byMeasure" | "byRegion" | "byLanguage" | "byEnding";
  column: string;
  counted?: string;
  table: ReleasedTable;
  names: Readonly<Record<string, string>>;
  answers?: Readonly<Record<string, FirstAnswers>>;
}

/** The largest first; what is not shown stands at the end. */
function CellTable({ language, of, column, counted, table: { cells }, names, answers }: CellTableProps) {
  const { t } = useTranslation("public");
  const rows = Object.entries(cells)
    .sort(([, one], [, other]) => (other ?? -1) - (one ?? -1))
    .map(([cell, value]) => ({
      key: cell,
      name: names[cell] ?? cell,
      value,
      shown: <Cell shown={value} says={formatNumber(language, value ?? 0)} />,
      besides: answers && <Cell shown={answers[cell]?.half ?? null} says={shownDays(answers[cell]?.half ?? null)} />,
    }));
  return (
    <section className="part">
      <h2>{t(`figures.${of}.title`)}</h2>
      <p>{t(`figures.${of}.text`)}</p>
      <BarTable caption={t(`figures.${of}.title`)} columns={{ name: column, value: counted ?? t("figures.applications"), ...(answers ? { besides: t("figures.halfShort") } : {}) }} rows={rows} />
    </section>
  );
}
