import { describe, expect, it } from "vitest";
import { CHOICES, type ChoiceQuestion, type SealedAnswers } from "~/domain/applications/answers";
import { LONGEST_ANSWER } from "~/domain/applications/message-length";
import { checkTemplate, fillTemplate, PLAIN_REPLIES, templateThatCounts, variablesOf } from "~/domain/applications/reply-template";
import type { CaseRow } from "~/domain/applications/find-case.server";
import type { Centre } from "~/domain/centres/centre";
import { amountInTenge } from "~/domain/measures/amount-in-tenge";
import { WISHES } from "~/domain/measures/measure";
import { checkMeasures } from "~/domain/measures/suitability";
import { checkAnswersOf } from "~/domain/measures/suitability-of-answers";
import { SUITABILITIES } from "~/domain/measures/suitability-verdict";
import { day } from "~/domain/shared/day";
import { LANGUAGES } from "~/domain/shared/language";
import { answerText, type CheckedForCase } from "~/routes/staff/parts/answer-text.server";
import { CENTRE_DETAILS } from "~db/seed/demonstration/centre-details";
import { MEASURES } from "~db/seed/measures";
import { REPLY_TEMPLATES } from "~db/seed/reply-templates";
import { FORBIDDEN_STEMS } from "~/domain/measures/forbidden-words";

describe("a template", () => {
  const three = (kk: string, ru = kk, en = kk) => ({ kk, ru, en });

  it("is kept only when three languages name the same known places", () => {
    expect(checkTemplate(three("Келіңіз: {where}"))).toEqual([]);
    expect(checkTemplate(three("{where}", "{wher}", ""))).toEqual([
      { language: "kk", because: "missing-variable", variable: "wher" },
      { language: "ru", because: "unknown-variable", variable: "wher" },
      { language: "ru", because: "missing-variable", variable: "where" },
      { language: "en", because: "empty" },
    ]);
    expect(checkTemplate(three("ү".repeat(LONGEST_ANSWER + 1))).map(({ because }) => because)).toEqual(["too-long", "too-long", "too-long"]);
  });

  it("loses the paragraph of an empty place and keeps the braces of one without a value", () => {
    expect(fillTemplate("А\n\n{why}\n\nБ {number}\n\n{when}", { why: "", number: "7", when: "" })).toBe("А\n\nБ 7");
    expect(fillTemplate("{where}", {})).toBe("{where}");
  });

  it("of the centre comes before the country's, of the measure before the general one", () => {
    const made = (scope: string, measure: string) => ({ scope, measure, kind: "ask" as const, texts: three(`${scope} ${measure}`) });
    const all = [made("*", "*"), made("*", "vacancy"), made("101000000", "*"), made("790000000", "vacancy")];
    const asked = { centre: "101000000", measure: "vacancy", kind: "ask" as const };
    expect(templateThatCounts(all, asked)).toMatchObject({ scope: "101000000", measure: "*" });
    expect(templateThatCounts(all.slice(0, 2), asked)).toMatchObject({ scope: "*", measure: "vacancy" });
    expect(templateThatCounts(all, { ...asked, kind: "visit" })).toBeUndefined();
  });
});

describe("the country's templates", () => {
  it("are right in three languages, and every kind has a general one", () => {
    for (const { kind, texts } of REPLY_TEMPLATES) expect([kind, checkTemplate(texts)]).toEqual([kind, []]);
    for (const kind of [...SUITABILITIES, ...PLAIN_REPLIES, "instruction"]) expect(REPLY_TEMPLATES.filter((one) => one.kind === kind && one.measure === "*")).toHaveLength(1);
    for (const kind of SUITABILITIES) {
      for (const { texts } of REPLY_TEMPLATES.filter((one) => one.kind === kind)) expect(variablesOf(texts.kk)).toEqual(expect.arrayContaining(["where", "when", "number"]));
    }
  });

  it("say no word that may not stand on the way to a seeker", () => {
    const sent = REPLY_TEMPLATES.filter(({ kind }) => kind !== "instruction").flatMap(({ texts }) => Object.values(texts));
    for (const text of sent) for (const language of LANGUAGES) for (const stem of FORBIDDEN_STEMS[language]) expect([text, stem.test(text)]).toEqual([text, false]);
  });
});

const details = CENTRE_DETAILS.find(({ code }) => code === "101000000");
const CENTRE = { code: "101000000", regionCode: "100000000", address: details?.address, hours: details?.hours, askFor: details?.ask_for } as Centre;

function checkedFor(answers: SealedAnswers): CheckedForCase[] {
  const rate = { tenge: 4325, year: 2026, source: { kk: "", ru: "", en: "" } };
  const checked = checkMeasures(MEASURES.map(({ measure, version }) => ({ slug: measure.slug, wishes: measure.wishes, rules: version.rules })), checkAnswersOf(answers));
  return checked.map((one) => {
    const { measure, version } = MEASURES.find(({ measure: { slug } }) => slug === one.slug) as (typeof MEASURES)[number];
    const { wishes, related, intake } = measure;
    return { ...one, measure: { slug: one.slug, wishes, related, inForceFrom: version.inForceFrom, amounts: version.amounts.map((amount) => amountInTenge(amount, rate)), texts: version.texts, sources: version.sources, otherwiseIn: [], intake: { ...intake, closesOn: null } } };
  });
}

/** Answers that together bring every value of every measure: each choice of each question, one at a time. */
const EVERY_ANSWER: SealedAnswers[] = WISHES.flatMap((wish) =>
  (Object.keys(CHOICES) as ChoiceQuestion[]).flatMap((question) => [...CHOICES[question], null].map((choice) => ({ wishes: [wish], answerLanguage: "kk" as const, age: "18-35" as const, [question]: choice }))),
);

describe("the answer that one touch sends", () => {
  it("is whole for every measure and result in every language: no open place, not too long, with the case number and the door", () => {
    const values = new Set<string>();
    for (const answers of EVERY_ANSWER) {
      const checked = checkedFor(answers);
      for (const { slug, value } of checked) {
        const known = `${slug} ${value}`;
        if (values.has(known)) continue;
        values.add(known);
        for (const language of LANGUAGES) {
          const row = { centre: CENTRE.code, caseNumber: 7654321, language } as CaseRow;
          const text = answerText({ row, centre: CENTRE, checked, wishes: answers.wishes, templates: REPLY_TEMPLATES, from: slug, hasTimes: true });
          expect([known, language, text.match(/\{[^{}]*\}/g), text.length <= LONGEST_ANSWER]).toEqual([known, language, null, true]);
          expect(text).toContain("7654321");
          expect(text).toContain(details?.address[language]);
        }
      }
    }
    expect([...SUITABILITIES].every((value) => [...values].some((known) => known.endsWith(` ${value}`)))).toBe(true);
    expect(values.size).toBeGreaterThan(25);
  });

  it("names the condition that decided, what else may suit, and the next intake of a measure that is not open", () => {
    const answers: SealedAnswers = { wishes: ["first-job"], answerLanguage: "en", age: "36-49", education: "college-under-3", experience: "never", work: "not-working", document: "with-iin" };
    const checked = checkedFor(answers);
    const row = { centre: CENTRE.code, caseNumber: 1234567, language: "en" } as CaseRow;
    const text = answerText({ row, centre: CENTRE, checked, wishes: answers.wishes, templates: REPLY_TEMPLATES, from: "first-workplace", hasTimes: false });
    expect(text).toContain("probably does not suit: ");
    expect(text).toContain("For people of 35 or younger.");
    const paused = checked.map((one) => (one.slug === "first-workplace" ? { ...one, value: "may-suit" as const, measure: { ...one.measure, intake: { state: "paused" as const, opensOn: day("2027-02-01"), closesOn: null } } } : one));
    expect(answerText({ row, centre: CENTRE, checked: paused, wishes: answers.wishes, templates: REPLY_TEMPLATES, from: "first-workplace", hasTimes: false })).toContain("Next intake begins: 1\u00a0February\u00a02027");
  });

  it("answers every wish: beside the letter's measure the best of each other wish is named, or looked at on the visit; one wish adds no line", () => {
    const wishes = ["training", "business", "relocation"] as const;
    for (const answers of EVERY_ANSWER) {
      const checked = checkedFor({ ...answers, wishes: [...wishes] });
      for (const language of LANGUAGES) {
        const row = { centre: CENTRE.code, caseNumber: 7654321, language } as CaseRow;
        const text = answerText({ row, centre: CENTRE, checked, wishes, templates: REPLY_TEMPLATES, from: "training-college", hasTimes: true });
        expect(text.length).toBeLessThanOrEqual(LONGEST_ANSWER);
        for (const wish of ["business", "relocation"] as const) {
          const named = checked.filter(({ measure }) => measure.wishes.includes(wish)).some(({ measure }) => text.includes(measure.texts[language].name));
          expect([language, wish, named]).toEqual([language, wish, true]);
        }
      }
    }
    const answers: SealedAnswers = { wishes: ["first-job"], answerLanguage: "en", age: "18-35", experience: "never", document: "with-iin" };
    const row = { centre: CENTRE.code, caseNumber: 7654321, language: "en" } as CaseRow;
    const text = answerText({ row, centre: CENTRE, checked: checkedFor(answers), wishes: answers.wishes, templates: REPLY_TEMPLATES, from: "first-workplace", hasTimes: true });
    expect(text).not.toMatch(/Other measures|also look at/);
  });

  it("of a centre that has not said where it is keeps an open place, which blocks sending", () => {
    const row = { centre: CENTRE.code, caseNumber: 1234567, language: "ru" } as CaseRow;
    expect(answerText({ row, centre: undefined, checked: [], wishes: [], templates: REPLY_TEMPLATES, from: "visit", hasTimes: false })).toContain("{where}");
  });

  it("reads a document with an IIN as one that may be a citizen's, and silence as silence", () => {
    expect(checkAnswersOf({ wishes: ["job"], answerLanguage: "kk", document: "with-iin", age: null, work: "prefer-not" })).toEqual({ wishes: ["job"], document: ["citizen", "permanent"], work: ["prefer-not"] });
  });
});
