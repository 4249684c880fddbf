import type { Measure, MeasureVersion } from "~/domain/measures/measure";

/** One measure as a new portal first shows it; administrators add later versions in the portal itself. */
export interface MeasureSeed {
  measure: Measure;
  /** Its rules stand together in `rules.ts`: several measures share them. */
  version: Omit<MeasureVersion, "rules">;
}
