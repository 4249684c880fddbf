import type { Day } from "~/domain/shared/day";
import type { InEveryLanguage } from "~/domain/shared/language";

/** Values that hold from a day on. The first two are tenge, the others days. */
export const PARAMETER_NAMES = ["mci", "minimum-wage", "answer-working-days", "backup-days"] as const;
export type ParameterName = (typeof PARAMETER_NAMES)[number];

export const isParameterName = (value: string): value is ParameterName => (PARAMETER_NAMES as readonly string[]).includes(value);
export const isTenge = (name: ParameterName): boolean => name === "mci" || name === "minimum-wage";

/** What may be entered, so that a slip of the finger is caught: a promise of weeks is none, a backup of years keeps too much. */
export const BOUNDS: Record<ParameterName, readonly [least: number, most: number]> = {
  mci: [1_000, 100_000],
  "minimum-wage": [10_000, 10_000_000],
  "answer-working-days": [1, 15],
  "backup-days": [1, 35],
};

export interface DatedParameter {
  name: ParameterName;
  inForceFrom: Day;
  value: number;
  source: InEveryLanguage<string>;
}
