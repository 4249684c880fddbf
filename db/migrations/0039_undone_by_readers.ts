import { type Kysely, sql } from "kysely";

/** Undoing is for those who can read the application: members whose key of the centre was granted. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function portal.undo_act(asked uuid, seen integer, was text, was_due date, was_waiting date, was_expiring date, was_assigned uuid) returns boolean
      language plpgsql security definer set search_path = public as $$
      declare is_back boolean;
      begin
        perform set_config('portal.undone', asked::text, true);
        update application set status = was, closed_on = null, answer_due_on = was_due, waiting_since = was_waiting,
          expires_on = was_expiring, assigned_to = was_assigned, version = version + 1
          where id = asked and version = seen and centre in (select portal.my_reading_centres())
            and was not in ('closed', 'withdrawn', 'expired')
            and (status = was or (status = 'in_review' and was = 'received') or (status = 'closed' and closed_on >= current_date - 1));
        is_back := found;
        perform set_config('portal.undone', '', true);
        return is_back;
      end $$;
  `.execute(db);
}
