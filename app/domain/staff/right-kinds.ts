/** What widens somebody's rights: an administrator more, another remit, a lead of a centre, the end of a suspension. */
export type RightKind = "invite" | "remit" | "lead" | "lift";
