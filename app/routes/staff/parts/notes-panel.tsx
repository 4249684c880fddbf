import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Note } from "~/domain/applications/case";
import { isFinished } from "~/domain/applications/application";
import { LONGEST_NOTE } from "~/domain/applications/message-length";
import type { Language } from "~/domain/shared/language";
import { Button } from "~/ui/button";
import { TextArea } from "~/ui/field";
import { Thread } from "~/ui/thread";
import { formatDay } from "~/web/format";
import { AnywayTick } from "./anyway-tick";
import type { CaseAnswer } from "./case-answer";
import type { CaseHeadShown } from "./case-head";
import { type DeskProblem, messageAt } from "./field-problems";

interface NotesPanelProps {
  notes: readonly Note[];
  head: CaseHeadShown;
  language: Language;
  answer: CaseAnswer | undefined;
  problems: readonly DeskProblem[];
}

/** Between colleagues only. */
export function NotesPanel({ notes, head, language, answer, problems }: NotesPanelProps) {
  const { t } = useTranslation("staff");
  const mine = answer?.intent === "note" ? answer : undefined;
  const shown = notes.map(({ id, day, text, author }) => ({
    id,
    from: "own" as const,
    author: (author && head.logins[author]) || t("notes.colleague"),
    day: formatDay(language, day),
    text,
  }));
  return (
    <section className="panel">
      <h2>{t("notes.title")}</h2>
      <p>{t("notes.text")}</p>
      {shown.length > 0 && <Thread label={t("notes.title")} messages={shown} />}
      {!isFinished(head.status) && (
        <Form method="post" noValidate autoComplete="off" reloadDocument>
          <TextArea name="note" label={t("notes.new")} hint={t("notes.hint")} error={messageAt(problems, "note")} value={mine?.typed.note} rows={3} maxLength={LONGEST_NOTE} />
          <AnywayTick isShown={mine?.isWarned} />
          <Button kind="secondary" name="intent" value="note">
            {t("notes.add")}
          </Button>
        </Form>
      )}
    </section>
  );
}
