import { sql } from "kysely";
import type { Db } from "~db/actor";

export interface AuditChain {
  /** A centre's code, or `*` for the record of administration. */
  centre: string;
  lines: number;
  /** The newest line's hash: written down elsewhere, it also shows when the end of a chain was cut off. */
  head: Uint8Array;
  /** The first line that does not follow from the one before; null when the chain is whole. */
  brokenAt: number | null;
}

/** Every centre's chain of acts and the record of administration, recomputed line by line. Only the oldest lines may be missing: they end after a year. */
export async function verifyAudit(db: Db<"system">): Promise<AuditChain[]> {
  const { rows } = await sql<AuditChain>`select trim(of_centre) as centre, lines, head, broken_at as "brokenAt" from portal.audit_chains()`.execute(db);
  return rows;
}
