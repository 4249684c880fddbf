// The content of the measures: equal in three languages, no tenge in a text, no word that gives anyone away.
import { describe, expect, test } from "vitest";
import { MEASURES } from "~db/seed/measures";
import { PARAMETERS } from "~db/seed/parameters";
import { MEASURE_SLUGS, TEXT_FIELDS, WISHES, type MeasureText } from "~/domain/measures/measure";
import { LANGUAGES, type Language } from "~/domain/shared/language";
import { CONFIDENTIAL_STEMS, FORBIDDEN_STEMS } from "~/domain/measures/forbidden-words";

const FIELDS = TEXT_FIELDS;

const WORDS_IN_A_SENTENCE = 18;

describe("all measures", () => {
  test("are the fourteen, in the order of their addresses", () => {
    expect(MEASURES.map(({ measure }) => measure.slug)).toEqual([...MEASURE_SLUGS]);
    expect(MEASURES.map(({ version }) => version.slug)).toEqual([...MEASURE_SLUGS]);
    expect(MEASURES.map(({ measure }) => measure.position)).toEqual(MEASURE_SLUGS.map((_, index) => index + 1));
  });

  test("answer every wish between them", () => {
    expect([...new Set(MEASURES.flatMap(({ measure }) => measure.wishes))].sort()).toEqual([...WISHES].sort());
  });

  test("have a different name and a different card sentence in each language", () => {
    for (const language of LANGUAGES) {
      const texts = MEASURES.map(({ version }) => version.texts[language]);
      expect(new Set(texts.map(({ name }) => name)).size).toBe(MEASURES.length);
      expect(new Set(texts.map(({ short }) => short)).size).toBe(MEASURES.length);
    }
  });

  test("only the grant opens in rounds, and the consultation is open", () => {
    const seasonal = MEASURES.filter(({ measure }) => measure.intake.state === "seasonal");
    expect(seasonal.map(({ measure }) => measure.slug)).toEqual(["business-grant"]);
    expect(MEASURES.filter(({ measure }) => measure.intake.state === "open")).toHaveLength(13);
    expect(MEASURES.every(({ measure }) => measure.intake.opensOn === null && !measure.retired)).toBe(true);
  });
});

describe.each(MEASURES)("$measure.slug", ({ measure, version }) => {
  test("is related to other measures, each once", () => {
    expect(measure.related).not.toContain(measure.slug);
    expect(new Set(measure.related).size).toBe(measure.related.length);
    expect(measure.related.length).toBeGreaterThan(0);
  });

  test("says as much in every language", () => {
    for (const field of FIELDS) {
      const counts = LANGUAGES.map((language) => sentencesOf(version.texts[language], field).length);
      expect(new Set(counts), `${field}: ${counts.join(", ")} sentences`).toHaveProperty("size", 1);
      expect(counts[0], field).toBeGreaterThan(0);
      const lengths = LANGUAGES.map((language) => linesOf(version.texts[language], field).length);
      expect(new Set(lengths), `${field}: ${lengths.join(", ")} lines`).toHaveProperty("size", 1);
    }
  });

  test("names its amounts at the same places in every language, and all of them", () => {
    for (const field of FIELDS) {
      const placed = LANGUAGES.map((language) => linesOf(version.texts[language], field).map(placeholdersOf));
      expect(placed[1], field).toEqual(placed[0]);
      expect(placed[2], field).toEqual(placed[0]);
    }
    const named = new Set(allLines(version.texts.kk).flatMap(placeholdersOf));
    expect([...named].sort()).toEqual(version.amounts.map(({ key }) => key).sort());
  });

  test("has sources, titled in every language, not later than the facts were compiled", () => {
    expect(version.sources.length).toBeGreaterThan(0);
    for (const source of version.sources) {
      expect(source.reference).not.toBe("");
      for (const language of LANGUAGES) expect(source.title[language].trim()).not.toBe("");
      expect(source.readOn <= "2026-11-23").toBe(true);
    }
  });

  describe.each(LANGUAGES)("in %s", (language) => {
    const text = version.texts[language];
    const lines = allLines(text);

    test("fits its card, where no amount stands", () => {
      expect(text.short.length).toBeLessThanOrEqual(110);
      expect(placeholdersOf(text.short)).toEqual([]);
      expect(placeholdersOf(text.name)).toEqual([]);
    });

    test("states no sum of money", () => {
      for (const line of lines) {
        expect(line).not.toMatch(/\d\s*(₸|тенге|теңге|tenge|тг|kzt)/iu);
        expect(line).not.toMatch(/\d\s*(МРП|АЕК|MCI)/u);
        expect(line).not.toMatch(/\d[\s\u00a0]?\d{3}(?!\d)[^.]*(тенге|теңге|tenge|₸)/iu);
      }
    });

    test("has none of the words that stand on the help page only", () => {
      for (const stem of [...FORBIDDEN_STEMS[language], ...CONFIDENTIAL_STEMS[language]]) {
        expect(lines.filter((line) => stem.test(line))).toEqual([]);
      }
    });

    test("speaks in short sentences that end properly", () => {
      for (const field of FIELDS) {
        for (const line of linesOf(text, field)) {
          expect(line).toBe(line.trim().replace(/ {2,}/g, " "));
          if (field !== "name") expect(line).toMatch(/[.?]$/);
        }
        for (const sentence of sentencesOf(text, field)) {
          expect(wordsOf(sentence).length, sentence).toBeLessThanOrEqual(WORDS_IN_A_SENTENCE);
        }
      }
    });

    test("keeps the wording rules", () => {
      for (const line of lines) expect(line).not.toMatch(WORDING[language]);
    });
  });
});

test("asks the consent of legal representatives for every subsidised job open to people under 18", () => {
  const subsidised = ["first-workplace", "youth-practice", "generations-contract", "social-workplace", "public-works"];
  for (const { measure, version } of MEASURES.filter((seed) => subsidised.includes(seed.measure.slug))) {
    expect(version.texts.en.forWhom.join(" "), measure.slug).toContain("legal representative");
  }
});

test("calls subsidised pay gross", () => {
  for (const { measure, version } of MEASURES.filter((seed) => seed.version.amounts.some(({ per }) => per === "month"))) {
    expect(version.texts.en.youGet.join(" "), measure.slug).toContain("before taxes");
  }
});

test.each([
  ["first-workplace", 129_750],
  ["youth-practice", 129_750],
  ["generations-contract", 129_750],
  ["silver-age", 129_750],
  ["social-workplace", 103_800],
  ["public-works", 103_800],
  ["business-grant", 1_730_000],
])("the amount of %s in 2026 is %i tenge", (slug, tenge) => {
  const mciOf2026 = PARAMETERS.find(({ name, inForceFrom }) => name === "mci" && inForceFrom === "2026-01-01");
  const amounts = MEASURES.find(({ measure }) => measure.slug === slug)?.version.amounts ?? [];
  expect(amounts.map(({ mci }) => mci * (mciOf2026?.value ?? 0))).toEqual([tenge]);
});

test("the forbidden stems catch every ending and spare their neighbours", () => {
  const caught: Record<Language, string[]> = {
    kk: ["Өзіңізге қауіпсіз орталық", "құрбандарға", "ЗОРЛЫҚ-зомбылық", "адам саудасы", "анонимді"],
    ru: ["в безопасности", "Опасность", "жертвам", "насилием", "торговли людьми", "что с вами произошло", "анонимно"],
    en: ["Safely", "dangerous", "victims", "Violence", "trafficking", "what happened", "anonymous", "nobody will know"],
  };
  const spared: Record<Language, string[]> = {
    kk: ["қауымдастық", "қосымша құжат", "болды"],
    ru: ["осторожно", "торговля и услуги", "людям"],
    en: ["saved", "known", "happens next"],
  };
  for (const language of LANGUAGES) {
    const forbidden = (text: string) => FORBIDDEN_STEMS[language].some((stem) => stem.test(text));
    expect(caught[language].filter((text) => !forbidden(text))).toEqual([]);
    expect(spared[language].filter(forbidden)).toEqual([]);
  }
});

/** Kazakh: no ending on a variable. Russian: no past tense or double form for the person. */
const WORDING: Record<Language, RegExp> = {
  kk: /\}[-’'А-Яа-яӘәҒғҚқҢңӨөҰұҮүҺһІі]|жолданым/u,
  ru: /\(а\)|встреч|обращение|\}[А-Яа-яё]/u,
  en: /\bappeal\b/u,
};

function linesOf(text: MeasureText, field: (typeof FIELDS)[number]): string[] {
  const value = text[field];
  return typeof value === "string" ? [value] : value;
}

function allLines(text: MeasureText): string[] {
  return FIELDS.flatMap((field) => linesOf(text, field));
}

function sentencesOf(text: MeasureText, field: (typeof FIELDS)[number]): string[] {
  return linesOf(text, field).flatMap((line) => line.split(/(?<=[.?])\s+/));
}

function wordsOf(sentence: string): string[] {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\d{]/u.test(word));
}

function placeholdersOf(line: string): string[] {
  return [...line.matchAll(/\{(\w+)\}/g)].map(([, key]) => key ?? "").sort();
}
