import type { MeasureRule } from "./rules";
import { type CheckAnswers, heardByRules } from "./suitability-questions";

/** From best to worst. */
export const SUITABILITIES = ["may-suit", "ask", "probably-not"] as const;
export type Suitability = (typeof SUITABILITIES)[number];

export const isBetter = (one: Suitability, other: Suitability): boolean => SUITABILITIES.indexOf(one) < SUITABILITIES.indexOf(other);

export interface Verdict {
  value: Suitability;
  /** The rules that gave this value, the measure's own first; empty only where a measure has none. */
  decidedBy: MeasureRule[];
}

/**
 * Three values for one measure: the worst that any of its rules gives. A measure without rules is one to ask about.
 * Silence is never worse than asking.
 */
export function judgeMeasure(rules: readonly MeasureRule[], answers: CheckAnswers): Verdict {
  const value = rules.map((rule) => effectOf(rule, answers)).reduce(worse, rules.length > 0 ? "may-suit" : "ask");
  if (value !== "may-suit") return { value, decidedBy: rules.filter((rule) => effectOf(rule, answers) === value) };
  const met = rules.filter((rule) => isMet(rule, answers));
  const own = met.filter(({ about }) => about === "measure");
  return { value, decidedBy: own.length > 0 ? own : met.length > 0 ? met.slice(0, 1) : rules.slice(0, 1) };
}

const worse = (one: Suitability, other: Suitability): Suitability => (isBetter(one, other) ? other : one);

function isMet({ question, accepts }: MeasureRule, answers: CheckAnswers): boolean {
  return question !== null && heardByRules(answers, question).some((said) => accepts.includes(said));
}

function effectOf(rule: MeasureRule, answers: CheckAnswers): Suitability {
  if (rule.question === null) return rule.unsaid;
  if (isMet(rule, answers)) return "may-suit";
  return speaksAgainst(rule, answers) ? rule.otherwise : rule.unsaid;
}

/** Whether something that was said contradicts the rule, and nothing meets it. */
export const speaksAgainst = (rule: MeasureRule, answers: CheckAnswers): boolean =>
  rule.question !== null && !isMet(rule, answers) && heardByRules(answers, rule.question).some((said) => rule.contradicts.includes(said));

/** Whether a rule about registration speaks against these answers. */
export function canRegister(rules: readonly MeasureRule[], answers: CheckAnswers): boolean {
  return rules.every((rule) => rule.about !== "registration" || effectOf(rule, answers) !== "probably-not");
}
