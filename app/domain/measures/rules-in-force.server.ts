import type { Day } from "~/domain/shared/day";
import type { Db } from "~db/actor";
import type { MeasureSlug } from "./measure";
import type { MeasureRule } from "./rules";

/** The rules of every live measure that hold today, from its version of today. */
export async function listRulesInForce(db: Db, today: Day): Promise<Map<MeasureSlug, MeasureRule[]>> {
  const rows = await db
    .selectFrom("measure as m")
    .innerJoin("measure_version as v", "v.slug", "m.slug")
    .distinctOn("m.slug")
    .select(["m.slug", "v.rules"])
    .where("m.retired", "=", false)
    .where("v.in_force_from", "<=", today)
    .orderBy("m.slug")
    .orderBy("v.in_force_from", "desc")
    .execute();
  return new Map(rows.map(({ slug, rules }) => [slug, rules.filter(({ inForceFrom }) => inForceFrom <= today)]));
}
