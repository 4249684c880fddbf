import type { ApplicationStatus } from "./application";
import type { Message, QuickReply } from "./thread";

/**
 * Ready replies that make sense now: about a visit while one is offered, about the centre's message as long as nothing was
 * said to it; nothing else, and nothing twice.
 */
export function readyReplies(status: ApplicationStatus, thread: readonly Pick<Message, "direction">[]): QuickReply[] {
  const isUnanswered = thread.at(-1)?.direction === "to_seeker";
  if (status === "closed") return isUnanswered ? ["please-explain"] : [];
  return [...(ABOUT_VISIT[status] ?? []), ...(isUnanswered ? (["please-explain", "thank-you"] as const) : [])];
}

const ABOUT_VISIT: Partial<Record<ApplicationStatus, QuickReply[]>> = {
  time_offered: ["will-come", "other-time", "cannot-come"],
  time_set: ["other-time", "cannot-come"],
};
