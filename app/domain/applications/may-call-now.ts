import { dayOf, weekday } from "~/domain/shared/day";
import { CALL_DAYS, type CallContact } from "./answers";

const KAZAKHSTAN_OFFSET_HOURS = 5;

/** Whether the person allowed a call at this moment, by Kazakhstan's clock. */
export function mayCallNow({ days, hours }: Pick<CallContact, "days" | "hours">, now: Date): boolean {
  const today = CALL_DAYS[weekday(dayOf(now)) - 1];
  if (today === undefined || !days.includes(today)) return false;
  const hour = new Date(now.getTime() + KAZAKHSTAN_OFFSET_HOURS * 3_600_000).getUTCHours();
  return hours.some((span) => {
    const [from = 0, to = 0] = span.split("-").map(Number);
    return hour >= from && hour < to;
  });
}
