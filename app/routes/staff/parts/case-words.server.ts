import { data } from "@remix-run/node";
import { actAtOnce, type ActsAtOnce, type DoneAtOnce } from "~/domain/applications/act-at-once.server";
import { addNote } from "~/domain/applications/add-note.server";
import type { StaffAnswer } from "~/domain/applications/answer-as-staff.server";
import { OUTCOMES } from "~/domain/applications/application";
import { asksForReasons } from "~/domain/applications/asks-for-reasons";
import { keepCaseDraft } from "~/domain/applications/case-draft.server";
import type { CaseRow } from "~/domain/applications/find-case.server";
import { openCase } from "~/domain/applications/open-case.server";
import { parseDay } from "~/domain/shared/day";
import { one } from "~/web/form.server";
import type { Db } from "~db/actor";
import type { CaseAnswer } from "./case-answer";
import { askedOf, done, type Posted, refuse, refuseBecause, typedOf } from "./case-refusals.server";
import type { FieldProblem, ProblemKey } from "./field-problems";
import { NEXT_STEPS, type NextStep } from "./next-step";
import { prepareAnswer } from "./one-touch.server";
import { fitted, isReadyText, type ReadyText } from "./ready-text";

/** Message, status, date and note of one press. Words that ask for reasons are held back once. */
export async function reply(visit: Posted, row: CaseRow) {
  const next = NEXT_STEPS.find((known) => known === (one(visit.values, "next") || "answered"));
  if (!next) return refuse(visit, { field: "next", problem: "chooseNext" });
  const asked = readActs(visit, next);
  if (!asked.ok) return refuse(visit, asked.problem);
  const text = await fittedText(visit, row, next);
  if (text !== one(visit.values, "text")) return refuse(visit, { field: "text", problem: "textFitted" }, { typed: { ...typedOf(visit), text } });
  const warned = await asksSomething(visit, row);
  if (warned) return refuse(visit, { field: warned, problem: "asksReasons" }, { isWarned: true });
  const outcome = await visit.enter((db) => actAtOnce(db, visit.holder, askedOf(visit, row), asked.acts, visit.today));
  if (!outcome.ok) return refuseAnswer(visit, outcome.because);
  // Answered for today: "next" does not give it again before the other work.
  if (next === "in_review") visit.services.passedOn.add(visit.member.id, row.id, visit.today);
  return done(row.id, DONE[next]);
}

const DONE = { time_set: "replied", answered: "replied", waiting_for_you: "replied", in_review: "replied", times: "offered-visit", window: "offered-visit", closed: "closed" } as const;

/** Saved by itself, or beside an answer that is still being written: the answer's text comes back. */
export async function note(visit: Posted, row: CaseRow) {
  const text = one(visit.values, "note");
  if (asksForReasons(text) && one(visit.values, "anyway") === "") return refuse(visit, { field: "note", problem: "asksReasons" }, { isWarned: true });
  const outcome = await visit.enter(async (db) => {
    const noted = await addNote(db, visit.holder, row.id, text, visit.today);
    if (noted.ok) await keepCaseDraft(db, visit.holder, row.id, { text: await unsentText(db, visit, row), note: "" });
    return noted;
  });
  if (outcome.ok) return done(row.id, "noted");
  return refuseAnswer(visit, outcome.because === "empty" ? "empty-note" : outcome.because);
}

/** The page again with the text as the seeker would see it after the chosen step; nothing is stored. */
export async function preview(visit: Posted, row: CaseRow) {
  const step = NEXT_STEPS.find((known) => known === one(visit.values, "next"));
  const text = step ? await fittedText(visit, row, step) : one(visit.values, "text");
  return data<CaseAnswer>({ problems: [], intent: "preview", typed: { ...typedOf(visit), text } });
}

/** Without scripts a prepared text may have been made for another step than the one it comes with. */
async function fittedText(visit: Posted, row: CaseRow, step: NextStep): Promise<string> {
  const text = one(visit.values, "text");
  const ready = text === "" ? undefined : await visit.enter((db) => readyText(db, visit, row));
  return ready ? fitted(ready, text, step) : text;
}

/** The answer that was being written beside the note; a prepared one that nobody has changed needs no keeping. */
async function unsentText(db: Db<"staff">, visit: Posted, row: CaseRow): Promise<string> {
  const text = one(visit.values, "text");
  return text !== "" && (await isPrepared(db, visit, row, text)) ? "" : text;
}

function readActs({ values }: Posted, next: NextStep): { ok: true; acts: ActsAtOnce } | { ok: false; problem: FieldProblem } {
  const text = one(values, "text");
  const note = one(values, "note");
  const dayOf = (field: string) => parseDay(one(values, field));
  const answered = (answer: StaffAnswer) => ({ ok: true as const, acts: { answer, note } });
  const wrong = (field: string, problem: ProblemKey) => ({ ok: false as const, problem: { field, problem } });
  switch (next) {
    case "times":
      return answered({ kind: "times", text });
    case "in_review": {
      const answerBy = dayOf("answerBy");
      return answerBy ? answered({ kind: "later", text, answerBy }) : wrong("answerBy", "answerBy");
    }
    case "window": {
      const [from, to] = [dayOf("from"), dayOf("to")];
      if (!from || !to) return wrong(from ? "to" : "from", "visitDates");
      return answered({ kind: "window", text, window: { from, to, hours: one(values, "hours") } });
    }
    case "closed": {
      const outcome = OUTCOMES.find((known) => known === one(values, "outcome"));
      if (!outcome) return wrong("outcome", "chooseOutcome");
      return { ok: true, acts: { ...(text === "" ? {} : { answer: { kind: "words", text, next: "answered" } }), note, outcome } };
    }
    default:
      // The step of an agreed visit: the domain keeps it as long as it is to come.
      return answered({ kind: "words", text, next: next === "time_set" ? "answered" : next });
  }
}

/** The field whose words ask for reasons. A prepared text that nobody has changed asks for none. */
async function asksSomething(visit: Posted, row: CaseRow): Promise<"text" | "note" | undefined> {
  const { values, enter } = visit;
  if (one(values, "anyway") !== "") return undefined;
  if (asksForReasons(one(values, "note"))) return "note";
  const text = one(values, "text");
  if (!asksForReasons(text)) return undefined;
  return (await enter((db) => isPrepared(db, visit, row, text))) ? undefined : "text";
}

/** Whether a text is the prepared one as the page showed it. */
async function isPrepared(db: Db<"staff">, visit: Posted, row: CaseRow, text: string): Promise<boolean> {
  const ready = await readyText(db, visit, row);
  return ready !== undefined && isReadyText(ready, text);
}

async function readyText(db: Db<"staff">, { values, holder, today, language, content }: Posted, row: CaseRow): Promise<ReadyText | undefined> {
  const opened = await openCase(db, holder, row, today);
  return opened.ok ? (await prepareAnswer(db, row, opened.content, { asked: one(values, "madeFrom"), today, language, hasTimes: false, content })).ready : undefined;
}

type Because = Extract<DoneAtOnce, { ok: false }>["because"] | "empty-note";

const PROBLEM_OF: Partial<Record<Because, FieldProblem>> = {
  empty: { field: "text", problem: "textEmpty" },
  "too-long": { field: "text", problem: "textLong" },
  placeholder: { field: "text", problem: "placeholder" },
  dates: { field: "from", problem: "visitDates" },
  hours: { field: "hours", problem: "visitHours" },
  "answer-by": { field: "answerBy", problem: "answerBy" },
  "empty-note": { field: "note", problem: "noteEmpty" },
  "too-long-note": { field: "note", problem: "noteLong" },
  finished: { field: "note", problem: "notAllowed" },
};

function refuseAnswer(visit: Posted, because: Because) {
  const problem = PROBLEM_OF[because];
  if (problem) return refuse(visit, problem);
  return refuseBecause(visit, because as "gone" | "changed" | "not-allowed" | "no-key", "text");
}
