import { type Kysely, sql } from "kysely";

/**
 * Who administers what: the whole country (`*`) or regions; what each of them did; what an administrator may write of
 * centres, intakes, parameters and the calendar. A centre says more about its door, and all of it before its intake opens.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await administrators(db);
  await acts(db);
  await centres(db);
  await intakes(db);
  await parameters(db);
}

async function administrators(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table administrator_remit (
      staff uuid not null references staff_account on delete cascade,
      scope text not null check (scope = '*' or scope ~ '^[0-9]{9}$'),
      primary key (staff, scope)
    );
    insert into administrator_remit select id, '*' from staff_account where role = 'administrator';
    alter table administrator_remit enable row level security;
    alter table administrator_remit force row level security;
    create policy owner_all on administrator_remit to current_user using (true) with check (true);

    create function portal.administers(of_scope text) returns boolean language sql stable security definer set search_path = public as $$
      select exists (select from administrator_remit r join staff_account a on a.id = r.staff
        where a.id = portal.staff_id() and a.state = 'active' and a.role = 'administrator' and r.scope in ('*', of_scope)) $$;
    create function portal.is_administrator() returns boolean language sql stable security definer set search_path = public as $$
      select exists (select from staff_account where id = portal.staff_id() and state = 'active' and role = 'administrator') $$;
    revoke all on function portal.administers(text), portal.is_administrator() from public;
    grant execute on function portal.administers(text), portal.is_administrator() to ashyq_administrator;
    create policy administrators_know_each_other on administrator_remit for select to ashyq_administrator using ((select portal.is_administrator()));
    grant select on administrator_remit to ashyq_administrator;
  `.execute(db);
}

async function acts(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table administration_act (
      position bigint primary key,
      staff uuid not null references staff_account,
      act text not null check (length(act) between 1 and 60),
      subject text not null check (length(subject) <= 300),
      day date not null,
      previous bytea not null check (length(previous) = 32),
      hash bytea not null check (length(hash) = 32)
    );
    create index on administration_act (day);
    create function portal.administration_hash(line administration_act) returns bytea language sql stable
      return sha256(line.previous || convert_to(concat_ws('|', line.position, line.staff, line.act, line.subject,
        to_char(line.day, 'YYYY-MM-DD')), 'UTF8'));
    create function portal.link_administration() returns trigger language plpgsql security definer set search_path = public as $$
      declare last record;
      begin
        perform pg_advisory_xact_lock(hashtextextended('portal.administration', 0));
        select position, hash into last from administration_act order by position desc limit 1;
        new.position := coalesce(last.position, 0) + 1;
        new.previous := coalesce(last.hash, decode(repeat('00', 32), 'hex'));
        new.hash := portal.administration_hash(new);
        return new;
      end $$;
    revoke all on function portal.link_administration() from public;
    create trigger link_administration before insert on administration_act for each row execute function portal.link_administration();

    alter table administration_act enable row level security;
    alter table administration_act force row level security;
    create policy owner_all on administration_act to current_user using (true) with check (true);
    create policy own_acts on administration_act for insert to ashyq_administrator
      with check (staff = portal.staff_id() and portal.is_administrator());
    create policy administrators_read on administration_act for select to ashyq_administrator using ((select portal.is_administrator()));
    grant insert (staff, act, subject, day), select on administration_act to ashyq_administrator;
    create policy retention on administration_act for select to ashyq_system using (true);
    create policy retention_erase on administration_act for delete to ashyq_system using (true);
    grant select (position, day), delete on administration_act to ashyq_system;
  `.execute(db);
}

async function centres(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table centre
      add column without_document boolean,
      add column languages text[] check (cardinality(languages) > 0 and languages <@ array['kk', 'ru', 'en', 'uz', 'tg', 'ky', 'sign']),
      add column step_free boolean,
      add column is_described boolean not null generated always as (address is not null and hours is not null and ask_for is not null
        and without_document is not null and languages is not null and step_free is not null) stored;
    update centre set without_document = true, languages = array['kk', 'ru'], step_free = true where demonstration;
    drop policy administrators_edit on centre;
    create policy administrators_edit on centre for update to ashyq_administrator
      using (portal.administers(region_code)) with check (portal.administers(region_code));
    grant update (without_document, languages, step_free) on centre to ashyq_administrator;
  `.execute(db);
}

async function intakes(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table intake add column closes_on date,
      add check (closes_on is null or (state = 'seasonal' and opens_on is not null and closes_on >= opens_on));
    create policy administrators_add on intake for insert to ashyq_administrator with check (portal.administers(scope));
    create policy administrators_change on intake for update to ashyq_administrator
      using (portal.administers(scope)) with check (portal.administers(scope));
    create policy administrators_follow_the_country on intake for delete to ashyq_administrator using (scope <> '*' and portal.administers(scope));
    grant insert, update (state, opens_on, closes_on), delete on intake to ashyq_administrator;
  `.execute(db);
}

async function parameters(db: Kysely<unknown>): Promise<void> {
  await sql`
    create policy national_adds on parameter for insert to ashyq_administrator with check (portal.administers('*'));
    create policy national_takes_back on parameter for delete to ashyq_administrator using (portal.administers('*'));
    grant insert, delete on parameter to ashyq_administrator;
    create policy national_adds on calendar_day for insert to ashyq_administrator with check (portal.administers('*'));
    create policy national_takes_back on calendar_day for delete to ashyq_administrator using (portal.administers('*'));
    grant insert, delete on calendar_day to ashyq_administrator;
  `.execute(db);
}
