import type { FirstAnswers, QuarterRelease, ReleasedTable } from "./figures";

const NOT_TOLD: FirstAnswers = { half: null, usual: null, most: null };

/**
 * Times are told only where the count of the same row is: a time beside a count that is left out would tell that this is not the small
 * one. Of a region's measure no count is told, so both have to be.
 */
export function answersBesideCounts(release: QuarterRelease): QuarterRelease {
  const { byMeasure, byRegion, firstAnswer, firstAnswerByMeasure, firstAnswerByRegion, firstAnswerByBoth } = release;
  return {
    ...release,
    firstAnswer: byMeasure.total === null ? NOT_TOLD : firstAnswer,
    firstAnswerByMeasure: only(firstAnswerByMeasure, (measure) => isCounted(byMeasure, measure)),
    firstAnswerByRegion: only(firstAnswerByRegion, (region) => isCounted(byRegion, region)),
    firstAnswerByBoth: only(firstAnswerByBoth, (both) => {
      const [region = "", measure = ""] = both.split(" ");
      return isCounted(byRegion, region) && isCounted(byMeasure, measure);
    }),
  };
}

const isCounted = ({ cells }: ReleasedTable, cell: string): boolean => (cells[cell] ?? null) !== null;

const only = (times: Record<string, FirstAnswers>, isTold: (group: string) => boolean): Record<string, FirstAnswers> =>
  Object.fromEntries(Object.entries(times).filter(([group]) => isTold(group)));
