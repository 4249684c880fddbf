import { type Kysely, sql } from "kysely";

/**
 * The recovery key of a region, on paper. Three members of its centres each draw a sheet; the third drawing makes the key,
 * whose private half lies in three nested seals (AB, BC, AC): any two sheets open it, one opens nothing. A centre's keys are
 * sealed to it only by a member who holds them and typed its six characters. What it opens goes to a member of the centre,
 * through one function that asks for a proof only the opened key gives.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await tables(db);
  await sheetsAndKeys(db);
  await grants(db);
}

async function tables(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table paper_sheet (
      id uuid primary key,
      region char(9) not null references region,
      staff uuid not null references staff_account on delete cascade,
      public_key bytea not null check (length(public_key) = 32),
      drawn_on date not null
    );
    create index on paper_sheet (region);
    create table paper_key (
      id uuid primary key,
      region char(9) not null references region,
      sheet_a uuid not null unique references paper_sheet,
      sheet_b uuid not null unique references paper_sheet,
      sheet_c uuid not null unique references paper_sheet,
      public_key bytea not null check (length(public_key) = 32),
      seal_ab bytea not null,
      seal_bc bytea not null,
      seal_ac bytea not null,
      proof_hash bytea not null check (length(proof_hash) = 32),
      made_on date not null,
      check (sheet_a <> sheet_b and sheet_b <> sheet_c and sheet_a <> sheet_c)
    );
    create table paper_grant (
      centre char(9) not null,
      epoch text not null,
      paper_key uuid not null references paper_key on delete cascade,
      sealed_key bytea not null,
      vouch bytea not null check (length(vouch) = 32),
      primary key (centre, epoch, paper_key),
      foreign key (centre, epoch) references centre_key on delete cascade
    );
    create index on paper_grant (paper_key);
  `.execute(db);
  for (const table of ["paper_sheet", "paper_key", "paper_grant"]) {
    await sql`
      alter table ${sql.table(table)} enable row level security;
      alter table ${sql.table(table)} force row level security;
      create policy owner_all on ${sql.table(table)} to current_user using (true) with check (true);
    `.execute(db);
  }
}

async function sheetsAndKeys(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function portal.works_in(of_region char(9)) returns boolean language sql stable security definer set search_path = public as $$
      select exists (select from centre c where c.region_code = of_region and c.code in (select portal.my_centres())) $$;
    create function portal.is_sheet_used(sheet uuid) returns boolean language sql stable security definer set search_path = public as $$
      select exists (select from paper_key where sheet in (sheet_a, sheet_b, sheet_c)) $$;
    create function portal.is_sheet_open(sheet uuid) returns boolean language sql stable security definer set search_path = public as $$
      select not portal.is_sheet_used(sheet)
        and exists (select from paper_sheet s join staff_account a on a.id = s.staff where s.id = sheet and a.state = 'active') $$;
    create function portal.may_make_paper_key(of_region char(9), a uuid, b uuid, c uuid) returns boolean
      language sql stable security definer set search_path = public as $$
      select count(*) = 3 and count(distinct s.staff) = 3 and bool_or(s.staff = portal.staff_id()) and bool_and(s.region = of_region)
          and bool_and(portal.is_sheet_open(s.id))
        from paper_sheet s where s.id in (a, b, c) $$;
    create function portal.sheet_holders(of_region char(9)) returns table (sheet uuid, login text)
      language sql stable security definer set search_path = public as $$
      select s.id, a.login from paper_sheet s join staff_account a on a.id = s.staff where s.region = of_region and portal.works_in(of_region) $$;
    revoke all on function portal.works_in(char), portal.is_sheet_used(uuid), portal.is_sheet_open(uuid), portal.may_make_paper_key(char, uuid, uuid, uuid),
      portal.sheet_holders(char) from public;
    grant execute on function portal.works_in(char), portal.is_sheet_used(uuid), portal.is_sheet_open(uuid), portal.may_make_paper_key(char, uuid, uuid, uuid),
      portal.sheet_holders(char) to ashyq_staff;

    create policy of_my_region on paper_sheet for select to ashyq_staff using (portal.works_in(region));
    create policy own_sheet on paper_sheet for insert to ashyq_staff with check (staff = portal.staff_id() and portal.works_in(region));
    create policy own_unused on paper_sheet for delete to ashyq_staff using (staff = portal.staff_id() and not portal.is_sheet_used(id));
    grant select, insert, delete on paper_sheet to ashyq_staff;
    create policy of_my_region on paper_key for select to ashyq_staff using (portal.works_in(region));
    create policy third_sheet_makes on paper_key for insert to ashyq_staff
      with check (portal.works_in(region) and portal.may_make_paper_key(region, sheet_a, sheet_b, sheet_c));
    grant select, insert on paper_key to ashyq_staff;
  `.execute(db);
}

async function grants(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function portal.is_paper_key_of(of_centre char(9), key uuid) returns boolean
      language sql stable security definer set search_path = public as $$
      select exists (select from paper_key p join centre c on c.region_code = p.region where p.id = key and c.code = of_centre) $$;
    revoke all on function portal.is_paper_key_of(char, uuid) from public;
    grant execute on function portal.is_paper_key_of(char, uuid) to ashyq_staff;
    create policy members_see on paper_grant for select to ashyq_staff using (centre = any (array(select portal.my_centres())));
    create policy holder_grants on paper_grant for insert to ashyq_staff
      with check (portal.holds_key(centre) and portal.is_paper_key_of(centre, paper_key));
    create policy holder_replaces on paper_grant for delete to ashyq_staff using (portal.holds_key(centre));
    grant select, insert, delete on paper_grant to ashyq_staff;

    create function portal.restore_by_paper(key uuid, proof bytea, of_centre char(9), of_epoch text, sealed bytea, new_vouch bytea)
      returns boolean language plpgsql security definer set search_path = public as $$
      begin
        if of_centre not in (select portal.my_centres())
          or not exists (select from paper_key where id = key and proof_hash = sha256(proof))
          or not exists (select from paper_grant where paper_key = key and centre = of_centre and epoch = of_epoch) then
          return false;
        end if;
        insert into key_grant (centre, epoch, staff, sealed_key, vouch) values (of_centre, of_epoch, portal.staff_id(), sealed, new_vouch)
          on conflict (centre, epoch, staff) do update set sealed_key = excluded.sealed_key, vouch = excluded.vouch;
        return true;
      end $$;
    revoke all on function portal.restore_by_paper(uuid, bytea, char, text, bytea, bytea) from public;
    grant execute on function portal.restore_by_paper(uuid, bytea, char, text, bytea, bytea) to ashyq_staff;
  `.execute(db);
}
