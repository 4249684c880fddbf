import { type Kysely, sql } from "kysely";

/**
 * Who came back by an invitation, or is new, sees no row of an application before a colleague has admitted them: the plain
 * columns, the audit and the times for visits are for those who hold a key of the centre.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function portal.my_reading_centres() returns setof char(9) language sql stable security definer set search_path = public as $$
      select distinct g.centre from key_grant g where g.staff = portal.staff_id() and g.centre in (select portal.my_centres()) $$;
    revoke all on function portal.my_reading_centres() from public;
    grant execute on function portal.my_reading_centres() to ashyq_staff;

    alter policy of_my_centres on application using (centre = any (array(select portal.my_reading_centres())));
    alter policy of_my_centres_update on application
      using (centre = any (array(select portal.my_reading_centres()))) with check (centre = any (array(select portal.my_reading_centres())));
    alter policy lead_reads on audit
      using (centre = any (array(select portal.my_reading_centres())) and ((select portal.is_lead()) or staff = portal.staff_id()));
    alter policy of_my_centres on visit_opening
      using (centre = any (array(select portal.my_reading_centres()))) with check (centre = any (array(select portal.my_reading_centres())));
  `.execute(db);
}
