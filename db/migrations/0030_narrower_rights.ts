import { type Kysely, sql } from "kysely";

/**
 * A lead ends only the account of somebody who works in the lead's own centres and nowhere else: an account of several centres
 * carries the keys of the others. A move takes along what colleagues were writing. Confirming a first member asks for the remit.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
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
        update staff_account set state = case when new_invitation is null then 'left' else 'invited' end,
          invitation = new_invitation, invitation_expires_on = expires, password_salt = null, password_verifier = null, public_key = null,
          sealed_private_key = null, sealed_totp = null, recovery_verifier = null, recovery_sealed_key = null where id = member;
        delete from staff_session where staff = member;
        delete from key_grant where staff = member;
        return 'ended';
      end $$;

    create function portal.leave_no_draft() returns trigger language plpgsql security definer set search_path = public as $$
      begin
        delete from case_draft where application = new.id;
        return null;
      end $$;
    revoke all on function portal.leave_no_draft() from public;
    create trigger leave_no_draft after update on application for each row
      when (old.centre <> new.centre) execute function portal.leave_no_draft();

    create or replace function portal.may_be_first(of_centre char(9), member uuid, key bytea) returns boolean
      language sql stable security definer set search_path = public as $$
      select portal.administers((select region_code from centre where code = of_centre))
        and not exists (select from centre_key where centre = of_centre)
        and exists (select from staff_account a join staff_membership m on m.staff = a.id
          where a.id = member and m.centre = of_centre and a.state = 'active' and a.role <> 'administrator' and a.public_key = key) $$;
  `.execute(db);
}
