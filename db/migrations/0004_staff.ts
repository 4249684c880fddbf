import { type Kysely, sql } from "kysely";

/**
 * Accounts, memberships and sessions of staff. Sign-in and session lookup are the process's own acts
 * (`ashyq_system`); a member sees the colleagues of their centres, never a secret of theirs.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table staff_account (
      id uuid primary key,
      login text not null unique check (login = lower(login) and length(login) between 3 and 120),
      role text not null check (role in ('consultant', 'lead', 'administrator')),
      language text not null default 'kk' check (language in ('kk', 'ru', 'en')),
      state text not null check (state in ('invited', 'active', 'left')),
      invitation bytea,
      invitation_expires_on date,
      password_salt bytea,
      password_verifier bytea,
      public_key bytea check (length(public_key) = 32),
      sealed_private_key bytea,
      sealed_totp bytea,
      recovery_verifier bytea,
      recovery_sealed_key bytea,
      last_totp_step bigint not null default 0,
      created_on date not null,
      check (state <> 'active' or (password_salt is not null and password_verifier is not null
        and public_key is not null and sealed_private_key is not null and sealed_totp is not null))
    );
    create table staff_membership (
      staff uuid not null references staff_account on delete cascade,
      centre char(9) not null references centre,
      primary key (staff, centre)
    );
    create index on staff_membership (centre);
    create table staff_session (
      id bytea primary key check (length(id) = 32),
      staff uuid not null references staff_account on delete cascade,
      sealed_key bytea not null,
      started_at timestamptz not null,
      seen_at timestamptz not null
    );
    create index on staff_session (staff);

    create function portal.my_centres() returns setof char(9) language sql stable security definer set search_path = public as $$
      select m.centre from staff_membership m
        join staff_account a on a.id = m.staff where m.staff = portal.staff_id() and a.state = 'active' $$;
    create function portal.is_lead() returns boolean language sql stable security definer set search_path = public as $$
      select exists (select from staff_account where id = portal.staff_id() and state = 'active' and role = 'lead') $$;
    create function portal.is_invited_by_me(member uuid) returns boolean language sql stable security definer set search_path = public as $$
      select exists (select from staff_account where id = member and state = 'invited' and role = 'consultant')
        and not exists (select from staff_membership where staff = member and centre not in (select portal.my_centres())) $$;
    revoke all on function portal.my_centres(), portal.is_lead(), portal.is_invited_by_me(uuid) from public;
    grant execute on function portal.my_centres(), portal.is_lead(), portal.is_invited_by_me(uuid) to ashyq_staff;
  `.execute(db);
  await sql`
    alter table staff_account enable row level security;
    alter table staff_account force row level security;
    alter table staff_membership enable row level security;
    alter table staff_membership force row level security;
    alter table staff_session enable row level security;
    alter table staff_session force row level security;
    create policy owner_all on staff_account to current_user using (true) with check (true);
    create policy owner_all on staff_membership to current_user using (true) with check (true);
    create policy owner_all on staff_session to current_user using (true) with check (true);

    create policy signs_in on staff_account for select to ashyq_system using (true);
    create policy updates_itself on staff_account for update to ashyq_system using (true) with check (true);
    grant select on staff_account to ashyq_system;
    grant update (state, invitation, invitation_expires_on, language, password_salt, password_verifier, public_key, sealed_private_key, sealed_totp,
      recovery_verifier, recovery_sealed_key, last_totp_step) on staff_account to ashyq_system;
    create policy signs_in on staff_session to ashyq_system using (true) with check (true);
    grant select, insert, update, delete on staff_session to ashyq_system;
    create policy signs_in on staff_membership for select to ashyq_system using (true);
    grant select on staff_membership to ashyq_system;

    create policy colleagues on staff_membership for select to ashyq_staff using (centre = any (array(select portal.my_centres())));
    create policy lead_invites on staff_membership for insert to ashyq_staff
      with check (portal.is_lead() and centre = any (array(select portal.my_centres())) and portal.is_invited_by_me(staff));
    grant select, insert on staff_membership to ashyq_staff;
    create policy colleagues on staff_account for select to ashyq_staff
      using (id = portal.staff_id() or exists (select from staff_membership m where m.staff = id));
    create policy lead_invites on staff_account for insert to ashyq_staff
      with check (portal.is_lead() and state = 'invited' and role = 'consultant' and public_key is null and password_verifier is null);
    create policy own_language on staff_account for update to ashyq_staff using (id = portal.staff_id()) with check (id = portal.staff_id());
    grant select (id, login, role, language, state, public_key, created_on) on staff_account to ashyq_staff;
    create policy lead_invites_again on staff_account for update to ashyq_staff
      using (portal.is_lead() and state = 'invited' and exists (select from staff_membership m where m.staff = id))
      with check (state = 'invited');
    grant insert (id, login, role, language, state, invitation, invitation_expires_on, created_on) on staff_account to ashyq_staff;
    grant update (language, invitation, invitation_expires_on) on staff_account to ashyq_staff;

    create policy administers on staff_account for select to ashyq_administrator using (true);
    grant select (id, login, role, language, state, public_key, created_on) on staff_account to ashyq_administrator;
    create policy administers on staff_membership for select to ashyq_administrator using (true);
    grant select on staff_membership to ashyq_administrator;
  `.execute(db);
}
