import { type Kysely, sql } from "kysely";

/**
 * What staff did to applications: who, what, which day, under a pseudonym whose key dies with the row.
 * One hash chain per centre; the database links it, so that a line can't be left out or changed unseen.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table audit (
      centre char(9) not null references centre,
      position bigint not null,
      staff uuid not null references staff_account,
      act text not null check (length(act) between 1 and 60),
      subject bytea check (length(subject) = 32),
      day date not null,
      previous bytea not null check (length(previous) = 32),
      hash bytea not null check (length(hash) = 32),
      primary key (centre, position)
    );
    create index on audit (day);
    create index on audit (subject);

    create function portal.link_audit() returns trigger language plpgsql security definer set search_path = public as $$
      declare last record;
      begin
        perform pg_advisory_xact_lock(hashtextextended('portal.audit.' || new.centre, 0));
        select position, hash into last from audit where centre = new.centre order by position desc limit 1;
        new.position := coalesce(last.position, 0) + 1;
        new.previous := coalesce(last.hash, decode(repeat('00', 32), 'hex'));
        new.hash := portal.audit_hash(new);
        return new;
      end $$;
    create function portal.audit_hash(line audit) returns bytea language sql stable
      return sha256(line.previous || convert_to(concat_ws('|', line.centre, line.position, line.staff, line.act,
        coalesce(encode(line.subject, 'hex'), ''), to_char(line.day, 'YYYY-MM-DD')), 'UTF8'));
    revoke all on function portal.link_audit() from public;
    create trigger link_audit before insert on audit for each row execute function portal.link_audit();

    alter table audit enable row level security;
    alter table audit force row level security;
    create policy owner_all on audit to current_user using (true) with check (true);
    create policy own_acts on audit for insert to ashyq_staff with check (staff = portal.staff_id() and centre = any (array(select portal.my_centres())));
    create policy lead_reads on audit for select to ashyq_staff
      using (centre = any (array(select portal.my_centres())) and ((select portal.is_lead()) or staff = portal.staff_id()));
    grant insert (centre, staff, act, subject, day), select on audit to ashyq_staff;
    create policy own_openings on audit for select to ashyq_seeker
      using (subject is not null and exists (select from application a where a.id = portal.application_id() and a.centre = audit.centre));
    grant select (staff, act, subject) on audit to ashyq_seeker;
    create policy retention on audit for select to ashyq_system using (true);
    create policy retention_erase on audit for delete to ashyq_system using (true);
    grant select (centre, day), delete on audit to ashyq_system;
  `.execute(db);
}
