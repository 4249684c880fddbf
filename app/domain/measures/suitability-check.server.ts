import type { Day } from "~/domain/shared/day";
import type { Db } from "~db/actor";
import type { MeasureSlug } from "./measure";
import type { MeasureInForce } from "./measure-in-force";
import { type MadeUnder, readMeasures } from "./read-measures.server";
import type { MeasureRule } from "./rules";
import { listRulesInForce } from "./rules-in-force.server";
import { type CheckedMeasure, checkMeasures } from "./suitability";
import { type NextStep, nextStepsFor } from "./suitability-next-steps";
import { type Pathway, pathwaysFor } from "./suitability-pathway";
import type { CheckAnswers } from "./suitability-questions";
import { canRegister } from "./suitability-verdict";

export interface SuitabilityResult {
  /** Live measures as they hold today, each with its advice. */
  measures: (CheckedMeasure & { measure: MeasureInForce })[];
  pathways: Pathway[];
  nextSteps: NextStep[];
}

/**
 * Advice for these answers by the rules of today. It reads what is published and writes nothing.
 * @param region a region's code: its intakes win over the country's.
 * @param made of a running application: the rules and texts are those it was made under.
 */
export async function checkSuitability(db: Db, answers: CheckAnswers, today: Day, region?: string, made?: MadeUnder): Promise<SuitabilityResult> {
  return adviceFrom(await readBasis(db, today, region, made), answers);
}

/** What advice follows from: the measures and their rules, for anyone's answers. */
export interface AdviceBasis {
  live: readonly MeasureInForce[];
  rules: ReadonlyMap<MeasureSlug, MeasureRule[]>;
}

export const readBasis = async (db: Db, today: Day, region?: string, made?: MadeUnder): Promise<AdviceBasis> => ({
  live: await readMeasures(db, today, region, made),
  rules: await listRulesInForce(db, made?.receivedOn ?? today, made?.measure),
});

export function adviceFrom({ live, rules }: AdviceBasis, answers: CheckAnswers): SuitabilityResult {
  const withRules = live.map(({ slug, wishes }) => ({ slug, wishes, rules: rules.get(slug) ?? [] }));
  const checked = checkMeasures(withRules, answers);
  const measures = checked.flatMap((each) => live.filter(({ slug }) => slug === each.slug).map((measure) => ({ ...each, measure })));
  const isOpen = canRegister([...rules.values()].flat(), answers);
  return { measures, pathways: pathwaysFor(answers, checked, isOpen), nextSteps: nextStepsFor(answers) };
}
