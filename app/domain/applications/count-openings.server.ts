import type { Db } from "~db/actor";
import { subjectOf } from "./record-act.server";

/**
 * By how many of its centre's staff an application was opened. Counted from the audit under the application's pseudonym:
 * no counter is kept beside the row, and once the row is erased nobody can count any more.
 */
export async function countOpenings(db: Db<"seeker">, application: string): Promise<number> {
  const row = await db.selectFrom("application").select("pseudonym_key").where("id", "=", application).executeTakeFirst();
  if (!row) return 0;
  const { openedBy } = await db
    .selectFrom("audit")
    .select(({ fn }) => fn.count<string>("staff").distinct().as("openedBy"))
    .where("subject", "=", subjectOf({ id: application, pseudonymKey: row.pseudonym_key }))
    .where("act", "=", "opened")
    .executeTakeFirstOrThrow();
  return Number(openedBy);
}
