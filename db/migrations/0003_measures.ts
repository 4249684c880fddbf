import { type Kysely, sql } from "kysely";
import { publishTable } from "./0002_places";

/** Measures, their dated versions, intakes, dated parameters and the working-day calendar. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table measure (
      slug text primary key,
      position integer not null,
      wishes text[] not null,
      related text[] not null,
      retired boolean not null default false
    );
    create table measure_version (
      slug text not null references measure,
      in_force_from date not null,
      amounts jsonb not null,
      texts jsonb not null,
      sources jsonb not null,
      rules jsonb not null default '[]',
      primary key (slug, in_force_from)
    );
    create table intake (
      slug text not null references measure,
      scope text not null check (scope = '*' or scope ~ '^[0-9]{9}$'),
      state text not null check (state in ('open', 'paused', 'seasonal', 'closed')),
      opens_on date,
      primary key (slug, scope)
    );
    create table parameter (
      name text not null,
      in_force_from date not null,
      value numeric not null check (value > 0),
      source jsonb not null,
      primary key (name, in_force_from)
    );
    create table calendar_day (
      day date primary key,
      kind text not null check (kind in ('holiday', 'working')),
      names jsonb not null
    );
  `.execute(db);
  for (const table of ["measure", "measure_version", "intake", "parameter", "calendar_day"]) await publishTable(db, table);
}
