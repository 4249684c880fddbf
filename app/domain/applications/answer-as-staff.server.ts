import { randomId } from "~/domain/confidentiality/random.server";
import { sealContent } from "~/domain/confidentiality/seal.server";
import { addDays, type Day } from "~/domain/shared/day";
import type { KeyHolder } from "~/domain/staff/open-centre-key.server";
import { agreedVisit } from "~/domain/visits/agreed-visit";
import { readVisit, releaseVisit } from "~/domain/visits/choose-visit.server";
import { freePlaces } from "~/domain/visits/free-places.server";
import type { Db } from "~db/actor";
import { type ApplicationStatus, mayBecome } from "./application";
import { type CaseRow, lockCase } from "./find-case.server";
import { LONGEST_ANSWER } from "./message-length";
import { openCaseKeys } from "./open-case.server";
import { messagePlace, readThread } from "./read-thread.server";
import { recordAct } from "./record-act.server";
import { SEALED_SIZE, sealedBytes } from "./sealed-size.server";
import type { MessageBody, VisitWindow } from "./thread";

/** What an application can be after a reply in words. */
export const AFTER_REPLY = ["answered", "waiting_for_you"] as const;
export type AfterReply = (typeof AFTER_REPLY)[number];

export type StaffAnswer =
  | { kind: "words"; text: string; next: AfterReply }
  /** The centre will answer again by a day that it promises: its clock goes on. */
  | { kind: "later"; text: string; answerBy: Day }
  /** `text` may be empty: the window says it all. */
  | { kind: "window"; text: string; window: VisitWindow }
  /** The seeker chooses among the centre's open times. */
  | { kind: "times"; text: string };

export type AnswerProblem = "empty" | "too-long" | "placeholder" | "dates" | "hours" | "answer-by";
export type Answered = { ok: true } | { ok: false; because: "gone" | "changed" | "not-allowed" | "no-key" | AnswerProblem };

export const LONGEST_HOURS = 40;
const FARTHEST_VISIT_DAYS = 60;
const FARTHEST_PROMISE_DAYS = 30;

const STATUS_AFTER: Record<Exclude<StaffAnswer["kind"], "words">, ApplicationStatus> = {
  later: "in_review", window: "time_offered", times: "time_offered",
};

/**
 * Answers the seeker, in words, with a day by which the next answer comes, or with times for a visit. Unless the centre
 * promises another answer its clock stops until the seeker writes. `version` is the one of the page the answer was written
 * on: when anything happened since, it is `changed` and nothing is stored. An unassigned application becomes the writer's.
 */
export async function answerAsStaff(
  db: Db<"staff">,
  holder: KeyHolder,
  asked: { application: string; version: number },
  answer: StaffAnswer,
  today: Day,
): Promise<Answered> {
  const row = await lockCase(db, asked.application);
  if (!row) return { ok: false, because: "gone" };
  const wrong = wrongWith(answer, row, today);
  if (wrong) return { ok: false, because: wrong };
  if (row.version !== asked.version) return { ok: false, because: "changed" };
  const wanted = answer.kind === "words" ? answer.next : STATUS_AFTER[answer.kind];
  if (row.status !== wanted && !mayBecome(row, wanted, today)) return { ok: false, because: "not-allowed" };
  const opened = await openCaseKeys(db, holder, row);
  if (!opened.ok) return { ok: false, because: "no-key" };
  const { threadKey } = opened.keys;
  const stays = await isVisitKept(db, row, threadKey, answer, today);
  const next = stays && answer.kind === "words" ? "time_set" : wanted;
  const clock = answer.kind === "later" ? { answer_due_on: answer.answerBy, waiting_since: null } : { answer_due_on: null, waiting_since: today };
  await db
    .updateTable("application")
    .set({ status: next, ...clock, assigned_to: row.assignedTo ?? holder.member, version: row.version + 1 })
    .where("id", "=", row.id)
    .execute();
  if (!stays) await releaseVisit(db, { application: row.id, threadKey });
  // What the seeker is about to choose from shows no place as taken that nobody holds any more.
  if (answer.kind === "times") await freePlaces(db, holder, [row.centre], today);
  await writeMessage(db, row, threadKey, answer, today);
  await recordAct(db, { staff: holder.member, centre: row.centre, act: next === "time_offered" ? "offered-visit" : "replied", day: today, application: row });
  return { ok: true };
}

/** Words do not cancel a visit that was agreed: its time stays set until it is over, given back, or others are offered. */
async function isVisitKept(db: Db<"staff">, row: CaseRow, threadKey: Uint8Array, { kind }: StaffAnswer, today: Day): Promise<boolean> {
  if (kind === "times" || kind === "window") return false;
  const agreed = agreedVisit(row, await readVisit(db, row.id, threadKey), await readThread(db, row.id, threadKey));
  return agreed !== undefined && agreed.lastDay >= today;
}

function wrongWith(answer: StaffAnswer, row: CaseRow, today: Day): AnswerProblem | undefined {
  if (answer.text.length > LONGEST_ANSWER) return "too-long";
  if (/\{[^{}\s]*\}/.test(answer.text)) return "placeholder";
  if (answer.kind === "window") return wrongWithWindow(answer.window, row, today);
  if (answer.text === "") return "empty";
  const last = addDays(today, FARTHEST_PROMISE_DAYS);
  if (answer.kind === "later" && (answer.answerBy <= today || answer.answerBy > last || answer.answerBy > row.expiresOn)) return "answer-by";
  return undefined;
}

function wrongWithWindow({ from, to, hours }: VisitWindow, row: CaseRow, today: Day): "dates" | "hours" | undefined {
  const last = addDays(today, FARTHEST_VISIT_DAYS);
  if (from < today || to < from || to > last || to > row.expiresOn) return "dates";
  return hours === "" || hours.length > LONGEST_HOURS ? "hours" : undefined;
}

async function writeMessage(db: Db<"staff">, row: CaseRow, threadKey: Uint8Array, answer: StaffAnswer, today: Day): Promise<void> {
  const id = randomId();
  const order = row.version + 1;
  const body: MessageBody =
    answer.kind === "window"
      ? { order, kind: "window", window: answer.window, text: answer.text }
      : { order, kind: "words", text: answer.text, ...(answer.kind === "times" ? { endsVisit: true } : {}) };
  const sealed = sealedBytes(sealContent(threadKey, body, messagePlace(id, row.id), SEALED_SIZE.message));
  await db.insertInto("message").values({ id, application: row.id, direction: "to_seeker", day: today, body: sealed }).execute();
}
