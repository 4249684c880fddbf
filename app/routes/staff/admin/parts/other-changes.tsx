import { useTranslation } from "react-i18next";
import type { ContentChanges } from "~/domain/measures/content-changes.server";
import { DataTable } from "~/ui/data-table";
import { useContentLines } from "./content-lines";
import { WordChanges } from "./word-changes";

/** What a draft changes beside the texts, each part with who wrote at it. */
export function OtherChanges({ changes: { amounts, sources, rules }, writers }: { changes: ContentChanges; writers: Readonly<Record<string, readonly string[]>> }) {
  const { t } = useTranslation("admin");
  const lines = useContentLines();
  const columns = [
    { key: "where", label: t("history.where") },
    { key: "what", label: t("history.what") },
    { key: "who", label: t("review.who") },
  ];
  const row = (part: string, where: string, before: string, after: string) => ({
    key: part,
    cells: { where, what: <WordChanges before={before} after={after} />, who: writers[part]?.join(", ") ?? "–" },
  });
  const rows = [
    ...(amounts ? [row("amounts", t("amount.title"), lines.amounts(amounts.before ?? []), lines.amounts(amounts.after ?? []))] : []),
    ...(sources ? [row("sources", t("source.heading"), lines.sources(sources.before ?? []), lines.sources(sources.after ?? []))] : []),
    ...rules.map(({ criterion, before, after }) => row(`rules.${criterion}`, t("review.rule", { criterion }), lines.rule(before), lines.rule(after))),
  ];
  if (rows.length === 0) return null;
  return <DataTable caption={t("review.otherChanges")} columns={columns} rows={rows} empty="" />;
}
