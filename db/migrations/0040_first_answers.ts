import { type Kysely, sql } from "kysely";

/**
 * The day of a centre's first answer, kept by the database itself: an answer, a question or times for a visit, not a promise to
 * answer later. Its messages tell the same day; the seeker may take those away.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table application add column first_answered_on date;
    alter table application disable trigger check_step;
    update application a set first_answered_on = m.day
      from (select application, min(day) as day from message where direction = 'to_seeker' group by application) m where m.application = a.id;
    alter table application enable trigger check_step;

    create function portal.note_first_answer() returns trigger language plpgsql security definer set search_path = public as $$
      begin
        new.first_answered_on := coalesce(old.first_answered_on,
          case when new.status in ('answered', 'waiting_for_you', 'time_offered') then new.waiting_since end);
        return new;
      end $$;
    revoke all on function portal.note_first_answer() from public;
    create trigger note_first_answer before update on application for each row execute function portal.note_first_answer();
    grant select (first_measure, language, first_answered_on) on application to ashyq_system;
  `.execute(db);
}
