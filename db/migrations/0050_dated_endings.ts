import { type Kysely, sql } from "kysely";

/**
 * When an answered application closes by itself, and how long the record of administration is kept, may be shortened by dated
 * parameters too. An answered application closes by the terms of the day of its last answer: nothing that comes later moves it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table parameter drop constraint kept_days_within_bounds;
    alter table parameter add constraint kept_days_within_bounds check (case name
      when 'application-days' then value between 60 and 180
      when 'answered-days' then value between 14 and 30
      when 'closed-days' then value between 7 and 30
      when 'audit-days' then value between 180 and 365
      when 'record-days' then value between 365 and 1095
      when 'backup-days' then value between 1 and 35
      else true end);
    create function portal.closes_itself_after(answered_on date) returns date language sql stable set search_path = public as $$
      select answered_on + portal.kept_days('answered-days', 30, answered_on) $$;
    revoke all on function portal.closes_itself_after(date) from public;
    grant execute on function portal.closes_itself_after(date) to ashyq_seeker, ashyq_system;
  `.execute(db);
}
