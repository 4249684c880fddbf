import type { TFunction } from "i18next";
import type staff from "~locales/kk/staff.json";

/** What can be wrong with a field of the desk; the words are in `staff.json` under the same names. */
export type ProblemKey = keyof (typeof staff)["problems"];

export interface FieldProblem {
  field: string;
  problem: ProblemKey;
}

export interface DeskProblem {
  field: string;
  message: string;
}

/** Too many at once: nothing was judged, nothing is lost. */
export const BUSY = { status: 503 };

/** The problems in the page's words, for the summary and the fields. */
export function fieldErrors(problems: readonly FieldProblem[] | undefined, t: TFunction<["staff", "problems"]>): DeskProblem[] {
  return (problems ?? []).map(({ field, problem }) => ({ field, message: t(`problems.${problem}`) }));
}

export const messageAt = (problems: readonly DeskProblem[], field: string): string | undefined => problems.find((problem) => problem.field === field)?.message;
