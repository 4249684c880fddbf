import type { DraftId } from "~/domain/confidentiality/draft-id.server";
import type { ReceiptCode } from "~/domain/confidentiality/receipt-code";
import type { MeasureSlug } from "~/domain/measures/measure";
import type { Language } from "~/domain/shared/language";
import type { Answers } from "./answers";
import { firstUnanswered, type QuestionStep, stepsFor } from "./journey";

const MINUTE_MILLISECONDS = 60_000;
export const READABLE_IDLE_MINUTES = 20;
export const LONGEST_LIFE_HOURS = 20;
export const RECEIPT_SHOWN_MINUTES = 30;

/**
 * An application that is being filled in. It lives sealed in a session cookie and nowhere else.
 * The receipt code is drawn with it, so that a repeat of an unknown commit ends in the same row and the same receipt.
 */
export interface Draft {
  /** Secret; the application's id follows from it. */
  id: DraftId;
  code: ReceiptCode;
  language: Language;
  answers: Answers;
  /** Instants in milliseconds. */
  startedAt: number;
  seenAt: number;
  /** Pages whose answers were given before a long pause: kept, never shown again. */
  hidden: QuestionStep[];
  /** What was typed on a page and could not be read yet, so that a change of language loses nothing; refused, it is shown with what is wrong. */
  typed?: { step: QuestionStep | "together"; values: Record<string, string[]>; isRefused?: true; problems?: { field: string; problem: string }[] };
  /** Pages that the suitability check answered: the others are counted without them. */
  taken?: QuestionStep[];
  /** A district that the address of the start page named: its centre is offered first, and any other may be chosen. */
  near?: string;
  /** The region has one centre only, which was chosen with it: named once, on the pages that follow. */
  settled?: boolean;
  /** The measure that the person came from and that no longer fits what they wish for: said once, on the pages that follow. */
  left?: MeasureSlug;
  /** Set once the application is stored; of the answers only whether a call was chosen is kept then, for the receipt. */
  sentAt?: number;
}

/** `locked`: can be continued but not read back, since somebody else may hold the phone by now. */
export type DraftState = "readable" | "locked" | "gone" | "sent";

export function stateOf(draft: Draft, now: number): DraftState {
  const past = (since: number, minutes: number): boolean => now - since > minutes * MINUTE_MILLISECONDS;
  if (draft.sentAt !== undefined) return past(draft.sentAt, RECEIPT_SHOWN_MINUTES) ? "gone" : "sent";
  if (past(draft.startedAt, LONGEST_LIFE_HOURS * 60)) return "gone";
  return past(draft.seenAt, READABLE_IDLE_MINUTES) ? "locked" : "readable";
}

/** After a pause the earlier answers go on counting but are not read back to whoever holds the phone now. */
export function hideEarlierAnswers(draft: Draft): Draft {
  const first = firstUnanswered(draft.answers);
  const steps = stepsFor(draft.answers);
  const answered = steps.slice(0, steps.indexOf(first)).filter((step): step is QuestionStep => step !== "check");
  const { typed: _forgotten, left: _left, settled: _settled, ...kept } = draft;
  return { ...kept, hidden: [...new Set([...draft.hidden, ...answered])] };
}

/** Once it is stored nothing of what was said stays in the browser: only what the receipt needs. */
export function asSent({ typed: _typed, left: _left, taken: _taken, settled: _settled, near: _near, ...draft }: Draft, now: number): Draft {
  const { contactKind } = draft.answers;
  return { ...draft, answers: contactKind ? { contactKind } : {}, hidden: [], sentAt: now };
}
