import type { Day } from "~/domain/shared/day";
import type { StaffMember } from "~/domain/staff/staff-member";
import type { Db } from "~db/actor";
import { WAITING_FOR_CENTRE } from "./application";
import { caseOf } from "./find-case.server";
import { assignTo } from "./take-case.server";

/**
 * The next application to work on: the member's own due work first, then the oldest unassigned one whose key the member
 * holds, those in the member's languages first; it is assigned at once. Never what waits for the seeker, never what the
 * member passed on today, never one that a colleague is taking at this moment.
 * @returns its id, or undefined when nothing waits for the centre.
 */
export async function takeNext(db: Db<"staff">, member: StaffMember, today: Day, passedOn: readonly string[] = []): Promise<string | undefined> {
  if (member.centres.length === 0) return undefined;
  const own = await selectWaiting(db, member).where("assigned_to", "=", member.id).executeTakeFirst();
  if (own) return own.id;
  let free = selectWaiting(db, member).where("assigned_to", "is", null).forUpdate().skipLocked();
  if (passedOn.length > 0) free = free.where("id", "not in", passedOn);
  const next = (await free.where("language", "in", member.workingLanguages).executeTakeFirst()) ?? (await free.executeTakeFirst());
  if (!next) return undefined;
  await assignTo(db, caseOf(next), member.id, today);
  return next.id;
}

const selectWaiting = (db: Db<"staff">, member: StaffMember) =>
  db
    .selectFrom("application")
    .selectAll()
    .where("centre", "in", member.centres)
    .where("status", "in", WAITING_FOR_CENTRE)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("key_grant as g")
          .select("g.epoch")
          .whereRef("g.centre", "=", "application.centre")
          .whereRef("g.epoch", "=", "application.key_epoch")
          .where("g.staff", "=", member.id),
      ),
    )
    .orderBy("answer_due_on", (order) => order.asc().nullsLast())
    .orderBy("received_on")
    .orderBy("id")
    .limit(1);
