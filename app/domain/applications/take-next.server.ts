import type { Day } from "~/domain/shared/day";
import type { StaffMember } from "~/domain/staff/staff-member";
import type { Db } from "~db/actor";
import { WAITING_FOR_CENTRE } from "./application";
import { caseOf } from "./find-case.server";
import { outlookOf } from "./queue-conditions.server";
import { assignTo } from "./take-case.server";
import { readWorkingCalendar } from "./working-calendar.server";

/**
 * The next application to work on: the member's own work that is overdue, due today or on the next working day; then the
 * oldest unassigned one whose key the member holds, those in the member's languages first, which is assigned at once; then the
 * member's own that has time. Never what waits for the seeker, never what the member passed on or put aside today, never one
 * that a colleague is taking at this moment.
 * @returns its id, or undefined when nothing else waits for the centre.
 */
export async function takeNext(db: Db<"staff">, member: StaffMember, today: Day, passedOn: readonly string[] = []): Promise<string | undefined> {
  if (member.centres.length === 0) return undefined;
  const { soonUntil } = outlookOf(member, today, await readWorkingCalendar(db));
  const own = selectWaiting(db, member, passedOn).where("assigned_to", "=", member.id);
  const due = await own.where("answer_due_on", "<=", soonUntil).executeTakeFirst();
  if (due) return due.id;
  const free = selectWaiting(db, member, passedOn).where("assigned_to", "is", null).forUpdate().skipLocked();
  const next = (await free.where("language", "in", member.workingLanguages).executeTakeFirst()) ?? (await free.executeTakeFirst());
  if (!next) return (await own.executeTakeFirst())?.id;
  await assignTo(db, caseOf(next), member.id, today);
  return next.id;
}

const selectWaiting = (db: Db<"staff">, member: StaffMember, passedOn: readonly string[]) =>
  db
    .selectFrom("application")
    .selectAll()
    .where("centre", "in", member.centres)
    .where("status", "in", WAITING_FOR_CENTRE)
    .where((eb) => (passedOn.length > 0 ? eb("id", "not in", passedOn) : eb.lit(true)))
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
