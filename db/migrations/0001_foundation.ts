import { type Kysely, sql } from "kysely";

/** The schema `portal`: who acts (from the door's settings) and the deployment's one row. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create schema portal;
    revoke all on schema public from public;
    grant usage on schema public, portal to ashyq_visitor, ashyq_seeker, ashyq_staff, ashyq_administrator, ashyq_system;

    create function portal.staff_id() returns uuid language sql stable
      return nullif(current_setting('portal.staff', true), '')::uuid;
    create function portal.application_id() returns uuid language sql stable
      return nullif(current_setting('portal.application', true), '')::uuid;
    create function portal.receipt_lookup() returns bytea language sql stable
      return decode(nullif(current_setting('portal.receipt_lookup', true), ''), 'hex');
    create function portal.session_id() returns bytea language sql stable
      return decode(nullif(current_setting('portal.session', true), ''), 'hex');

    create table deployment (
      singleton boolean primary key default true check (singleton),
      receipt_salt bytea not null check (length(receipt_salt) = 16),
      content_revision integer not null default 1,
      seeded text not null default 'nothing' check (seeded in ('nothing', 'content', 'demonstration')),
      born_on date not null
    );
    alter table deployment enable row level security;
    alter table deployment force row level security;
    create policy owner_all on deployment to current_user using (true) with check (true);
    create policy everyone_reads on deployment for select
      to ashyq_visitor, ashyq_seeker, ashyq_staff, ashyq_administrator, ashyq_system using (true);
    grant select on deployment to ashyq_visitor, ashyq_seeker, ashyq_staff, ashyq_administrator, ashyq_system;

    create function portal.content_changed() returns trigger language plpgsql security definer set search_path = public as $$
      begin
        update deployment set content_revision = content_revision + 1;
        return null;
      end $$;
    revoke all on function portal.content_changed() from public;
  `.execute(db);
}
