import type { MeasureSlug } from "~/domain/measures/measure";
import type { Day } from "~/domain/shared/day";
import type { Quarter } from "./quarter";

/** How an application ended, as its plain status says it. The outcome that staff name stays sealed and is never counted. */
export const ENDINGS = ["closed", "after-answer", "withdrawn", "ran-out"] as const;
export type Ending = (typeof ENDINGS)[number];

/** What is counted. One row each; none of them names an application or a day. */
export const COUNTED = ["received", "received-in", "answered", "ended"] as const;
export type Counted = (typeof COUNTED)[number];

/** Where a count does not tell a region, a measure or a value apart. */
export const EVERY = "*";

/** One count of a quarter that runs; erased when the quarter is released. */
export interface QuarterCount {
  quarter: Quarter;
  counted: Counted;
  /** A region's code. */
  region: string;
  measure: MeasureSlug | typeof EVERY;
  /** Of `received-in` a language, of `answered` the working days it took, of `ended` how. */
  value: string;
  count: number;
}

/** A number that the gate let through, or null where it did not; nothing says why it did not. */
export type Shown = number | null;

export interface ReleasedTable {
  total: Shown;
  cells: Record<string, Shown>;
}

/** Working days from receipt to the first answer within which half, three of four and nine of ten came. */
export interface FirstAnswers {
  half: Shown;
  usual: Shown;
  most: Shown;
}

/** Everything that is ever told about a quarter: made once, when it is over, and never again. */
export interface QuarterRelease {
  quarter: Quarter;
  /** The first day that was counted: that of the quarter, or the portal's own. */
  from: Day;
  until: Day;
  releasedOn: Day;
  byMeasure: ReleasedTable;
  byRegion: ReleasedTable;
  byLanguage: ReleasedTable;
  byEnding: ReleasedTable;
  firstAnswer: FirstAnswers;
  firstAnswerByMeasure: Record<string, FirstAnswers>;
  firstAnswerByRegion: Record<string, FirstAnswers>;
  /** By `region measure`. */
  firstAnswerByBoth: Record<string, FirstAnswers>;
}

/** Longer waits are one: "more than 14 working days". */
export const LONGEST_WAIT_COUNTED = 15;

/** What began before midnight may be stored after it: a day is counted when the next one is over too. */
export const COUNTED_AFTER_DAYS = 2;

/** The tables of a release that name cells, in the order in which they are told. */
export const TABLES = ["byMeasure", "byRegion", "byLanguage", "byEnding"] as const;
