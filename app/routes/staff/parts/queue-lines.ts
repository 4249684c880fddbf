import type { ApplicationStatus } from "~/domain/applications/application";
import type { QueueRow } from "~/domain/applications/list-queue.server";
import { workingDaysLeft, type WorkingCalendar } from "~/domain/applications/promise";
import type { MeasureSlug } from "~/domain/measures/measure";
import { type Day, daysBetween } from "~/domain/shared/day";
import type { InEveryLanguage, Language } from "~/domain/shared/language";

/** One row of the queue as the table shows it. */
export interface QueueLine {
  id: string;
  caseNumber: number;
  measure: string;
  language: Language;
  status: ApplicationStatus;
  ageDays: number;
  dueOn: Day | null;
  /** Working days to the promised day; negative once it has passed. */
  daysLeft: number | null;
  isLate: boolean;
  endedOn: Day | null;
  /** Login of who has it; undefined when nobody has. */
  assignee: string | undefined;
  isMine: boolean;
  centre: string;
}

interface Names {
  measures: ReadonlyMap<MeasureSlug, InEveryLanguage<string>>;
  centres: ReadonlyMap<string, InEveryLanguage<string>>;
  team: readonly { id: string; login: string }[];
}

export function queueLines(
  rows: readonly QueueRow[],
  names: Names,
  { language, today, calendar, me }: { language: Language; today: Day; calendar: WorkingCalendar; me: string },
): QueueLine[] {
  return rows.map((row) => ({
    id: row.id,
    caseNumber: row.caseNumber,
    measure: names.measures.get(row.measure)?.[language] ?? row.measure,
    language: row.language,
    status: row.status,
    ageDays: daysBetween(row.receivedOn, today),
    dueOn: row.answerDueOn,
    daysLeft: row.answerDueOn && workingDaysLeft(today, row.answerDueOn, calendar),
    isLate: row.answerDueOn !== null && row.answerDueOn < today,
    endedOn: row.closedOn,
    assignee: names.team.find(({ id }) => id === row.assignedTo)?.login,
    isMine: row.assignedTo === me,
    centre: names.centres.get(row.centre)?.[language] ?? row.centre,
  }));
}
