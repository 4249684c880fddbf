import { type Kysely, sql } from "kysely";

/**
 * Centre keys and who was given their private half. Everyone may read a public half, to seal to it.
 * Only a member who already holds a centre's key adds a key or a grant; administrators and the process cannot.
 * A grant carries a vouch: what only a holder of the key can compute about the member's public key, so that the next
 * quarter's key goes to no public key that was put in the row meanwhile. When a lead ends an account or sends its
 * owner back to the invitation, all it could open ends in the same act.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table centre_key (
      centre char(9) not null references centre,
      epoch text not null check (epoch ~ '^[0-9]{4}Q[1-4]$'),
      public_key bytea not null check (length(public_key) = 32),
      made_on date not null,
      primary key (centre, epoch)
    );
    create table key_grant (
      centre char(9) not null,
      epoch text not null,
      staff uuid not null references staff_account on delete cascade,
      sealed_key bytea not null,
      vouch bytea not null check (length(vouch) = 32),
      primary key (centre, epoch, staff),
      foreign key (centre, epoch) references centre_key on delete cascade
    );
    create index on key_grant (staff);

    create function portal.holds_key(of_centre char(9)) returns boolean language sql stable security definer set search_path = public as $$
      select of_centre in (select portal.my_centres())
        and exists (select from key_grant where centre = of_centre and staff = portal.staff_id()) $$;
    create function portal.is_member(of_centre char(9), member uuid) returns boolean language sql stable security definer set search_path = public as $$
      select exists (select from staff_membership m join staff_account a on a.id = m.staff
        where m.centre = of_centre and m.staff = member and a.state = 'active') $$;
    revoke all on function portal.holds_key(char), portal.is_member(char, uuid) from public;
    grant execute on function portal.holds_key(char), portal.is_member(char, uuid) to ashyq_staff;

    create function portal.end_account(member uuid, new_invitation bytea, expires date) returns text
      language plpgsql security definer set search_path = public as $$
      declare them record;
      begin
        select * into them from staff_account where id = member for update;
        if not portal.is_lead() or member = portal.staff_id() or them.id is null or them.role = 'administrator' or them.state = 'left'
          or not exists (select from staff_membership m where m.staff = member and m.centre in (select portal.my_centres())) then
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
    revoke all on function portal.end_account(uuid, bytea, date) from public;
    grant execute on function portal.end_account(uuid, bytea, date) to ashyq_staff;

    alter table centre_key enable row level security;
    alter table centre_key force row level security;
    alter table key_grant enable row level security;
    alter table key_grant force row level security;
    create policy owner_all on centre_key to current_user using (true) with check (true);
    create policy owner_all on key_grant to current_user using (true) with check (true);
    create policy seal_to_it on centre_key for select
      to ashyq_visitor, ashyq_seeker, ashyq_staff, ashyq_administrator, ashyq_system using (true);
    grant select on centre_key to ashyq_visitor, ashyq_seeker, ashyq_staff, ashyq_administrator, ashyq_system;
    create policy holder_renews on centre_key for insert to ashyq_staff with check (portal.holds_key(centre));
    grant insert on centre_key to ashyq_staff;

    create policy members_see on key_grant for select to ashyq_staff using (centre = any (array(select portal.my_centres())));
    create policy holder_grants on key_grant for insert to ashyq_staff
      with check (portal.holds_key(centre) and portal.is_member(centre, staff));
    grant select, insert on key_grant to ashyq_staff;
    create policy ends_with_its_quarter on centre_key for delete to ashyq_system using (true);
    grant delete on centre_key to ashyq_system;
    create policy forgets on key_grant for select to ashyq_system using (true);
    create policy forgets_delete on key_grant for delete to ashyq_system using (true);
    grant select (centre, epoch, staff), delete on key_grant to ashyq_system;
  `.execute(db);
}
