import { type Kysely, sql } from "kysely";

/**
 * A move leaves no line in either audit: the proposal is in the old centre's, the seeker's yes is no act of staff, and two lines
 * of one day, one transaction and one name joined the two. Nor does it touch the old centre's places: its members free them
 * when they next look, as they do with every place whose application holds it no more. No place is taken for a time after the
 * application's last day.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await moves(db);
  await places(db);
}

async function moves(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop function portal.accept_move(integer, char, text, integer, date, bytea, bytea, uuid, bytea, bytea, date);
    create function portal.accept_move(seen integer, to_centre char(9), to_epoch text, number integer, due date, wrap bytea, new_pseudonym_key bytea)
      returns text language plpgsql security definer set search_path = public as $$
      declare own record;
      begin
        select a.id, a.centre, a.status, a.version into own from application a where a.id = portal.application_id() for update;
        if own.id is null or own.status <> 'move_proposed' or own.version <> seen or own.centre = to_centre
          or not exists (select from application_sealed where application = own.id and proposal is not null) then
          return 'changed';
        end if;
        if not exists (select from centre c join centre_key k on k.centre = c.code and k.epoch = to_epoch
          where c.code = to_centre and not c.intake_stopped and c.address is not null and c.hours is not null and c.ask_for is not null) then
          return 'shut';
        end if;
        begin
          update application set centre = to_centre, case_number = number, key_epoch = to_epoch, status = 'received', assigned_to = null,
            answer_due_on = due, waiting_since = null, pseudonym_key = new_pseudonym_key, version = own.version + 1 where id = own.id;
        exception when unique_violation then
          raise exception 'number taken' using errcode = 'AE001';
        end;
        update application_sealed set centre_wrap = wrap, proposal = null, visit = null where application = own.id;
        delete from note where application = own.id;
        return 'moved';
      end $$;
    revoke all on function portal.accept_move(integer, char, text, integer, date, bytea, bytea) from public;
    grant execute on function portal.accept_move(integer, char, text, integer, date, bytea, bytea) to ashyq_seeker;
  `.execute(db);
}

async function places(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function portal.take_place(asked uuid, new_holder bytea, new_release bytea) returns integer
      language plpgsql security definer set search_path = public as $$
      declare mine record; chosen integer;
      begin
        select centre, status, expires_on into mine from application where id = portal.application_id();
        if mine.status not in ('time_offered', 'time_set') or mine.status is null
          or not exists (select from visit_opening where id = asked and centre = mine.centre and last_day <= mine.expires_on) then
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

    create function portal.free_place(asked uuid, held integer, was bytea, filler bytea) returns boolean
      language plpgsql security definer set search_path = public as $$
      declare of_centre char(9);
      begin
        select centre into of_centre from visit_opening where id = asked and centre in (select portal.my_centres());
        if of_centre is null then
          return false;
        end if;
        perform pg_advisory_xact_lock(hashtextextended('portal.visits.' || of_centre, 0));
        if not exists (select from visit_place where opening = asked and seat = held and taken and holder = was) then
          return false;
        end if;
        update visit_place set
          taken = case when opening = asked and seat = held then false else taken end,
          holder = case when opening = asked and seat = held then filler else holder end,
          release_hash = case when opening = asked and seat = held then sha256(filler) else release_hash end
          where opening in (select id from visit_opening where centre = of_centre);
        return true;
      end $$;
    revoke all on function portal.free_place(uuid, integer, bytea, bytea) from public;
    grant execute on function portal.free_place(uuid, integer, bytea, bytea) to ashyq_staff;
  `.execute(db);
}
