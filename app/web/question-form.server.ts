import {
  type Answers, ANY_WORKING_DAY, CALL_DAYS, CALL_HOURS, CALL_WORDS, CHOICES, isAnyWorkingDay, MOST_WISHES, OFFERED_CALL_DAYS, PREFER_NOT,
} from "~/domain/applications/answers";
import { isChoiceQuestion, type QuestionStep } from "~/domain/applications/journey";
import { readPhoneNumber } from "~/domain/applications/phone-number";
import type { Centre } from "~/domain/centres/centre";
import { isWish, type Wish } from "~/domain/measures/measure";
import { type FieldError, type FormValues, one } from "./form.server";

/** What answers are judged against, beside the choices themselves. */
export interface PlacesOffered {
  regionCodes: readonly string[];
  centres: readonly Centre[];
  /** What the measure that someone came from helps with. */
  measureWishes?: readonly Wish[];
  /** Whether this deployment calls people at all. */
  mayCall: boolean;
}

export type Question = { ok: true; answers: Answers } | { ok: false; errors: FieldError[] };

const wrong = (...errors: [field: string, problem: string][]): Question => ({
  ok: false,
  errors: errors.map(([field, problem]) => ({ field, problem })),
});

/** Reads one page of the application. Every error names a field and a key of `seeker.json`. */
export function readQuestion(step: QuestionStep, values: FormValues, answers: Answers, places: PlacesOffered): Question {
  if (isChoiceQuestion(step)) return readChoice(step, values, answers);
  switch (step) {
    case "wishes":
      return readWishes(values, answers, places.measureWishes);
    case "region": {
      const region = one(values, "region");
      if (!places.regionCodes.includes(region)) return wrong(["region", "chooseRegion"]);
      const { centre: _other, ...kept } = answers;
      return { ok: true, answers: region === answers.region ? answers : { ...kept, region } };
    }
    case "centre": {
      const centre = places.centres.find(({ code }) => code === one(values, "centre"));
      if (!centre) return wrong(["centre", "chooseCentre"]);
      return centre.intake === "open" ? { ok: true, answers: { ...answers, centre: centre.code } } : wrong(["centre", "centreShut"]);
    }
    case "contact":
      return readContact(values, answers, places.mayCall);
    case "call":
      return readCall(values, answers);
  }
}

/** Who now wishes for something else than the measure they came from is no longer about that measure. */
function readWishes(values: FormValues, answers: Answers, measureWishes: readonly Wish[] | undefined): Question {
  const wishes = [...new Set(values.wishes ?? [])].filter(isWish);
  if (wishes.length === 0) return wrong(["wishes", "chooseWish"]);
  if (wishes.length > MOST_WISHES) return wrong(["wishes", "tooMany"]);
  const { measure: _left, ...others } = answers;
  const isElsewhere = measureWishes !== undefined && !wishes.some((wish) => measureWishes.includes(wish));
  return { ok: true, answers: isElsewhere ? { ...others, wishes } : { ...answers, wishes } };
}

/** An optional question: nothing chosen means passed over, and is shown as such before sending. */
function readChoice(step: keyof typeof CHOICES, values: FormValues, answers: Answers): Question {
  const chosen = one(values, step);
  if (chosen === "") return { ok: true, answers: { ...answers, [step]: null } };
  const known = chosen === PREFER_NOT || (CHOICES[step] as readonly string[]).includes(chosen);
  return known ? { ok: true, answers: { ...answers, [step]: chosen } } : wrong([step, "chooseOne"]);
}

function readContact(values: FormValues, answers: Answers, mayCall: boolean): Question {
  const kind = one(values, "contactKind");
  if (kind === "call" && mayCall) return { ok: true, answers: { ...answers, contactKind: "call" } };
  if (kind !== "none") return wrong(["contactKind", "chooseContact"]);
  const { call: _number, ...kept } = answers;
  return { ok: true, answers: { ...kept, contactKind: "none" } };
}

const NUMBER_PROBLEM = { empty: "numberEmpty", "too-short": "numberShort", "too-long": "numberLong", "not-a-number": "numberWrong" } as const;

function readCall(values: FormValues, answers: Answers): Question {
  const number = readPhoneNumber(one(values, "number"));
  const isAnyDay = values.days?.includes(ANY_WORKING_DAY);
  const days = isAnyDay ? [...OFFERED_CALL_DAYS] : CALL_DAYS.filter((day) => values.days?.includes(day));
  const hours = CALL_HOURS.filter((hour) => values.hours?.includes(hour));
  const word = CALL_WORDS.find((known) => known === one(values, "word"));
  const mayName = one(values, "mayName");
  const errors: [string, string][] = [];
  if (!number.ok) errors.push(["number", NUMBER_PROBLEM[number.because]]);
  if (days.length === 0) errors.push(["days", "days"]);
  if (hours.length === 0) errors.push(["hours", "hours"]);
  if (!word) errors.push(["word", "word"]);
  if (mayName !== "yes" && mayName !== "no") errors.push(["mayName", "mayName"]);
  if (one(values, "consent") !== "yes") errors.push(["consent", "consent"]);
  if (errors.length > 0 || !number.ok || !word) return wrong(...errors);
  const call = { number: number.number, days, hours, word, mayNameCentre: mayName === "yes", consent: true as const };
  return { ok: true, answers: { ...answers, call } };
}

/** The open centre of a district among those offered. */
export const centreNear = (district: string | undefined, { centres }: Pick<PlacesOffered, "centres">): string | undefined =>
  centres.find(({ intake, districts }) => intake === "open" && districts.some(({ code }) => code === district))?.code;

/** The fields of a page as their form would send them: what is shown again, or first offered. */
export function typedOf(step: QuestionStep, answers: Answers, offered: string | undefined = undefined): FormValues {
  if (isChoiceQuestion(step)) return answers[step] ? { [step]: [answers[step]] } : {};
  const { call } = answers;
  switch (step) {
    case "wishes":
      return { wishes: answers.wishes ?? [] };
    case "region":
      return answers.region ? { region: [answers.region] } : {};
    case "centre":
      return (answers.centre ?? offered) ? { centre: [answers.centre ?? offered ?? ""] } : {};
    case "contact":
      return answers.contactKind ? { contactKind: [answers.contactKind] } : {};
    case "call":
      return call
        ? { number: [call.number], days: isAnyWorkingDay(call.days) ? [ANY_WORKING_DAY] : call.days, hours: call.hours, word: [call.word], mayName: [call.mayNameCentre ? "yes" : "no"], consent: ["yes"] }
        : {};
  }
}

/** More than any page of ours takes; what is kept of it must fit into the draft's cookie beside the answers. */
const MOST_TYPED_CHARACTERS = 600;

/** What was typed, without the form's own buttons; what no field of ours could have sent is cut. */
export function typedBriefly({ intent: _intent, lang: _lang, ...typed }: FormValues): FormValues {
  let left = MOST_TYPED_CHARACTERS;
  const fits = (name: string, value: string): boolean => (left -= name.length + value.length) >= 0;
  const brief = Object.entries(typed).map(([name, list]): [string, string[]] => [name, list.map((value) => value.slice(0, 60)).filter((value) => fits(name, value))]);
  return Object.fromEntries(brief.filter(([, list]) => list.length > 0));
}
