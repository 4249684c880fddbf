import { useTranslation } from "react-i18next";
import { partOf } from "~/domain/measures/draft";
import type { TextChange } from "~/domain/measures/measure-history.server";
import { DataTable } from "~/ui/data-table";
import { LANGUAGE_NAMES } from "~/web/language-names";
import { WordChanges } from "./word-changes";

/** What differs, word by word: gone and new are told apart by words for those who hear the page. Of a draft each part with who wrote at it. */
export function TextChanges({ changes, caption, writers }: { changes: readonly TextChange[]; caption: string; writers?: Readonly<Record<string, readonly string[]>> }) {
  const { t } = useTranslation("admin");
  const columns = [
    { key: "where", label: t("history.where") },
    { key: "what", label: t("history.what") },
    ...(writers ? [{ key: "who", label: t("review.who") }] : []),
  ];
  const rows = changes.map(({ field, language, before, after }) => ({
    key: `${field} ${language}`,
    cells: {
      where: `${t(`field.${field}`)}, ${LANGUAGE_NAMES[language]}`,
      what: <WordChanges before={before} after={after} language={language} />,
      who: writers?.[partOf(field, language)]?.join(", ") ?? "–",
    },
  }));
  return <DataTable caption={caption} columns={columns} rows={rows} empty={t("history.same")} />;
}
