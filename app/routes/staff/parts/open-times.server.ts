import { isWorkingDay } from "~/domain/applications/promise";
import { readWorkingCalendar } from "~/domain/applications/working-calendar.server";
import { findCentre } from "~/domain/centres/list-centres.server";
import { type Day, parseDay } from "~/domain/shared/day";
import type { StaffMember } from "~/domain/staff/staff-member";
import { isOutside } from "~/domain/visits/centre-hours";
import { openTime } from "~/domain/visits/open-times.server";
import type { VisitTime } from "~/domain/visits/visit";
import type { Db } from "~db/actor";
import type { FieldProblem } from "./field-problems";

const MOST_TIMES = 40;
const TIME = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/;

/** What a form opened, and what stood open already; or what is wrong with it, and then nothing was opened. */
export interface OpenedTimes {
  made: VisitTime[];
  already: VisitTime[];
  problem?: FieldProblem;
}

type Said = (name: string) => string;

/** Opens what the form names: one window, or each of the exact times of a day. A day off has to be meant, and so has an hour outside the centre's own. */
export async function openTimes(db: Db<"staff">, member: StaffMember, said: Said, today: Day): Promise<OpenedTimes> {
  const centre = member.centres.find((code) => code === said("centre")) ?? member.centres[0];
  const times = timesSaid(said);
  if (!centre || "problem" in times) return { made: [], already: [], problem: "problem" in times ? times.problem : { field: "firstDay", problem: "openDays" } };
  const dayOff = said("anyway") === "" ? await dayOffAmong(db, times.times) : undefined;
  if (dayOff) return { made: [], already: [], problem: dayOff };
  const centreHours = (await findCentre(db, centre))?.hours?.kk ?? "";
  if (said("anyHour") === "" && times.times.some(({ hours }) => isOutside(hours, centreHours))) {
    return { made: [], already: [], problem: { field: said("kind") === "exact" ? "exact" : "hours", problem: "outsideHours" } };
  }
  const opened: OpenedTimes = { made: [], already: [] };
  for (const time of times.times) {
    const outcome = await openTime(db, centre, { ...time, seats: Number(said("seats")) }, today);
    if (outcome.ok) opened.made.push(time);
    else if (outcome.because === "already") opened.already.push(time);
    else return { made: [], already: [], problem: PROBLEM[outcome.because] };
  }
  return opened;
}

const PROBLEM = {
  dates: { field: "firstDay", problem: "openDays" },
  hours: { field: "hours", problem: "visitHours" },
  seats: { field: "seats", problem: "seats" },
} as const satisfies Record<string, FieldProblem>;

function timesSaid(said: Said): { times: VisitTime[] } | { problem: FieldProblem } {
  const firstDay = parseDay(said("firstDay"));
  if (!firstDay) return { problem: { field: "firstDay", problem: "openDays" } };
  if (said("kind") === "exact") {
    const hours = exactTimes(said("exact"));
    return hours ? { times: hours.map((each) => ({ firstDay, lastDay: firstDay, hours: each, isExact: true })) } : { problem: { field: "exact", problem: "exactTimes" } };
  }
  const lastDay = parseDay(said("lastDay"));
  return lastDay ? { times: [{ firstDay, lastDay, hours: said("hours"), isExact: false }] } : { problem: { field: "lastDay", problem: "openDays" } };
}

/** "9:00, 9:30 10.00" as times of a day; undefined when one is not a time. */
function exactTimes(typed: string): string[] | undefined {
  const times = typed.split(/[\s,;]+/).filter(Boolean);
  if (times.length === 0 || times.length > MOST_TIMES || !times.every((time) => TIME.test(time))) return undefined;
  return times.map((time) => time.replace(TIME, (_, hour: string, minute: string) => `${Number(hour)}:${minute}`));
}

/** A window may span a weekend; that it begins or ends on a day off is rarely meant. */
async function dayOffAmong(db: Db<"staff">, times: readonly VisitTime[]): Promise<FieldProblem | undefined> {
  const calendar = await readWorkingCalendar(db);
  const [time] = times;
  if (time && !isWorkingDay(time.firstDay, calendar)) return { field: "firstDay", problem: "dayOff" };
  return time && !isWorkingDay(time.lastDay, calendar) ? { field: "lastDay", problem: "dayOff" } : undefined;
}
