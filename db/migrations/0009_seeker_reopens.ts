import { type Kysely, sql } from "kysely";

/** A seeker's message reopens a closed application once; the trigger on steps sees to the once. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`grant update (reopened) on application to ashyq_seeker`.execute(db);
}
