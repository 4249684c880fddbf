import type { Day } from "~/domain/shared/day";

/** What the centre should prepare: ticks, no words; sealed with the place. */
export const VISIT_NEEDS = ["step-free", "interpreter", "sign-language", "with-child", "companion", "by-phone", "separate-room"] as const;
export type VisitNeed = (typeof VISIT_NEEDS)[number];

/** A window ("any day from – to, in these hours") or an exact time on one day. */
export interface VisitTime {
  firstDay: Day;
  lastDay: Day;
  /** As the centre writes it: "9:00–13:00", or "10:30" when it is exact. */
  hours: string;
  isExact: boolean;
}

export interface VisitOpening extends VisitTime {
  id: string;
  centre: string;
  seats: number;
  taken: number;
}

/** What lies sealed beside the application: which place it holds, and what gives the place back. */
export interface HeldVisit extends VisitTime {
  opening: string;
  seat: number;
  secret: string;
  needs: VisitNeed[];
}

/** What lies sealed in the place, for the centre. */
export interface PlaceHolder {
  application: string;
  caseNumber: number;
  needs: VisitNeed[];
}

export const MOST_SEATS = 50;

/** Times in the order in which they come. */
export const byTime = (one: VisitTime, other: VisitTime): number =>
  one.firstDay === other.firstDay ? hourOf(one.hours) - hourOf(other.hours) : one.firstDay < other.firstDay ? -1 : 1;

/** Minutes of the day at which hours begin; hours that are not digits come last. */
const hourOf = (hours: string): number => {
  const [, hour, minute] = /(\d{1,2})[:.](\d{2})/.exec(hours) ?? [];
  return hour === undefined ? 24 * 60 : Number(hour) * 60 + Number(minute);
};
