import { type Kysely, sql } from "kysely";

/**
 * How long things are kept may be shortened by dated parameters, never lengthened: the most each may say stands here as in the code.
 * An application keeps the terms of its day of receipt, or shorter ones that came since, whatever a page or a job wants to write.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table parameter add constraint kept_days_within_bounds check (case name
      when 'application-days' then value between 60 and 180
      when 'closed-days' then value between 7 and 30
      when 'audit-days' then value between 180 and 365
      when 'backup-days' then value between 1 and 35
      else true end);
    create function portal.kept_days(of_name text, most integer, on_day date) returns integer language sql stable set search_path = public as $$
      select least(most, coalesce((select value::integer from parameter where name = of_name and in_force_from <= on_day order by in_force_from desc limit 1), most)) $$;
    create function portal.cap_expiry() returns trigger language plpgsql as $$
      begin
        new.expires_on := least(new.expires_on, new.received_on + portal.kept_days('application-days', 180, new.received_on));
        if new.closed_on is not null then
          new.expires_on := least(new.expires_on, new.closed_on
            + least(portal.kept_days('closed-days', 30, new.received_on), portal.kept_days('closed-days', 30, new.closed_on)));
        end if;
        return new;
      end $$;
    revoke all on function portal.cap_expiry() from public;
    revoke all on function portal.kept_days(text, integer, date) from public;
    grant execute on function portal.kept_days(text, integer, date) to ashyq_visitor, ashyq_seeker, ashyq_staff, ashyq_system;
    create trigger cap_expiry before insert or update of expires_on, closed_on on application for each row execute function portal.cap_expiry();
  `.execute(db);
}
