import { type Answers, CHOICES, type ChoiceQuestion } from "./answers";

/** The pages of an application in their order. The answer's language is asked on the last one only. */
export const STEPS = ["wishes", "region", "centre", "age", "education", "experience", "work", "document", "contact", "call", "check"] as const;
export type Step = (typeof STEPS)[number];
/** A page that asks something, in contrast to the page that shows all answers. */
export type QuestionStep = Exclude<Step, "check">;

export function isStep(value: unknown): value is Step {
  return (STEPS as readonly unknown[]).includes(value);
}

/** Steps that these answers need; the call's details are asked of those who chose a call. */
export function stepsFor(answers: Answers): Step[] {
  return STEPS.filter((step) => step !== "call" || answers.contactKind === "call");
}

function isAnswered(step: QuestionStep, answers: Answers): boolean {
  switch (step) {
    case "wishes":
      return (answers.wishes?.length ?? 0) > 0;
    case "region":
      return answers.region !== undefined;
    case "centre":
      return answers.centre !== undefined;
    case "contact":
      return answers.contactKind !== undefined;
    case "call":
      return answers.call !== undefined;
    default:
      return answers[step] !== undefined;
  }
}

/** Where someone goes after `step`: on, or back to the answers when everything else is there already. */
export function nextStep(step: QuestionStep, answers: Answers): Step {
  const steps = stepsFor(answers);
  const following = steps.slice(steps.indexOf(step) + 1);
  return following.find((candidate) => candidate === "check" || !isAnswered(candidate, answers)) ?? "check";
}

/** The page before, as the Back link names it; undefined on the first. */
export function previousStep(step: Step, answers: Answers): Step | undefined {
  const steps = stepsFor(answers);
  return steps[steps.indexOf(step) - 1];
}

/** A later page opens only when all before it were passed. */
export function canVisit(step: Step, answers: Answers): boolean {
  const first = firstUnanswered(answers);
  const steps = stepsFor(answers);
  return steps.includes(step) && steps.indexOf(step) <= steps.indexOf(first);
}

/** Where to lead someone who opened a page too far ahead. */
export function firstUnanswered(answers: Answers): Step {
  return stepsFor(answers).find((step) => step === "check" || !isAnswered(step, answers)) ?? "check";
}

/** The questions as people count them: one may take two pages. The ninth, the language of the answer, stands on the last page. */
const QUESTIONS: readonly (readonly QuestionStep[])[] = [
  ["wishes"], ["region", "centre"], ["age"], ["education"], ["experience"], ["work"], ["document"], ["contact", "call"],
];

/** Which question a page is among those that are asked; undefined for one whose answer came along from the suitability check. */
export function questionNumber(step: Step, taken: readonly QuestionStep[] = []): { number: number; of: number } | undefined {
  const asked = QUESTIONS.filter((pages) => !pages.some((page) => taken.includes(page)));
  const of = asked.length + 1;
  if (step === "check") return { number: of, of };
  const place = asked.findIndex((pages) => pages.includes(step));
  return place < 0 ? undefined : { number: place + 1, of };
}

/** The pages that answers of the suitability check have answered beforehand. */
export const takenOver = (answers: Answers): QuestionStep[] => STEPS.filter((step): step is QuestionStep => step !== "check" && isAnswered(step, answers));

export const isChoiceQuestion = (step: Step): step is ChoiceQuestion => step in CHOICES;
