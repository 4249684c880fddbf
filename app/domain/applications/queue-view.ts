import { type Day, parseDay } from "~/domain/shared/day";

/** The ways to look at a centre's work. `waiting` is what waits for the seeker. */
export const QUEUE_VIEWS = ["open", "mine", "unassigned", "waiting", "finished"] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];

export const isQueueView = (value: unknown): value is QueueView => (QUEUE_VIEWS as readonly unknown[]).includes(value);

export const QUEUE_PAGE_ROWS = 25;

/** The last row of a page, after which the next page begins. */
export interface QueuePlace {
  /** The day the view is ordered by; null comes last. */
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
