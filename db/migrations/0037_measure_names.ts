import { type Kysely, sql } from "kysely";

/** A measure's name beside its long texts: a list that only names measures need not unpack them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table measure_version
      add column name_kk text not null generated always as (texts -> 'kk' ->> 'name') stored,
      add column name_ru text not null generated always as (texts -> 'ru' ->> 'name') stored,
      add column name_en text not null generated always as (texts -> 'en' ->> 'name') stored;
  `.execute(db);
}
