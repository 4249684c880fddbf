import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PREFER_NOT } from "~/domain/applications/answers";
import { changesToName, singleChanges, withAnswer } from "~/domain/measures/suitability-changes";
import { CHECK_OPTIONS, CHECK_QUESTIONS, type CheckAnswers, readCheckAnswers, takesSeveral } from "~/domain/measures/suitability-questions";
import { isBetter, judgeMeasure } from "~/domain/measures/suitability-verdict";
import { MEASURES } from "~db/seed/measures";

const RULES = MEASURES.map(({ version }) => version.rules);

/** Any form that a browser could send from our page. */
const anyAnswers: fc.Arbitrary<CheckAnswers> = fc
  .record(
    Object.fromEntries(
      CHECK_QUESTIONS.map((question) => [
        question,
        fc.subarray([...CHECK_OPTIONS[question], PREFER_NOT], { minLength: 1, maxLength: takesSeveral(question) ? 3 : 1 }),
      ]),
    ),
    { requiredKeys: [] },
  )
  .map((posted) => readCheckAnswers(posted as Record<string, string[]>).answers);

const anyMeasure = fc.constantFrom(...RULES);
const anyQuestion = fc.constantFrom(...CHECK_QUESTIONS);

describe("the check, whatever is answered,", () => {
  it("lets nobody stand worse than asking for a silence: it never makes 'probably not'", () => {
    fc.assert(
      fc.property(anyMeasure, anyAnswers, anyQuestion, (rules, answers, question) => {
        const before = judgeMeasure(rules, answers).value;
        const { [question]: _said, ...passedOver } = answers;
        for (const silent of [{ ...answers, [question]: [PREFER_NOT] }, passedOver]) {
          const { value } = judgeMeasure(rules, silent);
          if (value === "probably-not") expect(before).toBe("probably-not");
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it("never says 'probably not' to whoever says nothing", () => {
    for (const rules of RULES) {
      expect(judgeMeasure(rules, {}).value).not.toBe("probably-not");
      expect(judgeMeasure(rules, Object.fromEntries(CHECK_QUESTIONS.map((question) => [question, [PREFER_NOT]]))).value).not.toBe("probably-not");
    }
  });

  it("treats a silence and a question passed over alike", () => {
    fc.assert(
      fc.property(anyMeasure, anyAnswers, anyQuestion, (rules, answers, question) => {
        const { [question]: _said, ...passedOver } = answers;
        expect(judgeMeasure(rules, { ...answers, [question]: [PREFER_NOT] })).toEqual(judgeMeasure(rules, passedOver));
      }),
    );
  });

  it("names only single answers that really change the result to what it says", () => {
    fc.assert(
      fc.property(anyMeasure, anyAnswers, (rules, answers) => {
        const { value: now } = judgeMeasure(rules, answers);
        for (const { question, answers: others, value } of changesToName(rules, answers)) {
          for (const other of others) {
            const changed = judgeMeasure(rules, withAnswer(answers, question, other)).value;
            expect(changed).toBe(value);
            expect(changed).not.toBe(now);
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it("names none only where none exists, and a way up wherever there is one", () => {
    fc.assert(
      fc.property(anyMeasure, anyAnswers, (rules, answers) => {
        const { value: now } = judgeMeasure(rules, answers);
        const all = singleChanges(rules, answers);
        const named = changesToName(rules, answers);
        expect(named.length > 0).toBe(all.length > 0);
        if (all.some(({ value }) => isBetter(value, now))) expect(named.every(({ value }) => isBetter(value, now))).toBe(true);
      }),
    );
  });

  it("names the rule that decided", () => {
    fc.assert(
      fc.property(anyMeasure, anyAnswers, (rules, answers) => {
        const { value, decidedBy } = judgeMeasure(rules, answers);
        expect(decidedBy.length).toBeGreaterThan(0);
        if (value === "probably-not") for (const { otherwise, certainty } of decidedBy) expect([otherwise, certainty]).toEqual(["probably-not", "sourced"]);
      }),
    );
  });

  it("says the same to the same answers in any order", () => {
    fc.assert(
      fc.property(anyMeasure, anyAnswers, (rules, answers) => {
        const reversed = Object.fromEntries(Object.entries(answers).reverse().map(([question, said]) => [question, [...said].reverse()]));
        expect(judgeMeasure(rules, reversed)).toEqual(judgeMeasure(rules, answers));
      }),
    );
  });
});
