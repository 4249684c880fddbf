import { type Kysely, sql } from "kysely";

/**
 * What a member was writing on an application when they left it: sealed to that member alone, gone with the application,
 * with its closing and with its withdrawal. The sweep erases notes and drafts of what it closes.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table case_draft (
      application uuid not null references application on delete cascade,
      staff uuid not null references staff_account on delete cascade,
      body bytea not null,
      primary key (application, staff)
    );
    create index on case_draft (staff);
    alter table case_draft alter body set storage external;
    alter table case_draft enable row level security;
    alter table case_draft force row level security;
    create policy owner_all on case_draft to current_user using (true) with check (true);
    create policy own on case_draft for select to ashyq_staff
      using (exists (select from application a where a.id = application));
    create policy own_write on case_draft for insert to ashyq_staff
      with check (staff = portal.staff_id() and exists (select from application a where a.id = application));
    create policy own_change on case_draft for update to ashyq_staff
      using (staff = portal.staff_id() and exists (select from application a where a.id = application)) with check (staff = portal.staff_id());
    create policy ends_with_the_case on case_draft for delete to ashyq_staff
      using (exists (select from application a where a.id = application));
    grant select, insert, update (body), delete on case_draft to ashyq_staff;
    create policy withdrawn_with_it on case_draft for delete to ashyq_seeker using (application = portal.application_id());
    create policy withdrawn_with_it_read on case_draft for select to ashyq_seeker using (application = portal.application_id());
    grant select (application), delete on case_draft to ashyq_seeker;
    create policy retention on case_draft for select to ashyq_system using (true);
    create policy retention_erase on case_draft for delete to ashyq_system using (true);
    grant select (application), delete on case_draft to ashyq_system;
    create policy retention on note for select to ashyq_system using (true);
    create policy retention_erase on note for delete to ashyq_system using (true);
    grant select (application), delete on note to ashyq_system;
  `.execute(db);
}
