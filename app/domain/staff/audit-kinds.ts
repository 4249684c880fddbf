/** What a lead looks for in the audit: everything, who looked at what, or who let whom in. */
export const AUDIT_KINDS = ["all", "looks", "team"] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];
