/** What can follow an answer: the choices of the one form. */
export const NEXT_STEPS = ["answered", "times", "window", "waiting_for_you", "in_review", "closed"] as const;
export type NextStep = (typeof NEXT_STEPS)[number];
