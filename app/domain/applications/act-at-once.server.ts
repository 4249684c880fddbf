import type { Day } from "~/domain/shared/day";
import type { KeyHolder } from "~/domain/staff/open-centre-key.server";
import type { Db } from "~db/actor";
import { addNote, type Noted } from "./add-note.server";
import { answerAsStaff, type Answered, type StaffAnswer } from "./answer-as-staff.server";
import type { Outcome } from "./application";
import { dropCaseDraft } from "./case-draft.server";
import { type Closed, closeCase } from "./close-case.server";
import { LONGEST_NOTE } from "./message-length";

/** What one press of the case's form does: each part may be absent. */
export interface ActsAtOnce {
  answer?: StaffAnswer;
  /** Empty: none. */
  note: string;
  /** Closes the application after the answer went. */
  outcome?: Outcome;
}

export type DoneAtOnce = { ok: true } | Extract<Answered, { ok: false }> | Extract<Noted, { ok: false }> | Extract<Closed, { ok: false }>;

/**
 * Message, note, status and date of one form, in the caller's one transaction: all of it or nothing.
 * Answers the first reason that speaks against it; once something is stored, a later part that fails undoes it by throwing.
 */
export async function actAtOnce(
  db: Db<"staff">,
  holder: KeyHolder,
  asked: { application: string; version: number },
  { answer, note, outcome }: ActsAtOnce,
  today: Day,
): Promise<DoneAtOnce> {
  if (note.length > LONGEST_NOTE) return { ok: false, because: "too-long-note" };
  const answered: Answered = answer ? await answerAsStaff(db, holder, asked, answer, today) : { ok: true };
  if (!answered.ok) return answered;
  // A closed application keeps no notes, so a note beside an outcome has nowhere to stay.
  const noted = note === "" || outcome ? { ok: true as const } : await addNote(db, holder, asked.application, note, today);
  if (!noted.ok) return answer ? undo(noted.because) : noted;
  await dropCaseDraft(db, holder.member, asked.application);
  if (!outcome) return { ok: true };
  const version = asked.version + (answer ? 1 : 0);
  const closed = await closeCase(db, holder, { application: asked.application, version }, outcome, today);
  return closed.ok || !answer ? closed : undo(closed.because);
}

function undo(because: string): never {
  throw new Error(`an act was undone: ${because}`);
}
