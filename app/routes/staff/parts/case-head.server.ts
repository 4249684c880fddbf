import { mayBecome } from "~/domain/applications/application";
import type { CaseRow } from "~/domain/applications/find-case.server";
import { readMeasureNames } from "~/domain/applications/measure-names.server";
import { workingDaysLeft } from "~/domain/applications/promise";
import { readWorkingCalendar } from "~/domain/applications/working-calendar.server";
import { readCentreNames } from "~/domain/staff/centre-names.server";
import { readColleagueLogins } from "~/domain/staff/colleague-logins.server";
import type { StaffVisit } from "~/web/guard/staff.server";
import type { Db } from "~db/actor";
import type { CaseHeadShown } from "./case-head";

/** What of a case is plain, in the member's language; the keys of its row stay on this side. */
export async function describeCase(db: Db<"staff">, row: CaseRow, { language, member, today, services, content }: StaffVisit): Promise<CaseHeadShown> {
  const { keyEpoch: _epoch, pseudonymKey: _pseudonym, ...plain } = row;
  const logins = await readColleagueLogins(db, member.centres);
  const measures = await content("measure names", () => readMeasureNames(db));
  const centres = await content(`centre names ${row.centre}`, () => readCentreNames(db, [row.centre]));
  const calendar = await content("calendar", () => readWorkingCalendar(db));
  const due = row.answerDueOn;
  return {
    ...plain,
    measureName: measures.get(row.measure)?.[language] ?? row.measure,
    centreName: centres.get(row.centre)?.[language] ?? row.centre,
    assignee: (row.assignedTo && logins.get(row.assignedTo)) ?? null,
    me: member.id,
    isMine: row.assignedTo === member.id,
    here: services.presence.open(row.id, member),
    daysLeft: due && workingDaysLeft(today, due, calendar),
    isLate: due !== null && due < today,
    mayReopen: row.status === "closed" && mayBecome(row, "in_review", today),
    logins: Object.fromEntries(logins),
  };
}
