import { type Kysely, sql } from "kysely";

/**
 * Another centre, proposed by staff and decided by the seeker. The proposal lies sealed under the thread key: which centre,
 * why, and the wrap made ready for its key. Only the seeker's yes changes a row's centre, through one function; nobody has a
 * right to write that column. A proposal ends as soon as anything else happens to the application.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table application_sealed add column proposal bytea;
    alter table application_sealed alter proposal set storage external;
    grant update (proposal) on application_sealed to ashyq_staff;
    grant select (proposal) on application_sealed to ashyq_seeker;

    create function portal.end_proposal() returns trigger language plpgsql security definer set search_path = public as $$
      begin
        update application_sealed set proposal = null where application = new.id and proposal is not null;
        return null;
      end $$;
    revoke all on function portal.end_proposal() from public;
    create trigger end_proposal after update on application for each row
      when (old.status = 'move_proposed' and new.status <> 'move_proposed') execute function portal.end_proposal();

    create function portal.accept_move(seen integer, to_centre char(9), to_epoch text, number integer, due date, wrap bytea,
      new_pseudonym_key bytea, proposer uuid, subject_here bytea, subject_there bytea, today date) returns text
      language plpgsql security definer set search_path = public as $$
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
        insert into audit (centre, staff, act, subject, day) values (own.centre, proposer, 'moved-out', subject_here, today);
        begin
          update application set centre = to_centre, case_number = number, key_epoch = to_epoch, status = 'received', assigned_to = null,
            answer_due_on = due, waiting_since = null, pseudonym_key = new_pseudonym_key, version = own.version + 1 where id = own.id;
        exception when unique_violation then
          raise exception 'number taken' using errcode = 'AE001';
        end;
        update application_sealed set centre_wrap = wrap, proposal = null where application = own.id;
        delete from note where application = own.id;
        insert into audit (centre, staff, act, subject, day) values (to_centre, proposer, 'moved-in', subject_there, today);
        return 'moved';
      end $$;
    revoke all on function portal.accept_move(integer, char, text, integer, date, bytea, bytea, uuid, bytea, bytea, date) from public;
    grant execute on function portal.accept_move(integer, char, text, integer, date, bytea, bytea, uuid, bytea, bytea, date) to ashyq_seeker;
  `.execute(db);
}
