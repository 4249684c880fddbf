import { useTranslation } from "react-i18next";
import type { TextChange } from "~/domain/measures/measure-history.server";
import { wordDifference } from "~/domain/measures/word-difference";
import { DataTable } from "~/ui/data-table";
import { LANGUAGE_NAMES } from "~/web/language-names";

/** What differs, word by word: gone and new are told apart by words for those who hear the page. */
export function TextChanges({ changes, caption }: { changes: readonly TextChange[]; caption: string }) {
  const { t } = useTranslation("admin");
  const columns = [
    { key: "where", label: t("history.where") },
    { key: "what", label: t("history.what") },
  ];
  const rows = changes.map(({ field, language, before, after }) => ({
    key: `${field} ${language}`,
    cells: {
      where: `${t(`field.${field}`)}, ${LANGUAGE_NAMES[language]}`,
      what: (
        <span lang={language}>
          {wordDifference(before, after).map(({ kind, text }, index) => {
            if (kind === "same") return <span key={index}>{text}</span>;
            const Mark = kind === "gone" ? "del" : "ins";
            return <Mark key={index}>{text}</Mark>;
          })}
        </span>
      ),
    },
  }));
  return <DataTable caption={caption} columns={columns} rows={rows} empty={t("history.same")} />;
}
