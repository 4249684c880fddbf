import { type Kysely, sql } from "kysely";
import { publishTable } from "./0002_places";

/**
 * Figures of a quarter. Counts grow day by day, name no application and are erased when their quarter is released; a release is
 * written once and never changed: no role has a right to. One row says until which day everything is counted.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table quarter_count (
      quarter text not null check (quarter ~ '^20[0-9]{2}-q[1-4]$'),
      counted text not null check (counted in ('received', 'received-in', 'answered', 'ended')),
      region text not null check (region = '*' or region ~ '^[0-9]{9}$'),
      measure text not null,
      value text not null,
      count integer not null check (count > 0),
      primary key (quarter, counted, region, measure, value)
    );
    create table counted_until (
      singleton boolean primary key default true check (singleton),
      first_day date not null,
      day date not null
    );
    create table quarter_release (
      quarter text primary key check (quarter ~ '^20[0-9]{2}-q[1-4]$'),
      released_on date not null,
      figures jsonb not null,
      demonstration boolean not null default false
    );
  `.execute(db);
  for (const table of ["quarter_count", "counted_until"]) {
    await sql`
      alter table ${sql.table(table)} enable row level security;
      alter table ${sql.table(table)} force row level security;
      create policy owner_all on ${sql.table(table)} to current_user using (true) with check (true);
      create policy the_sweep_counts on ${sql.table(table)} to ashyq_system using (true) with check (true);
    `.execute(db);
  }
  await publishTable(db, "quarter_release");
  await sql`
    grant select, insert, update (count), delete on quarter_count to ashyq_system;
    grant select, insert, update (day) on counted_until to ashyq_system;
    create policy released_once on quarter_release for insert to ashyq_system with check (true);
    grant insert (quarter, released_on, figures) on quarter_release to ashyq_system;
  `.execute(db);
}
