import type { CaseContent } from "~/domain/applications/case";
import { isFinished } from "~/domain/applications/application";
import type { Language } from "~/domain/shared/language";
import { AnswersPanel } from "./answers-panel";
import type { CaseAnswer } from "./case-answer";
import { CaseButtons } from "./case-buttons";
import type { CaseHeadShown } from "./case-head";
import { CaseThread } from "./case-thread";
import { CloseForm } from "./close-form";
import { ContactPanel } from "./contact-panel";
import type { DeskProblem } from "./field-problems";
import { NotesPanel } from "./notes-panel";
import { OfferForm } from "./offer-form";
import { StaffReplyForm } from "./staff-reply-form";

interface CaseBodyProps {
  head: CaseHeadShown;
  content: CaseContent;
  /** A ready reply that was asked for. */
  draft: string;
  language: Language;
  now: number;
  answer: CaseAnswer | undefined;
  problems: readonly DeskProblem[];
}

/** An opened case: the thread and what can be done on one side, answers, contact and notes on the other. */
export function CaseBody({ head, content, draft, language, now, answer, problems }: CaseBodyProps) {
  const form = { head, answer, problems };
  return (
    <div className="panes">
      <div>
        <CaseButtons head={head} />
        <CaseThread thread={content.thread} seekerLanguage={head.language} language={language} />
        {!isFinished(head.status) && (
          <>
            <StaffReplyForm {...form} draft={draft} answerLanguage={content.answers.answerLanguage} />
            <OfferForm {...form} />
            <CloseForm {...form} />
          </>
        )}
      </div>
      <aside>
        <AnswersPanel answers={content.answers} outcome={content.outcome} />
        <ContactPanel kind={content.contactKind} revealed={answer?.contact} problems={problems} now={now} />
        <NotesPanel notes={content.notes} language={language} {...form} />
      </aside>
    </div>
  );
}
