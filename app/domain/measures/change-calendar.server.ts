import type { Day } from "~/domain/shared/day";
import { weekday } from "~/domain/shared/day";
import type { InEveryLanguage } from "~/domain/shared/language";
import { type Administrator, recordAdministration } from "~/domain/staff/administration-record.server";
import type { Db } from "~db/actor";
import { isFarAhead } from "./far-ahead";

export interface CalendarDay {
  day: Day;
  /** `working`: a weekend day that is worked instead of another. */
  kind: "holiday" | "working";
  names: InEveryLanguage<string>;
}

/** The days of a year that differ from Monday to Friday. */
export async function listCalendar(db: Db, year: number): Promise<CalendarDay[]> {
  return db
    .selectFrom("calendar_day")
    .selectAll()
    .where("day", ">=", `${year}-01-01` as Day)
    .where("day", "<=", `${year}-12-31` as Day)
    .orderBy("day")
    .execute();
}

type Changed = { ok: true } | { ok: false; because: "not-yours" | "not-ahead" | "too-far" | "taken" | "no-weekend" };

/** Enters a holiday or a worked weekend day that is still to come. Promises that were given keep their day. */
export async function addCalendarDay(db: Db<"administrator">, by: Administrator, { day, kind, names }: CalendarDay, today: Day): Promise<Changed> {
  if (!by.remit.isNational) return { ok: false, because: "not-yours" };
  if (day <= today) return { ok: false, because: "not-ahead" };
  if (isFarAhead(day, today)) return { ok: false, because: "too-far" };
  if (kind === "working" && weekday(day) !== 0 && weekday(day) !== 6) return { ok: false, because: "no-weekend" };
  const added = await db
    .insertInto("calendar_day")
    .values({ day, kind, names: JSON.stringify(names) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows !== 1n) return { ok: false, because: "taken" };
  await recordAdministration(db, { by: by.id, act: "day-entered", subject: `${day} ${kind}`, day: today });
  return { ok: true };
}

export async function takeBackCalendarDay(db: Db<"administrator">, by: Administrator, day: Day, today: Day): Promise<Changed> {
  if (!by.remit.isNational) return { ok: false, because: "not-yours" };
  if (day <= today) return { ok: false, because: "not-ahead" };
  await db.deleteFrom("calendar_day").where("day", "=", day).execute();
  await recordAdministration(db, { by: by.id, act: "day-taken-back", subject: day, day: today });
  return { ok: true };
}
