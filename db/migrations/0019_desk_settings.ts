import { type Kysely, sql } from "kysely";

/** What a member of staff set for themselves: the languages they work in, and whether single keys are shortcuts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table staff_account
      add working_languages text[] not null default '{kk,ru,en}'
        check (cardinality(working_languages) between 1 and 3 and working_languages <@ array['kk', 'ru', 'en']),
      add shortcuts boolean not null default true;
    grant select (working_languages, shortcuts), update (working_languages, shortcuts) on staff_account to ashyq_staff;
  `.execute(db);
}
