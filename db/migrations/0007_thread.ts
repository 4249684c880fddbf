import { type Kysely, sql } from "kysely";

/** Messages between a seeker and the centre, staff's own notes, and the seeker's sessions. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table message (
      id uuid primary key,
      application uuid not null references application on delete cascade,
      direction text not null check (direction in ('to_seeker', 'to_centre')),
      day date not null,
      body bytea not null
    );
    create index on message (application);
    create table note (
      id uuid primary key,
      application uuid not null references application on delete cascade,
      day date not null,
      body bytea not null
    );
    create index on note (application);
    create unlogged table seeker_session (
      id bytea primary key check (length(id) = 32),
      sealed bytea not null,
      expires_on date not null
    );
    alter table message alter body set storage external;
    alter table note alter body set storage external;
    alter table message enable row level security;
    alter table message force row level security;
    alter table note enable row level security;
    alter table note force row level security;
    alter table seeker_session enable row level security;
    alter table seeker_session force row level security;
    create policy owner_all on message to current_user using (true) with check (true);
    create policy owner_all on note to current_user using (true) with check (true);
    create policy owner_all on seeker_session to current_user using (true) with check (true);

    create policy own on message for select to ashyq_seeker using (application = portal.application_id());
    create policy own_reply on message for insert to ashyq_seeker
      with check (application = portal.application_id() and direction = 'to_centre');
    create policy own_removal on message for delete to ashyq_seeker using (application = portal.application_id());
    grant select, insert, delete on message to ashyq_seeker;

    create policy of_my_centres on message for select to ashyq_staff using (exists (select from application a where a.id = application));
    create policy of_my_centres_answer on message for insert to ashyq_staff
      with check (direction = 'to_seeker' and exists (select from application a where a.id = application));
    grant select, insert on message to ashyq_staff;
    create policy of_my_centres on note for select to ashyq_staff using (exists (select from application a where a.id = application));
    create policy of_my_centres_write on note for insert to ashyq_staff with check (exists (select from application a where a.id = application));
    create policy of_my_centres_erase on note for delete to ashyq_staff using (exists (select from application a where a.id = application));
    grant select, insert, delete on note to ashyq_staff;
    create policy withdrawn_with_it on note for delete to ashyq_seeker using (application = portal.application_id());
    create policy withdrawn_with_it_read on note for select to ashyq_seeker using (application = portal.application_id());
    grant select (application), delete on note to ashyq_seeker;

    create policy own on seeker_session to ashyq_seeker using (id = portal.session_id()) with check (id = portal.session_id());
    grant select, insert, delete on seeker_session to ashyq_seeker;
    create policy retention on seeker_session for select to ashyq_system using (true);
    create policy retention_erase on seeker_session for delete to ashyq_system using (true);
    grant select (id, expires_on), delete on seeker_session to ashyq_system;
  `.execute(db);
}
