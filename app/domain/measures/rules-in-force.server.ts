import type { Day } from "~/domain/shared/day";
import type { Db } from "~db/actor";
import type { MeasureSlug } from "./measure";
import type { MeasureRule } from "./rules";

/** The rules of every live measure that hold on a day, from its version of that day; of a running application also those of its own measure. */
export async function listRulesInForce(db: Db, on: Day, own?: MeasureSlug): Promise<Map<MeasureSlug, MeasureRule[]>> {
  const rows = await db
    .selectFrom("measure as m")
    .innerJoin("measure_version as v", "v.slug", "m.slug")
    .distinctOn("m.slug")
    .select(["m.slug", "v.rules"])
    .where((row) => row.or([row("m.retired", "=", false), row("m.slug", "=", own ?? null)]))
    .where("v.in_force_from", "<=", on)
    .orderBy("m.slug")
    .orderBy("v.in_force_from", "desc")
    .execute();
  return new Map(rows.map(({ slug, rules }) => [slug, rules.filter(({ inForceFrom }) => inForceFrom <= on)]));
}
