import type { Day } from "~/domain/shared/day";
import { foldForSearch } from "~/domain/shared/fold";
import { LANGUAGES } from "~/domain/shared/language";
import type { Db } from "~db/actor";
import type { Wish } from "./measure";
import type { MeasureInForce } from "./measure-in-force";
import { readMeasures } from "./read-measures.server";

export interface MeasureFilter {
  today: Day;
  /** A region's code. Measures that are closed there are left out; paused ones stay and say so. */
  region?: string;
  wish?: Wish;
  /** Words in any of the languages, also typed without the Kazakh letters. Every word must be found. */
  search?: string;
}

/** The catalogue: live measures that match, in their order. Empty when nothing matches. */
export async function listMeasures(db: Db, { today, region, wish, search }: MeasureFilter): Promise<MeasureInForce[]> {
  const words = foldForSearch(search ?? "").split(" ").filter(Boolean);
  const measures = await readMeasures(db, today, region);
  return measures.filter(
    (measure) =>
      (region === undefined || measure.intake.state !== "closed") &&
      (wish === undefined || measure.wishes.includes(wish)) &&
      (words.length === 0 || isFound(measure, words)),
  );
}

function isFound({ texts }: MeasureInForce, words: readonly string[]): boolean {
  return LANGUAGES.some((language) => {
    const { name, short, forWhom, youGet } = texts[language];
    const text = foldForSearch([name, short, ...forWhom, ...youGet].join(" "));
    return words.every((word) => text.includes(word));
  });
}
