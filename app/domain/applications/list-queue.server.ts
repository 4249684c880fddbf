import { type RawBuilder, sql } from "kysely";
import type { MeasureSlug } from "~/domain/measures/measure";
import type { Day } from "~/domain/shared/day";
import type { Language } from "~/domain/shared/language";
import type { StaffMember } from "~/domain/staff/staff-member";
import type { Db } from "~db/actor";
import type { ApplicationStatus } from "./application";
import { QUEUE_PAGE_ROWS, type QueuePlace, type QueueView } from "./queue-view";

export interface QueueRow {
  id: string;
  centre: string;
  caseNumber: number;
  measure: MeasureSlug;
  language: Language;
  status: ApplicationStatus;
  receivedOn: Day;
  answerDueOn: Day | null;
  closedOn: Day | null;
  assignedTo: string | null;
}

export interface QueuePage {
  rows: QueueRow[];
  /** Where the next page begins; undefined on the last one. */
  next: QueuePlace | undefined;
}

// why: literals, not parameters, so that the planner sees that the index of open work serves.
const OPEN = sql<boolean>`a.status not in ('closed', 'withdrawn', 'expired')`;
const FINISHED = sql<boolean>`a.status in ('closed', 'withdrawn', 'expired')`;
const FOR_CENTRE = sql<boolean>`a.status in ('received', 'in_review')`;

const COLUMNS = sql`a.id, a.centre, a.case_number as "caseNumber", a.first_measure as measure, a.language, a.status, a.received_on as "receivedOn",
  a.answer_due_on as "answerDueOn", a.closed_on as "closedOn", a.assigned_to as "assignedTo"`;

/** A page of the member's centres' work in due order; each page costs the same, however long the list is. */
export async function listQueue(db: Db<"staff">, member: StaffMember, view: QueueView, after?: QueuePlace): Promise<QueuePage> {
  if (member.centres.length === 0) return { rows: [], next: undefined };
  const query = view === "finished" ? finishedPage(member.centres, after) : openPage(member, view, after);
  const { rows } = await query.execute(db);
  const shown = rows.slice(0, QUEUE_PAGE_ROWS);
  const last = rows.length > QUEUE_PAGE_ROWS ? shown.at(-1) : undefined;
  return { rows: shown, next: last && { day: view === "finished" ? (last.closedOn ?? last.receivedOn) : last.answerDueOn, id: last.id } };
}

/** Each centre's first rows, then the first of them all. Due ones and those without a due day are two ranges of the index. */
function openPage({ centres, id }: StaffMember, view: QueueView, after: QueuePlace | undefined): RawBuilder<QueueRow> {
  const shown = sql`${OPEN} and ${conditionOf(view, id)}`;
  const limit = QUEUE_PAGE_ROWS + 1;
  const due = after === undefined ? sql`true` : after.day === null ? sql`false` : sql`(a.answer_due_on, a.id) > (${after.day}::date, ${after.id}::uuid)`;
  const notDue = after === undefined || after.day !== null ? sql`true` : sql`a.id > ${after.id}::uuid`;
  return sql<QueueRow>`
    select q.* from unnest(${[...centres]}::char(9)[]) as mine (centre),
      lateral (
        (select ${COLUMNS} from application a
          where a.centre = mine.centre and ${shown} and a.answer_due_on is not null and ${due} order by a.answer_due_on, a.id limit ${limit})
        union all
        (select ${COLUMNS} from application a
          where a.centre = mine.centre and ${shown} and a.answer_due_on is null and ${notDue} order by a.id limit ${limit})
      ) q
    order by q."answerDueOn" nulls last, q.id limit ${limit}`;
}

function conditionOf(view: QueueView, me: string): RawBuilder<boolean> {
  switch (view) {
    case "mine":
      return sql`a.assigned_to = ${me}::uuid`;
    case "unassigned":
      return sql`a.assigned_to is null`;
    case "waiting":
      return sql`not ${FOR_CENTRE}`;
    default:
      return sql`true`;
  }
}

/** What ended lately, newest first; it is erased after 30 days, so there is no more of it. */
function finishedPage(centres: readonly string[], after: QueuePlace | undefined): RawBuilder<QueueRow> {
  const day = sql`coalesce(a.closed_on, a.received_on)`;
  const earlier = after?.day ? sql`(${day}, a.id) < (${after.day}::date, ${after.id}::uuid)` : sql`true`;
  return sql<QueueRow>`
    select ${COLUMNS} from application a
      where a.centre = any (${[...centres]}::char(9)[]) and ${FINISHED} and ${earlier}
    order by ${day} desc, a.id desc limit ${QUEUE_PAGE_ROWS + 1}`;
}

export type QueueCounts = Record<QueueView, number>;

/** How many rows each view has: counted by the same conditions as the rows. */
export async function countQueue(db: Db<"staff">, member: StaffMember): Promise<QueueCounts> {
  const open = (view: QueueView) => sql`count(*) filter (where ${conditionOf(view, member.id)})`;
  const { rows } = await sql<QueueCounts>`
    select ${open("open")} as open, ${open("mine")} as mine, ${open("unassigned")} as unassigned, ${open("waiting")} as waiting,
      (select count(*) from application a where a.centre = any (${member.centres}::char(9)[]) and ${FINISHED}) as finished
    from application a where a.centre = any (${member.centres}::char(9)[]) and ${OPEN}`.execute(db);
  return rows[0] as QueueCounts;
}
