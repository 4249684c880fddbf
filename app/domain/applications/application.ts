import { addDays, type Day } from "~/domain/shared/day";

/** DESIGN of the service: where an application can be. Words for staff and seeker live in the locales. */
export const APPLICATION_STATUSES = [
  "received",
  "in_review",
  "answered",
  "waiting_for_you",
  "time_offered",
  "time_set",
  "move_proposed",
  "closed",
  "withdrawn",
  "expired",
] as const;
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];

/** Nothing more happens to these by anyone's hand, save one reopening of a closed one. */
export const FINISHED_STATUSES = ["closed", "withdrawn", "expired"] as const satisfies readonly ApplicationStatus[];

/** The clock of the promise runs in these: somebody waits for the centre. */
export const WAITING_FOR_CENTRE = ["received", "in_review"] as const satisfies readonly ApplicationStatus[];

/**
 * The allowed steps, for everyone; the database checks the same table again (a test compares the two).
 * Steps may be skipped forward. `answered` and later go back to `in_review` when the seeker writes.
 */
export const NEXT_STATUSES: Record<ApplicationStatus, readonly ApplicationStatus[]> = {
  received: ["in_review", "answered", "waiting_for_you", "time_offered", "time_set", "move_proposed", "closed", "withdrawn", "expired"],
  in_review: ["answered", "waiting_for_you", "time_offered", "time_set", "move_proposed", "closed", "withdrawn", "expired"],
  answered: ["in_review", "waiting_for_you", "time_offered", "time_set", "move_proposed", "closed", "withdrawn", "expired"],
  waiting_for_you: ["in_review", "answered", "time_offered", "time_set", "move_proposed", "closed", "withdrawn", "expired"],
  time_offered: ["in_review", "answered", "waiting_for_you", "time_set", "move_proposed", "closed", "withdrawn", "expired"],
  time_set: ["in_review", "answered", "waiting_for_you", "time_offered", "move_proposed", "closed", "withdrawn", "expired"],
  move_proposed: ["received", "in_review", "answered", "waiting_for_you", "time_offered", "time_set", "closed", "withdrawn", "expired"],
  closed: ["in_review"],
  withdrawn: [],
  expired: [],
};

/** Why a case was closed; for staff and figures only, sealed in the row. */
export const OUTCOMES = [
  "registered",
  "advised",
  "registers-elsewhere",
  "did-not-come",
  "not-a-job-request",
  "official-complaint",
  "wrong-place",
  "duplicate",
  "spam",
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const REOPEN_WITHIN_DAYS = 30;
export const ERASE_AFTER_CLOSING_DAYS = 30;
export const ERASE_AFTER_RECEIPT_DAYS = 180;

export const isFinished = (status: ApplicationStatus): boolean =>
  (FINISHED_STATUSES as readonly ApplicationStatus[]).includes(status);

/**
 * Whether an application may go from one status to another.
 * A closed one reopens once, within 30 days of closing.
 */
export function mayBecome(
  application: { status: ApplicationStatus; reopened: boolean; closedOn: Day | null },
  next: ApplicationStatus,
  today: Day,
): boolean {
  if (!NEXT_STATUSES[application.status].includes(next)) return false;
  if (application.status !== "closed") return true;
  return !application.reopened && application.closedOn !== null && today <= addDays(application.closedOn, REOPEN_WITHIN_DAYS);
}

/** The last day an application received on `receivedOn` is kept, earlier once it is finished. */
export function expiryOf(receivedOn: Day, finishedOn: Day | null): Day {
  const latest = addDays(receivedOn, ERASE_AFTER_RECEIPT_DAYS);
  if (finishedOn === null) return latest;
  const afterClosing = addDays(finishedOn, ERASE_AFTER_CLOSING_DAYS);
  return afterClosing < latest ? afterClosing : latest;
}
