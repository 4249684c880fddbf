import type { Day } from "~/domain/shared/day";
import type { CasePlain, Note } from "./case";
import type { Message } from "./thread";

export const TIMELINE_EVENTS = ["received", "fromSeeker", "fromCentre", "note", "closed", "due", "erased"] as const;
export type TimelineEvent = (typeof TIMELINE_EVENTS)[number];

export interface TimelineEntry {
  day: Day;
  event: TimelineEvent;
  count: number;
}

/** What happened on which day, and the two days that are to come. No hour is known of anything. */
export function timelineOf(plain: CasePlain, thread: readonly Message[], notes: readonly Note[]): TimelineEntry[] {
  const events: { day: Day | null; event: TimelineEvent }[] = [
    { day: plain.receivedOn, event: "received" },
    ...thread.map(({ day, direction }) => ({ day, event: direction === "to_centre" ? ("fromSeeker" as const) : ("fromCentre" as const) })),
    ...notes.map(({ day }) => ({ day, event: "note" as const })),
    { day: plain.closedOn, event: "closed" },
    { day: plain.answerDueOn, event: "due" },
    { day: plain.expiresOn, event: "erased" },
  ];
  const entries = new Map<string, TimelineEntry>();
  for (const { day, event } of events) {
    if (day === null) continue;
    const known = entries.get(`${day} ${event}`);
    entries.set(`${day} ${event}`, { day, event, count: (known?.count ?? 0) + 1 });
  }
  const rank = (event: TimelineEvent): number => TIMELINE_EVENTS.indexOf(event);
  return [...entries.values()].sort((one, other) => (one.day === other.day ? rank(one.event) - rank(other.event) : one.day < other.day ? -1 : 1));
}
