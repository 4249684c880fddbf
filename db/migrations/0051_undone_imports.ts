import { type Kysely, sql } from "kysely";

/** A translators' file can be taken back as a whole: each draft that it changed keeps what it was before, until it is written on. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table measure_draft add column imported uuid, add column before_import jsonb,
      add check ((imported is null) = (before_import is null));
    grant insert (imported, before_import), update (imported, before_import) on measure_draft to ashyq_administrator;
  `.execute(db);
}
