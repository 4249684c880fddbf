import { readWrittenMeasures, markOf } from "~/domain/measures/read-texts.server";
import { nameOfRow, type TextRow, textRowsOf } from "~/domain/measures/text-rows";
import { administratorLoader } from "~/web/guard/administrator.server";
import { i18nIn } from "~/web/i18n";
import { SHEET_TYPE, writeTextSheet } from "~/web/text-sheet.server";

/** All texts of all measures as one workbook, as their next editor would find them. */
export const loader = administratorLoader(async ({ language, today, enter }) => {
  const { t } = i18nIn(language);
  const measures = await enter((db) => readWrittenMeasures(db));
  const partName = ({ part }: TextRow): string => {
    if (part.kind === "field") return t(`admin:field.${part.field}`);
    return part.kind === "rule" ? `${t("admin:texts.rule")}: ${part.criterion}` : `${t("admin:texts.source")} ${part.position + 1}`;
  };
  const rows = measures.flatMap(({ slug, names, content }) =>
    textRowsOf(slug, content).map((row) => ({ name: nameOfRow(row), measure: names[language], part: partName(row), texts: row.texts, mark: markOf(row) })),
  );
  const file = await writeTextSheet(rows, { measure: t("admin:intakes.measure"), part: t("admin:texts.part") });
  return new Response(file, { headers: { "Content-Type": SHEET_TYPE, "Content-Disposition": `attachment; filename="measures-${today}.xlsx"` } });
});
