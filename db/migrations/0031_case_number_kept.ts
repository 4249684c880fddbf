import { type Kysely, sql } from "kysely";

/**
 * A case number stays its application's until the row is erased, so that a closed application can open again under the number
 * that its seeker was told. Finished ones that share a number with another are given a new one first: nobody waits for them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    do $$
      declare
        doubled record;
      begin
        for doubled in
          select a.id, a.centre from application a where a.status in ('closed', 'withdrawn', 'expired') and exists (
            select from application b where b.centre = a.centre and b.case_number = a.case_number and b.id <> a.id
              and (b.status not in ('closed', 'withdrawn', 'expired') or b.id < a.id))
        loop
          update application set version = version + 1, case_number = (
            select number from (select 1000000 + floor(random() * 9000000)::integer as number from generate_series(1, 100)) drawn
              where not exists (select from application taken where taken.centre = doubled.centre and taken.case_number = drawn.number) limit 1)
            where id = doubled.id;
        end loop;
      end $$;
    drop index application_case_number;
    create unique index application_case_number on application (centre, case_number);
  `.execute(db);
}
