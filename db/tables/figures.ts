import type { Counted, QuarterCount, QuarterRelease } from "~/domain/statistics/figures";
import type { Quarter } from "~/domain/statistics/quarter";
import type { DayColumn, Json, WithDefault } from "./column";

/** Of a quarter that runs; erased when it is released. */
export interface QuarterCountTable {
  quarter: Quarter;
  counted: Counted;
  region: string;
  measure: QuarterCount["measure"];
  value: string;
  count: number;
}

/** One row: the first day that was counted, and the last. */
export interface CountedUntilTable {
  singleton: WithDefault<boolean>;
  first_day: DayColumn;
  day: DayColumn;
}

/** What everyone is told about a quarter; never changed. */
export interface QuarterReleaseTable {
  quarter: Quarter;
  released_on: DayColumn;
  figures: Json<QuarterRelease>;
  /** Invented, with the rest of the demonstration. */
  demonstration: WithDefault<boolean>;
}
