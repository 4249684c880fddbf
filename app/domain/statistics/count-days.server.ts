import { sql } from "kysely";
import { FINISHED_STATUSES } from "~/domain/applications/application";
import { workingDaysLeft, type WorkingCalendar } from "~/domain/applications/promise";
import { readWorkingCalendar } from "~/domain/applications/working-calendar.server";
import type { MeasureSlug } from "~/domain/measures/measure";
import { addDays, type Day } from "~/domain/shared/day";
import type { Db } from "~db/actor";
import { COUNTED_AFTER_DAYS, type Ending, EVERY, LONGEST_WAIT_COUNTED, type QuarterCount } from "./figures";
import { quarterOf } from "./quarter";

/**
 * Counts what came, was answered and ended since the last time, whole days only. Nothing about an application is written: the
 * last counted day alone says what is counted. So each is counted once, however often this runs; what its seeker erased before
 * is not counted. Must run before the sweep erases, in the same transaction.
 */
export async function countDays(db: Db<"system">, today: Day): Promise<void> {
  const last = addDays(today, -COUNTED_AFTER_DAYS);
  const before = await countedUntil(db);
  const ranOut = await countRanOut(db, today);
  const days = last > before ? [...(await countReceived(db, before, last)), ...(await countAnswered(db, before, last)), ...(await countEnded(db, before, last))] : [];
  await add(db, [...days, ...ranOut]);
  if (last > before) await db.updateTable("counted_until").set({ day: last }).execute();
}

/** At first the day before the portal's own first one. */
async function countedUntil(db: Db<"system">): Promise<Day> {
  const row = await db.selectFrom("counted_until").select("day").executeTakeFirst();
  if (row) return row.day;
  const { born_on } = await db.selectFrom("deployment").select("born_on").executeTakeFirstOrThrow();
  const day = addDays(born_on, -1);
  await db.insertInto("counted_until").values({ first_day: born_on, day }).execute();
  return day;
}

const one = { region: EVERY, measure: EVERY, value: EVERY } as const;

async function countReceived(db: Db<"system">, before: Day, last: Day): Promise<QuarterCount[]> {
  const { rows } = await sql<{ region: string; measure: MeasureSlug; language: string; day: Day; count: number }>`
    select c.region_code as region, a.first_measure as measure, a.language, a.received_on as day, count(*)::integer as count
    from application a join centre c on c.code = a.centre
    where a.received_on > ${before}::date and a.received_on <= ${last}::date group by 1, 2, 3, 4`.execute(db);
  return rows.flatMap(({ region, measure, language, day, count }): QuarterCount[] => [
    { ...one, quarter: quarterOf(day), counted: "received", region, measure, count },
    { ...one, quarter: quarterOf(day), counted: "received-in", value: language, count },
  ]);
}

async function countAnswered(db: Db<"system">, before: Day, last: Day): Promise<QuarterCount[]> {
  const { rows } = await sql<{ region: string; measure: MeasureSlug; came: Day; day: Day; count: number }>`
    select c.region_code as region, a.first_measure as measure, a.received_on as came, a.first_answered_on as day, count(*)::integer as count
    from application a join centre c on c.code = a.centre
    where a.first_answered_on > ${before}::date and a.first_answered_on <= ${last}::date group by 1, 2, 3, 4`.execute(db);
  const calendar = await readWorkingCalendar(db);
  return rows.map(({ region, measure, came, day, count }) => ({
    quarter: quarterOf(day), counted: "answered", region, measure, value: String(waitIn(came, day, calendar)), count,
  }));
}

const waitIn = (came: Day, answered: Day, calendar: WorkingCalendar): number =>
  Math.min(LONGEST_WAIT_COUNTED, Math.max(0, workingDaysLeft(came, answered, calendar)));

/** What was closed again after a reopening has been counted at its first closing. */
async function countEnded(db: Db<"system">, before: Day, last: Day): Promise<QuarterCount[]> {
  const { rows } = await sql<{ ending: Ending; day: Day; count: number }>`
    select case status when 'withdrawn' then 'withdrawn' when 'expired' then 'ran-out'
        else case when waiting_since is null then 'closed' else 'after-answer' end end as ending,
      closed_on as day, count(*)::integer as count
    from application
    where status in ('closed', 'withdrawn', 'expired') and not reopened and closed_on > ${before}::date and closed_on <= ${last}::date
    group by 1, 2`.execute(db);
  return rows.map(({ ending, day, count }) => ({ ...one, quarter: quarterOf(day), counted: "ended", value: ending, count }));
}

/** What is about to be erased while it was still open: after that nothing knows of it, so it is counted now. */
async function countRanOut(db: Db<"system">, today: Day): Promise<QuarterCount[]> {
  const rows = await db
    .selectFrom("application")
    .select(({ fn }) => ["expires_on as day", fn.countAll<number>().as("count")])
    .where("expires_on", "<", today)
    .where("status", "not in", FINISHED_STATUSES)
    .where("reopened", "=", false)
    .groupBy("expires_on")
    .execute();
  return rows.map(({ day, count }) => ({ ...one, quarter: quarterOf(day), counted: "ended", value: "ran-out", count: Number(count) }));
}

async function add(db: Db<"system">, counts: readonly QuarterCount[]): Promise<void> {
  for (const row of counts) {
    await db
      .insertInto("quarter_count")
      .values(row)
      .onConflict((conflict) =>
        conflict.columns(["quarter", "counted", "region", "measure", "value"]).doUpdateSet({ count: sql`quarter_count.count + excluded.count` }),
      )
      .execute();
  }
}
