import type { ApplicationStatus } from "./application";
import type { Message, QuickReply } from "./thread";

/** Ready replies that make sense now: about a visit while one is offered, about an answer once there is one; nothing else. */
export function readyReplies(status: ApplicationStatus, thread: readonly Pick<Message, "direction">[]): QuickReply[] {
  const isAnswered = thread.some(({ direction }) => direction === "to_seeker");
  if (status === "closed") return isAnswered ? ["please-explain"] : [];
  const hasVisit = status === "time_offered" || status === "time_set";
  return [...(hasVisit ? (["will-come", "cannot-come", "other-time"] as const) : []), ...(isAnswered ? (["please-explain", "thank-you"] as const) : [])];
}
