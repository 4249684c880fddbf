import { type Kysely, sql } from "kysely";

/** Regions, districts and career centres: public reference data; administrators edit centres. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table region (
      code char(9) primary key,
      slug text not null unique,
      kind text not null,
      names jsonb not null,
      position integer not null
    );
    create table centre (
      code char(9) primary key,
      region_code char(9) not null references region,
      names jsonb not null,
      address jsonb,
      hours jsonb,
      ask_for jsonb,
      demonstration boolean not null default false,
      intake_stopped boolean not null default false
    );
    create table district (
      code char(9) primary key,
      region_code char(9) not null references region,
      centre_code char(9) not null references centre,
      kind text not null,
      names jsonb not null,
      position integer not null
    );
    create index on district (region_code);
    create index on centre (region_code);
  `.execute(db);
  for (const table of ["region", "centre", "district"]) await publishTable(db, table);
  await sql`
    create policy administrators_edit on centre for update to ashyq_administrator using (true) with check (true);
    grant update (address, hours, ask_for, intake_stopped) on centre to ashyq_administrator;
  `.execute(db);
}

/** Everyone reads, the owner alone writes, and pages rendered for everyone learn of a change. */
export async function publishTable(db: Kysely<unknown>, table: string): Promise<void> {
  await sql`
    alter table ${sql.table(table)} enable row level security;
    alter table ${sql.table(table)} force row level security;
    create policy owner_all on ${sql.table(table)} to current_user using (true) with check (true);
    create policy everyone_reads on ${sql.table(table)} for select
      to ashyq_visitor, ashyq_seeker, ashyq_staff, ashyq_administrator, ashyq_system using (true);
    grant select on ${sql.table(table)} to ashyq_visitor, ashyq_seeker, ashyq_staff, ashyq_administrator, ashyq_system;
    create trigger content_changed after insert or update or delete or truncate on ${sql.table(table)}
      for each statement execute function portal.content_changed();
  `.execute(db);
}
