import { MEASURE_SLUGS } from "~/domain/measures/measure";
import { addDays, type Day } from "~/domain/shared/day";
import { type Ending, EVERY, type QuarterCount, type QuarterRelease } from "~/domain/statistics/figures";
import { firstDayOf, lastDayOf, previousQuarter, type Quarter, quarterOf } from "~/domain/statistics/quarter";
import { releaseQuarter } from "~/domain/statistics/release-quarter";
import { REGIONS } from "../places";
import { type Draw, repeatableDraw } from "./draw";

const QUARTERS = 8;
const RELEASED_AFTER_DAYS = 2;

/** What the busiest region's most wanted measure has in a quarter. */
const BUSIEST = 90;
/** How much each measure is wanted, in hundredths; the rarest are rarer than can be shown. */
const WANTED = [100, 88, 34, 27, 31, 40, 12, 22, 25, 18, 6, 16, 30, 0.4];
/** Answers in a hundred after so many working days. */
const ANSWERED_AFTER: readonly [days: number, share: number][] = [[0, 18], [1, 34], [2, 25], [3, 14], [4, 5], [6, 3], [9, 1]];
const ENDED: Record<Ending, number> = { closed: 58, "after-answer": 27, withdrawn: 9, "ran-out": 1 };

/** Releases of two years that never were, through the gate that real ones pass. */
export function inventPastQuarters(today: Day): QuarterRelease[] {
  const draw = repeatableDraw(2);
  const quarters = Array.from({ length: QUARTERS }).reduce<Quarter[]>((list) => [previousQuarter(list[0] ?? quarterOf(today)), ...list], []);
  return quarters.map((quarter, position) =>
    releaseQuarter(countsOf(quarter, position, draw), {
      quarter,
      from: firstDayOf(quarter),
      releasedOn: addDays(lastDayOf(quarter), RELEASED_AFTER_DAYS),
      regions: REGIONS.map(({ code }) => code),
    }),
  );
}

function countsOf(quarter: Quarter, position: number, draw: Draw): QuarterCount[] {
  const one = { quarter, region: EVERY, measure: EVERY, value: EVERY } as const;
  const received = REGIONS.flatMap(({ code }, place) => {
    const size = (BUSIEST * (3 + ((place * 7) % 11)) * (8 + position)) / (13 * 15);
    return MEASURE_SLUGS.map((measure, slug) => ({ ...one, counted: "received" as const, region: code, measure, count: Math.round((size * (WANTED[slug] as number) * draw.between(70, 130)) / 10_000) }));
  });
  const all = received.reduce((sum, { count }) => sum + count, 0);
  const english = draw.between(12, 60);
  const russian = Math.round((all * draw.between(33, 38)) / 100);
  const languages = Object.entries({ kk: all - russian - english, ru: russian, en: english });
  // Every quarter the centres get a little quicker.
  const answers = received.flatMap((row) =>
    ANSWERED_AFTER.map(([days, share]) => ({
      ...row, counted: "answered" as const, value: String(position < 3 && days > 0 ? days + 1 : days), count: Math.round((row.count * share * draw.between(60, 140)) / 10_000),
    })),
  );
  return [
    ...received,
    ...languages.map(([value, count]) => ({ ...one, counted: "received-in" as const, value, count })),
    ...answers,
    ...Object.entries(ENDED).map(([value, share]) => ({ ...one, counted: "ended" as const, value, count: Math.round((all * share * draw.between(90, 110)) / 10_000) })),
  ].filter(({ count }) => count > 0);
}
