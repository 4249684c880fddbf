/** The ready replies that can be put into the form. */
export const READY_REPLIES = ["answer", "visit", "question", "farewell"] as const;
export type ReadyReply = (typeof READY_REPLIES)[number];
