import { type ApplicationStatus, isFinished, WAITING_FOR_CENTRE } from "~/domain/applications/application";
import type { QueueRow } from "~/domain/applications/list-queue.server";
import { workingDaysLeft, type WorkingCalendar } from "~/domain/applications/promise";
import type { MeasureSlug } from "~/domain/measures/measure";
import { addDays, type Day, daysBetween } from "~/domain/shared/day";
import type { InEveryLanguage, Language } from "~/domain/shared/language";

/** Whose turn it is. */
export type Turn = "centre" | "seeker" | "nobody";
/** Computed, never set by hand: a mark that staff could put on a person would say what nobody may ask. */
export type Flag = "reopened" | "erased-soon";

/** One row of the queue as the table shows it. */
export interface QueueLine {
  id: string;
  version: number;
  caseNumber: number;
  measure: string;
  language: Language;
  status: ApplicationStatus;
  turn: Turn;
  flags: Flag[];
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
  logins: ReadonlyMap<string, string>;
}

const ERASED_SOON_DAYS = 14;

/** Changes when any of the rows does. */
export const stampOf = (rows: readonly QueueRow[]): string => rows.map(({ id, version }) => `${id.slice(0, 8)}${version}`).join("-");

const turnOf = (status: ApplicationStatus): Turn =>
  isFinished(status) ? "nobody" : (WAITING_FOR_CENTRE as readonly ApplicationStatus[]).includes(status) ? "centre" : "seeker";

export function queueLines(
  rows: readonly QueueRow[],
  names: Names,
  { language, today, calendar, me }: { language: Language; today: Day; calendar: WorkingCalendar; me: string },
): QueueLine[] {
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    caseNumber: row.caseNumber,
    measure: names.measures.get(row.measure)?.[language] ?? row.measure,
    language: row.language,
    status: row.status,
    turn: turnOf(row.status),
    flags: [
      ...(row.reopened ? ["reopened" as const] : []),
      ...(!isFinished(row.status) && row.expiresOn < addDays(today, ERASED_SOON_DAYS) ? ["erased-soon" as const] : []),
    ],
    ageDays: daysBetween(row.receivedOn, today),
    dueOn: row.answerDueOn,
    daysLeft: row.answerDueOn && workingDaysLeft(today, row.answerDueOn, calendar),
    isLate: row.answerDueOn !== null && row.answerDueOn < today,
    endedOn: row.closedOn,
    assignee: row.assignedTo === null ? undefined : names.logins.get(row.assignedTo),
    isMine: row.assignedTo === me,
    centre: names.centres.get(row.centre)?.[language] ?? row.centre,
  }));
}
