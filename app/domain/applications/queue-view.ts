import type { ApplicationStatus } from "./application";
import { APPLICATION_STATUSES } from "./application";
import { type MeasureSlug, MEASURE_SLUGS } from "~/domain/measures/measure";
import { type Day, parseDay } from "~/domain/shared/day";
import { isLanguage, type Language } from "~/domain/shared/language";

/** The numbers of the first page, each with the rows behind it. `for-me`: mine, and it is the centre's turn. */
export const HOME_VIEWS = ["late", "soon", "for-me", "unassigned"] as const;
/** The built-in ways to look at a centre's work. `waiting` is what waits for the seeker. */
export const QUEUE_VIEWS = [...HOME_VIEWS, "open", "mine", "waiting", "visits", "finished"] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];
export type HomeView = (typeof HOME_VIEWS)[number];

export const isHomeView = (view: QueueView): view is HomeView => (HOME_VIEWS as readonly QueueView[]).includes(view);
export const isQueueView = (value: unknown): value is QueueView => (QUEUE_VIEWS as readonly unknown[]).includes(value);

export const QUEUE_SORTS = ["due", "oldest", "newest"] as const;
export type QueueSort = (typeof QUEUE_SORTS)[number];

export const ASSIGNEES = ["me", "nobody", "colleague"] as const;
export type Assignee = (typeof ASSIGNEES)[number];

/** What of a view is shown: an empty list chooses everything. */
export interface QueueFilter {
  view: QueueView;
  sort: QueueSort;
  statuses: ApplicationStatus[];
  measures: MeasureSlug[];
  languages: Language[];
  assignees: Assignee[];
  receivedFrom: Day | undefined;
  receivedTo: Day | undefined;
}

export const QUEUE_PAGE_ROWS = 25;
/** Beyond this nobody counts: a number is shown as "1000+". */
export const COUNTED_AT_MOST = 1_000;

const many = <Value extends string>(query: URLSearchParams, name: string, known: readonly Value[]): Value[] => {
  const asked = query.getAll(name);
  return known.filter((value) => asked.includes(value));
};

/** Reads a choice out of an address; what is unknown there is left out. */
export function readFilter(query: URLSearchParams): QueueFilter {
  const view = query.get("view");
  return {
    view: isQueueView(view) ? view : "open",
    sort: QUEUE_SORTS.find((known) => known === query.get("sort")) ?? "due",
    statuses: many(query, "status", APPLICATION_STATUSES),
    measures: many(query, "measure", MEASURE_SLUGS),
    languages: query.getAll("language").filter(isLanguage),
    assignees: many(query, "assignee", ASSIGNEES),
    receivedFrom: parseDay(query.get("from") ?? ""),
    receivedTo: parseDay(query.get("to") ?? ""),
  };
}

/** A choice as the words of an address, without what is chosen anyway. */
export function writeFilter(filter: Partial<QueueFilter>): URLSearchParams {
  const query = new URLSearchParams();
  if (filter.view && filter.view !== "open") query.set("view", filter.view);
  if (filter.sort && filter.sort !== "due") query.set("sort", filter.sort);
  const lists = { status: filter.statuses, measure: filter.measures, language: filter.languages, assignee: filter.assignees };
  for (const [name, values] of Object.entries(lists)) for (const value of values ?? []) query.append(name, value);
  if (filter.receivedFrom) query.set("from", filter.receivedFrom);
  if (filter.receivedTo) query.set("to", filter.receivedTo);
  return query;
}

/** What of an address's days cannot be a choice: no day of the calendar, or the last before the first. */
export function wrongDays(query: URLSearchParams): { field: "from" | "to"; because: "no-day" | "reversed" }[] {
  const wrong = (["from", "to"] as const).filter((field) => query.get(field) && !parseDay(query.get(field) ?? "")).map((field) => ({ field, because: "no-day" as const }));
  const { receivedFrom, receivedTo } = readFilter(query);
  return receivedFrom && receivedTo && receivedTo < receivedFrom ? [{ field: "to", because: "reversed" }] : wrong;
}

/** Whether anything beside the view is chosen. */
export const isNarrowed = ({ statuses, measures, languages, assignees, receivedFrom, receivedTo }: QueueFilter): boolean =>
  [statuses, measures, languages, assignees].some((list) => list.length > 0) || receivedFrom !== undefined || receivedTo !== undefined;

/** The last row of a page, after which the next page begins. */
export interface QueuePlace {
  /** The day the list is ordered by; null comes last. */
  day: Day | null;
  id: string;
}

const PLACE = /^(\d{4}-\d{2}-\d{2}|-)~([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** A place as text for an address. */
export const writePlace = ({ day, id }: QueuePlace): string => `${day ?? "-"}~${id}`;

/** Undefined for anything that is not a place: the list then begins at its beginning. */
export function readPlace(text: string | null): QueuePlace | undefined {
  const [, day, id] = PLACE.exec(text ?? "") ?? [];
  if (!day || !id) return undefined;
  if (day === "-") return { day: null, id };
  const parsed = parseDay(day);
  return parsed && { day: parsed, id };
}
