import { useTranslation } from "react-i18next";
import { type TimelineEntry, timelineOf } from "~/domain/applications/case-timeline";
import type { CaseContent } from "~/domain/applications/case";
import type { Language } from "~/domain/shared/language";
import { formatDay } from "~/web/format";
import type { CaseHeadShown } from "./case-head";

/** What happened on which day, oldest first, then what is to come. */
export function CaseTimeline({ head, content, language, today }: { head: CaseHeadShown; content: CaseContent; language: Language; today: string }) {
  const { t } = useTranslation("staff");
  const entries = timelineOf(head, content.thread, content.notes);
  const wordsOf = ({ event, count }: TimelineEntry) => (count > 1 ? t("timeline.several", { event: t(`timeline.${event}`), number: count }) : t(`timeline.${event}`));
  return (
    <section className="panel">
      <h2>{t("timeline.title")}</h2>
      <ol className="days">
        {entries.map((entry) => (
          <li key={`${entry.day} ${entry.event}`} className={entry.day > today ? "ahead" : undefined}>
            <time dateTime={entry.day}>{formatDay(language, entry.day)}</time> {wordsOf(entry)}
          </li>
        ))}
      </ol>
    </section>
  );
}
