import { expect, test } from "vitest";
import { foldForSearch } from "~/domain/shared/fold";

test("a query without Kazakh letters finds the Kazakh word", () => {
  expect(foldForSearch("Қалалық")).toBe(foldForSearch("калалык"));
  expect(foldForSearch("Жұмыс орны")).toBe(foldForSearch("жумыс орны"));
  expect(foldForSearch("Үкімет, һәм, Өңір, Ғылым, Іс, Әке")).toBe("укимет, хам, онир, гылым, ис, аке");
});

test("ё and е are one letter, quotes and case do not matter", () => {
  expect(foldForSearch("Приём")).toBe(foldForSearch("прием"));
  expect(foldForSearch("«Алғашқы жұмыс орны»")).toBe("алгашкы жумыс орны");
  expect(foldForSearch("“First” Workplace")).toBe("first workplace");
});

test("spaces collapse, also no-break ones and line ends", () => {
  expect(foldForSearch("  жас\u00a0\n практика ")).toBe("жас практика");
  expect(foldForSearch(" \t ")).toBe("");
});

test("letters written with a combining mark fold like whole ones", () => {
  expect(foldForSearch("е\u0308лка")).toBe("елка");
});

test("folding twice changes nothing more", () => {
  for (const text of ["Ұрпақтар келісімшарты", "Ёлка «Ә»", "public works"]) {
    expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text));
  }
});
