import type { ApplicationStatus } from "~/domain/applications/application";
import { agreedWindow, type Message, offeredWindow, type VisitWindow } from "~/domain/applications/thread";
import type { HeldVisit, VisitNeed, VisitTime } from "./visit";

/** A visit both sides count on: a place that is held, or a window the seeker said yes to. */
export interface AgreedVisit extends VisitTime {
  needs: VisitNeed[];
}

interface Asked {
  status: ApplicationStatus;
  reopened: boolean;
}

/**
 * The visit that is agreed. A question of the seeker's leaves it as it is: the centre owes an answer, and they come all the
 * same. Closing gives it up, so a window from before a reopening counts no more.
 */
export function agreedVisit({ status, reopened }: Asked, held: HeldVisit | undefined, thread: readonly Message[]): AgreedVisit | undefined {
  if (held) return { firstDay: held.firstDay, lastDay: held.lastDay, hours: held.hours, isExact: held.isExact, needs: held.needs };
  const window = status === "time_set" ? offeredWindow(thread) : status === "in_review" && !reopened ? agreedWindow(thread) : undefined;
  return window && { ...timeOfWindow(window), needs: [] };
}

/** The window the seeker's page shows: one that waits for a yes, or is agreed. */
export function shownWindow({ status, reopened }: Asked, thread: readonly Message[]): VisitTime | undefined {
  const stands = !reopened || status === "time_offered" || status === "time_set";
  const window = stands ? offeredWindow(thread) : undefined;
  return window && timeOfWindow(window);
}

const timeOfWindow = ({ from, to, hours }: VisitWindow): VisitTime => ({ firstDay: from, lastDay: to, hours, isExact: false });
