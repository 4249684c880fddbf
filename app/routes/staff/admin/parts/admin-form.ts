import { data } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Day } from "~/domain/shared/day";
import type { Unfit } from "~/domain/shared/unfit-words";
import type { FormValues } from "~/web/form.server";
import type admin from "~locales/kk/admin.json";

/** What can be wrong with a field of administration; the words are in `admin.json` under the same names. */
export type AdminProblem = keyof (typeof admin)["problems"];

export interface AdminAnswer {
  /** `said` fills the places of a sentence. */
  problems: { field: string; problem: AdminProblem; said?: Record<string, string | undefined> }[];
  /** All that was typed, given back. */
  typed: FormValues;
  half?: InvitationHalf;
  /** Parts that somebody else has saved since the page was opened. */
  changed?: readonly string[];
}

/** Half of an invitation is on one answer and nowhere else; without a day it is the proposer's. */
export interface InvitationHalf {
  login: string;
  code: string;
  expiresOn?: Day;
}

export const UNFIT = { "web-address": "webAddress", "long-number": "longNumber", "hidden-signs": "hiddenSigns" } as const satisfies Record<Unfit, AdminProblem>;

/** The page as it was, with the half of an invitation. */
export const showHalf = (half: InvitationHalf) => data<AdminAnswer>({ problems: [], typed: {}, half });

/** The page again with what was typed and what is wrong with it. */
export function refuse(values: FormValues, ...problems: AdminAnswer["problems"]) {
  return data<AdminAnswer>({ problems, typed: values }, { status: 422 });
}

/** The page again because somebody else has saved meanwhile: what they changed is shown beside what was typed. */
export function refuseOlder(values: FormValues, changed: readonly string[] = []) {
  return data<AdminAnswer>({ problems: [{ field: "seen", problem: "savedMeanwhile" }], typed: values, changed }, { status: 422 });
}

/** Of a form that comes back: its problems in the page's words and what was typed. */
export function useAdminForm() {
  const { t } = useTranslation("admin");
  const answered = useActionData<AdminAnswer | undefined>();
  // Refused, or looked at before it is kept.
  const answer = answered && (answered.problems.length > 0 || Object.keys(answered.typed).length > 0) ? answered : undefined;
  const errors = (answer?.problems ?? []).map(({ field, problem, said }) => ({ field, message: t(`problems.${problem}`, said) }));
  const isOlder = errors.some(({ field }) => field === "seen");
  return {
    errors,
    has: (problem: AdminProblem): boolean => answer?.problems.some((each) => each.problem === problem) ?? false,
    changed: answer?.changed ?? [],
    /** What the page showed: from an older page it stays so through other mistakes, until its reader was told. */
    seen: (field: string, now: string): string => (answer && !isOlder ? (answer.typed[field]?.at(-1) ?? "") : now),
    half: answered?.half,
    errorAt: (field: string): string | undefined => errors.find((error) => error.field === field)?.message,
    isRefused: answer !== undefined,
    /** What was typed into a field, or what it held before. */
    value: (field: string, kept = ""): string => (answer ? (answer.typed[field]?.at(-1) ?? "") : kept),
    values: (field: string, kept: readonly string[] = []): readonly string[] => (answer ? (answer.typed[field] ?? []) : kept),
  };
}
