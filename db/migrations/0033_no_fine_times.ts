import { type Kysely, sql } from "kysely";

/**
 * No row says a time finer than a day, staff's own neither: beside transaction numbers it dated the applications sent before
 * and after it. A session's times are in its cookie, its beginning also sealed under its member's key; so is the step of the
 * last one-time code. Whoever is signed in signs in again.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    delete from staff_session;
    alter table staff_session drop column started_at, drop column seen_at,
      add column sealed_start bytea not null, add column expires_on date not null;
    alter table staff_account drop column last_totp_step, add column sealed_totp_step bytea;
    grant update (sealed_totp_step) on staff_account to ashyq_system;
  `.execute(db);
}
