import { addDays, type Day } from "~/domain/shared/day";
import type { Db } from "~db/actor";

export interface Settled {
  /** Answered applications of the period. */
  answered: number;
  /** Of these, the ones that one message of the centre settled. */
  withOne: number;
}

const PERIOD_DAYS = 90;

/**
 * How many answered applications one message of the centre was enough for, over the last 90 days: for the lead of these
 * centres. It counts rows and reads no message. What is still open with the centre is not counted.
 */
export async function countSettledWithOne(db: Db<"staff">, centres: readonly string[], today: Day): Promise<Settled> {
  if (centres.length === 0) return { answered: 0, withOne: 0 };
  const rows = await db
    .selectFrom("application as a")
    .innerJoin("message as m", "m.application", "a.id")
    .select(({ fn }) => ["a.id", fn.countAll<number>().as("count")])
    .where("a.centre", "in", centres)
    .where("a.status", "in", ["answered", "time_offered", "time_set", "closed"])
    .where("a.received_on", ">=", addDays(today, -PERIOD_DAYS))
    .where("m.direction", "=", "to_seeker")
    .groupBy("a.id")
    .execute();
  return { answered: rows.length, withOne: rows.filter(({ count }) => Number(count) === 1).length };
}
