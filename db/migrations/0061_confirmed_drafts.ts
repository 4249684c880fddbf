import { type Kysely, sql } from "kysely";

/**
 * A version of a measure becomes public when two different administrators have confirmed exactly it: one sends it, another publishes it.
 * Who wrote which part since the last published version is kept by the database itself; a page can neither leave anybody out nor
 * bring somebody's words back under another name.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function portal.measure_parts(amounts jsonb, texts jsonb, sources jsonb, rules jsonb) returns table (part text, content jsonb)
      language sql immutable as $$
      select f.key || '.' || l.key, f.value from jsonb_each(texts) l, jsonb_each(l.value) f
      union all select 'amounts', amounts
      union all select 'sources', sources
      union all select 'rules', jsonb_path_query_array(rules, '$[*].criterion')
      union all select 'rules.' || coalesce(r ->> 'criterion', ''), jsonb_agg(r) from jsonb_array_elements(rules) r group by 1 $$;
    alter table measure_draft add column writers jsonb not null default '{}', add column confirmed_version integer;
    grant update (confirmed_version) on measure_draft to ashyq_administrator;
  `.execute(db);
  await noteWriters(db);
  await bringForward(db);
  await publish(db);
}

/** A part is nobody's again when it says what is published, unless a translators' file stands between: taking that back may return it. */
async function noteWriters(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function portal.note_writers() returns trigger language plpgsql security definer set search_path = public as $$
      declare
        me jsonb := to_jsonb(portal.staff_id());
        base record;
        was record;
      begin
        if me is null then return new; end if;
        if new.state = 'draft' then new.confirmed_version := null; end if;
        select amounts, texts, sources, rules, '{}'::jsonb as writers into base from measure_version
          where slug = new.slug order by in_force_from desc limit 1;
        if tg_op = 'INSERT' then
          was := base;
          if coalesce(new.before_import -> 'content', 'null') <> 'null' then
            raise exception 'there was nothing before' using errcode = 'insufficient_privilege';
          end if;
        else
          was := old;
          if new.before_import is not null and new.before_import is distinct from old.before_import and coalesce(new.before_import -> 'content', 'null')
            not in ('null', jsonb_build_object('amounts', old.amounts, 'texts', old.texts, 'sources', old.sources, 'rules', old.rules, 'freshness', old.freshness)) then
            raise exception 'what was before is kept as it was' using errcode = 'insufficient_privilege';
          end if;
          if (new.amounts, new.texts, new.sources, new.rules, new.freshness) is not distinct from (old.amounts, old.texts, old.sources, old.rules, old.freshness) then
            return new;
          end if;
          if new.changed_by is distinct from portal.staff_id() or new.state <> 'draft' or new.version <= old.version
            or (new.before_import is not null and new.before_import is not distinct from old.before_import) then
            raise exception 'what is written is a new version of whoever writes it' using errcode = 'insufficient_privilege';
          end if;
        end if;
        select coalesce(jsonb_object_agg(part, names), '{}') into new.writers from (
          select part, case
            when n.content is not distinct from b.content and new.before_import is null then null
            when n.content is not distinct from o.content then was.writers -> part
            else (select jsonb_agg(distinct w) from jsonb_array_elements(coalesce(was.writers -> part, '[]') || me) w) end as names
          from portal.measure_parts(new.amounts, new.texts, new.sources, new.rules) n
          full join portal.measure_parts(was.amounts, was.texts, was.sources, was.rules) o using (part)
          full join portal.measure_parts(base.amounts, base.texts, base.sources, base.rules) b using (part)) parts
          where names is not null;
        return new;
      end $$;
    revoke all on function portal.measure_parts(jsonb, jsonb, jsonb, jsonb), portal.note_writers() from public;
    drop trigger note_writer on measure_draft;
    drop function portal.note_writer();
    create trigger note_writers before insert or update on measure_draft for each row execute function portal.note_writers();
  `.execute(db);
}

/** Of drafts that are open the record knows who wrote; one in review is sent again, since nobody has confirmed it as a whole. */
async function bringForward(db: Kysely<unknown>): Promise<void> {
  await sql`
    update measure_draft d set state = 'draft', submitted_by = null, writers = (
      select coalesce(jsonb_object_agg(part, w.names), '{}')
      from portal.measure_parts(d.amounts, d.texts, d.sources, d.rules) n
      full join (select p.* from (select * from measure_version v where v.slug = d.slug order by in_force_from desc limit 1) v,
        portal.measure_parts(v.amounts, v.texts, v.sources, v.rules) p) b using (part),
        (select jsonb_agg(distinct name) as names from (
          select d.changed_by as name union select d.submitted_by where d.submitted_by is not null
          union select a.staff from administration_act a where
            ((a.act = 'draft-written' and a.subject = d.slug) or (a.act = 'texts-undone' and d.slug = any (string_to_array(a.subject, ' '))))
            and not exists (select from administration_act later where later.position > a.position and split_part(later.subject, ' ', 1) = d.slug
              and later.act in ('measure-published', 'measure-published-anyway', 'draft-discarded'))) names) w
      where n.content is distinct from b.content)
      where state in ('draft', 'in_review');
  `.execute(db);
}

async function publish(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table measure_draft drop constraint measure_draft_check1,
      add constraint confirmed_as_it_is check (state <> 'in_review' or confirmed_version is not distinct from version),
      add constraint confirmed_by_two check (state <> 'published' or (in_force_from is not null and published_on is not null
        and published_by is distinct from submitted_by));
    create or replace function portal.publish_measure(draft uuid, seen_version integer, today date, reason text) returns text
      language plpgsql security definer set search_path = public as $$
      declare d record;
      begin
        select * into d from measure_draft where id = draft for update;
        if d.id is null or not portal.administers('*') then return 'not-yours'; end if;
        if d.state <> 'in_review' or d.version <> seen_version then return 'changed'; end if;
        if portal.staff_id() = d.submitted_by then return 'own'; end if;
        if d.in_force_from <= today then return 'not-ahead'; end if;
        insert into measure_version (slug, in_force_from, amounts, texts, sources, rules)
          values (d.slug, d.in_force_from, d.amounts, d.texts, d.sources, d.rules)
          on conflict (slug, in_force_from) do update
            set amounts = excluded.amounts, texts = excluded.texts, sources = excluded.sources, rules = excluded.rules;
        update measure_draft set state = 'published', published_by = portal.staff_id(), published_on = today, overridden_because = reason where id = draft;
        return 'published';
      end $$;
  `.execute(db);
}
