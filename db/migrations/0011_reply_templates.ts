import { type Kysely, sql } from "kysely";

/**
 * Prepared answers per measure and result, in three languages: the country's (`*`) and a centre's own. Public knowledge,
 * nothing of a seeker. A lead writes the texts of the own centre, an administrator those of the country.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table reply_template (
      scope text not null check (scope = '*' or scope ~ '^[0-9]{9}$'),
      measure text not null,
      kind text not null check (kind in ('may-suit', 'ask', 'probably-not', 'visit', 'question', 'missed', 'farewell', 'instruction')),
      texts jsonb not null,
      changed_on date not null,
      primary key (scope, measure, kind)
    );
    alter table reply_template enable row level security;
    alter table reply_template force row level security;
    create policy owner_all on reply_template to current_user using (true) with check (true);
    create policy country_and_centre on reply_template for select to ashyq_staff
      using (scope = '*' or scope = any (array(select c::text from portal.my_centres() c)));
    create policy lead_adds on reply_template for insert to ashyq_staff
      with check (portal.is_lead() and scope = any (array(select c::text from portal.my_centres() c)));
    create policy lead_edits on reply_template for update to ashyq_staff
      using (portal.is_lead() and scope = any (array(select c::text from portal.my_centres() c)))
      with check (portal.is_lead() and scope = any (array(select c::text from portal.my_centres() c)));
    create policy lead_removes on reply_template for delete to ashyq_staff
      using (portal.is_lead() and scope = any (array(select c::text from portal.my_centres() c)));
    grant select, insert, update, delete on reply_template to ashyq_staff;
    create policy country on reply_template to ashyq_administrator using (scope = '*') with check (scope = '*');
    grant select, insert, update, delete on reply_template to ashyq_administrator;
  `.execute(db);
}
