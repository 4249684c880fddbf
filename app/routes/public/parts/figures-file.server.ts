import type { Language } from "~/domain/shared/language";
import type { CellNames } from "~/domain/statistics/cell-names.server";
import { ENDINGS, type FirstAnswers, type QuarterRelease, type Shown, TABLES } from "~/domain/statistics/figures";
import { LEAST_SHOWN, ROUNDED_TO } from "~/domain/statistics/release-gate";
import { i18nIn } from "~/web/i18n";
import { LANGUAGE_NAMES } from "~/web/language-names";

interface Told {
  language: Language;
  /** The newest first. */
  releases: readonly QuarterRelease[];
  areInvented: boolean;
  names: CellNames;
}

/** One number of a quarter; empty where it is not shown. */
interface Line {
  quarter: string;
  table: string;
  code: string;
  name: string;
  value: Shown;
  unit: "applications" | "working-days";
}

/** Rows of one shape, which any table program reads: first what the file is, then one number a row. */
export function csvOf(told: Told): string {
  const { t } = i18nIn(told.language);
  const { title, ...about } = aboutFile(told);
  const units = { applications: t("figures.file.unitApplications"), "working-days": t("figures.file.unitDays") };
  const rows = [
    ["quarter", "table", "code", "name", "value", "unit"],
    ...Object.entries({ title, ...about }).map(([code, text]) => ["", "about", code, String(text), "", ""]),
    ...linesOf(told).map(({ quarter, table, code, name, value, unit }) => [quarter, table, code, name, value === null ? "" : String(value), units[unit]]),
  ];
  // why the mark first: without it a common table program reads Kazakh letters wrongly.
  return `\uFEFF${rows.map((row) => row.map(quoted).join(",")).join("\r\n")}\r\n`;
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export function jsonOf(told: Told): string {
  const quarters = told.releases.map(({ quarter, from, until, releasedOn }) => ({ quarter, from, until, released: releasedOn }));
  return `${JSON.stringify({ about: aboutFile(told), quarters, numbers: linesOf(told) }, null, 1)}\n`;
}

function aboutFile({ language, releases, areInvented }: Told) {
  const { t } = i18nIn(language);
  return {
    title: t("figures.title"),
    description: t("figures.file.description"),
    language,
    from: releases.at(-1)?.from ?? null,
    until: releases[0]?.until ?? null,
    released: releases[0]?.releasedOn ?? null,
    rounding: t("figures.file.rounding"),
    roundedTo: ROUNDED_TO,
    suppression: t("figures.file.suppression"),
    leastShown: LEAST_SHOWN,
    invented: areInvented,
  };
}

function linesOf({ language, releases, names }: Told): Line[] {
  const { t } = i18nIn(language);
  const endings = Object.fromEntries(ENDINGS.map((ending) => [ending, t(`figures.${ending}`)]));
  const nameOf = { byMeasure: names.measures, byRegion: names.regions, byLanguage: LANGUAGE_NAMES, byEnding: endings };
  return releases.flatMap((release) => {
    const { quarter, byMeasure, byEnding } = release;
    const line = (table: string, code: string, name: string, value: Shown, unit: Line["unit"] = "applications"): Line => ({ quarter, table, code, name, value, unit });
    return [
      line("received", "all", t("figures.applications"), byMeasure.total),
      line("ended", "all", t("figures.ended"), byEnding.total),
      ...TABLES.flatMap((table) => Object.entries(release[table].cells).map(([code, value]) => line(table, code, nameOf[table][code as never] ?? code, value))),
      ...waitLines(release.firstAnswer, (code, value) => line("firstAnswer", code, t(`figures.${code}`), value, "working-days")),
      ...Object.entries(release.firstAnswerByMeasure).map(([code, { half }]) => line("halfAnsweredByMeasure", code, names.measures[code] ?? code, half, "working-days")),
      ...Object.entries(release.firstAnswerByRegion).map(([code, { half }]) => line("halfAnsweredByRegion", code, names.regions[code] ?? code, half, "working-days")),
    ];
  });
}

const waitLines = (answers: FirstAnswers, line: (code: "half" | "usual" | "most", value: Shown) => Line): Line[] =>
  (["half", "usual", "most"] as const).map((code) => line(code, answers[code]));
