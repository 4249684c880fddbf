import type { Day } from "~/domain/shared/day";
import type { Db } from "~db/actor";
import { type MciRate, rateOn } from "./amount-in-tenge";

/** The rate that holds today, or null when this year's budget law is not entered yet. Next year's takes over by itself. */
export async function findMciRate(db: Db, today: Day): Promise<MciRate | null> {
  const rows = await db.selectFrom("parameter").select(["in_force_from", "value", "source"]).where("name", "=", "mci").execute();
  return rateOn(today, rows.map(({ in_force_from, value, source }) => ({ inForceFrom: in_force_from, tenge: value, source })));
}
