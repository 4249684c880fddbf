import { INVENTED_PERSONS } from "./invented-persons";
import type { MeasureRule } from "./rules";
import type { CheckAnswers } from "./suitability-questions";
import { judgeMeasure, type Suitability } from "./suitability-verdict";

export interface RuleEffect {
  answers: CheckAnswers;
  before: Suitability;
  after: Suitability;
}

/** To which of the invented persons a measure would say something else under other rules. */
export function ruleEffects(before: readonly MeasureRule[], after: readonly MeasureRule[]): RuleEffect[] {
  return INVENTED_PERSONS.map(({ answers }) => ({
    answers,
    before: judgeMeasure(before, answers).value,
    after: judgeMeasure(after, answers).value,
  })).filter((effect) => effect.before !== effect.after);
}
