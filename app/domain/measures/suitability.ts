import type { MeasureSlug, Wish } from "./measure";
import type { CheckQuestion, MeasureRule } from "./rules";
import { type AnswerChange, changesToName } from "./suitability-changes";
import { type CheckAnswers, ruleOptions, saidTo } from "./suitability-questions";
import { judgeMeasure, speaksAgainst, type Suitability } from "./suitability-verdict";

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
  /** It is to ask because of what was said, against each rule that decided, and not for want of an answer. */
  isContradicted: boolean;
  /** Conditions that no question of the check asks. */
  notAsked: MeasureRule[];
  changes: AnswerChange[];
  /** Among what the person would like help with; everything is, as long as they are not sure. */
  isWished: boolean;
}

/**
 * Advice on every measure, from these answers alone. It decides nothing and blocks nothing.
 * @param measures in the catalogue's order.
 * @returns what was wished first: before it what is made for such a person, then what is for this wish above all, each in the
 * given order. Advice comes last among them, since it is open to everyone; first for whom most of the others are not, or not yet.
 */
export function checkMeasures(measures: readonly MeasureWithRules[], answers: CheckAnswers): CheckedMeasure[] {
  const said = saidTo(answers, "wishes");
  const advice = saidTo(answers, "document").some((document) => OUTSIDE.includes(document)) ? -1 : 3;
  const rank = ({ slug, wishes, rules }: MeasureWithRules): number => {
    if (slug === "consultation") return advice;
    if (!isWished(slug, wishes, answers)) return 4;
    if (isMadeFor(rules, answers)) return 0;
    return wishes[0] && said.length > 0 && !said.includes(wishes[0]) && !said.includes("advice") ? 2 : 1;
  };
  return [...measures].sort((a, b) => rank(a) - rank(b)).map((measure) => checkMeasure(measure, answers));
}

/** Who cannot register with what they can show today. */
const OUTSIDE: readonly string[] = ["temporary", "without-iin", "not-now"];

function checkMeasure({ slug, wishes, rules }: MeasureWithRules, answers: CheckAnswers): CheckedMeasure {
  const { value, decidedBy } = judgeMeasure(rules, answers);
  const notAsked = rules.filter((rule) => rule.question === null && !decidedBy.includes(rule));
  const isContradicted = value === "ask" && decidedBy.length > 0 && decidedBy.every((rule) => speaksAgainst(rule, answers));
  return { slug, value, decidedBy, isContradicted, notAsked, changes: changesToName(rules, answers), isWished: isWished(slug, wishes, answers) };
}

/** What tells one person from another; the other questions ask for a wish, or how things stand today. */
const OF_THE_PERSON: readonly (CheckQuestion | null)[] = ["age", "experience", "education"];

/** It may suit by a condition of its own that the answers meet and that most other answers to the question would not. */
function isMadeFor(rules: readonly MeasureRule[], answers: CheckAnswers): boolean {
  const { value, decidedBy } = judgeMeasure(rules, answers);
  return value === "may-suit" && decidedBy.some(isNarrow);
}

const isNarrow = ({ about, question, accepts }: MeasureRule): boolean =>
  about === "measure" && question !== null && OF_THE_PERSON.includes(question) && accepts.length * 2 <= ruleOptions(question).length;

function isWished(slug: MeasureSlug, wishes: readonly Wish[], answers: CheckAnswers): boolean {
  const said = saidTo(answers, "wishes");
  if (slug === "consultation" || said.length === 0 || said.includes("advice")) return true;
  return wishes.some((wish) => said.includes(wish));
}
