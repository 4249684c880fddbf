import { type Day, parseDay } from "~/domain/shared/day";
import type { StaffMember } from "~/domain/staff/staff-member";
import { openTime } from "~/domain/visits/open-times.server";
import type { Db } from "~db/actor";
import type { FieldProblem } from "./field-problems";

const MOST_TIMES = 40;
const TIME = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/;

/** Opens what the form names: one window, or each of the exact times of a day. Answers what is wrong. */
export async function openTimes(db: Db<"staff">, member: StaffMember, said: (name: string) => string, today: Day): Promise<FieldProblem | undefined> {
  const centre = member.centres.find((code) => code === said("centre")) ?? member.centres[0];
  const firstDay = parseDay(said("firstDay"));
  const isExact = said("kind") === "exact";
  const lastDay = isExact ? firstDay : parseDay(said("lastDay"));
  if (!centre || !firstDay) return { field: "firstDay", problem: "openDays" };
  if (!lastDay) return { field: "lastDay", problem: "openDays" };
  const hours = isExact ? exactTimes(said("exact")) : [said("hours")];
  if (!hours) return { field: "exact", problem: "exactTimes" };
  for (const each of hours) {
    const opened = await openTime(db, centre, { firstDay, lastDay, hours: each, isExact, seats: Number(said("seats")) }, today);
    if (!opened.ok) return ({ dates: { field: "firstDay", problem: "openDays" }, hours: { field: "hours", problem: "visitHours" }, seats: { field: "seats", problem: "seats" } } as const)[opened.because];
  }
  return undefined;
}

/** "9:00, 9:30 10.00" as times of a day, each once; undefined when one is not a time. */
function exactTimes(typed: string): string[] | undefined {
  const times = typed.split(/[\s,;]+/).filter(Boolean);
  if (times.length === 0 || times.length > MOST_TIMES || !times.every((time) => TIME.test(time))) return undefined;
  return [...new Set(times.map((time) => time.replace(TIME, (_, hour: string, minute: string) => `${Number(hour)}:${minute}`)))];
}
