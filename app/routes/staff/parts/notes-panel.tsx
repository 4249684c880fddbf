import { useTranslation } from "react-i18next";
import type { Note } from "~/domain/applications/case";
import type { Language } from "~/domain/shared/language";
import { formatDay } from "~/web/format";
import type { CaseHeadShown } from "./case-head";

/** Between colleagues only: no bubbles, a dashed frame, beside the thread and never in it. Erased at closing. */
export function NotesPanel({ notes, head, language }: { notes: readonly Note[]; head: CaseHeadShown; language: Language }) {
  const { t } = useTranslation("staff");
  return (
    <section className="panel inside">
      <h2>{t("notes.title")}</h2>
      <p className="small">{t("notes.text")}</p>
      {notes.length > 0 && (
        <ul className="notes">
          {notes.map(({ id, day, text, author }) => (
            <li key={id}>
              {text} <span className="small">{`${(author && head.logins[author]) || t("notes.colleague")}, ${formatDay(language, day)}`}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
