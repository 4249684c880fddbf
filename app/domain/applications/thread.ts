import type { Day } from "~/domain/shared/day";

/** Answers a seeker can give without writing a word. */
export const QUICK_REPLIES = ["will-come", "cannot-come", "other-time", "please-explain", "thank-you"] as const;
export type QuickReply = (typeof QUICK_REPLIES)[number];

/** "Any day from … to …, in these hours: say your case number." */
export interface VisitWindow {
  from: Day;
  to: Day;
  /** As the centre writes it, e.g. "9:00–13:00". */
  hours: string;
}

/**
 * What a message holds, sealed. `order` is the application's version when it was written:
 * rows have no time finer than a day, and their ids say nothing.
 */
export type MessageBody =
  | { order: number; kind: "words"; text: string }
  | { order: number; kind: "quick"; reply: QuickReply }
  | { order: number; kind: "window"; window: VisitWindow; text: string };

export interface Message {
  id: string;
  direction: "to_seeker" | "to_centre";
  day: Day;
  body: MessageBody;
}

/** The window that counts: the last one that was offered. */
export function offeredWindow(thread: readonly Message[]): VisitWindow | undefined {
  const offers = thread.flatMap(({ body }) => (body.kind === "window" ? [body.window] : []));
  return offers.at(-1);
}
