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

/** The promised day for whatever arrives on a day, by the rule that was in force on it. */
export async function readPromise(db: Db): Promise<(arrived: Day) => Day> {
  const daysOn = await readAnswerDays(db);
  const calendar = await readWorkingCalendar(db);
  return (arrived) => answerDueOn(arrived, daysOn(arrived), calendar);
}

/** How many working days are promised for whatever arrives on a day. */
async function readAnswerDays(db: Db): Promise<(arrived: Day) => number> {
  const rules = await db.selectFrom("parameter").select(["value", "in_force_from"]).where("name", "=", "answer-working-days").orderBy("in_force_from", "desc").execute();
  return (arrived) => rules.find(({ in_force_from }) => in_force_from <= arrived)?.value ?? ANSWER_WORKING_DAYS;
}

/** The promise of a day in working days. */
export const promisedDays = async (db: Db, today: Day): Promise<number> => (await readAnswerDays(db))(today);

/** The promise for something that arrives at the centre today. */
export const promiseFor = async (db: Db, today: Day): Promise<Day> => (await readPromise(db))(today);
