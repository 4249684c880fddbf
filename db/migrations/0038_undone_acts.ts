import { type Kysely, sql } from "kysely";

/**
 * An act on many that was a mistake is undone exactly: status, promise and reopening are as before. No step leads back, so one
 * function of the owner's does it, past the check of steps; no role can, whatever it sets. What somebody has touched since stays.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop trigger check_step on application;
    create trigger check_step before update on application for each row
      when (current_user in ('ashyq_visitor', 'ashyq_seeker', 'ashyq_staff', 'ashyq_administrator', 'ashyq_system')
        or current_setting('portal.undone', true) is distinct from old.id::text)
      execute function portal.check_step();

    create function portal.undo_act(asked uuid, seen integer, was text, was_due date, was_waiting date, was_expiring date, was_assigned uuid) returns boolean
      language plpgsql security definer set search_path = public as $$
      declare is_back boolean;
      begin
        perform set_config('portal.undone', asked::text, true);
        update application set status = was, closed_on = null, answer_due_on = was_due, waiting_since = was_waiting,
          expires_on = was_expiring, assigned_to = was_assigned, version = version + 1
          where id = asked and version = seen and centre in (select portal.my_centres())
            and was not in ('closed', 'withdrawn', 'expired')
            and (status = was or (status = 'in_review' and was = 'received') or (status = 'closed' and closed_on >= current_date - 1));
        is_back := found;
        perform set_config('portal.undone', '', true);
        return is_back;
      end $$;
    revoke all on function portal.undo_act(uuid, integer, text, date, date, date, uuid) from public;
    grant execute on function portal.undo_act(uuid, integer, text, date, date, date, uuid) to ashyq_staff;
  `.execute(db);
}
