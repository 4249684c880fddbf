import { type Kysely, sql } from "kysely";

/**
 * What one person alone can no more do. An invitation that two administrators give is two halves: one is shown to who proposes, the other
 * to who confirms, and the database joins their hashes. The country's prepared answers belong to administrators of the
 * country. A first member is confirmed by two who still answer for the centre. Nobody's account ends while it alone opens
 * what a centre keeps and no paper key opens it too.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await invitations(db);
  await sql`
    drop policy country on reply_template;
    create policy country_read on reply_template for select to ashyq_administrator using (scope = '*' and (select portal.is_administrator()));
    create policy country_adds on reply_template for insert to ashyq_administrator with check (scope = '*' and (select portal.administers('*')));
    create policy country_edits on reply_template for update to ashyq_administrator
      using (scope = '*' and (select portal.administers('*'))) with check (scope = '*' and (select portal.administers('*')));
    create policy country_removes on reply_template for delete to ashyq_administrator using (scope = '*' and (select portal.administers('*')));

    create or replace function portal.is_first_member(of_centre char(9)) returns boolean language sql stable security definer set search_path = public as $$
      select of_centre in (select portal.my_centres())
        and (select count(*) from first_member f join staff_account a on a.id = f.staff and a.public_key = f.public_key
          where f.centre = of_centre and f.staff = portal.staff_id() and portal.is_active_administrator(f.administrator)
            and exists (select from administrator_remit r join centre c on c.code = of_centre
              where r.staff = f.administrator and r.scope in ('*', c.region_code))) >= 2 $$;
  `.execute(db);
  await lastReaders(db);
}

/** Whatever confirms a proposal has put the confirmer's half into the account by then; without the proposer's nothing opens it. */
async function invitations(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table right_proposal add column invitation_half bytea check (length(invitation_half) = 32);
    grant insert (invitation_half) on right_proposal to ashyq_administrator;
    create function portal.join_halves() returns trigger language plpgsql security definer set search_path = public as $$
      begin
        update staff_account set invitation = sha256(new.invitation_half || invitation) where login = new.login and state = 'invited';
        return null;
      end $$;
    revoke all on function portal.join_halves() from public;
    create trigger join_halves after update on right_proposal for each row
      when (old.state = 'open' and new.state = 'confirmed' and new.login is not null) execute function portal.join_halves();
  `.execute(db);
}

async function lastReaders(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function portal.reads_alone(member uuid) returns boolean language sql stable security definer set search_path = public as $$
      select exists (select from key_grant g where g.staff = member
        and not exists (select from key_grant o where o.centre = g.centre and o.epoch = g.epoch and o.staff <> member and portal.is_member(o.centre, o.staff))
        and not exists (select from paper_grant p where p.centre = g.centre and p.epoch = g.epoch)) $$;
    revoke all on function portal.reads_alone(uuid) from public;
    create or replace function portal.end_account(member uuid, new_invitation bytea, expires date) returns text
      language plpgsql security definer set search_path = public as $$
      declare them record;
      begin
        select * into them from staff_account where id = member for update;
        if not portal.is_lead() or member = portal.staff_id() or them.id is null or them.role = 'administrator' or them.state = 'left'
          or not exists (select from staff_membership m where m.staff = member and m.centre in (select portal.my_centres()))
          or exists (select from staff_membership m where m.staff = member and m.centre not in (select portal.my_centres())) then
          return 'not-yours';
        end if;
        if new_invitation is null and exists (select from application a where a.assigned_to = member
          and a.status not in ('closed', 'withdrawn', 'expired')) then
          return 'open-work';
        end if;
        perform from key_grant g where exists (select from staff_membership m where m.staff = member and m.centre = g.centre) for update;
        if portal.reads_alone(member) then
          return 'reads-alone';
        end if;
        update staff_account set state = case when new_invitation is null then 'left' else 'invited' end,
          invitation = new_invitation, invitation_expires_on = expires, password_salt = null, password_verifier = null, public_key = null,
          sealed_private_key = null, sealed_totp = null, recovery_verifier = null, recovery_sealed_key = null where id = member;
        delete from staff_session where staff = member;
        delete from key_grant where staff = member;
        return 'ended';
      end $$;
  `.execute(db);
}
