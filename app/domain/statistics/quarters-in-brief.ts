import type { FirstAnswers, QuarterRelease, Shown } from "./figures";
import type { Quarter } from "./quarter";

/** What charts over time show of a quarter. */
export interface QuarterInBrief {
  quarter: Quarter;
  total: Shown;
  firstAnswer: FirstAnswers;
}

const NOT_TOLD: FirstAnswers = { half: null, usual: null, most: null };

/** Of the whole country, or of one region: cells of the same releases, so nobody is told more than everyone. */
export function quartersInBrief(releases: readonly QuarterRelease[], region?: string): QuarterInBrief[] {
  return releases.map(({ quarter, byMeasure, byRegion, firstAnswer, firstAnswerByRegion }) =>
    region === undefined
      ? { quarter, total: byMeasure.total, firstAnswer }
      : { quarter, total: byRegion.cells[region] ?? null, firstAnswer: firstAnswerByRegion[region] ?? NOT_TOLD },
  );
}
