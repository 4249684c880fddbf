import { type Kysely, sql } from "kysely";

/**
 * The first member of a centre, and one-time codes on paper.
 *
 * A centre without any key gets its first one from a member whom two administrators have confirmed, each by typing the six
 * characters the member reads out. The confirmation names the public key: another key in the member's row confirms nothing.
 * Administrators write confirmations, never a key; once a centre has a key, confirmations mean nothing.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await firstMember(db);
  await printedCodes(db);
}

async function firstMember(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table first_member (
      centre char(9) not null references centre,
      staff uuid not null references staff_account on delete cascade,
      administrator uuid not null references staff_account on delete cascade,
      public_key bytea not null check (length(public_key) = 32),
      confirmed_on date not null,
      primary key (centre, staff, administrator),
      check (staff <> administrator)
    );

    create function portal.is_active_administrator(member uuid) returns boolean language sql stable security definer set search_path = public as $$
      select exists (select from staff_account where id = member and state = 'active' and role = 'administrator') $$;
    create function portal.may_be_first(of_centre char(9), member uuid, key bytea) returns boolean
      language sql stable security definer set search_path = public as $$
      select portal.is_active_administrator(portal.staff_id())
        and not exists (select from centre_key where centre = of_centre)
        and exists (select from staff_account a join staff_membership m on m.staff = a.id
          where a.id = member and m.centre = of_centre and a.state = 'active' and a.role <> 'administrator' and a.public_key = key) $$;
    create function portal.is_first_member(of_centre char(9)) returns boolean language sql stable security definer set search_path = public as $$
      select of_centre in (select portal.my_centres())
        and (select count(*) from first_member f join staff_account a on a.id = f.staff and a.public_key = f.public_key
          where f.centre = of_centre and f.staff = portal.staff_id() and portal.is_active_administrator(f.administrator)) >= 2 $$;
    create function portal.founded_by_me(of_centre char(9), of_epoch text) returns boolean
      language sql stable security definer set search_path = public as $$
      select portal.is_first_member(of_centre) and not exists (select from key_grant where centre = of_centre)
        and not exists (select from centre_key where centre = of_centre and epoch <> of_epoch) $$;
    create function portal.has_no_key(of_centre char(9)) returns boolean language sql stable security definer set search_path = public as $$
      select not exists (select from centre_key where centre = of_centre) $$;
    revoke all on function portal.is_active_administrator(uuid), portal.may_be_first(char, uuid, bytea), portal.is_first_member(char),
      portal.founded_by_me(char, text), portal.has_no_key(char) from public;
    grant execute on function portal.is_active_administrator(uuid), portal.may_be_first(char, uuid, bytea) to ashyq_administrator;
    grant execute on function portal.is_first_member(char), portal.founded_by_me(char, text), portal.has_no_key(char) to ashyq_staff;

    alter table first_member enable row level security;
    alter table first_member force row level security;
    create policy owner_all on first_member to current_user using (true) with check (true);
    create policy administrators_see on first_member for select to ashyq_administrator using (portal.is_active_administrator(portal.staff_id()));
    create policy one_confirms on first_member for insert to ashyq_administrator
      with check (administrator = portal.staff_id() and portal.may_be_first(centre, staff, public_key));
    create policy own_again on first_member for delete to ashyq_administrator using (administrator = portal.staff_id());
    grant select, insert, delete on first_member to ashyq_administrator;
    create policy members_see on first_member for select to ashyq_staff using (centre = any (array(select portal.my_centres())));
    grant select (centre, staff, administrator, confirmed_on) on first_member to ashyq_staff;

    create policy first_member_makes on centre_key for insert to ashyq_staff
      with check (portal.is_first_member(centre) and portal.has_no_key(centre));
    create policy first_member_keeps on key_grant for insert to ashyq_staff
      with check (staff = portal.staff_id() and portal.founded_by_me(centre, epoch));
  `.execute(db);
}

/** The database keeps a keyed hash of each code: the key follows from the member's private key, so nobody else makes or tries one. */
async function printedCodes(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table printed_code (
      staff uuid not null references staff_account on delete cascade,
      code_hash bytea not null check (length(code_hash) = 32),
      primary key (staff, code_hash)
    );
    alter table printed_code enable row level security;
    alter table printed_code force row level security;
    create policy owner_all on printed_code to current_user using (true) with check (true);
    create policy signs_in on printed_code to ashyq_system using (true) with check (true);
    grant select, insert, delete on printed_code to ashyq_system;

    create function portal.end_printed_codes() returns trigger language plpgsql security definer set search_path = public as $$
      begin
        delete from printed_code where staff = new.id;
        return null;
      end $$;
    revoke all on function portal.end_printed_codes() from public;
    create trigger end_printed_codes after update on staff_account for each row
      when (old.public_key is not null and new.public_key is distinct from old.public_key) execute function portal.end_printed_codes();
  `.execute(db);
}
