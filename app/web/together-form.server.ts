import { type Answers, isAnswerLanguage } from "~/domain/applications/answers";
import { type QuestionStep, STEPS } from "~/domain/applications/journey";
import type { Language } from "~/domain/shared/language";
import { type FieldError, type FormValues, one } from "./form.server";
import type { PublicVisit } from "./guard/public.server";
import { type PlacesShown, placesFor, withOnlyCentre } from "./places-offered.server";
import { readQuestion } from "./question-form.server";

type Visit = Pick<PublicVisit, "enter" | "today" | "language" | "services">;

/**
 * Reads all questions from one page, each by the same rule as on a page of its own, so that the answers are those that
 * the person would have given one by one.
 */
export async function readTogether(visit: Visit, values: FormValues, start: Answers): Promise<{ answers: Answers; errors: FieldError[] }> {
  const mayCall = visit.services.settings.contact === "call";
  let answers = start;
  const errors: FieldError[] = [];
  for (const step of STEPS) {
    if (step === "check" || (step === "call" && answers.contactKind !== "call")) continue;
    // A region with one centre has chosen it.
    if (step === "centre" && answers.centre !== undefined && one(values, "centre") === "") continue;
    const places = await placesFor(visit, step, answers, visit.language);
    const read = readQuestion(step, values, answers, { ...places, mayCall });
    if (read.ok) answers = step === "region" ? await withOnlyCentre(visit, read.answers) : read.answers;
    else errors.push(...read.errors);
  }
  const chosen = one(values, "answerLanguage");
  return { answers: { ...answers, answerLanguage: isAnswerLanguage(chosen) ? chosen : visit.language }, errors };
}

/** The places of a step in both languages, a name above all else one line. */
export async function placesInBoth(visit: Visit, step: QuestionStep, answers: Answers, [first, second]: readonly Language[]): Promise<PlacesShown> {
  const { shown } = await placesFor(visit, step, answers, first ?? visit.language);
  const { shown: other } = await placesFor(visit, step, answers, second ?? visit.language);
  const options = shown.options.map((option) => {
    const same = other.options.find(({ value }) => value === option.value);
    return { ...option, label: joined(option.label, same?.label), about: joined(option.about, same?.about), serves: joined(option.serves, same?.serves) };
  });
  return { options, ...(shown.region ? { region: joined(shown.region, other.region) } : {}) };
}

const joined = (one: string, other: string | undefined): string => (!other || one === other ? one : `${one} · ${other}`);

const MOST_FIELDS = 20;

/** What was typed so far, without the form's own buttons; cut where no field of ours is that long. */
export const typedTogether = ({ intent: _intent, lang: _lang, ...typed }: FormValues): FormValues =>
  Object.fromEntries(Object.entries(typed).slice(0, MOST_FIELDS).map(([name, list]) => [name, list.slice(0, 12).map((value) => value.slice(0, 60))]));
