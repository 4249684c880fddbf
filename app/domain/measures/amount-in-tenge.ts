import type { Day } from "~/domain/shared/day";
import type { InEveryLanguage } from "~/domain/shared/language";
import type { Amount } from "./measure";

/** The monthly calculation index as a budget law sets it for a year. */
export interface MciRate {
  tenge: number;
  year: number;
  /** The law that set it. */
  source: InEveryLanguage<string>;
}

/** What is kept of a rate: it holds from a day on. */
export interface KeptRate {
  inForceFrom: Day;
  tenge: number;
  source: InEveryLanguage<string>;
}

/** An amount with what it is worth this year; without a rate of this year only the multiple is known. */
export interface DatedAmount extends Amount {
  worth: { tenge: number; year: number } | null;
}

export const yearOf = (today: Day): number => Number(today.slice(0, 4));

/**
 * The rate that holds today: the newest one in force, if it is of this year. Last year's rate is never shown as
 * this year's, since every budget law sets it anew.
 * @param rates every known rate with its first day, in any order.
 */
export function rateOn(today: Day, rates: readonly KeptRate[]): MciRate | null {
  const inForce = rates.filter(({ inForceFrom }) => inForceFrom <= today && yearOf(inForceFrom) === yearOf(today));
  const newest = inForce.sort((a, b) => (a.inForceFrom < b.inForceFrom ? 1 : -1))[0];
  return newest ? { tenge: newest.tenge, source: newest.source, year: yearOf(today) } : null;
}

/** Whole tenge before taxes: the multiple times the rate. */
export function amountInTenge(amount: Amount, rate: MciRate | null): DatedAmount {
  return { ...amount, worth: rate && { tenge: Math.round(amount.mci * rate.tenge), year: rate.year } };
}
