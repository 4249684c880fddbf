import { ERASE_AFTER_CLOSING_DAYS, ERASE_AFTER_RECEIPT_DAYS } from "~/domain/applications/application";
import type { Day } from "~/domain/shared/day";
import type { Db } from "~db/actor";
import { SCHEDULE } from "./schedule";

/** What an administrator may shorten, with the most it can be: what people were told, and what the schedule gives a ground for. */
const AT_MOST = {
  "application-days": ERASE_AFTER_RECEIPT_DAYS,
  "answered-days": SCHEDULE.answered.days,
  "closed-days": ERASE_AFTER_CLOSING_DAYS,
  "audit-days": SCHEDULE.audit.days,
  "record-days": SCHEDULE.administration_act.days,
} as const;
type KeptName = keyof typeof AT_MOST;

/** The days in force. An application is kept by those of its day of receipt, which the database sees to by itself. */
export async function readKeptDays(db: Db, today: Day): Promise<Record<KeptName, number>> {
  const names = Object.keys(AT_MOST) as KeptName[];
  const rows = await db.selectFrom("parameter").select(["name", "value"]).where("name", "in", names).where("in_force_from", "<=", today).orderBy("in_force_from").execute();
  const inForce = new Map(rows.map(({ name, value }) => [name, value]));
  return Object.fromEntries(names.map((name) => [name, Math.min(AT_MOST[name], inForce.get(name) ?? AT_MOST[name])])) as Record<KeptName, number>;
}
