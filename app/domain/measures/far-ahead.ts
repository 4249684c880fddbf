import type { Day } from "~/domain/shared/day";
import { yearOf } from "./amount-in-tenge";

const MOST_YEARS_AHEAD = 3;

/** Whether a day lies so far ahead that its year must be a slip of the finger. */
export const isFarAhead = (day: Day, today: Day): boolean => day > `${yearOf(today) + MOST_YEARS_AHEAD}${today.slice(4)}`;
