import { type Kysely, sql } from "kysely";

/**
 * Rights of administrators and leads. Whatever could widen anybody's rights is proposed by one administrator and confirmed by
 * another who answers for the same; nobody proposes or confirms anything for themselves. Taking rights away needs one, but
 * two administrators of the country always remain, so that there is somebody to confirm.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await proposals(db);
  await confirming(db);
  await ending(db);
}

async function proposals(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table staff_account drop constraint staff_account_state_check,
      add constraint staff_account_state_check check (state in ('invited', 'active', 'suspended', 'left'));
    create table right_proposal (
      id uuid primary key,
      kind text not null check (kind in ('invite', 'remit', 'lead', 'lift')),
      login text check (login = lower(login) and length(login) between 3 and 120),
      language text not null default 'kk' check (language in ('kk', 'ru', 'en')),
      scopes text[] not null default '{}',
      target uuid references staff_account on delete cascade,
      state text not null check (state in ('open', 'confirmed', 'withdrawn')),
      proposed_by uuid not null references staff_account,
      proposed_on date not null,
      decided_by uuid references staff_account,
      decided_on date,
      check ((kind = 'invite') = (login is not null) and (kind = 'invite') = (target is null)),
      check (kind not in ('invite', 'remit') or cardinality(scopes) > 0),
      check (target is null or (target <> proposed_by and target is distinct from decided_by)),
      check (state <> 'confirmed' or decided_by <> proposed_by)
    );
    create function portal.may_widen(kind text, scopes text[], target uuid) returns boolean
      language sql stable security definer set search_path = public as $$
      select portal.is_administrator() and target is distinct from portal.staff_id() and case kind
        when 'invite' then not exists (select from unnest(scopes) s where not portal.administers(s))
        when 'remit' then portal.administers('*') and exists (select from staff_account a where a.id = target and a.role = 'administrator' and a.state = 'active')
        when 'lift' then portal.administers('*') and exists (select from staff_account a where a.id = target and a.role = 'administrator' and a.state = 'suspended')
        when 'lead' then exists (select from staff_account a where a.id = target and a.role = 'consultant' and a.state = 'active')
          and exists (select from staff_membership m where m.staff = target)
          and not exists (select from staff_membership m join centre c on c.code = m.centre where m.staff = target and not portal.administers(c.region_code))
        else false end $$;
    revoke all on function portal.may_widen(text, text[], uuid) from public;
    grant execute on function portal.may_widen(text, text[], uuid) to ashyq_administrator;

    alter table right_proposal enable row level security;
    alter table right_proposal force row level security;
    create policy owner_all on right_proposal to current_user using (true) with check (true);
    create policy administrators_read on right_proposal for select to ashyq_administrator using ((select portal.is_administrator()));
    create policy one_proposes on right_proposal for insert to ashyq_administrator
      with check (state = 'open' and proposed_by = portal.staff_id() and decided_by is null and portal.may_widen(kind, scopes, target));
    create policy one_withdraws on right_proposal for update to ashyq_administrator
      using (state = 'open' and (proposed_by = portal.staff_id() or portal.administers('*')))
      with check (state = 'withdrawn' and decided_by = portal.staff_id());
    grant select, insert (id, kind, login, language, scopes, target, state, proposed_by, proposed_on),
      update (state, decided_by, decided_on) on right_proposal to ashyq_administrator;
  `.execute(db);
}

async function confirming(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function portal.confirm_right(proposal uuid, invitation bytea, expires date, today date) returns text
      language plpgsql security definer set search_path = public as $$
      declare p record;
      declare changed integer;
      begin
        select * into p from right_proposal where id = proposal for update;
        if p.id is null or p.state <> 'open' then return 'gone'; end if;
        if portal.staff_id() in (p.proposed_by, p.target) then return 'own'; end if;
        if not portal.may_widen(p.kind, p.scopes, p.target) then return 'not-yours'; end if;
        if not exists (select from staff_account where id = p.proposed_by and state = 'active' and role = 'administrator') then return 'gone'; end if;
        if p.kind = 'invite' then
          if invitation is null or expires is null then return 'not-yours'; end if;
          insert into staff_account (id, login, role, language, state, invitation, invitation_expires_on, created_on)
            values (p.id, p.login, 'administrator', p.language, 'invited', invitation, expires, today) on conflict do nothing;
          get diagnostics changed = row_count;
          if changed = 0 then return 'login-taken'; end if;
          insert into administrator_remit select p.id, unnest(p.scopes);
        elsif p.kind = 'remit' then
          delete from administrator_remit where staff = p.target;
          insert into administrator_remit select p.target, unnest(p.scopes);
        elsif p.kind = 'lead' then
          update staff_account set role = 'lead' where id = p.target;
        else
          update staff_account set state = 'active' where id = p.target;
        end if;
        update right_proposal set state = 'confirmed', decided_by = portal.staff_id(), decided_on = today where id = proposal;
        return 'confirmed';
      end $$;
    revoke all on function portal.confirm_right(uuid, bytea, date, date) from public;
    grant execute on function portal.confirm_right(uuid, bytea, date, date) to ashyq_administrator;
  `.execute(db);
}

async function ending(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function portal.may_end(member uuid) returns text language sql stable security definer set search_path = public as $$
      select case
        when not portal.administers('*') or member = portal.staff_id() or not exists (select from staff_account
          where id = member and role = 'administrator' and state in ('active', 'suspended', 'invited')) then 'not-yours'
        when (select count(*) from administrator_remit r join staff_account a on a.id = r.staff
          where r.scope = '*' and a.state = 'active' and a.id <> member) < 2 then 'too-few'
        else 'yes' end $$;
    create function portal.suspend_administrator(member uuid) returns text
      language plpgsql security definer set search_path = public as $$
      begin
        perform pg_advisory_xact_lock(hashtextextended('portal.administrators', 0));
        if portal.may_end(member) <> 'yes' then return portal.may_end(member); end if;
        update staff_account set state = 'suspended' where id = member and state = 'active';
        if not found then return 'not-yours'; end if;
        delete from staff_session where staff = member;
        return 'done';
      end $$;
    create function portal.hand_over_administration(member uuid, successor uuid, today date) returns text
      language plpgsql security definer set search_path = public as $$
      begin
        perform pg_advisory_xact_lock(hashtextextended('portal.administrators', 0));
        if portal.may_end(member) <> 'yes' then return portal.may_end(member); end if;
        if successor = member or not exists (select from staff_account where id = successor and role = 'administrator' and state = 'active')
          or exists (select from administrator_remit r where r.staff = member
            and not exists (select from administrator_remit s where s.staff = successor and s.scope in ('*', r.scope))) then
          return 'no-successor';
        end if;
        update measure_draft set changed_by = successor, submitted_by = null, state = 'draft'
          where state in ('draft', 'in_review') and member in (changed_by, submitted_by);
        update right_proposal set state = 'withdrawn', decided_by = portal.staff_id(), decided_on = today where state = 'open' and proposed_by = member;
        delete from administrator_remit where staff = member;
        delete from staff_session where staff = member;
        update staff_account set state = 'left', invitation = null, invitation_expires_on = null, password_salt = null, password_verifier = null,
          public_key = null, sealed_private_key = null, sealed_totp = null, recovery_verifier = null, recovery_sealed_key = null where id = member;
        return 'done';
      end $$;
    revoke all on function portal.may_end(uuid), portal.suspend_administrator(uuid), portal.hand_over_administration(uuid, uuid, date) from public;
    grant execute on function portal.suspend_administrator(uuid), portal.hand_over_administration(uuid, uuid, date) to ashyq_administrator;
  `.execute(db);
}
