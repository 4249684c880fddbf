import type { Day } from "~/domain/shared/day";
import type { InEveryLanguage } from "~/domain/shared/language";

/** Values that hold from a day on. The first two are tenge, the others days. */
export const PARAMETER_NAMES = ["mci", "minimum-wage", "answer-working-days", "application-days", "answered-days", "closed-days", "audit-days", "record-days", "backup-days"] as const;
export type ParameterName = (typeof PARAMETER_NAMES)[number];

export const isParameterName = (value: string): value is ParameterName => (PARAMETER_NAMES as readonly string[]).includes(value);
export const isTenge = (name: ParameterName): boolean => name === "mci" || name === "minimum-wage";

/**
 * What may be entered, so that a slip of the finger is caught: a promise of weeks is none, and nothing is kept
 * longer than people were told. The database holds the bounds of what is kept too.
 */
export const BOUNDS: Record<ParameterName, readonly [least: number, most: number]> = {
  mci: [1_000, 100_000],
  "minimum-wage": [10_000, 10_000_000],
  "answer-working-days": [1, 15],
  "application-days": [60, 180],
  "answered-days": [14, 30],
  "closed-days": [7, 30],
  "audit-days": [180, 365],
  "record-days": [365, 1095],
  "backup-days": [1, 35],
};

export interface DatedParameter {
  name: ParameterName;
  inForceFrom: Day;
  value: number;
  source: InEveryLanguage<string>;
}
