/** Why a member passes an application on. The reason helps whoever chooses it and is kept nowhere. */
export const SKIP_REASONS = ["may-know", "other-language", "other-specialist", "no-time"] as const;
