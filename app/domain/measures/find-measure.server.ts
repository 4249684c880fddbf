import type { Day } from "~/domain/shared/day";
import type { InEveryLanguage } from "~/domain/shared/language";
import type { Db } from "~db/actor";
import type { MciRate } from "./amount-in-tenge";
import { findMciRate } from "./mci-rate.server";
import { isMeasureSlug, type MeasureSlug } from "./measure";
import { inBrief, type MeasureInBrief, type MeasureInForce } from "./measure-in-force";
import { readMeasures } from "./read-measures.server";

export type FoundMeasure =
  /** `rate` is this year's; null as long as its budget law is not entered. */
  | { ok: true; measure: MeasureInForce; rate: MciRate | null; related: MeasureInBrief[] }
  /** Its address stays good for ever and says so; `names` are its last ones. */
  | { ok: false; because: "retired"; names: InEveryLanguage<string>; related: MeasureInBrief[] }
  | { ok: false; because: "unknown" };

/**
 * One measure by its slug, as it holds today, with its live neighbours.
 * @param region a region's code: its intake wins over the country's.
 */
export async function findMeasure(db: Db, slug: string, today: Day, region?: string): Promise<FoundMeasure> {
  if (!isMeasureSlug(slug)) return { ok: false, because: "unknown" };
  const live = await readMeasures(db, today, region);
  const briefs = (slugs: readonly MeasureSlug[]): MeasureInBrief[] =>
    slugs.flatMap((each) => live.filter((measure) => measure.slug === each && each !== slug)).map(inBrief);
  const measure = live.find((each) => each.slug === slug);
  if (measure) return { ok: true, measure, rate: await findMciRate(db, today), related: briefs(measure.related) };
  const retired = await findRetired(db, slug);
  return retired ? { ok: false, because: "retired", names: retired.names, related: briefs(retired.related) } : { ok: false, because: "unknown" };
}

async function findRetired(db: Db, slug: MeasureSlug): Promise<{ names: InEveryLanguage<string>; related: MeasureSlug[] } | undefined> {
  const row = await db
    .selectFrom("measure as m")
    .innerJoin("measure_version as v", "v.slug", "m.slug")
    .select(["m.related", "v.texts"])
    .where("m.slug", "=", slug)
    .where("m.retired", "=", true)
    .orderBy("v.in_force_from", "desc")
    .executeTakeFirst();
  return row && { names: { kk: row.texts.kk.name, ru: row.texts.ru.name, en: row.texts.en.name }, related: row.related };
}
