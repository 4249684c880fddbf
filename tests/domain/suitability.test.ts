import { describe, expect, it, test } from "vitest";
import { MEASURE_SLUGS, type MeasureSlug } from "~/domain/measures/measure";
import { checkMeasures } from "~/domain/measures/suitability";
import { nextStepsFor } from "~/domain/measures/suitability-next-steps";
import { pathwaysFor } from "~/domain/measures/suitability-pathway";
import { CHECK_OPTIONS, type CheckAnswers, answersForApplication, readCheckAnswers, staysBehind } from "~/domain/measures/suitability-questions";
import { canRegister } from "~/domain/measures/suitability-verdict";
import { LANGUAGES } from "~/domain/shared/language";
import { INVENTED_PERSONS } from "~/domain/measures/invented-persons";
import { MEASURES } from "~db/seed/measures";
import { CONFIDENTIAL_STEMS, FORBIDDEN_STEMS } from "~/domain/measures/forbidden-words";
import { FIXTURES } from "./suitability-fixtures";

const WITH_RULES = MEASURES.map(({ measure, version }) => ({ slug: measure.slug, wishes: measure.wishes, rules: version.rules }));
const check = (answers: CheckAnswers) => checkMeasures(WITH_RULES, answers);
const adviceOn = (slug: MeasureSlug, answers: CheckAnswers) => {
  const found = check(answers).find((each) => each.slug === slug);
  if (!found) throw new Error(slug);
  return found;
};

describe("the check tells", () => {
  it("at least seventy persons what was worked out by hand, each a different one", () => {
    expect(FIXTURES.length).toBeGreaterThanOrEqual(70);
    expect(new Set(FIXTURES.map(({ answers }) => JSON.stringify(answers))).size).toBe(FIXTURES.length);
    expect(new Set(FIXTURES.map(({ who }) => who)).size).toBe(FIXTURES.length);
  });

  it.each(FIXTURES)("$who", ({ answers, expected }) => {
    for (const [slug, [value, by]] of Object.entries(expected)) {
      const advice = adviceOn(slug as MeasureSlug, answers);
      expect([slug, advice.value, advice.decidedBy[0]?.criterion]).toEqual([slug, value, by]);
    }
  });

  it("every measure in each of its values somewhere, where it has them", () => {
    const seen = new Set(FIXTURES.flatMap(({ answers }) => check(answers).map(({ slug, value }) => `${slug} ${value}`)));
    const single = new Set(["consultation", "bastau-business"]);
    for (const slug of MEASURE_SLUGS.filter((each) => !single.has(each))) {
      expect([slug, seen.has(`${slug} may-suit`), seen.has(`${slug} ask`)]).toEqual([slug, true, true]);
    }
  });
});

describe("the rules", () => {
  const rules = MEASURES.flatMap(({ version }) => version.rules);

  it("may say 'probably not' only where an official text was read", () => {
    for (const { criterion, certainty, otherwise } of rules) if (certainty === "to-confirm") expect([criterion, otherwise]).toEqual([criterion, "ask"]);
  });

  it("of every measure are there, each once, with words in three languages, a source and a day", () => {
    for (const { measure, version } of MEASURES) {
      expect(version.rules.length, measure.slug).toBeGreaterThan(0);
      const names = version.rules.map(({ criterion }) => criterion);
      expect(new Set(names).size, measure.slug).toBe(names.length);
    }
    for (const { says, source, inForceFrom } of rules) {
      for (const language of LANGUAGES) {
        expect(says[language]).toMatch(/\.$/);
        expect(source.title[language]).not.toBe("");
        for (const stem of [...FORBIDDEN_STEMS[language], ...CONFIDENTIAL_STEMS[language]]) expect(says[language]).not.toMatch(stem);
      }
      expect(inForceFrom <= "2026-11-23").toBe(true);
    }
  });

  it("name only answers that their question has, and none on both sides", () => {
    for (const { criterion, question, accepts, contradicts } of rules) {
      const options: readonly string[] = question === null ? [] : CHECK_OPTIONS[question];
      for (const answer of [...accepts, ...contradicts]) expect(options, criterion).toContain(answer);
      expect(accepts.filter((answer) => contradicts.includes(answer))).toEqual([]);
    }
  });

  it("ask for a category in the grant alone", () => {
    const needing = MEASURES.filter(({ version }) => version.rules.some(({ question }) => question === "categories"));
    expect(needing.map(({ measure }) => measure.slug)).toEqual(["business-grant"]);
  });
});

describe("what single answer would change it", () => {
  it("is named for someone of 37: the age, for each of the youth measures", () => {
    const { changes } = adviceOn("first-workplace", { age: ["36-49"], experience: ["never"], work: ["not-working"], document: ["citizen"] });
    expect(changes).toEqual([{ question: "age", answers: ["16-17", "18-35"], value: "may-suit" }]);
  });

  it("is named for what may suit: the answers that would speak against it", () => {
    const { changes } = adviceOn("first-workplace", { age: ["18-35"], experience: ["never"] });
    expect(changes[0]).toMatchObject({ question: "age", value: "probably-not" });
    expect(changes.length).toBeLessThanOrEqual(2);
  });

  it("is none where two answers speak against it, and where advice is open to all", () => {
    expect(adviceOn("silver-age", { age: ["18-35"], work: ["working"] }).changes).toEqual([]);
    expect(adviceOn("consultation", {}).changes).toEqual([]);
  });
});

describe("a citizen who has no document at hand", () => {
  it("is told of every measure what a citizen with one is told, and what would change it alike", () => {
    for (const { answers } of INVENTED_PERSONS) {
      expect(check({ ...answers, document: ["citizen-not-now"] })).toEqual(check({ ...answers, document: ["citizen"] }));
    }
    expect(answersForApplication({ document: ["citizen-not-now"] })).toEqual({ document: "not-now" });
  });
});

describe("next steps", () => {
  it.each([
    ["document", "without-iin", "no-iin"], ["document", "not-now", "no-document"], ["document", "citizen-not-now", "document-later"], ["document", "temporary", "temporary"],
    ["age", "under-16", "under-16"], ["age", "16-17", "consent"], ["age", "pension", "pension"], ["education", "student", "student"],
    ["work", "struck-off", "struck-off"], ["work", "own-business", "own-business"], ["work", "working", "working"],
  ] as const)("are told whoever answers %s: %s", (question, answer, step) => {
    expect(nextStepsFor({ [question]: [answer] })).toEqual([step]);
    expect(adviceOn("consultation", { [question]: [answer] }).value).toBe("may-suit");
  });

  it("are to apply for whom nothing stands in the way", () => {
    expect(nextStepsFor({ age: ["18-35"], work: ["not-working"], document: ["citizen"] })).toEqual(["apply"]);
    expect(nextStepsFor({})).toEqual(["apply"]);
  });
});

describe("the way, step by step", () => {
  const ways = (answers: CheckAnswers) =>
    pathwaysFor(answers, check(answers), canRegister(WITH_RULES.flatMap(({ rules }) => rules), answers));

  it("leads by registration and Bastau Business to the grant", () => {
    expect(ways({ wishes: ["business"], work: ["not-working"] })).toEqual([
      {
        wish: "business",
        steps: [{ kind: "talk" }, { kind: "register" }, { kind: "measures", slugs: ["bastau-business"] }, { kind: "measures", slugs: ["business-grant"] }],
      },
    ]);
  });

  it("leaves out what probably does not suit, and registration where it is closed, but never ends at once", () => {
    const [way] = ways({ wishes: ["first-job"], age: ["under-16"] });
    expect(way?.steps).toEqual([{ kind: "talk" }, { kind: "measures", slugs: ["vacancy"] }]);
    for (const { answers } of FIXTURES) for (const { steps } of ways(answers)) expect(steps[0]).toEqual({ kind: "talk" });
  });

  it("is told for each of three wishes, and once for whoever is not sure", () => {
    expect(ways({ wishes: ["job", "training", "relocation"] }).map(({ wish }) => wish)).toEqual(["job", "training", "relocation"]);
    expect(ways({ wishes: ["advice"] })).toHaveLength(1);
  });
});

describe("order", () => {
  it("puts first what was wished, then advice, then the rest", () => {
    const slugs = check({ wishes: ["first-job"], age: ["18-35"], experience: ["never"] }).map(({ slug }) => slug);
    expect(slugs.slice(0, 4)).toEqual(["first-workplace", "youth-practice", "generations-contract", "consultation"]);
    expect(slugs).toHaveLength(MEASURE_SLUGS.length);
  });

  it.each([
    ["17 who never worked", "first-workplace", { age: ["16-17"], education: ["school"], experience: ["never"] }],
    ["55", "silver-age", { age: ["50-to-pension"], education: ["college-over-5"], experience: ["own-speciality"] }],
  ] as const)("for someone of %s who wants a job puts first what is made for such a person: %s", (_who, slug, said) => {
    const [first] = check({ wishes: ["job"], work: ["not-working"], document: ["citizen"], ...said });
    expect([first?.slug, first?.value]).toEqual([slug, "may-suit"]);
  });
});

describe("an answer that speaks against what is to ask", () => {
  it("is told apart from no answer", () => {
    const grant = (answers: CheckAnswers) => adviceOn("business-grant", { wishes: ["business"], work: ["not-working"], document: ["citizen"], ...answers });
    expect([grant({ categories: ["none"] }), grant({})].map(({ value, isContradicted }) => [value, isContradicted])).toEqual([["ask", true], ["ask", false]]);
    expect(grant({ categories: ["carer"] }).isContradicted).toBe(false);
  });
});

describe("a posted form", () => {
  test("of unknown words counts as passed over", () => {
    expect(readCheckAnswers({ age: ["42"], work: ["<b>"], wishes: ["win"], other: ["x"] })).toEqual({ ok: true, answers: {} });
  });

  test("with four wishes is one too many", () => {
    expect(readCheckAnswers({ wishes: ["job", "training", "business", "advice"] })).toMatchObject({ ok: false, because: "too-many-wishes" });
  });

  test("keeps categories only for whoever wants a business, and a silence above all", () => {
    expect(readCheckAnswers({ wishes: ["job"], categories: ["carer"] })).toMatchObject({ answers: { wishes: ["job"] } });
    const both = readCheckAnswers({ wishes: ["business"], categories: ["carer", "none"] });
    expect(both.answers.categories).toEqual(["carer"]);
    expect(readCheckAnswers({ wishes: ["business"], categories: ["carer", "prefer-not"] }).answers.categories).toEqual(["prefer-not"]);
  });
});

describe("answers taken over into an application", () => {
  it("are its own; the categories and the kind of document stay behind", () => {
    const given = {
      wishes: ["business", "job"], age: ["18-35"], education: ["school"], experience: ["prefer-not"], work: ["working"],
      document: ["temporary"], categories: ["carer"],
    };
    expect(answersForApplication(given)).toEqual({
      wishes: ["business", "job"], age: "18-35", education: "school", experience: "prefer-not", work: "working", document: "with-iin",
    });
    expect(answersForApplication({ wishes: ["prefer-not"] })).toEqual({});
  });

  test("what stays behind and bears on the result is said", () => {
    expect([staysBehind({ document: ["temporary"] }), staysBehind({ categories: ["kandas"] })]).toEqual([true, true]);
    expect([staysBehind({ document: ["citizen"], categories: ["none"] }), staysBehind({ document: ["prefer-not"] }), staysBehind({})]).toEqual([false, false, false]);
  });
});
