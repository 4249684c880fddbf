import type { Day } from "~/domain/shared/day";
import type { Db } from "~db/actor";
import { amountInTenge } from "./amount-in-tenge";
import { intakeOn } from "./intake";
import { findMciRate } from "./mci-rate.server";
import type { MeasureSlug } from "./measure";
import type { MeasureInForce } from "./measure-in-force";

/** What a running application keeps: the versions of its day of receipt, and its own measure even if that was retired since. */
export interface MadeUnder {
  receivedOn: Day;
  measure: MeasureSlug;
}

/**
 * Every live measure as it holds today, in the catalogue's order. A measure whose first version is still to come is
 * not there yet.
 * @param region a region's code: its intakes win over the country's.
 * @param made of a running application: texts and amounts are those it was made under, intakes and the rate today's.
 */
export async function readMeasures(db: Db, today: Day, region?: string, made?: MadeUnder): Promise<MeasureInForce[]> {
  const rows = await db
    .selectFrom("measure as m")
    .innerJoin("measure_version as v", "v.slug", "m.slug")
    .distinctOn(["m.position", "m.slug"])
    .select(["m.slug", "m.wishes", "m.related", "v.in_force_from", "v.amounts", "v.texts", "v.sources"])
    .where((row) => row.or([row("m.retired", "=", false), row("m.slug", "=", made?.measure ?? null)]))
    .where("v.in_force_from", "<=", made?.receivedOn ?? today)
    .orderBy("m.position")
    .orderBy("m.slug")
    .orderBy("v.in_force_from", "desc")
    .execute();
  const intakes = await db.selectFrom("intake").selectAll().$if(region !== undefined, (all) => all.where("scope", "in", ["*", region ?? "*"])).execute();
  const rate = await findMciRate(db, today);
  return rows.map(({ slug, wishes, related, in_force_from, amounts, texts, sources }) => {
    const kept = intakes.filter((row) => row.slug === slug).map(({ scope, state, opens_on, closes_on }) => ({ scope, state, opensOn: opens_on, closesOn: closes_on }));
    const intake = intakeOn(today, slug, kept, region);
    return {
      slug,
      wishes,
      related,
      inForceFrom: in_force_from,
      amounts: amounts.map((amount) => amountInTenge(amount, rate)),
      texts,
      sources,
      intake,
      otherwiseIn: region ? [] : kept.filter(({ scope }) => intakeOn(today, slug, kept, scope).state !== intake.state).map(({ scope }) => scope),
    };
  });
}
