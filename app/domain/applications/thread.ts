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
  /** `endsVisit`: with these words the centre offered other times, so a window before them counts no more. */
  | { order: number; kind: "words"; text: string; endsVisit?: true }
  | { order: number; kind: "quick"; reply: QuickReply }
  | { order: number; kind: "window"; window: VisitWindow; text: string };

export interface Message {
  id: string;
  direction: "to_seeker" | "to_centre";
  day: Day;
  body: MessageBody;
}

/** What the seeker has said since the centre last wrote; thanks ask for nothing. */
export function saidSinceAnswer(thread: readonly Message[]): Message[] {
  const answered = thread.findLastIndex(({ direction }) => direction === "to_seeker");
  return thread.slice(answered + 1).filter(({ body }) => body.kind !== "quick" || body.reply !== "thank-you");
}

/** The window that counts: the last one that was offered, unless it was given back or other times were offered since. */
export const offeredWindow = (thread: readonly Message[]): VisitWindow | undefined => windowsOf(thread).offered;

/** The window that the seeker said yes to, and nobody has given up since. */
export const agreedWindow = (thread: readonly Message[]): VisitWindow | undefined => windowsOf(thread).agreed;

interface Windows {
  offered?: VisitWindow | undefined;
  agreed?: VisitWindow | undefined;
}

function windowsOf(thread: readonly Message[]): Windows {
  return thread.reduce<Windows>((before, { body }) => {
    if (body.kind === "window") return { offered: body.window };
    if (body.kind === "words") return body.endsVisit ? {} : before;
    if (body.reply === "cannot-come" || body.reply === "other-time") return {};
    return body.reply === "will-come" ? { offered: before.offered, agreed: before.offered } : before;
  }, {});
}
