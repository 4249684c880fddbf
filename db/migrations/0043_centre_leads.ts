import { type Kysely, sql } from "kysely";

/**
 * Who opens a centre: two administrators invite its first lead, who invites everybody else. The same proposal renews an
 * invitation that ran out before it was used. Taking the lead's rights back narrows, so one administrator is enough.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await proposals(db);
  await confirming(db);
  await takingBack(db);
}

async function proposals(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table right_proposal drop constraint right_proposal_kind_check, drop constraint right_proposal_check,
      add constraint right_proposal_kind_check check (kind in ('invite', 'remit', 'lead', 'lift', 'centre-lead')),
      add constraint right_proposal_check check ((kind in ('invite', 'centre-lead')) = (login is not null) and (kind in ('invite', 'centre-lead')) = (target is null)),
      add constraint one_centre check (kind <> 'centre-lead' or cardinality(scopes) = 1);
    create or replace function portal.may_widen(kind text, scopes text[], target uuid) returns boolean
      language sql stable security definer set search_path = public as $$
      select portal.is_administrator() and target is distinct from portal.staff_id() and case kind
        when 'invite' then not exists (select from unnest(scopes) s where not portal.administers(s))
        when 'remit' then portal.administers('*') and exists (select from staff_account a where a.id = target and a.role = 'administrator' and a.state = 'active')
        when 'lift' then portal.administers('*') and exists (select from staff_account a where a.id = target and a.role = 'administrator' and a.state = 'suspended')
        when 'lead' then exists (select from staff_account a where a.id = target and a.role = 'consultant' and a.state = 'active')
          and exists (select from staff_membership m where m.staff = target)
          and not exists (select from staff_membership m join centre c on c.code = m.centre where m.staff = target and not portal.administers(c.region_code))
        when 'centre-lead' then exists (select from centre c where c.code = scopes[1] and portal.administers(c.region_code))
        else false end $$;
  `.execute(db);
}

/** An invitation that nobody has used is renewed for the same login, the same role and, for a lead, the same centre only. */
async function confirming(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function portal.renew_invitation(of_login text, of_role text, of_centre char(9), new_invitation bytea, expires date) returns boolean
      language plpgsql security definer set search_path = public as $$
      begin
        update staff_account a set invitation = new_invitation, invitation_expires_on = expires
          where a.login = of_login and a.role = of_role and a.state = 'invited' and a.public_key is null
            and (of_centre is null or exists (select from staff_membership m where m.staff = a.id and m.centre = of_centre))
            and not exists (select from staff_membership m where m.staff = a.id and m.centre is distinct from of_centre);
        return found;
      end $$;
    create or replace function portal.confirm_right(proposal uuid, invitation bytea, expires date, today date) returns text
      language plpgsql security definer set search_path = public as $$
      declare p record;
      declare new_role text;
      declare of_centre char(9);
      declare changed integer;
      begin
        select * into p from right_proposal where id = proposal for update;
        if p.id is null or p.state <> 'open' then return 'gone'; end if;
        if portal.staff_id() in (p.proposed_by, p.target) then return 'own'; end if;
        if not portal.may_widen(p.kind, p.scopes, p.target) then return 'not-yours'; end if;
        if not exists (select from staff_account where id = p.proposed_by and state = 'active' and role = 'administrator') then return 'gone'; end if;
        if p.kind in ('invite', 'centre-lead') then
          if invitation is null or expires is null then return 'not-yours'; end if;
          new_role := case p.kind when 'invite' then 'administrator' else 'lead' end;
          of_centre := case p.kind when 'centre-lead' then p.scopes[1] end;
          insert into staff_account (id, login, role, language, state, invitation, invitation_expires_on, created_on)
            values (p.id, p.login, new_role, p.language, 'invited', invitation, expires, today) on conflict do nothing;
          get diagnostics changed = row_count;
          if changed = 0 then
            if not portal.renew_invitation(p.login, new_role, of_centre, invitation, expires) then return 'login-taken'; end if;
            if p.kind = 'invite' then
              delete from administrator_remit r using staff_account a where a.id = r.staff and a.login = p.login;
            end if;
          end if;
          if p.kind = 'invite' then
            insert into administrator_remit select a.id, unnest(p.scopes) from staff_account a where a.login = p.login;
          elsif changed = 1 then
            insert into staff_membership (staff, centre) values (p.id, of_centre);
          end if;
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
    revoke all on function portal.renew_invitation(text, text, char, bytea, date) from public;
  `.execute(db);
}

/** Whoever answers for every centre of a lead makes them a consultant again: what they wrote and their keys stay as they are. */
async function takingBack(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function portal.take_lead_back(member uuid) returns boolean language plpgsql security definer set search_path = public as $$
      begin
        if not portal.is_administrator() or not exists (select from staff_membership m where m.staff = member)
          or exists (select from staff_membership m join centre c on c.code = m.centre where m.staff = member and not portal.administers(c.region_code)) then
          return false;
        end if;
        update staff_account set role = 'consultant' where id = member and role = 'lead' and state in ('active', 'invited');
        return found;
      end $$;
    revoke all on function portal.take_lead_back(uuid) from public;
    grant execute on function portal.take_lead_back(uuid) to ashyq_administrator;
  `.execute(db);
}
