import { MOST_WISHES } from "~/domain/applications/answers";
import type { CheckQuestion, MeasureRule } from "./rules";
import {
  type CheckAnswers, needsCategories, NO_CATEGORY, ruleOptions, saidTo, takesSeveral,
} from "./suitability-questions";
import { isBetter, judgeMeasure, type Suitability } from "./suitability-verdict";

/** Each of these answers, by itself and with all others unchanged, would give another value. */
export interface AnswerChange {
  question: CheckQuestion;
  answers: string[];
  value: Suitability;
}

const MOST_NAMED = 2;

/**
 * What single answer would change the result: the ways up if there are any, else the ways down. Every other answer to
 * every question is tried. Empty when no single answer changes it.
 */
export function changesToName(rules: readonly MeasureRule[], answers: CheckAnswers): AnswerChange[] {
  const { value } = judgeMeasure(rules, answers);
  const changes = singleChanges(rules, answers);
  const up = changes.filter((change) => isBetter(change.value, value));
  const best = up.filter((change) => !up.some((other) => isBetter(other.value, change.value)));
  return (best.length > 0 ? best : changes).slice(0, MOST_NAMED);
}

/** Every change, question by question in the order of the measure's rules. */
export function singleChanges(rules: readonly MeasureRule[], answers: CheckAnswers): AnswerChange[] {
  const { value: now } = judgeMeasure(rules, answers);
  const questions = new Set(rules.flatMap(({ question }) => (question === null || !isAsked(question, answers) ? [] : [question])));
  const changes: AnswerChange[] = [];
  for (const question of questions) {
    for (const option of ruleOptions(question)) {
      const { value } = judgeMeasure(rules, withAnswer(answers, question, option));
      if (value === now) continue;
      const same = changes.find((change) => change.question === question && change.value === value);
      if (same) same.answers.push(option);
      else changes.push({ question, answers: [option], value });
    }
  }
  return changes;
}

const isAsked = (question: CheckQuestion, answers: CheckAnswers): boolean => question !== "categories" || needsCategories(answers);

/** The same answers with one other choice; where several may be chosen it is added. */
export function withAnswer(answers: CheckAnswers, question: CheckQuestion, option: string): CheckAnswers {
  if (!takesSeveral(question) || option === NO_CATEGORY) return { ...answers, [question]: [option] };
  const kept = saidTo(answers, question).filter((said) => said !== option && said !== NO_CATEGORY);
  const room = question === "wishes" ? kept.slice(0, MOST_WISHES - 1) : kept;
  return { ...answers, [question]: [...room, option] };
}
