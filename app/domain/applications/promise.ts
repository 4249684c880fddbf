import { addDays, type Day, weekday } from "~/domain/shared/day";

/** The days that differ from Monday-to-Friday: holidays, and weekend days that are worked instead. */
export interface WorkingCalendar {
  holidays: ReadonlySet<Day>;
  worked: ReadonlySet<Day>;
}

export function isWorkingDay(value: Day, calendar: WorkingCalendar): boolean {
  if (calendar.worked.has(value)) return true;
  const isWeekend = weekday(value) === 0 || weekday(value) === 6;
  return !isWeekend && !calendar.holidays.has(value);
}

/**
 * The day by which the centre promises an answer: the n-th working day after the day of receipt.
 * The portal's own promise, not a term of the administrative code.
 */
export function answerDueOn(received: Day, workingDays: number, calendar: WorkingCalendar): Day {
  let due = received;
  for (let left = workingDays; left > 0; ) {
    due = addDays(due, 1);
    if (isWorkingDay(due, calendar)) left -= 1;
  }
  return due;
}

/** Working days from today to the due day; negative when it has passed. */
export function workingDaysLeft(today: Day, due: Day, calendar: WorkingCalendar): number {
  const [from, to, sign] = due >= today ? [today, due, 1] : [due, today, -1];
  let count = 0;
  for (let current = addDays(from as Day, 1); current <= to; current = addDays(current, 1)) {
    if (isWorkingDay(current, calendar)) count += 1;
  }
  return count * (sign as number);
}
