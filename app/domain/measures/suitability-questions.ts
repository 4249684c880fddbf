import {
  AGES, type Answers, CHOICES, type ChoiceQuestion, type DOCUMENTS, EDUCATIONS, EXPERIENCES, MOST_WISHES, PREFER_NOT, WORK_SITUATIONS,
} from "~/domain/applications/answers";
import { isWish, WISHES } from "./measure";
import type { CheckQuestion } from "./rules";

/**
 * The application's question about a document, told apart by what a rule needs: training is for citizens and kandas,
 * registration for whoever lives here permanently (Social Code, Articles 98 and 109).
 */
export const CHECK_DOCUMENTS = ["citizen", "permanent", "temporary", "without-iin", "citizen-not-now", "not-now"] as const;

/** Answers that every rule takes for another one: they differ only in what the person can do today. */
const TO_RULES: Readonly<Record<string, string>> = { "citizen-not-now": "citizen" };

/** Groups that the press of 2022–2024 named for the grant; asked of nobody else. */
export const GRANT_CATEGORIES = ["social-assistance", "large-family", "disability", "carer", "survivor", "kandas", "resettler"] as const;
export const NO_CATEGORY = "none";

/** The seven questions at most, with their choices, in the order they are asked. Nothing is kept of any answer. */
export const CHECK_OPTIONS = {
  wishes: WISHES,
  age: AGES,
  education: EDUCATIONS,
  experience: EXPERIENCES,
  work: WORK_SITUATIONS,
  document: CHECK_DOCUMENTS,
  categories: [...GRANT_CATEGORIES, NO_CATEGORY],
} as const satisfies Record<CheckQuestion, readonly string[]>;
export const CHECK_QUESTIONS = Object.keys(CHECK_OPTIONS) as CheckQuestion[];

export const takesSeveral = (question: CheckQuestion): boolean => question === "wishes" || question === "categories";

/** What was chosen. A question that is missing was passed over. */
export type CheckAnswers = Partial<Record<CheckQuestion, readonly string[]>>;

/** What was said: nothing if it was passed over or answered with "I prefer not to say". */
export function saidTo(answers: CheckAnswers, question: CheckQuestion): readonly string[] {
  const chosen = answers[question] ?? [];
  return chosen.includes(PREFER_NOT) ? [] : chosen;
}

/** What a rule hears of it. */
export const heardByRules = (answers: CheckAnswers, question: CheckQuestion): readonly string[] => saidTo(answers, question).map((said) => TO_RULES[said] ?? said);

/** The choices that a rule can tell apart. */
export const ruleOptions = (question: CheckQuestion): readonly string[] => CHECK_OPTIONS[question].filter((option) => !(option in TO_RULES));

/** Nothing was wished for yet, or advice is. */
export const isUnsure = (answers: CheckAnswers): boolean => saidTo(answers, "wishes").every((wish) => wish === "advice");

/** A rule of the grant is the only one that needs a category. */
export const needsCategories = (answers: CheckAnswers): boolean => saidTo(answers, "wishes").includes("business");

/**
 * Reads a posted form. What is not a choice of ours counts as passed over.
 * @returns `too-many-wishes` with what was chosen, as in the application.
 */
export function readCheckAnswers(
  posted: Readonly<Record<string, readonly string[] | undefined>>,
): { ok: true; answers: CheckAnswers } | { ok: false; because: "too-many-wishes"; answers: CheckAnswers } {
  const answers: CheckAnswers = {};
  for (const question of CHECK_QUESTIONS) {
    const chosen = knownChoices(question, posted[question] ?? []);
    if (chosen.length > 0) answers[question] = chosen;
  }
  if (saidTo(answers, "wishes").length > MOST_WISHES) return { ok: false, because: "too-many-wishes", answers };
  if (!needsCategories(answers)) delete answers.categories;
  return { ok: true, answers };
}

function knownChoices(question: CheckQuestion, posted: readonly string[]): readonly string[] {
  if (posted.includes(PREFER_NOT)) return [PREFER_NOT];
  const known = (CHECK_OPTIONS[question] as readonly string[]).filter((option) => posted.includes(option));
  if (!takesSeveral(question)) return known.slice(0, 1);
  const named = known.filter((option) => option !== NO_CATEGORY);
  return named.length > 0 ? named : known;
}

const DOCUMENT_IN_APPLICATION: Record<(typeof CHECK_DOCUMENTS)[number], (typeof DOCUMENTS)[number]> = {
  citizen: "with-iin",
  permanent: "with-iin",
  temporary: "with-iin",
  "without-iin": "without-iin",
  "citizen-not-now": "not-now",
  "not-now": "not-now",
};

/** Whether something was said that bears on the result and that the application does not ask: it is for the visit. */
export const staysBehind = (answers: CheckAnswers): boolean =>
  saidTo(answers, "document").some((said) => said === "permanent" || said === "temporary") || saidTo(answers, "categories").some((said) => said !== NO_CATEGORY);

/** "Use these answers": what the application asks too. Categories and the kind of document stay behind. */
export function answersForApplication(answers: CheckAnswers): Answers {
  const copied: Answers = {};
  const wishes = saidTo(answers, "wishes").filter(isWish);
  if (wishes.length > 0) copied.wishes = wishes;
  for (const question of Object.keys(CHOICES) as ChoiceQuestion[]) {
    const chosen = answers[question]?.[0];
    if (chosen === undefined) continue;
    const named = question === "document" && chosen !== PREFER_NOT ? DOCUMENT_IN_APPLICATION[chosen as keyof typeof DOCUMENT_IN_APPLICATION] : chosen;
    Object.assign(copied, { [question]: named });
  }
  return copied;
}
