import type { MeasureSlug, Wish } from "./measure";
import type { MeasureRule } from "./rules";
import { type AnswerChange, changesToName } from "./suitability-changes";
import { type CheckAnswers, saidTo } from "./suitability-questions";
import { judgeMeasure, type Suitability } from "./suitability-verdict";

/** What the check needs to know of a measure. */
export interface MeasureWithRules {
  slug: MeasureSlug;
  wishes: readonly Wish[];
  rules: readonly MeasureRule[];
}

export interface CheckedMeasure {
  slug: MeasureSlug;
  value: Suitability;
  decidedBy: MeasureRule[];
  /** Conditions that no question of the check asks. */
  notAsked: MeasureRule[];
  changes: AnswerChange[];
  /** Among what the person would like help with; everything is, as long as they are not sure. */
  isWished: boolean;
}

/**
 * Advice on every measure, from these answers alone. It decides nothing and blocks nothing.
 * @param measures in the catalogue's order.
 * @returns what was wished first, before it what is for this wish above all, each in the given order. Advice comes last
 * among them, since it is open to everyone; first for whom most of the others are not, or not yet.
 */
export function checkMeasures(measures: readonly MeasureWithRules[], answers: CheckAnswers): CheckedMeasure[] {
  const said = saidTo(answers, "wishes");
  const advice = saidTo(answers, "document").some((document) => OUTSIDE.includes(document)) ? -1 : 2;
  const rank = ({ slug, wishes }: MeasureWithRules): number => {
    if (slug === "consultation") return advice;
    if (!isWished(slug, wishes, answers)) return 3;
    return wishes[0] && said.length > 0 && !said.includes(wishes[0]) && !said.includes("advice") ? 1 : 0;
  };
  return [...measures].sort((a, b) => rank(a) - rank(b)).map((measure) => checkMeasure(measure, answers));
}

/** Who cannot register with what they can show today. */
const OUTSIDE: readonly string[] = ["temporary", "without-iin", "not-now"];

function checkMeasure({ slug, wishes, rules }: MeasureWithRules, answers: CheckAnswers): CheckedMeasure {
  const { value, decidedBy } = judgeMeasure(rules, answers);
  const notAsked = rules.filter((rule) => rule.question === null && !decidedBy.includes(rule));
  return { slug, value, decidedBy, notAsked, changes: changesToName(rules, answers), isWished: isWished(slug, wishes, answers) };
}

function isWished(slug: MeasureSlug, wishes: readonly Wish[], answers: CheckAnswers): boolean {
  const said = saidTo(answers, "wishes");
  if (slug === "consultation" || said.length === 0 || said.includes("advice")) return true;
  return wishes.some((wish) => said.includes(wish));
}
