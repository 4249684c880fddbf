import type { MeasureSlug, Wish } from "~/domain/measures/measure";

/**
 * The nine questions and no other. A question is `undefined` until it was asked,
 * `null` when it was passed over, and holds a choice otherwise: no free words anywhere.
 */
export const MOST_WISHES = 3;

export const ANSWER_LANGUAGES = ["kk", "ru", "en", "uz", "tg", "ky", "sign"] as const;
export type AnswerLanguage = (typeof ANSWER_LANGUAGES)[number];

export function isAnswerLanguage(value: string): value is AnswerLanguage {
  return (ANSWER_LANGUAGES as readonly string[]).includes(value);
}

export const AGES = ["under-16", "16-17", "18-35", "36-49", "50-to-pension", "pension"] as const;
export const EDUCATIONS = ["school", "college-under-3", "college-3-5", "college-over-5", "student"] as const;
export const EXPERIENCES = ["never", "other-speciality", "own-speciality", "not-sure"] as const;
/** In the order in which most people find theirs. */
export const WORK_SITUATIONS = ["not-working", "registered", "struck-off", "working", "own-business", "not-sure"] as const;
export const DOCUMENTS = ["with-iin", "without-iin", "not-now"] as const;

/** The five questions that may be passed over, with their choices, in the order they are asked. */
export const CHOICES = {
  age: AGES,
  education: EDUCATIONS,
  experience: EXPERIENCES,
  work: WORK_SITUATIONS,
  document: DOCUMENTS,
} as const;
export type ChoiceQuestion = keyof typeof CHOICES;
export type ChoiceOf<Question extends ChoiceQuestion> = (typeof CHOICES)[Question][number];
/** "I prefer not to say" is an answer of its own. */
export const PREFER_NOT = "prefer-not";

export const CALL_DAYS = ["mon", "tue", "wed", "thu", "fri", "sat"] as const;
/** The days that the form offers: no centre is known to answer on a Saturday, though an earlier form could name one. */
export const OFFERED_CALL_DAYS = ["mon", "tue", "wed", "thu", "fri"] as const satisfies readonly (typeof CALL_DAYS)[number][];
/** One tick for all of them. */
export const ANY_WORKING_DAY = "any";
export const CALL_HOURS = ["9-12", "12-15", "15-18"] as const;
export const CALL_WORDS = [
  "apple", "bridge", "bread", "cloud", "garden", "lamp", "mountain", "river", "spoon", "star", "tea", "window",
] as const;

export type CallDay = (typeof CALL_DAYS)[number];
export type CallHours = (typeof CALL_HOURS)[number];
export type CallWord = (typeof CALL_WORDS)[number];

export const isAnyWorkingDay = (days: readonly CallDay[]): boolean => OFFERED_CALL_DAYS.every((day) => days.includes(day));

/** A call needs consent, since a number is personal data; no contact needs none. */
export interface CallContact {
  kind: "call";
  /** International form, e.g. +77011234567. */
  number: string;
  days: CallDay[];
  hours: CallHours[];
  word: CallWord;
  /** Whether the caller may say "career centre". */
  mayNameCentre: boolean;
  consent: true;
}
/** When a person may be called. */
export type CallTimes = Pick<CallContact, "days" | "hours">;
export type Contact = { kind: "none" } | CallContact;

export type Choices = { [Question in ChoiceQuestion]?: ChoiceOf<Question> | typeof PREFER_NOT | null };

export interface Answers extends Choices {
  wishes?: Wish[];
  /** The measure whose page the person came from: pre-ticks a wish and names the first measure. */
  measure?: MeasureSlug;
  region?: string;
  centre?: string;
  answerLanguage?: AnswerLanguage;
  /** Whether a call was chosen; its details follow on their own page. */
  contactKind?: "none" | "call";
  call?: Omit<CallContact, "kind">;
}

/** What the centre reads. Measure, centre and kk/ru/en stand beside it in plain columns. */
export interface SealedAnswers extends Choices {
  wishes: Wish[];
  answerLanguage: AnswerLanguage;
}

const MEASURE_OF_WISH: Record<Wish, MeasureSlug> = {
  job: "vacancy",
  "first-job": "first-workplace",
  training: "training-college",
  business: "bastau-business",
  relocation: "relocation",
  advice: "consultation",
};

/** The one measure that stands in a plain column: the page the person came from, or what the first wish points to. */
export function firstMeasureOf(answers: Pick<Answers, "wishes" | "measure">): MeasureSlug {
  return answers.measure ?? MEASURE_OF_WISH[answers.wishes?.[0] ?? "advice"];
}

/** Languages that are not a portal language are sealed; the queue shows the portal language nearest to them. */
export function plainLanguageOf(answerLanguage: AnswerLanguage, pageLanguage: "kk" | "ru" | "en"): "kk" | "ru" | "en" {
  return answerLanguage === "kk" || answerLanguage === "ru" || answerLanguage === "en" ? answerLanguage : pageLanguage;
}
