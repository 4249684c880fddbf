import { openSealed, sealContent } from "~/domain/confidentiality/seal.server";
import type { Day } from "~/domain/shared/day";
import type { Db } from "~db/actor";
import { WAITING_FOR_CENTRE } from "./application";
import type { BeforeMove, MoveProposal } from "./move";
import { answerDueOn, workingDaysLeft } from "./promise";
import { SEALED_SIZE, sealedBytes } from "./sealed-size.server";
import { readWorkingCalendar } from "./working-calendar.server";

const placeOf = (application: string) => ({ table: "application_sealed", column: "proposal", row: application, application });

export function sealProposal(threadKey: Uint8Array, application: string, proposal: MoveProposal): Uint8Array {
  return sealedBytes(sealContent(threadKey, proposal, placeOf(application), SEALED_SIZE.proposal));
}

/** The proposal the seeker has not answered yet; undefined when there is none. */
export async function readProposal(db: Db<"seeker"> | Db<"staff">, application: string, threadKey: Uint8Array): Promise<MoveProposal | undefined> {
  const row = await (db as Db).selectFrom("application_sealed").select("proposal").where("application", "=", application).executeTakeFirst();
  const opened = row?.proposal && openSealed(threadKey, row.proposal, placeOf(application));
  return opened && opened.ok ? (opened.value as MoveProposal) : undefined;
}

/** The promise's clock stops while the seeker is asked: only the working days that are left are remembered. */
export async function beforeMove(
  db: Db<"staff">,
  { status, answerDueOn: due, waitingSince }: Pick<BeforeMove, "status" | "waitingSince"> & { answerDueOn: Day | null },
  today: Day,
): Promise<BeforeMove> {
  return { status, waitingSince, daysLeft: due && workingDaysLeft(today, due, await readWorkingCalendar(db)) };
}

/** The plain columns of an application that stays where it is: the clock goes on with what was left, and breaches no promise at once. */
export async function asBefore(db: Db, before: BeforeMove, today: Day) {
  const isWaiting = (WAITING_FOR_CENTRE as readonly string[]).includes(before.status);
  return {
    status: before.status,
    waiting_since: isWaiting ? null : before.waitingSince,
    answer_due_on: isWaiting ? answerDueOn(today, Math.max(1, before.daysLeft ?? 1), await readWorkingCalendar(db)) : null,
  };
}
