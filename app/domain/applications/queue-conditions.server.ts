import { type RawBuilder, sql } from "kysely";
import type { Day } from "~/domain/shared/day";
import { answerDueOn, type WorkingCalendar } from "./promise";
import type { Assignee, QueueFilter, QueueView } from "./queue-view";

/** From where the queue is looked at: who, which day, and the last day that counts as due soon. */
export interface Outlook {
  me: string;
  centres: readonly string[];
  today: Day;
  soonUntil: Day;
}

/** Due soon is what has to be answered today or on the next working day. */
export function outlookOf({ id, centres }: { id: string; centres: readonly string[] }, today: Day, calendar: WorkingCalendar): Outlook {
  return { me: id, centres, today, soonUntil: answerDueOn(today, 1, calendar) };
}

// why: literals, not parameters, so that the planner sees which partial index serves.
const OPEN = sql<boolean>`a.status not in ('closed', 'withdrawn', 'expired')`;
const FINISHED = sql<boolean>`a.status in ('closed', 'withdrawn', 'expired')`;
const FOR_CENTRE = sql<boolean>`a.status in ('received', 'in_review')`;
const FOR_SEEKER = sql<boolean>`a.status in ('answered', 'waiting_for_you', 'time_offered', 'time_set', 'move_proposed')`;

/** The one meaning of a view and its filters: rows, numbers, snapshots and the poll all ask by it. */
export function conditionOf(filter: Pick<QueueFilter, "view"> & Partial<QueueFilter>, outlook: Outlook): RawBuilder<boolean> {
  const { statuses = [], measures = [], languages = [], assignees = [], receivedFrom, receivedTo } = filter;
  const all = [
    viewCondition(filter.view, outlook),
    ...(statuses.length > 0 ? [sql`a.status = any (${[...statuses]}::text[])`] : []),
    ...(measures.length > 0 ? [sql`a.first_measure = any (${[...measures]}::text[])`] : []),
    ...(languages.length > 0 ? [sql`a.language = any (${[...languages]}::text[])`] : []),
    ...(assignees.length > 0 ? [sql`(${sql.join(assignees.map((assignee) => assigneeCondition(assignee, outlook.me)), sql` or `)})`] : []),
    ...(receivedFrom ? [sql`a.received_on >= ${receivedFrom}::date`] : []),
    ...(receivedTo ? [sql`a.received_on <= ${receivedTo}::date`] : []),
  ];
  return sql<boolean>`${sql.join(all, sql` and `)}`;
}

function viewCondition(view: QueueView, { me, today, soonUntil }: Outlook): RawBuilder<boolean> {
  switch (view) {
    case "late":
      return sql`${OPEN} and a.answer_due_on < ${today}::date`;
    case "soon":
      return sql`${OPEN} and a.answer_due_on between ${today}::date and ${soonUntil}::date`;
    case "for-me":
      return sql`${FOR_CENTRE} and a.assigned_to = ${me}::uuid`;
    case "unassigned":
      return sql`${FOR_CENTRE} and a.assigned_to is null`;
    case "visits":
      return sql`a.status = 'time_set'`;
    case "mine":
      return sql`${OPEN} and a.assigned_to = ${me}::uuid`;
    case "waiting":
      return FOR_SEEKER;
    case "finished":
      return FINISHED;
    default:
      return OPEN;
  }
}

function assigneeCondition(assignee: Assignee, me: string): RawBuilder<boolean> {
  if (assignee === "nobody") return sql`a.assigned_to is null`;
  return assignee === "me" ? sql`a.assigned_to = ${me}::uuid` : sql`a.assigned_to <> ${me}::uuid`;
}
