/** A calendar day in Kazakhstan, `YYYY-MM-DD`. Compare days as strings; never mix them with instants. */
export type Day = string & { readonly __kind: "Day" };

/** Kazakhstan has had one time zone, UTC+5 without summer time, since 1 March 2024. */
const KAZAKHSTAN_OFFSET_HOURS = 5;
const HOUR_MILLISECONDS = 3_600_000;
const DAY_MILLISECONDS = 24 * HOUR_MILLISECONDS;

export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** The day it is in Kazakhstan at an instant. */
export function dayOf(instant: Date): Day {
  return new Date(instant.getTime() + KAZAKHSTAN_OFFSET_HOURS * HOUR_MILLISECONDS).toISOString().slice(0, 10) as Day;
}

/** Reads `YYYY-MM-DD`; undefined for anything that is not a day of the calendar. */
export function parseDay(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const instant = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== text ? undefined : (text as Day);
}

/** The same for a constant in code or data; throws where `parseDay` would answer undefined. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (!parsed) throw new RangeError(`not a day: ${text}`);
  return parsed;
}

export function addDays(start: Day, count: number): Day {
  return new Date(Date.parse(`${start}T00:00:00Z`) + count * DAY_MILLISECONDS).toISOString().slice(0, 10) as Day;
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MILLISECONDS);
}

/** 0 = Sunday … 6 = Saturday. */
export function weekday(value: Day): number {
  return new Date(`${value}T00:00:00Z`).getUTCDay();
}
