import { type FirstAnswers, LONGEST_WAIT_COUNTED, type Shown } from "./figures";
import { LEAST_SHOWN } from "./release-gate";

/** How many first answers took how many working days; the last place stands for all longer ones. */
export type WaitCounts = readonly number[];

/** Each only when at least ten answers may lie beyond it: so it tells nothing about fewer than ten. */
export function firstAnswersOf(counts: WaitCounts): FirstAnswers {
  return { half: within(counts, 50), usual: within(counts, 75), most: within(counts, 90) };
}

/** The working days within which this share of the answers came. How many there were is told nowhere. */
function within(counts: WaitCounts, percent: number): Shown {
  const all = counts.reduce((sum, count) => sum + count, 0);
  if ((all * (100 - percent)) / 100 < LEAST_SHOWN) return null;
  let soFar = 0;
  for (const [days, count] of counts.entries()) {
    soFar += count;
    if (soFar * 100 >= all * percent) return days;
  }
  return LONGEST_WAIT_COUNTED;
}

export const hasAnswers = ({ half }: FirstAnswers): boolean => half !== null;
