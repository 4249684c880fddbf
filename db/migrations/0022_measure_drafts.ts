import { type Kysely, sql } from "kysely";

/**
 * Texts, amounts, sources and rules of a measure on their way to the public. An administrator of the country writes, another
 * one publishes: the function that publishes refuses whoever wrote last or sent it to review, whatever a page may ask.
 * What was ever in force is never changed.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table measure_draft (
      id uuid primary key,
      slug text not null references measure,
      state text not null check (state in ('draft', 'in_review', 'published', 'discarded')),
      amounts jsonb not null,
      texts jsonb not null,
      sources jsonb not null,
      rules jsonb not null,
      freshness jsonb not null,
      version integer not null check (version > 0),
      changed_by uuid not null references staff_account,
      submitted_by uuid references staff_account,
      in_force_from date,
      published_by uuid references staff_account,
      published_on date,
      overridden_because text check (length(overridden_because) between 1 and 500),
      check (state <> 'in_review' or (submitted_by is not null and in_force_from is not null)),
      check (state <> 'published' or (in_force_from is not null and published_on is not null
        and published_by not in (submitted_by, changed_by)))
    );
    create unique index one_open_draft on measure_draft (slug) where state in ('draft', 'in_review');
    create index on measure_draft (slug, in_force_from);
    alter table measure_draft enable row level security;
    alter table measure_draft force row level security;
    create policy owner_all on measure_draft to current_user using (true) with check (true);
    create policy administrators_read on measure_draft for select to ashyq_administrator using ((select portal.is_administrator()));
    create policy national_begins on measure_draft for insert to ashyq_administrator
      with check (portal.administers('*') and state = 'draft' and changed_by = portal.staff_id() and published_by is null);
    create policy national_writes on measure_draft for update to ashyq_administrator
      using (portal.administers('*') and state in ('draft', 'in_review'))
      with check (state in ('draft', 'in_review', 'discarded') and published_by is null
        and (state <> 'in_review' or submitted_by = portal.staff_id()));
    grant select, insert (id, slug, state, amounts, texts, sources, rules, freshness, version, changed_by, submitted_by, in_force_from),
      update (state, amounts, texts, sources, rules, freshness, version, changed_by, submitted_by, in_force_from) on measure_draft to ashyq_administrator;

    create function portal.note_writer() returns trigger language plpgsql as $$
      begin
        if (new.amounts, new.texts, new.sources, new.rules) is distinct from (old.amounts, old.texts, old.sources, old.rules)
          and new.changed_by is distinct from portal.staff_id() then
          raise exception 'who writes is named' using errcode = 'insufficient_privilege';
        end if;
        return new;
      end $$;
    create trigger note_writer before update on measure_draft for each row execute function portal.note_writer();

    create function portal.publish_measure(draft uuid, seen_version integer, today date, reason text) returns text
      language plpgsql security definer set search_path = public as $$
      declare d record;
      begin
        select * into d from measure_draft where id = draft for update;
        if d.id is null or not portal.administers('*') then return 'not-yours'; end if;
        if d.state <> 'in_review' or d.version <> seen_version then return 'changed'; end if;
        if portal.staff_id() in (d.submitted_by, d.changed_by) then return 'own'; end if;
        if d.in_force_from <= today then return 'not-ahead'; end if;
        insert into measure_version (slug, in_force_from, amounts, texts, sources, rules)
          values (d.slug, d.in_force_from, d.amounts, d.texts, d.sources, d.rules)
          on conflict (slug, in_force_from) do update
            set amounts = excluded.amounts, texts = excluded.texts, sources = excluded.sources, rules = excluded.rules;
        update measure_draft set state = 'published', published_by = portal.staff_id(), published_on = today, overridden_because = reason where id = draft;
        return 'published';
      end $$;
    revoke all on function portal.note_writer(), portal.publish_measure(uuid, integer, date, text) from public;
    grant execute on function portal.publish_measure(uuid, integer, date, text) to ashyq_administrator;
  `.execute(db);
}
