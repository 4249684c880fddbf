import { describe, expect, it } from "vitest";
import {
  ANSWER_LANGUAGES, CALL_DAYS, CALL_HOURS, CALL_WORDS, CHOICES, firstMeasureOf, MOST_WISHES, plainLanguageOf, PREFER_NOT,
} from "~/domain/applications/answers";
import { MEASURE_SLUGS, WISHES } from "~/domain/measures/measure";
import { MEASURES } from "~db/seed/measures";
import kk from "~locales/kk/seeker.json";

describe("the questions", () => {
  it("are the decided ones with the decided choices, and no others", () => {
    expect(WISHES).toHaveLength(6);
    expect(MOST_WISHES).toBe(3);
    expect(Object.fromEntries(Object.entries(CHOICES).map(([question, choices]) => [question, choices.length]))).toEqual({
      age: 6, education: 5, experience: 4, work: 6, document: 3,
    });
    expect(ANSWER_LANGUAGES).toHaveLength(7);
    expect(CALL_WORDS).toHaveLength(12);
    for (const list of [WISHES, ANSWER_LANGUAGES, CALL_DAYS, CALL_HOURS, CALL_WORDS, ...Object.values(CHOICES)]) {
      expect(new Set<string>(list).size).toBe(list.length);
      expect(list as readonly string[]).not.toContain(PREFER_NOT);
    }
  });

  it("have words for every choice", () => {
    for (const [question, choices] of Object.entries(CHOICES)) {
      const said = kk[question as keyof typeof CHOICES] as Record<string, string>;
      expect([question, choices.filter((value) => !said[value])]).toEqual([question, []]);
    }
    expect(Object.keys(kk.call.words).sort()).toEqual([...CALL_WORDS].sort());
    expect(Object.keys(kk.check.languages).sort()).toEqual([...ANSWER_LANGUAGES].sort());
  });
});

describe("the first measure", () => {
  it.each(WISHES)("of someone who only wishes %s is one that serves this wish", (wish) => {
    const slug = firstMeasureOf({ wishes: [wish] });
    expect(MEASURES.find(({ measure }) => measure.slug === slug)?.measure.wishes).toContain(wish);
  });

  it("is the one whose page the person came from, whatever they wish", () => {
    for (const measure of MEASURE_SLUGS) expect(firstMeasureOf({ measure, wishes: ["business"] })).toBe(measure);
  });

  it("follows the first of several wishes, and is advice without any", () => {
    expect(firstMeasureOf({ wishes: ["relocation", "job"] })).toBe("relocation");
    expect(firstMeasureOf({ wishes: [] })).toBe("consultation");
    expect(firstMeasureOf({})).toBe("consultation");
  });
});

describe("the plain language", () => {
  it.each(["kk", "ru", "en"] as const)("is the asked one when it is %s", (language) => {
    for (const page of ["kk", "ru", "en"] as const) expect(plainLanguageOf(language, page)).toBe(language);
  });

  it.each(["uz", "tg", "ky", "sign"] as const)("tells nothing of %s: it is the page's", (language) => {
    for (const page of ["kk", "ru", "en"] as const) expect(plainLanguageOf(language, page)).toBe(page);
  });
});
