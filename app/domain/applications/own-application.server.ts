import { sql } from "kysely";
import type { MeasureSlug } from "~/domain/measures/measure";
import type { Day } from "~/domain/shared/day";
import type { Language } from "~/domain/shared/language";
import type { Db } from "~db/actor";
import type { ApplicationStatus } from "./application";

/** What the holder of the code sees. The answers and the contact are not among it: they are write-only. */
export interface OwnApplication {
  id: string;
  centre: string;
  caseNumber: number;
  measure: MeasureSlug;
  language: Language;
  status: ApplicationStatus;
  receivedOn: Day;
  answerDueOn: Day | null;
  closedOn: Day | null;
  reopened: boolean;
  /** The last day of an answered one to which nobody writes any more. */
  closesItselfAfter: Day | null;
  expiresOn: Day;
  version: number;
  /** Follows from the code that counts now: a session that an older code opened is over. */
  seekerKey: Uint8Array;
}

/** Undefined once it is erased, whoever erased it. */
export async function findOwnApplication(db: Db<"seeker">, application: string): Promise<OwnApplication | undefined> {
  const row = await db
    .selectFrom("application")
    .select([
      "id", "centre", "case_number", "first_measure", "language", "status", "received_on", "answer_due_on", "closed_on", "reopened", "expires_on", "version",
      "seeker_public_key",
    ])
    .select(sql<Day | null>`case when status = 'answered' then portal.closes_itself_after(waiting_since) end`.as("closes_itself_after"))
    .where("id", "=", application)
    .executeTakeFirst();
  return row && {
    id: row.id,
    centre: row.centre,
    caseNumber: row.case_number,
    measure: row.first_measure,
    language: row.language,
    status: row.status,
    receivedOn: row.received_on,
    answerDueOn: row.answer_due_on,
    closedOn: row.closed_on,
    reopened: row.reopened,
    closesItselfAfter: row.closes_itself_after,
    expiresOn: row.expires_on,
    version: row.version,
    seekerKey: row.seeker_public_key,
  };
}
