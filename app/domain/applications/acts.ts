/** Why a colleague's claimed application is opened. The lead reads it. */
export const OPENING_REASONS = ["colleague-away", "handed-over", "at-the-desk", "lead-check"] as const;
export type OpeningReason = (typeof OPENING_REASONS)[number];

/** Why a phone number is looked at. The lead reads it. */
export const REVEAL_REASONS = ["call-agreed", "no-reply-here", "visit-changed"] as const;
export type RevealReason = (typeof REVEAL_REASONS)[number];

/** What staff do to an application, as the audit writes it. No word of any application is among it. */
export const CASE_ACTS = [
  "opened", "took", "gave-back", "replied", "offered-visit", "noted", "closed", "reopened", "handed-over", "proposed-move", "took-back-move", "withdrew-times",
  "consulted-lead",
  // Written by earlier versions when a seeker said yes to another centre; nothing writes them any more, lines are kept a year.
  "moved-out", "moved-in",
] as const;
/** What staff do to the team and its keys, and a request for an application that is not theirs. */
export const TEAM_ACTS = ["asked-foreign-case", "invited", "invited-again", "ended-account", "admitted", "renewed-key", "made-first-key", "sealed-to-paper", "restored-by-paper"] as const;

export type Act =
  | (typeof CASE_ACTS)[number]
  | (typeof TEAM_ACTS)[number]
  | `opened-claimed:${OpeningReason}`
  | `revealed-contact:${RevealReason}`;
