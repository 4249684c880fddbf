import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Answers, CALL_DAYS, CALL_HOURS, CALL_WORDS, CHOICES, type ChoiceQuestion, PREFER_NOT } from "~/domain/applications/answers";
import { canVisit, firstUnanswered, isChoiceQuestion, isStep, nextStep, previousStep, questionNumber, type QuestionStep, type Step, STEPS, stepsFor } from "~/domain/applications/journey";
import { WISHES } from "~/domain/measures/measure";

const CALL = { number: "+77011234567", days: [CALL_DAYS[0]], hours: [CALL_HOURS[0]], word: CALL_WORDS[0], mayNameCentre: false, consent: true } as const;
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const choice = (question: ChoiceQuestion) => optional(fc.constantFrom(...CHOICES[question], PREFER_NOT, null));

/** Any state a draft can be in: each question asked or not, passed over or chosen. */
const anyAnswers = fc
  .record({
    wishes: optional(fc.subarray([...WISHES], { maxLength: 3 })),
    region: optional(fc.constant("750000000")),
    centre: optional(fc.constant("750000000")),
    age: choice("age"), education: choice("education"), experience: choice("experience"), work: choice("work"), document: choice("document"),
    contactKind: optional(fc.constantFrom("none" as const, "call" as const)),
    call: optional(fc.constant({ ...CALL, days: [...CALL.days], hours: [...CALL.hours] })),
  })
  .map((answers) => Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined)) as Answers);

/** Written down apart from the journey: what makes a page answered. */
const FIELD: Record<QuestionStep, keyof Answers> = {
  wishes: "wishes", region: "region", centre: "centre", age: "age", education: "education", experience: "experience", work: "work",
  document: "document", contact: "contactKind", call: "call",
};
const isAnswered = (step: QuestionStep, answers: Answers): boolean => (step === "wishes" ? (answers.wishes ?? []).length > 0 : answers[FIELD[step]] !== undefined);

/** Answers one page as a person would; `contact` is the choice there. */
function answer(step: QuestionStep, answers: Answers, contact: "none" | "call" = "none"): Answers {
  const given: Record<QuestionStep, Partial<Answers>> = {
    wishes: { wishes: ["job"] }, region: { region: "750000000" }, centre: { centre: "750000000" }, age: { age: null }, education: { education: "school" },
    experience: { experience: PREFER_NOT }, work: { work: null }, document: { document: "not-now" }, contact: { contactKind: contact }, call: { call: { ...CALL, days: [...CALL.days], hours: [...CALL.hours] } },
  };
  return { ...answers, ...given[step] };
}

describe("from an empty form", () => {
  it.each(["none", "call"] as const)("contact %s: every page is visited once, in order, and ends at the check", (contact) => {
    const visited: Step[] = [];
    let answers: Answers = {};
    for (let step: Step = firstUnanswered(answers); ; ) {
      visited.push(step);
      if (step === "check") break;
      answers = answer(step, answers, contact);
      step = nextStep(step, answers);
    }
    expect(visited).toEqual(contact === "call" ? STEPS : STEPS.filter((step) => step !== "call"));
  });
});

describe("whatever was answered so far", () => {
  it("next never skips an unanswered question", () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...STEPS), (answers, step) => {
        if (step === "check" || !canVisit(step, answers)) return;
        const now = answer(step, answers, answers.contactKind);
        const next = nextStep(step, now);
        const steps = stepsFor(now);
        const skipped = steps.slice(steps.indexOf(step) + 1, steps.indexOf(next));
        expect(steps.indexOf(next)).toBeGreaterThan(steps.indexOf(step));
        expect(skipped.filter((one) => one !== "check" && !isAnswered(one, now))).toEqual([]);
        expect(next === "check" || !isAnswered(next, now)).toBe(true);
        expect(canVisit(next, now)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("a page opens exactly when all before it are answered", () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...STEPS), (answers, step) => {
        const steps: readonly Step[] = answers.contactKind === "call" ? STEPS : STEPS.filter((one) => one !== "call");
        const before = steps.slice(0, steps.indexOf(step)) as QuestionStep[];
        expect(canVisit(step, answers)).toBe(steps.includes(step) && before.every((one) => isAnswered(one, answers)));
      }),
      { numRuns: 1000 },
    );
  });

  it("the first unanswered page may be visited, everything before it too, nothing after it", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const first = firstUnanswered(answers);
        const steps = stepsFor(answers);
        for (const step of steps) expect([step, canVisit(step, answers)]).toEqual([step, steps.indexOf(step) <= steps.indexOf(first)]);
      }),
    );
  });

  it("answering on from the first unanswered one always ends at the check, without a circle", () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom("none" as const, "call" as const), (start, contact) => {
        let answers = start;
        let step = firstUnanswered(answers);
        for (let pages = 0; step !== "check"; pages += 1) {
          expect(pages).toBeLessThan(STEPS.length);
          expect(isAnswered(step, answers)).toBe(false);
          answers = answer(step, answers, contact);
          step = nextStep(step, answers);
        }
        expect(canVisit("check", answers)).toBe(true);
      }),
    );
  });

  it("back undoes forward, and the first page has nothing before it", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const steps = stepsFor(answers);
        expect(previousStep("wishes", answers)).toBeUndefined();
        for (const [position, step] of steps.entries()) expect(previousStep(step, answers)).toBe(steps[position - 1]);
      }),
    );
  });
});

describe("changing an answer on the last page", () => {
  const complete = STEPS.filter((step): step is QuestionStep => step !== "check" && step !== "call").reduce<Answers>((answers, step) => answer(step, answers), {});

  it.each(STEPS.filter((step): step is QuestionStep => step !== "check" && step !== "call"))("%s leads straight back to it", (step) => {
    expect(nextStep(step, answer(step, complete))).toBe("check");
  });

  it("to a call asks just for the call, then comes back", () => {
    const withCall: Answers = { ...complete, contactKind: "call" };
    expect(nextStep("contact", withCall)).toBe("call");
    expect(canVisit("check", withCall)).toBe(false);
    expect(nextStep("call", answer("call", withCall))).toBe("check");
  });

  it("to another region asks for the centre again, and nothing else", () => {
    const { centre: _, ...elsewhere } = { ...complete, region: "790000000" };
    expect(nextStep("region", elsewhere)).toBe("centre");
    expect(nextStep("centre", answer("centre", elsewhere))).toBe("check");
  });

  it("away from a call takes its page out of the way", () => {
    expect(canVisit("call", complete)).toBe(false);
    expect(nextStep("contact", complete)).toBe("check");
  });
});

describe("the pages", () => {
  it("belong to the nine questions; the third is asked on the last page", () => {
    const numbers = STEPS.map((step) => questionNumber(step)?.number);
    expect(numbers).toEqual([1, 2, 2, 3, 4, 5, 6, 7, 8, 8, 9]);
    expect(new Set(STEPS.map((step) => questionNumber(step)?.of))).toEqual(new Set([9]));
  });

  it("are counted without those that the suitability check has answered", () => {
    const taken: QuestionStep[] = ["wishes", "age", "education", "experience", "work"];
    const asked = STEPS.filter((step) => !taken.includes(step as QuestionStep)).map((step) => questionNumber(step, taken));
    expect(asked.map((place) => place?.number)).toEqual([1, 1, 2, 3, 3, 4]);
    expect(asked.every((place) => place?.of === 4)).toBe(true);
    expect(questionNumber("age", taken)).toBeUndefined();
  });

  it("that may be passed over are five, and an answer that was passed over counts as asked", () => {
    expect(STEPS.filter(isChoiceQuestion)).toEqual(["age", "education", "experience", "work", "document"]);
    expect(firstUnanswered({ wishes: ["job"], region: "x", centre: "x", age: null })).toBe("education");
    expect(firstUnanswered({ wishes: [], region: "x" })).toBe("wishes");
  });

  it("have addresses of their own and no others", () => {
    for (const step of STEPS) expect(isStep(step)).toBe(true);
    for (const other of ["", "language", "toString", "constructor", "__proto__", "Check", undefined, 3]) expect(isStep(other)).toBe(false);
  });
});
