import { listRegions } from "~/domain/centres/list-regions.server";
import type { Day } from "~/domain/shared/day";
import type { Db } from "~db/actor";
import { lastDayOf, nextQuarter, firstDayOf, quarterOf } from "./quarter";
import { releaseQuarter } from "./release-quarter";

/**
 * Releases every quarter of which all days are counted, each once, and erases its counts: from then on nothing finer than the
 * release exists. Running again changes nothing.
 */
export async function releaseFinishedQuarters(db: Db<"system">, today: Day): Promise<void> {
  const counted = await db.selectFrom("counted_until").select(["first_day", "day"]).executeTakeFirst();
  if (!counted) return;
  const released = await db.selectFrom("quarter_release").select("quarter").execute();
  const regions = (await listRegions(db)).map(({ code }) => code);
  for (let quarter = quarterOf(counted.first_day); lastDayOf(quarter) <= counted.day; quarter = nextQuarter(quarter)) {
    if (released.some((one) => one.quarter === quarter)) continue;
    const from = counted.first_day > firstDayOf(quarter) ? counted.first_day : firstDayOf(quarter);
    const counts = await db.selectFrom("quarter_count").selectAll().where("quarter", "=", quarter).execute();
    const figures = releaseQuarter(counts, { quarter, from, releasedOn: today, regions });
    await db.insertInto("quarter_release").values({ quarter, released_on: today, figures: JSON.stringify(figures) }).execute();
    await db.deleteFrom("quarter_count").where("quarter", "=", quarter).execute();
  }
}
