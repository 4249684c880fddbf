/** What widens somebody's rights: an administrator more, another remit, a lead of a centre, the end of a suspension, a lead from outside. */
export type RightKind = "invite" | "remit" | "lead" | "lift" | "centre-lead";

/** Kinds that bring somebody new: confirming them makes an invitation. */
export const brings = (kind: RightKind): boolean => kind === "invite" || kind === "centre-lead";

/** Kinds whose places are centres, not regions. */
export const isOfCentre = (kind: RightKind): boolean => kind === "lead" || kind === "centre-lead";
