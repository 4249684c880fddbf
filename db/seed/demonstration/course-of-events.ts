import { type ApplicationStatus, expiryOf, isFinished, WAITING_FOR_CENTRE } from "~/domain/applications/application";
import { answerDueOn, isWorkingDay, type WorkingCalendar } from "~/domain/applications/promise";
import { addDays, type Day, daysBetween } from "~/domain/shared/day";
import type { Draw } from "./draw";
import { fromCentre, type Letter } from "./letters";
import { OLDEST_DAYS, type Story } from "./stories";

const ANSWER_WORKING_DAYS = 3;

export interface Written {
  letter: Letter;
  day: Day;
  /** The application's version when it was written. */
  order: number;
}

/** The days of an application, as the acts of the service would have left them. */
export interface Course {
  received_on: Day;
  answer_due_on: Day | null;
  waiting_since: Day | null;
  closed_on: Day | null;
  expires_on: Day;
  first_answered_on: Day | null;
  version: number;
  written: Written[];
}

/** Puts a story on the calendar: nothing in the future, nothing older than 90 days, the centre writes on working days. */
export function courseOf(
  { status, story }: { status: ApplicationStatus; story: Story },
  { today, calendar, draw }: { today: Day; calendar: WorkingCalendar; draw: Draw },
): Course {
  const lastOn = addDays(today, -draw.between(...story.quietDays));
  const receivedOn = later(addDays(lastOn, -draw.between(...story.spanDays)), addDays(today, -OLDEST_DAYS));
  const claimed = status === "received" ? 0 : 1;
  const written = write(story.letters, { receivedOn, lastOn, calendar, firstOrder: 2 + claimed });
  const version = 1 + claimed + written.length;
  const waits = (WAITING_FOR_CENTRE as readonly ApplicationStatus[]).includes(status);
  const finishedOn = isFinished(status) ? lastOn : null;
  return {
    received_on: receivedOn,
    answer_due_on: waits ? answerDueOn(written.at(-1)?.day ?? receivedOn, ANSWER_WORKING_DAYS, calendar) : null,
    waiting_since: waits || finishedOn !== null ? null : lastFromCentre(written),
    closed_on: finishedOn,
    expires_on: expiryOf(receivedOn, finishedOn),
    first_answered_on: written.find(({ letter }) => fromCentre(letter) && letter !== "proposal")?.day ?? null,
    version: finishedOn === null ? version : version + 1,
    written,
  };
}

/** A week of visits that begins on the next working day. */
export function windowAfter(offered: Day, calendar: WorkingCalendar): { from: Day; to: Day } {
  const from = workingDayFrom(addDays(offered, 1), calendar);
  return { from, to: workingDayFrom(addDays(from, 4), calendar) };
}

function write(
  letters: readonly Letter[],
  { receivedOn, lastOn, calendar, firstOrder }: { receivedOn: Day; lastOn: Day; calendar: WorkingCalendar; firstOrder: number },
): Written[] {
  const written: Written[] = [];
  const days = daysBetween(receivedOn, lastOn);
  for (const [position, letter] of letters.entries()) {
    const before = written.at(-1)?.day ?? receivedOn;
    const meant = addDays(receivedOn, Math.round((days * (position + 1)) / letters.length));
    const wanted = fromCentre(letter) ? workingDayFrom(meant, calendar) : meant;
    written.push({ letter, day: later(wanted > lastOn ? workingDayUntil(lastOn, calendar) : wanted, before), order: firstOrder + position });
  }
  return written;
}

function lastFromCentre(written: readonly Written[]): Day | null {
  return written.findLast(({ letter }) => fromCentre(letter))?.day ?? null;
}

const later = (one: Day, other: Day): Day => (one > other ? one : other);


function workingDayFrom(start: Day, calendar: WorkingCalendar): Day {
  return isWorkingDay(start, calendar) ? start : workingDayFrom(addDays(start, 1), calendar);
}

function workingDayUntil(end: Day, calendar: WorkingCalendar): Day {
  return isWorkingDay(end, calendar) ? end : workingDayUntil(addDays(end, -1), calendar);
}
