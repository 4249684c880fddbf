import { randomId } from "~/domain/confidentiality/random.server";
import { sealContent } from "~/domain/confidentiality/seal.server";
import type { Day } from "~/domain/shared/day";
import type { Db } from "~db/actor";
import { type ApplicationStatus, expiryOf, isFinished, mayBecome } from "./application";
import { messagePlace } from "./read-thread.server";
import { LONGEST_MESSAGE } from "./message-length";
import { SEALED_SIZE, sealedBytes } from "./sealed-size.server";
import type { MessageBody, QuickReply } from "./thread";
import { releaseVisit } from "~/domain/visits/choose-visit.server";
import { promiseFor } from "./working-calendar.server";

export type SeekerReply = { kind: "words"; text: string } | { kind: "quick"; reply: QuickReply };
export type Replied = { ok: true; status: ApplicationStatus } | { ok: false; because: "finished" | "too-long" | "changed" };

/** Whoever cannot come at a time needs do nothing else: the place is free again. */
const GIVES_BACK: readonly QuickReply[] = ["cannot-come", "other-time"];

/** "I will come" and "thank you" ask nothing of the centre; everything else starts its promise anew. */
function statusAfter(before: ApplicationStatus, reply: SeekerReply): ApplicationStatus {
  if (reply.kind === "quick" && reply.reply === "thank-you") return before;
  if (reply.kind === "quick" && reply.reply === "will-come") return before === "time_offered" ? "time_set" : before;
  return before === "received" ? "received" : "in_review";
}

/** A closed application that its seeker writes to opens once more, within 30 days; a thank-you leaves it closed. */
export const mayReopenByWriting = (own: { status: ApplicationStatus; reopened: boolean; closedOn: Day | null }, today: Day): boolean =>
  own.status === "closed" && mayBecome(own, "in_review", today);

/**
 * Adds the seeker's message to the thread. `version` is the one the page was made from: when staff acted meanwhile,
 * the answer is `changed` and nothing is stored, so that the person sees the news before the reply goes.
 */
export async function replyAsSeeker(
  db: Db<"seeker">,
  own: { application: string; threadKey: Uint8Array; version: number },
  reply: SeekerReply,
  today: Day,
): Promise<Replied> {
  if (reply.kind === "words" && reply.text.length > LONGEST_MESSAGE) return { ok: false, because: "too-long" };
  const row = await db
    .selectFrom("application")
    .select(["status", "version", "answer_due_on", "reopened", "closed_on", "received_on"])
    .where("id", "=", own.application)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return { ok: false, because: "finished" };
  const opensAgain = mayReopenByWriting({ ...row, closedOn: row.closed_on }, today) && statusAfter(row.status, reply) === "in_review";
  if (isFinished(row.status) && !opensAgain) return { ok: false, because: "finished" };
  if (row.version !== own.version) return { ok: false, because: "changed" };
  const status = statusAfter(row.status, reply);
  const waitsForCentre = status === "received" || status === "in_review";
  await db
    .updateTable("application")
    .set({
      status,
      version: row.version + 1,
      ...(opensAgain ? { reopened: true, closed_on: null, expires_on: expiryOf(row.received_on, null) } : {}),
      ...(waitsForCentre ? { waiting_since: null, answer_due_on: row.answer_due_on ?? (await promiseFor(db, today)) } : {}),
    })
    .where("id", "=", own.application)
    .execute();
  await writeOwnMessage(db, own, { order: row.version + 1, ...reply }, today);
  if (reply.kind === "quick" && GIVES_BACK.includes(reply.reply)) await releaseVisit(db, own);
  return { ok: true, status };
}

async function writeOwnMessage(db: Db<"seeker">, own: { application: string; threadKey: Uint8Array }, body: MessageBody, day: Day): Promise<void> {
  const id = randomId();
  const sealed = sealedBytes(sealContent(own.threadKey, body, messagePlace(id, own.application), SEALED_SIZE.message));
  await db.insertInto("message").values({ id, application: own.application, direction: "to_centre", day, body: sealed }).execute();
}
