/** Kazakh letters and the Russian ones people type instead when a keyboard lacks them. */
const PLAIN_LETTERS: Record<string, string> = {
  ә: "а",
  ғ: "г",
  қ: "к",
  ң: "н",
  ө: "о",
  ұ: "у",
  ү: "у",
  һ: "х",
  і: "и",
  ё: "е",
};
const FOLDED_LETTERS = /[әғқңөұүһіё]/g;
const QUOTES = /["'`´«»‹›„“”‚‘’ʼ]/g;

/**
 * Makes two spellings of one word equal, so that "калалык" finds "қалалық" and "алгашкы" finds «Алғашқы».
 * Fold both the text and the query; show neither folded.
 * @returns lower case, Kazakh letters as their Russian neighbours, no quotes, single spaces, no space at the ends.
 */
export function foldForSearch(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(FOLDED_LETTERS, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(QUOTES, "")
    .replace(/\s+/g, " ")
    .trim();
}
