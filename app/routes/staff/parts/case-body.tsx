import type { CaseContent } from "~/domain/applications/case";
import { isFinished } from "~/domain/applications/application";
import type { Language } from "~/domain/shared/language";
import { AnswerForm } from "./answer-form";
import { AnswersPanel } from "./answers-panel";
import type { CaseAnswer } from "./case-answer";
import { CaseButtons } from "./case-buttons";
import type { CaseHeadShown } from "./case-head";
import { CaseThread } from "./case-thread";
import { CaseTimeline } from "./case-timeline";
import { ContactPanel } from "./contact-panel";
import { DeskChecklist } from "./desk-checklist";
import type { DeskProblem } from "./field-problems";
import { LeadCard } from "./lead-card";
import { NotesPanel } from "./notes-panel";
import type { PreparedAnswer } from "./one-touch.server";
import { SuitabilityPanel } from "./suitability-panel";
import { VisitPanel } from "./visit-panel";

export interface CaseBodyProps {
  head: CaseHeadShown;
  content: CaseContent;
  prepared: PreparedAnswer;
  draft: { text: string; note: string } | null;
  hasTimes: boolean;
  language: Language;
  today: string;
  now: number;
  answer: CaseAnswer | undefined;
  problems: readonly DeskProblem[];
}

/** An opened case: what was said and what can be done on one side; answers, advice, contact and notes on the other. */
export function CaseBody(page: CaseBodyProps) {
  const { head, content, prepared, language, today, now, answer, problems } = page;
  const isOpen = !isFinished(head.status);
  return (
    <div className="panes">
      <div>
        <CaseButtons head={head} />
        <CaseThread thread={content.thread} seekerLanguage={head.language} language={language} />
        {isOpen && <AnswerForm {...page} thread={content.thread} visit={content.visit} answerLanguage={content.answers.answerLanguage} />}
        {isOpen && <DeskChecklist head={head} problems={problems} />}
        <LeadCard instruction={prepared.instruction} />
      </div>
      <aside>
        {content.visit && <VisitPanel visit={content.visit} language={language} today={today} />}
        <AnswersPanel answers={content.answers} outcome={content.outcome} />
        <SuitabilityPanel measures={prepared.measures} chosen={prepared.from} isOpen={isOpen} />
        <ContactPanel application={head.id} kind={content.contactKind} times={content.callTimes} revealed={answer?.contact} problems={problems} now={now} />
        <NotesPanel notes={content.notes} head={head} language={language} />
        <CaseTimeline head={head} content={content} language={language} today={today} />
      </aside>
    </div>
  );
}
