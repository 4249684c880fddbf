import { type Kysely, sql } from "kysely";

/**
 * Applications: narrow plain rows, and a sibling table for what is sealed.
 * No sequence, no time finer than a day, no address of anyone.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table application (
      id uuid primary key,
      centre char(9) not null references centre,
      case_number integer not null check (case_number between 1000000 and 9999999),
      first_measure text not null references measure,
      language text not null check (language in ('kk', 'ru', 'en')),
      status text not null check (status in ('received', 'in_review', 'answered', 'waiting_for_you', 'time_offered',
        'time_set', 'move_proposed', 'closed', 'withdrawn', 'expired')),
      received_on date not null,
      answer_due_on date,
      waiting_since date,
      closed_on date,
      expires_on date not null,
      reopened boolean not null default false,
      assigned_to uuid references staff_account on delete set null,
      version integer not null default 1,
      key_epoch text not null,
      receipt_lookup bytea not null unique check (length(receipt_lookup) = 32),
      seeker_public_key bytea not null check (length(seeker_public_key) = 32),
      contact_public_key bytea not null check (length(contact_public_key) = 32),
      pseudonym_key bytea not null check (length(pseudonym_key) = 32),
      foreign key (centre, key_epoch) references centre_key
    );
    create unique index application_case_number on application (centre, case_number)
      where status not in ('closed', 'withdrawn', 'expired');
    create index application_queue on application (centre, answer_due_on nulls last, id)
      where status not in ('closed', 'withdrawn', 'expired');
    create index application_expiry on application (expires_on);
    create index application_key on application (centre, key_epoch);
    create table application_sealed (
      application uuid primary key references application on delete cascade,
      answers bytea not null,
      contact bytea not null,
      outcome bytea,
      centre_wrap bytea not null,
      seeker_wrap bytea not null
    );
    alter table application_sealed alter answers set storage external, alter contact set storage external;
  `.execute(db);
  await steps(db);
  await policies(db);
}

/** The table of allowed steps, again, where no code can go round it. */
async function steps(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table allowed_step (status text not null, next text not null, primary key (status, next));
    alter table allowed_step enable row level security;
    alter table allowed_step force row level security;
    create policy owner_all on allowed_step to current_user using (true) with check (true);
    insert into allowed_step
      select s, n from unnest(array['received','in_review','answered','waiting_for_you','time_offered','time_set','move_proposed']) s,
        unnest(array['in_review','answered','waiting_for_you','time_offered','time_set','move_proposed','closed','withdrawn','expired']) n
        where s <> n;
    insert into allowed_step values ('closed', 'in_review'), ('move_proposed', 'received');
    create function portal.check_step() returns trigger language plpgsql security definer set search_path = public as $$
      begin
        if new.status <> old.status then
          if not exists (select from allowed_step where status = old.status and next = new.status) then
            raise exception 'this step is not allowed' using errcode = 'check_violation';
          end if;
          if old.status = 'closed' and (old.reopened or not new.reopened) then
            raise exception 'reopened already' using errcode = 'check_violation';
          end if;
        end if;
        if old.reopened and not new.reopened then
          raise exception 'a reopening is not forgotten' using errcode = 'check_violation';
        end if;
        if new.version <> old.version + 1 then
          raise exception 'version must advance by one' using errcode = 'check_violation';
        end if;
        return new;
      end $$;
    revoke all on function portal.check_step() from public;
    create trigger check_step before update on application for each row execute function portal.check_step();
  `.execute(db);
}

async function policies(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table application enable row level security;
    alter table application force row level security;
    alter table application_sealed enable row level security;
    alter table application_sealed force row level security;
    create policy owner_all on application to current_user using (true) with check (true);
    create policy owner_all on application_sealed to current_user using (true) with check (true);

    create policy sends on application for insert to ashyq_visitor
      with check (id = portal.application_id() and status = 'received' and assigned_to is null and version = 1 and not reopened);
    create policy sent on application for select to ashyq_visitor using (id = portal.application_id());
    grant insert on application to ashyq_visitor;
    grant select (id, status, received_on, answer_due_on, expires_on) on application to ashyq_visitor;
    create policy sends on application_sealed for insert to ashyq_visitor with check (application = portal.application_id() and outcome is null);
    grant insert on application_sealed to ashyq_visitor;

    create policy own on application for select to ashyq_seeker
      using (id = portal.application_id() or receipt_lookup = portal.receipt_lookup());
    create policy own_update on application for update to ashyq_seeker
      using (id = portal.application_id()) with check (id = portal.application_id());
    create policy own_erase on application for delete to ashyq_seeker using (id = portal.application_id());
    grant select (id, centre, case_number, first_measure, language, status, received_on, answer_due_on, waiting_since, closed_on, expires_on,
      reopened, version, key_epoch, receipt_lookup, seeker_public_key, contact_public_key, pseudonym_key) on application to ashyq_seeker;
    grant update (status, answer_due_on, waiting_since, closed_on, expires_on, version, receipt_lookup, seeker_public_key) on application to ashyq_seeker;
    grant delete on application to ashyq_seeker;
    create policy own on application_sealed for select to ashyq_seeker using (application = portal.application_id());
    create policy own_update on application_sealed for update to ashyq_seeker
      using (application = portal.application_id()) with check (application = portal.application_id());
    create policy own_erase on application_sealed for delete to ashyq_seeker using (application = portal.application_id());
    grant select (application, seeker_wrap), update (contact, seeker_wrap), delete on application_sealed to ashyq_seeker;

    create policy of_my_centres on application for select to ashyq_staff using (centre = any (array(select portal.my_centres())));
    create policy of_my_centres_update on application for update to ashyq_staff
      using (centre = any (array(select portal.my_centres()))) with check (centre = any (array(select portal.my_centres())));
    grant select on application to ashyq_staff;
    grant update (status, answer_due_on, waiting_since, closed_on, expires_on, reopened, assigned_to, version) on application to ashyq_staff;
    create policy of_my_centres on application_sealed for select to ashyq_staff
      using (exists (select from application a where a.id = application));
    create policy of_my_centres_update on application_sealed for update to ashyq_staff
      using (exists (select from application a where a.id = application)) with check (exists (select from application a where a.id = application));
    grant select, update (outcome) on application_sealed to ashyq_staff;

    create policy retention on application for select to ashyq_system using (true);
    create policy retention_update on application for update to ashyq_system using (true) with check (true);
    create policy retention_erase on application for delete to ashyq_system using (true);
    grant select (id, centre, status, received_on, answer_due_on, waiting_since, closed_on, expires_on, reopened, version, key_epoch) on application to ashyq_system;
    grant update (status, closed_on, expires_on, answer_due_on, version) on application to ashyq_system;
    grant delete on application to ashyq_system;
  `.execute(db);
}
