import { data, redirect } from "@remix-run/node";
import { OPENING_REASONS, REVEAL_REASONS } from "~/domain/applications/acts";
import { OUTCOMES } from "~/domain/applications/application";
import { closeCase, reopenCase } from "~/domain/applications/close-case.server";
import { keepCaseDraft } from "~/domain/applications/case-draft.server";
import { type CaseRow, findCase } from "~/domain/applications/find-case.server";
import { needsReason, revealContact } from "~/domain/applications/open-case.server";
import { recordOncePerDay } from "~/domain/applications/record-act.server";
import { giveBackCase, takeCase } from "~/domain/applications/take-case.server";
import { one } from "~/web/form.server";
import { caseNotFound } from "~/web/guard/staff.server";
import { paths } from "~/web/paths";
import type { CaseAnswer } from "./case-answer";
import { askedOf, done, type Done, type Posted, refuse, refuseBecause, type Refusal } from "./case-refusals.server";
import { note, preview, reply } from "./case-words.server";

/** Every act on one case. A colleague's claimed case first needs a reason, whatever was asked. */
export async function actOnCase(visit: Posted) {
  const { enter, params, holder, today, values } = visit;
  const row = await enter((db) => findCase(db, params.id ?? ""));
  if (!row) return caseNotFound(visit);
  const intent = one(values, "intent");
  if (isOfAnother(visit)) return refuse({ ...visit, values: {} }, { field: "acts", problem: "otherMember" });
  if (WRITES.includes(intent)) await enter((db) => keepCaseDraft(db, holder, row.id, { text: one(values, "text"), note: one(values, "note") }));
  if (intent === "open-claimed") return openClaimed(visit, row);
  if (await enter((db) => needsReason(db, holder, row, today))) return refuse(visit, { field: "reason", problem: "claimedMeanwhile" });
  const act = Object.hasOwn(ACTS, intent) ? ACTS[intent] : undefined;
  return act ? act(visit, row) : redirect(paths.case(row.id), { status: 303 });
}

/** The page was made for somebody who has signed out of this browser since. */
function isOfAnother({ values, member }: Posted): boolean {
  const as = one(values, "as");
  return as !== "" && as !== member.id;
}

/** What was typed is kept first, sealed to its writer: whatever happens to the act, the text is not lost. */
const WRITES: readonly string[] = ["reply", "note", "preview", "draft"];

const ACTS: Record<string, (visit: Posted, row: CaseRow) => Promise<Response | ReturnType<typeof refuse>>> = {
  take: (visit, row) => plainAct(visit, row, "took", (db, asked) => takeCase(db, visit.member.id, asked, visit.today)),
  "give-back": (visit, row) => plainAct(visit, row, "gave-back", (db, asked) => giveBackCase(db, visit.member.id, asked, visit.today)),
  reopen: (visit, row) => plainAct(visit, row, "reopened", (db, asked) => reopenCase(db, visit.member.id, asked, visit.today)),
  reply,
  preview,
  note,
  close,
  reveal,
  consulted,
  draft: putAside,
};

/** What was put aside is not what one wants next. */
function putAside({ services, member, today }: Posted, row: CaseRow) {
  services.passedOn.add(member.id, row.id, today);
  return Promise.resolve(done(row.id, "kept"));
}

async function plainAct(
  visit: Posted,
  row: CaseRow,
  what: Done,
  work: (db: Parameters<Parameters<Posted["enter"]>[0]>[0], asked: ReturnType<typeof askedOf>) => Promise<{ ok: true } | { ok: false; because: Refusal }>,
) {
  const outcome = await visit.enter((db) => work(db, askedOf(visit, row)));
  return outcome.ok ? done(row.id, what) : refuseBecause(visit, outcome.because, "acts");
}

async function openClaimed(visit: Posted, row: CaseRow) {
  const { values, enter, member, holder, today } = visit;
  // Nobody has a reason in advance: it is asked when a colleague has it, and not before.
  if (!(await enter((db) => needsReason(db, holder, row, today)))) return redirect(paths.case(row.id), { status: 303 });
  const reason = OPENING_REASONS.find((known) => known === one(values, "reason"));
  if (!reason) return refuse(visit, { field: "reason", problem: "chooseReason" });
  await enter((db) => recordOncePerDay(db, { staff: member.id, centre: row.centre, act: `opened-claimed:${reason}`, day: today, application: row }));
  return redirect(paths.case(row.id), { status: 303 });
}

async function close(visit: Posted, row: CaseRow) {
  const outcome = OUTCOMES.find((known) => known === one(visit.values, "deskOutcome"));
  if (!outcome) return refuse(visit, { field: "deskOutcome", problem: "chooseOutcome" });
  const closed = await visit.enter((db) => closeCase(db, visit.holder, askedOf(visit, row), outcome, visit.today));
  return closed.ok ? done(row.id, "closed") : refuseBecause(visit, closed.because, "deskOutcome");
}

/** That the lead was asked, and nothing of what it was about. */
async function consulted({ enter, member, today }: Posted, row: CaseRow) {
  await enter((db) => recordOncePerDay(db, { staff: member.id, centre: row.centre, act: "consulted-lead", day: today, application: row }));
  return done(row.id, "consulted-lead");
}

async function reveal(visit: Posted, row: CaseRow) {
  const reason = REVEAL_REASONS.find((known) => known === one(visit.values, "revealReason"));
  if (!reason) return refuse(visit, { field: "revealReason", problem: "chooseReason" });
  const revealed = await visit.enter((db) => revealContact(db, visit.holder, row, reason, visit.today));
  if (!revealed.ok) return refuse(visit, { field: "revealReason", problem: "noKey" });
  return data<CaseAnswer>({ problems: [], intent: "reveal", typed: {}, contact: revealed.contact });
}
