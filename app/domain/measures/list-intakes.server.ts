import type { Day } from "~/domain/shared/day";
import type { InEveryLanguage } from "~/domain/shared/language";
import { COUNTRY } from "~/domain/staff/administrator";
import type { Db } from "~db/actor";
import { type Intake, intakeOn, type KeptIntake } from "./intake";
import type { MeasureSlug } from "./measure";

export interface IntakeInScope {
  slug: MeasureSlug;
  names: InEveryLanguage<string>;
  /** As it holds today where it was asked for. */
  now: Intake;
  /** What was said for this very place; undefined where the country's word holds. */
  kept: KeptIntake | undefined;
  /** What was said for the country. */
  country: KeptIntake | undefined;
}

/** Every live measure with its intake in a region, or with `*` in the country. */
export async function listIntakes(db: Db, scope: string, today: Day): Promise<IntakeInScope[]> {
  const measures = await db
    .selectFrom("measure as m")
    .innerJoin("measure_version as v", "v.slug", "m.slug")
    .distinctOn(["m.position", "m.slug"])
    .select(["m.slug", "v.texts"])
    .where("m.retired", "=", false)
    .orderBy("m.position")
    .orderBy("m.slug")
    .orderBy(({ case: when, ref, lit }) => when().when(ref("v.in_force_from"), "<=", today).then(lit(0)).else(lit(1)).end())
    .orderBy("v.in_force_from", "desc")
    .execute();
  const rows = await db.selectFrom("intake").selectAll().where("scope", "in", [COUNTRY, scope]).execute();
  return measures.map(({ slug, texts }) => {
    const all = rows.filter((row) => row.slug === slug).map(({ state, opens_on, closes_on, ...row }) => ({ scope: row.scope, state, opensOn: opens_on, closesOn: closes_on }));
    const saidFor = (place: string) => all.find((row) => row.scope === place);
    return {
      slug,
      names: { kk: texts.kk.name, ru: texts.ru.name, en: texts.en.name },
      now: intakeOn(today, slug, all, scope),
      kept: saidFor(scope),
      country: saidFor(COUNTRY),
    };
  });
}
