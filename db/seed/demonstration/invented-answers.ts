import {
  type AnswerLanguage, CALL_DAYS, CALL_HOURS, CALL_WORDS, CHOICES, type ChoiceQuestion, type Choices, type Contact, PREFER_NOT, type SealedAnswers,
} from "~/domain/applications/answers";
import type { MeasureSlug } from "~/domain/measures/measure";
import type { Language } from "~/domain/shared/language";
import { MEASURES } from "../measures";
import type { Draw } from "./draw";

interface InventedAnswers {
  firstMeasure: MeasureSlug;
  answers: SealedAnswers;
  contact: Contact;
}

/** Languages that stand in the sealed answers only; the queue shows the portal language beside them. */
const OTHER_LANGUAGES: readonly AnswerLanguage[] = ["uz", "tg", "ky", "sign"];

export function inventAnswers(language: Language, draw: Draw): InventedAnswers {
  const { measure } = draw.from(MEASURES);
  const wishes = new Set([draw.from(measure.wishes)]);
  if (oneIn(4, draw)) wishes.add("advice");
  const answerLanguage = language !== "en" && oneIn(12, draw) ? draw.from(OTHER_LANGUAGES) : language;
  return {
    firstMeasure: measure.slug,
    answers: { wishes: [...wishes], answerLanguage, ...inventChoices(draw) },
    contact: oneIn(3, draw) ? inventCall(draw) : { kind: "none" },
  };
}

function inventChoices(draw: Draw): Choices {
  const questions = Object.keys(CHOICES) as ChoiceQuestion[];
  return Object.fromEntries(questions.map((question) => [question, inventChoice(question, draw)]));
}

function inventChoice(question: ChoiceQuestion, draw: Draw): string | null {
  if (oneIn(10, draw)) return PREFER_NOT;
  return oneIn(10, draw) ? null : draw.from<string>(CHOICES[question]);
}

/** The number begins with zeros, as no number of Kazakhstan does: it rings nowhere. */
function inventCall(draw: Draw): Contact {
  const first = draw.between(0, CALL_DAYS.length - 2);
  return {
    kind: "call",
    number: `+7000000${String(draw.between(0, 9_999)).padStart(4, "0")}`,
    days: CALL_DAYS.slice(first, first + 2),
    hours: [draw.from(CALL_HOURS)],
    word: draw.from(CALL_WORDS),
    mayNameCentre: oneIn(2, draw),
    consent: true,
  };
}

const oneIn = (count: number, draw: Draw): boolean => draw.between(1, count) === 1;
