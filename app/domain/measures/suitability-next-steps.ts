import type { CheckQuestion } from "./rules";
import { CHECK_QUESTIONS, type CheckAnswers, saidTo } from "./suitability-questions";

/** What someone can do now, also one whom an ordinary path would stop. Each has a text. */
export const NEXT_STEPS = [
  "apply", "under-16", "consent", "pension", "student", "struck-off", "working", "own-business", "temporary", "no-iin", "document-later", "no-document",
] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

const STEP_OF_ANSWER: Partial<Record<CheckQuestion, Record<string, NextStep>>> = {
  age: { "under-16": "under-16", "16-17": "consent", pension: "pension" },
  education: { student: "student" },
  work: { "struck-off": "struck-off", working: "working", "own-business": "own-business" },
  document: { temporary: "temporary", "without-iin": "no-iin", "citizen-not-now": "document-later", "not-now": "no-document" },
};

/** Next steps for these answers, in the order of the questions; at least one always: where nothing stands in the way, applying. */
export function nextStepsFor(answers: CheckAnswers): NextStep[] {
  const steps = CHECK_QUESTIONS.flatMap((question) => saidTo(answers, question).flatMap((said) => STEP_OF_ANSWER[question]?.[said] ?? []));
  return steps.length > 0 ? steps : ["apply"];
}
