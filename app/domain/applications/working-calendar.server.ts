import type { Day } from "~/domain/shared/day";
import type { Db } from "~db/actor";
import { answerDueOn, type WorkingCalendar } from "./promise";

/** The calendar as it stands in the database; an administrator's data, not a constant. */
export async function readWorkingCalendar(db: Db): Promise<WorkingCalendar> {
  const days = await db.selectFrom("calendar_day").select(["day", "kind"]).execute();
  return {
    holidays: new Set(days.filter(({ kind }) => kind === "holiday").map(({ day }) => day)),
    worked: new Set(days.filter(({ kind }) => kind === "working").map(({ day }) => day)),
  };
}

const ANSWER_WORKING_DAYS = 3;

/** The promise for something that arrives at the centre today. */
export async function promiseFor(db: Db, today: Day): Promise<Day> {
  const parameter = await db
    .selectFrom("parameter")
    .select("value")
    .where("name", "=", "answer-working-days")
    .where("in_force_from", "<=", today)
    .orderBy("in_force_from", "desc")
    .executeTakeFirst();
  return answerDueOn(today, parameter?.value ?? ANSWER_WORKING_DAYS, await readWorkingCalendar(db));
}
