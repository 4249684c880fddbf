import type { Day } from "~/domain/shared/day";
import type { ApplicationStatus } from "./application";

/** Why another centre is proposed, from a list: about the centres, never about the person. */
export const MOVE_REASONS = ["registers-there", "measure-there", "asked-for", "answers-late", "centre-closes"] as const;
export type MoveReason = (typeof MOVE_REASONS)[number];

/** Where an application was before the proposal, so that a "no" puts it back there. */
export interface BeforeMove {
  status: ApplicationStatus;
  /** Working days that were left of the promise; null when its clock stood still. */
  daysLeft: number | null;
  waitingSince: Day | null;
}

/** What the seeker is asked, sealed under the thread key. */
export interface MoveProposal {
  toCentre: string;
  toEpoch: string;
  /** All keys of the application for the other centre's key, made ready by who proposes; base64url. */
  wrap: string;
  reason: MoveReason;
  before: BeforeMove;
}
