// The promise of an answer is a parameter: no sentence of the portal or of a measure says its number by itself.
import { expect, it } from "vitest";
import { LANGUAGES } from "~/domain/shared/language";
import { MEASURES } from "~db/seed/measures";
import { TEXTS } from "./locale-files";

const NUMBER_OF_DAYS = /(?<![–-])(?:[1-9]|үш|три|трёх|three) (?:жұмыс күн|рабочи[хй] д|working day)/u;
/** Other terms than the promise: how long the state takes for an IIN, and what the law asks of whoever is registered. */
const OTHER_TERMS = ["public:help.papers.4", "vacancy ifYouStop"];

it.each(LANGUAGES)("in %s nothing promises a number of working days literally", (language) => {
  const inLocales = [...TEXTS[language]].filter(([key, text]) => NUMBER_OF_DAYS.test(text) && !isOther(key)).map(([key]) => key);
  const inMeasures = MEASURES.flatMap(({ measure: { slug }, version: { texts } }) =>
    Object.entries(texts[language]).filter(([field, text]) => NUMBER_OF_DAYS.test([text].flat().join("\n")) && !isOther(`${slug} ${field}`)).map(([field]) => `${slug} ${field}`));
  expect([...inLocales, ...inMeasures]).toEqual([]);
});

const isOther = (place: string): boolean => OTHER_TERMS.includes(place);
