import { type RawBuilder, sql } from "kysely";
import type { MeasureSlug } from "~/domain/measures/measure";
import type { Day } from "~/domain/shared/day";
import type { Language } from "~/domain/shared/language";
import type { Db } from "~db/actor";
import type { ApplicationStatus } from "./application";
import { conditionOf, type Outlook } from "./queue-conditions.server";
import { COUNTED_AT_MOST, HOME_VIEWS, type HomeView, QUEUE_PAGE_ROWS, type QueueFilter, type QueuePlace } from "./queue-view";

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
  expiresOn: Day;
  reopened: boolean;
  assignedTo: string | null;
  version: number;
}

export interface QueuePage {
  rows: QueueRow[];
  /** Where the next page begins; undefined on the last one. */
  next: QueuePlace | undefined;
}

type Chosen = Pick<QueueFilter, "view" | "sort"> & Partial<QueueFilter>;

const COLUMNS = sql`a.id, a.centre, a.case_number as "caseNumber", a.first_measure as measure, a.language, a.status, a.received_on as "receivedOn",
  a.answer_due_on as "answerDueOn", a.closed_on as "closedOn", a.expires_on as "expiresOn", a.reopened, a.assigned_to as "assignedTo", a.version`;

/** A page of the member's centres' work in its order; each page costs the same, however long the list is. */
export async function listQueue(db: Db<"staff">, outlook: Outlook, filter: Chosen, after?: QueuePlace): Promise<QueuePage> {
  if (outlook.centres.length === 0) return { rows: [], next: undefined };
  const { rows } = await pageOf(outlook, filter, after).execute(db);
  const shown = rows.slice(0, QUEUE_PAGE_ROWS);
  const last = rows.length > QUEUE_PAGE_ROWS ? shown.at(-1) : undefined;
  return { rows: shown, next: last && { day: dayOrderedBy(filter, last), id: last.id } };
}

const dayOrderedBy = ({ view, sort }: Chosen, row: QueueRow): Day | null =>
  sort === "due" ? (view === "finished" ? (row.closedOn ?? row.receivedOn) : row.answerDueOn) : row.receivedOn;

function pageOf(outlook: Outlook, filter: Chosen, after: QueuePlace | undefined): RawBuilder<QueueRow> {
  const shown = conditionOf(filter, outlook);
  if (filter.sort === "due" && filter.view !== "finished") return byDueDay(outlook.centres, shown, after);
  const day = filter.sort === "due" ? sql.raw("coalesce(a.closed_on, a.received_on)") : sql.raw("a.received_on");
  return byDay(outlook.centres, shown, { day, isDescending: filter.sort !== "oldest" }, after);
}

const LIMIT = QUEUE_PAGE_ROWS + 1;

/** Each centre's first rows, then the first of them all. Due ones and those without a due day are two ranges of the index. */
function byDueDay(centres: readonly string[], shown: RawBuilder<boolean>, after: QueuePlace | undefined): RawBuilder<QueueRow> {
  const due = after === undefined ? sql`true` : after.day === null ? sql`false` : sql`(a.answer_due_on, a.id) > (${after.day}::date, ${after.id}::uuid)`;
  const notDue = after === undefined || after.day !== null ? sql`true` : sql`a.id > ${after.id}::uuid`;
  return sql<QueueRow>`
    select q.* from unnest(${[...centres]}::char(9)[]) as mine (centre),
      lateral (
        (select ${COLUMNS} from application a
          where a.centre = mine.centre and ${shown} and a.answer_due_on is not null and ${due} order by a.answer_due_on, a.id limit ${LIMIT})
        union all
        (select ${COLUMNS} from application a
          where a.centre = mine.centre and ${shown} and a.answer_due_on is null and ${notDue} order by a.answer_due_on, a.id limit ${LIMIT})
      ) q
    order by q."answerDueOn" nulls last, q.id limit ${LIMIT}`;
}

interface DayOrder {
  day: RawBuilder<unknown>;
  isDescending: boolean;
}

function byDay(centres: readonly string[], shown: RawBuilder<boolean>, { day, isDescending }: DayOrder, after: QueuePlace | undefined): RawBuilder<QueueRow> {
  const [direction, beyond] = isDescending ? [sql.raw("desc"), sql.raw("<")] : [sql.raw("asc"), sql.raw(">")];
  const farther = after?.day ? sql`(${day}, a.id) ${beyond} (${after.day}::date, ${after.id}::uuid)` : sql`true`;
  return sql<QueueRow>`
    select q.* from unnest(${[...centres]}::char(9)[]) as mine (centre),
      lateral (select ${COLUMNS}, ${day} as ordered from application a
        where a.centre = mine.centre and ${shown} and ${farther} order by ${day} ${direction}, a.id ${direction} limit ${LIMIT}) q
    order by q.ordered ${direction}, q.id ${direction} limit ${LIMIT}`;
}

export type QueueCounts = Record<HomeView, number>;

const counted = (outlook: Outlook, filter: Pick<QueueFilter, "view"> & Partial<QueueFilter>) => sql<number>`(select count(*) from (select from application a
  where a.centre = any (${[...outlook.centres]}::char(9)[]) and ${conditionOf(filter, outlook)} limit ${COUNTED_AT_MOST + 1}) q)`;

/** The numbers of the first page, by the conditions of the rows themselves; more than a thousand are not counted out. */
export async function countQueue(db: Db<"staff">, outlook: Outlook): Promise<QueueCounts> {
  const columns = HOME_VIEWS.map((view) => sql`${counted(outlook, { view })} as ${sql.id(view)}`);
  const { rows } = await sql<QueueCounts>`select ${sql.join(columns)}`.execute(db);
  return rows[0] as QueueCounts;
}

/** How many rows a choice has. */
export async function countMatching(db: Db<"staff">, outlook: Outlook, filter: QueueFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`select ${counted(outlook, filter)} as count`.execute(db);
  return rows[0]?.count ?? 0;
}

/** What is chosen at this moment, with the version of each; at most a thousand. */
export async function snapshotMatching(db: Db<"staff">, outlook: Outlook, filter: QueueFilter): Promise<{ id: string; version: number }[]> {
  const { rows } = await sql<{ id: string; version: number }>`select a.id, a.version from application a
    where a.centre = any (${[...outlook.centres]}::char(9)[]) and ${conditionOf(filter, outlook)}
    order by a.answer_due_on, a.id limit ${COUNTED_AT_MOST}`.execute(db);
  return rows;
}
