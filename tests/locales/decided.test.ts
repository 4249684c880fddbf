import { describe, expect, it } from "vitest";
import { LANGUAGES } from "~/domain/shared/language";
import { DECIDED, SAID_TO_ANOTHER } from "./decided-sentences";
import { TEXTS } from "./locale-files";

describe.each(DECIDED)("$what", ({ pieces, words }) => {
  it.each(LANGUAGES)("stands word for word in %s", (language) => {
    expect(pieces.map((piece) => TEXTS[language].get(piece) ?? piece).join("")).toBe(words[language]);
  });
});

it("are all there: twelve texts and the nine questions", () => {
  const numbers = DECIDED.map(({ what }) => what.split(" ")[0]);
  expect([...new Set(numbers)]).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "question"]);
  expect(DECIDED.filter(({ what }) => what.startsWith("question"))).toHaveLength(9);
  expect(DECIDED.filter(({ what }) => what.startsWith("12"))).toHaveLength(10);
});

it.each(LANGUAGES)("in %s staff are told what to say when somebody else answers", (language) => {
  expect(TEXTS[language].get("staff:contact.elseAnswers")).toContain(SAID_TO_ANOTHER.replace(/\.$/, ""));
});
