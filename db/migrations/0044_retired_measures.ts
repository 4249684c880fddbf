import { type Kysely, sql } from "kysely";

/** An administrator of the country takes a measure out of the catalogue and brings it back. Its address, its versions and what was applied for stay. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create policy national_retires on measure for update to ashyq_administrator
      using (portal.administers('*')) with check (portal.administers('*'));
    grant update (retired) on measure to ashyq_administrator;
  `.execute(db);
}
