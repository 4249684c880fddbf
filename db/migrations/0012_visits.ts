import { type Kysely, sql } from "kysely";

/**
 * Times for visits: a centre opens windows and exact times with so many places each. That a place is taken is plain; which
 * application holds it is sealed on both sides: for the centre in the place, for the seeker beside the application.
 * No two seekers get one place: a centre's places change one after the other under a lock, here, where no code can go round.
 * Whenever a place changes, one pass writes every place of the centre anew, and the seat is drawn at random: neither
 * transaction number nor physical order nor the seat tells which place belongs to which application.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table visit_opening (
      id uuid primary key,
      centre char(9) not null references centre,
      first_day date not null,
      last_day date not null check (last_day >= first_day),
      hours text not null check (length(hours) between 1 and 40),
      is_exact boolean not null check (not is_exact or first_day = last_day)
    );
    create index on visit_opening (centre, last_day);
    create table visit_place (
      opening uuid not null references visit_opening on delete cascade,
      seat integer not null check (seat between 1 and 50),
      taken boolean not null default false,
      holder bytea not null check (length(holder) = 664),
      release_hash bytea not null check (length(release_hash) = 32),
      primary key (opening, seat)
    );
    alter table visit_place alter holder set storage external;
    alter table visit_place set (autovacuum_vacuum_threshold = 20, autovacuum_vacuum_scale_factor = 0);
    alter table application_sealed add column visit bytea;

    create function portal.take_place(asked uuid, new_holder bytea, new_release bytea) returns integer
      language plpgsql security definer set search_path = public as $$
      declare mine record; chosen integer;
      begin
        select centre, status into mine from application where id = portal.application_id();
        if mine.status not in ('time_offered', 'time_set') or mine.status is null
          or not exists (select from visit_opening where id = asked and centre = mine.centre) then
          return null;
        end if;
        perform pg_advisory_xact_lock(hashtextextended('portal.visits.' || mine.centre, 0));
        select seat into chosen from visit_place where opening = asked and not taken order by random() limit 1;
        if chosen is null then
          return null;
        end if;
        update visit_place set
          taken = case when opening = asked and seat = chosen then true else taken end,
          holder = case when opening = asked and seat = chosen then new_holder else holder end,
          release_hash = case when opening = asked and seat = chosen then new_release else release_hash end
          where opening in (select id from visit_opening where centre = mine.centre);
        return chosen;
      end $$;
    create function portal.release_place(asked uuid, held integer, secret bytea, filler bytea) returns boolean
      language plpgsql security definer set search_path = public as $$
      declare of_centre char(9);
      begin
        select centre into of_centre from visit_opening where id = asked;
        if of_centre is null then
          return false;
        end if;
        perform pg_advisory_xact_lock(hashtextextended('portal.visits.' || of_centre, 0));
        if not exists (select from visit_place where opening = asked and seat = held and taken and release_hash = sha256(secret)) then
          return false;
        end if;
        update visit_place set
          taken = case when opening = asked and seat = held then false else taken end,
          holder = case when opening = asked and seat = held then filler else holder end,
          release_hash = case when opening = asked and seat = held then sha256(filler) else release_hash end
          where opening in (select id from visit_opening where centre = of_centre);
        return true;
      end $$;
    revoke all on function portal.take_place(uuid, bytea, bytea), portal.release_place(uuid, integer, bytea, bytea) from public;
    grant execute on function portal.take_place(uuid, bytea, bytea) to ashyq_seeker;
    grant execute on function portal.release_place(uuid, integer, bytea, bytea) to ashyq_seeker, ashyq_staff;
  `.execute(db);
  await policies(db);
}

async function policies(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table visit_opening enable row level security;
    alter table visit_opening force row level security;
    alter table visit_place enable row level security;
    alter table visit_place force row level security;
    create policy owner_all on visit_opening to current_user using (true) with check (true);
    create policy owner_all on visit_place to current_user using (true) with check (true);

    create policy of_my_centres on visit_opening to ashyq_staff
      using (centre = any (array(select portal.my_centres()))) with check (centre = any (array(select portal.my_centres())));
    grant select, insert, delete on visit_opening to ashyq_staff;
    create policy of_my_centres on visit_place for select to ashyq_staff using (exists (select from visit_opening o where o.id = opening));
    create policy of_my_centres_opens on visit_place for insert to ashyq_staff
      with check (not taken and exists (select from visit_opening o where o.id = opening));
    grant select (opening, seat, taken, holder), insert on visit_place to ashyq_staff;

    create policy of_own_centre on visit_opening for select to ashyq_seeker
      using (centre = (select a.centre from application a where a.id = portal.application_id()));
    grant select on visit_opening to ashyq_seeker;
    create policy of_own_centre on visit_place for select to ashyq_seeker using (exists (select from visit_opening o where o.id = opening));
    grant select (opening, taken) on visit_place to ashyq_seeker;
    grant select (visit), update (visit) on application_sealed to ashyq_seeker;
    grant update (visit) on application_sealed to ashyq_staff;

    create policy retention on visit_opening for select to ashyq_system using (true);
    create policy retention_erase on visit_opening for delete to ashyq_system using (true);
    grant select (id, last_day), delete on visit_opening to ashyq_system;
  `.execute(db);
}
