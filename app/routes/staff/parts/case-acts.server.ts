import { data, redirect } from "@remix-run/node";
import { OPENING_REASONS, REVEAL_REASONS } from "~/domain/applications/acts";
import { addNote } from "~/domain/applications/add-note.server";
import { AFTER_REPLY, answerAsStaff, type StaffAnswer } from "~/domain/applications/answer-as-staff.server";
import { OUTCOMES } from "~/domain/applications/application";
import { asksForReasons } from "~/domain/applications/asks-for-reasons";
import { changesSince } from "~/domain/applications/case";
import { closeCase, reopenCase } from "~/domain/applications/close-case.server";
import { type CaseRow, findCase } from "~/domain/applications/find-case.server";
import { needsReason, openCaseKeys, revealContact } from "~/domain/applications/open-case.server";
import { readThread } from "~/domain/applications/read-thread.server";
import { recordOncePerDay } from "~/domain/applications/record-act.server";
import { giveBackCase, takeCase } from "~/domain/applications/take-case.server";
import { parseDay } from "~/domain/shared/day";
import { type FormValues, one } from "~/web/form.server";
import { caseNotFound, type StaffVisit } from "~/web/guard/staff.server";
import { paths } from "~/web/paths";
import type { CaseAnswer } from "./case-answer";
import type { FieldProblem } from "./field-problems";

type Posted = StaffVisit & { values: FormValues };
type Done = "took" | "gave-back" | "replied" | "offered-visit" | "noted" | "closed" | "reopened";

/** Every act on one case. A colleague's claimed case first needs a reason, whatever was asked. */
export async function actOnCase(visit: Posted) {
  const { enter, params, holder, today, values } = visit;
  const row = await enter((db) => findCase(db, params.id ?? ""));
  if (!row) return caseNotFound(visit);
  const intent = one(values, "intent");
  if (intent === "open-claimed") return openClaimed(visit, row);
  if (await enter((db) => needsReason(db, holder, row, today))) return refuse(visit, { field: "reason", problem: "claimedMeanwhile" });
  const act = ACTS[intent];
  return act ? act(visit, row) : redirect(paths.case(row.id), { status: 303 });
}

const ACTS: Record<string, (visit: Posted, row: CaseRow) => Promise<Response | ReturnType<typeof refuse>>> = {
  take: (visit, row) => plainAct(visit, row, "took", (db, asked) => takeCase(db, visit.member.id, asked, visit.today)),
  "give-back": (visit, row) => plainAct(visit, row, "gave-back", (db, asked) => giveBackCase(db, visit.member.id, asked, visit.today)),
  reopen: (visit, row) => plainAct(visit, row, "reopened", (db, asked) => reopenCase(db, visit.member.id, asked, visit.today)),
  reply,
  offer,
  note,
  close,
  reveal,
};

const done = (row: CaseRow, what: Done) => redirect(`${paths.case(row.id)}?done=${what}`, { status: 303 });

const TYPED = ["text", "next", "from", "to", "hours", "words", "note", "outcome", "reason", "revealReason"];

function refuse({ values }: Posted, problem: FieldProblem, more: Partial<CaseAnswer> = {}, status = 422) {
  const typed = Object.fromEntries(TYPED.map((name) => [name, one(values, name)]));
  return data<CaseAnswer>({ problems: [problem], intent: one(values, "intent"), typed, ...more }, { status });
}

const askedOf = ({ values }: Posted, row: CaseRow) => ({ application: row.id, version: Number(one(values, "version")) });

/** Somebody acted in between: what they did is said, and the text comes back. */
async function refuseChanged(visit: Posted, field: string) {
  const { values, enter, params, holder } = visit;
  const changes = await enter(async (db) => {
    const now = await findCase(db, params.id ?? "");
    if (!now) return undefined;
    const opened = await openCaseKeys(db, holder, now);
    const thread = opened.ok ? await readThread(db, now.id, opened.keys.threadKey) : [];
    const seen = { version: Number(one(values, "version")), status: one(values, "seenStatus"), assignedTo: one(values, "seenAssignee") };
    return changesSince(seen, now, thread);
  });
  return changes ? refuse(visit, { field, problem: "changed" }, { changes }) : caseNotFound(visit);
}

type Refusal = "gone" | "changed" | "not-allowed" | "finished" | "no-key";

async function refuseBecause(visit: Posted, because: Refusal, field: string) {
  if (because === "gone") return caseNotFound(visit);
  if (because === "changed") return refuseChanged(visit, field);
  return refuse(visit, { field, problem: because === "no-key" ? "noKey" : "notAllowed" });
}

async function plainAct(
  visit: Posted,
  row: CaseRow,
  what: Done,
  work: (db: Parameters<Parameters<Posted["enter"]>[0]>[0], asked: ReturnType<typeof askedOf>) => Promise<{ ok: true } | { ok: false; because: Refusal }>,
) {
  const outcome = await visit.enter((db) => work(db, askedOf(visit, row)));
  return outcome.ok ? done(row, what) : refuseBecause(visit, outcome.because, "acts");
}

async function openClaimed(visit: Posted, row: CaseRow) {
  const { values, enter, member, today } = visit;
  const reason = OPENING_REASONS.find((known) => known === one(values, "reason"));
  if (!reason) return refuse(visit, { field: "reason", problem: "chooseReason" });
  await enter((db) => recordOncePerDay(db, { staff: member.id, centre: row.centre, act: `opened-claimed:${reason}`, day: today, application: row }));
  return redirect(paths.case(row.id), { status: 303 });
}

async function reply(visit: Posted, row: CaseRow) {
  const text = one(visit.values, "text");
  const next = AFTER_REPLY.find((known) => known === one(visit.values, "next"));
  if (!next) return refuse(visit, { field: "next", problem: "chooseNext" });
  return send(visit, row, { kind: "words", text, next }, { field: "text", what: "replied" });
}

async function offer(visit: Posted, row: CaseRow) {
  const { values } = visit;
  const from = parseDay(one(values, "from"));
  const to = parseDay(one(values, "to"));
  if (!from || !to) return refuse(visit, { field: from ? "to" : "from", problem: "visitDates" });
  const window = { from, to, hours: one(values, "hours") };
  return send(visit, row, { kind: "window", window, text: one(values, "words") }, { field: "words", what: "offered-visit" });
}

/** Sends words to the seeker; words that ask for reasons are held back once. */
async function send(visit: Posted, row: CaseRow, answer: StaffAnswer, { field, what }: { field: string; what: Done }) {
  if (asksForReasons(answer.text) && one(visit.values, "anyway") === "") return refuse(visit, { field, problem: "asksReasons" }, { isWarned: true });
  const outcome = await visit.enter((db) => answerAsStaff(db, visit.holder, askedOf(visit, row), answer, visit.today));
  if (outcome.ok) return done(row, what);
  switch (outcome.because) {
    case "empty":
      return refuse(visit, { field, problem: "textEmpty" });
    case "too-long":
      return refuse(visit, { field, problem: "textLong" });
    case "placeholder":
      return refuse(visit, { field, problem: "placeholder" });
    case "dates":
      return refuse(visit, { field: "from", problem: "visitDates" });
    case "hours":
      return refuse(visit, { field: "hours", problem: "visitHours" });
    default:
      return refuseBecause(visit, outcome.because, field);
  }
}

async function note(visit: Posted, row: CaseRow) {
  const text = one(visit.values, "note");
  if (asksForReasons(text) && one(visit.values, "anyway") === "") return refuse(visit, { field: "note", problem: "asksReasons" }, { isWarned: true });
  const outcome = await visit.enter((db) => addNote(db, visit.holder, row.id, text, visit.today));
  if (outcome.ok) return done(row, "noted");
  if (outcome.because === "gone") return caseNotFound(visit);
  const wrong = { empty: "noteEmpty", "too-long": "noteLong", "no-key": "noKey" } as const;
  return refuse(visit, { field: "note", problem: wrong[outcome.because] });
}

async function close(visit: Posted, row: CaseRow) {
  const outcome = OUTCOMES.find((known) => known === one(visit.values, "outcome"));
  if (!outcome) return refuse(visit, { field: "outcome", problem: "chooseOutcome" });
  const closed = await visit.enter((db) => closeCase(db, visit.holder, askedOf(visit, row), outcome, visit.today));
  return closed.ok ? done(row, "closed") : refuseBecause(visit, closed.because, "outcome");
}

async function reveal(visit: Posted, row: CaseRow) {
  const reason = REVEAL_REASONS.find((known) => known === one(visit.values, "revealReason"));
  if (!reason) return refuse(visit, { field: "revealReason", problem: "chooseReason" });
  const revealed = await visit.enter((db) => revealContact(db, visit.holder, row, reason, visit.today));
  if (!revealed.ok) return refuse(visit, { field: "revealReason", problem: "noKey" });
  return data<CaseAnswer>({ problems: [], intent: "reveal", typed: {}, contact: revealed.contact });
}
