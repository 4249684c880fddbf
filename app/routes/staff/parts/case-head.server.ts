import { mayBecome } from "~/domain/applications/application";
import type { CaseRow } from "~/domain/applications/find-case.server";
import { readMeasureNames } from "~/domain/applications/measure-names.server";
import { workingDaysLeft } from "~/domain/applications/promise";
import { readWorkingCalendar } from "~/domain/applications/working-calendar.server";
import { readCentreNames } from "~/domain/staff/centre-names.server";
import { listTeam } from "~/domain/staff/list-team.server";
import type { StaffVisit } from "~/web/guard/staff.server";
import type { Db } from "~db/actor";
import type { CaseHeadShown } from "./case-head";

/** What of a case is plain, in the member's language; the keys of its row stay on this side. */
export async function describeCase(db: Db<"staff">, row: CaseRow, { language, member, today, services }: StaffVisit): Promise<CaseHeadShown> {
  const { keyEpoch: _epoch, pseudonymKey: _pseudonym, ...plain } = row;
  const team = await listTeam(db, member.centres);
  const due = row.answerDueOn;
  return {
    ...plain,
    measureName: (await readMeasureNames(db)).get(row.measure)?.[language] ?? row.measure,
    centreName: (await readCentreNames(db, [row.centre])).get(row.centre)?.[language] ?? row.centre,
    assignee: team.find(({ id }) => id === row.assignedTo)?.login ?? null,
    me: member.id,
    isMine: row.assignedTo === member.id,
    here: services.presence.open(row.id, member),
    daysLeft: due && workingDaysLeft(today, due, await readWorkingCalendar(db)),
    isLate: due !== null && due < today,
    mayReopen: row.status === "closed" && mayBecome(row, "in_review", today),
    logins: Object.fromEntries(team.map(({ id, login }) => [id, login])),
  };
}
