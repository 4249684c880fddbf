import type { MeasureSlug } from "~/domain/measures/measure";
import type { Day } from "~/domain/shared/day";
import type { Language } from "~/domain/shared/language";
import type { AgreedVisit } from "~/domain/visits/agreed-visit";
import type { CallTimes, SealedAnswers } from "./answers";
import type { ApplicationStatus, Outcome } from "./application";
import type { Message } from "./thread";

/** What of an application is plain, as staff of its centre see it. */
export interface CasePlain {
  id: string;
  centre: string;
  caseNumber: number;
  measure: MeasureSlug;
  language: Language;
  status: ApplicationStatus;
  receivedOn: Day;
  answerDueOn: Day | null;
  waitingSince: Day | null;
  closedOn: Day | null;
  expiresOn: Day;
  reopened: boolean;
  assignedTo: string | null;
  version: number;
}

/** Staff's own remark; the seeker never sees it. Its author is sealed with it. */
export interface Note {
  id: string;
  day: Day;
  text: string;
  author: string | undefined;
  order: number;
}

/** What staff read of an application once its keys are open. */
export interface CaseContent {
  answers: SealedAnswers;
  thread: Message[];
  notes: Note[];
  outcome: Outcome | undefined;
  /** Whether a call was allowed at all; the number itself needs a reason. */
  contactKind: "none" | "call";
  /** When the person may be called, without the number, the word and what may be said. */
  callTimes: CallTimes | undefined;
  /** The visit that is agreed, by a place it holds or by a window. What gives the place back stays on the server. */
  visit: AgreedVisit | undefined;
}

/** What changed between the page someone acted from and now. */
export interface CaseChanges {
  status: boolean;
  assignee: boolean;
  newFromSeeker: number;
  newFromCentre: number;
}

/** Compares what the page showed with what is there now. */
export function changesSince(
  seen: { version: number; status: string; assignedTo: string },
  now: Pick<CasePlain, "status" | "assignedTo">,
  thread: readonly Message[],
): CaseChanges {
  const news = thread.filter(({ body }) => body.order > seen.version);
  const fromSeeker = news.filter(({ direction }) => direction === "to_centre").length;
  return {
    status: seen.status !== now.status,
    assignee: seen.assignedTo !== (now.assignedTo ?? ""),
    newFromSeeker: fromSeeker,
    newFromCentre: news.length - fromSeeker,
  };
}
