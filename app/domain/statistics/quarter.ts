import { addDays, day, type Day } from "~/domain/shared/day";

/** A quarter of a year, `2026-q3`: as addresses and file names say it, and in the order of time when sorted. */
export type Quarter = string & { readonly __kind: "Quarter" };

export function quarterOf(of: Day): Quarter {
  return `${of.slice(0, 4)}-q${Math.ceil(Number(of.slice(5, 7)) / 3)}` as Quarter;
}

export function firstDayOf(quarter: Quarter): Day {
  const month = String(numberOf(quarter) * 3 - 2).padStart(2, "0");
  return day(`${yearOf(quarter)}-${month}-01`);
}

export function lastDayOf(quarter: Quarter): Day {
  return addDays(firstDayOf(nextQuarter(quarter)), -1);
}

export function nextQuarter(quarter: Quarter): Quarter {
  const number = numberOf(quarter);
  return (number === 4 ? `${yearOf(quarter) + 1}-q1` : `${yearOf(quarter)}-q${number + 1}`) as Quarter;
}

export function previousQuarter(quarter: Quarter): Quarter {
  return quarterOf(addDays(firstDayOf(quarter), -1));
}

export const yearOf = (quarter: Quarter): number => Number(quarter.slice(0, 4));
export const numberOf = (quarter: Quarter): number => Number(quarter.slice(6));
