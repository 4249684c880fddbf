import { type Kysely, sql } from "kysely";

/** What the numbers, views and orders of the queue are read from: each is one short range, however many applications there are. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index application_for_centre on application (centre, assigned_to, answer_due_on nulls last, id) where status in ('received', 'in_review');
    create index application_assigned on application (centre, assigned_to, answer_due_on nulls last, id)
      where status not in ('closed', 'withdrawn', 'expired') and assigned_to is not null;
    create index application_for_seeker on application (centre, answer_due_on nulls last, id)
      where status in ('answered', 'waiting_for_you', 'time_offered', 'time_set', 'move_proposed');
    create index application_visit on application (centre, answer_due_on nulls last, id) where status = 'time_set';
    create index application_received on application (centre, received_on, id);
    create index application_finished on application (centre, (coalesce(closed_on, received_on)), id) where status in ('closed', 'withdrawn', 'expired');
  `.execute(db);
}
