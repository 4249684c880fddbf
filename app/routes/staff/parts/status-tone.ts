import type { ApplicationStatus } from "~/domain/applications/application";
import type { TagTone } from "~/ui/tag";

/** Who is waited for: the centre, the seeker, nobody. */
export const STATUS_TONE: Record<ApplicationStatus, TagTone> = {
  received: "open",
  in_review: "open",
  answered: "wait",
  waiting_for_you: "wait",
  time_offered: "wait",
  time_set: "wait",
  move_proposed: "wait",
  closed: "done",
  withdrawn: "done",
  expired: "done",
};
