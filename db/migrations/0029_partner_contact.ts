import { type Kysely, sql } from "kysely";

/**
 * Whom helpers may turn to at a centre: a role and how to reach it, in three languages, never a person's name.
 * Null until the centre wants it to be shown.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table centre add column partner_contact jsonb;
    grant update (partner_contact) on centre to ashyq_administrator;
  `.execute(db);
}
