import type { Day } from "~/domain/shared/day";
import type { Language } from "~/domain/shared/language";
import type { Db } from "~db/actor";
import type { ApplicationStatus } from "./application";

/** What the holder of the code sees. The answers and the contact are not among it: they are write-only. */
export interface OwnApplication {
  id: string;
  centre: string;
  caseNumber: number;
  language: Language;
  status: ApplicationStatus;
  receivedOn: Day;
  answerDueOn: Day | null;
  expiresOn: Day;
  version: number;
}

/** Undefined once it is erased, whoever erased it. */
export async function findOwnApplication(db: Db<"seeker">, application: string): Promise<OwnApplication | undefined> {
  const row = await db
    .selectFrom("application")
    .select(["id", "centre", "case_number", "language", "status", "received_on", "answer_due_on", "expires_on", "version"])
    .where("id", "=", application)
    .executeTakeFirst();
  return row && {
    id: row.id,
    centre: row.centre,
    caseNumber: row.case_number,
    language: row.language,
    status: row.status,
    receivedOn: row.received_on,
    answerDueOn: row.answer_due_on,
    expiresOn: row.expires_on,
    version: row.version,
  };
}
