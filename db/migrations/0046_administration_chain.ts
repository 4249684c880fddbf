import { type Kysely, sql } from "kysely";

/** The record of administration is verified beside the centres' chains of acts; `*` stands for it, as for the country everywhere. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function portal.audit_chains() returns table (of_centre char(9), lines bigint, head bytea, broken_at bigint)
      language sql stable security definer set search_path = public as $$
      select c.centre, count(*), (array_agg(c.hash order by c.position desc))[1], min(c.position) filter (where not c.is_whole)
      from (
        select a.centre, a.position, a.hash, a.hash = portal.audit_hash(a) and (lag(a.hash) over chain is null
          or (lag(a.hash) over chain = a.previous and lag(a.position) over chain = a.position - 1)) as is_whole
        from audit a window chain as (partition by a.centre order by a.position)
        union all
        select '*', a.position, a.hash, a.hash = portal.administration_hash(a) and (lag(a.hash) over chain is null
          or (lag(a.hash) over chain = a.previous and lag(a.position) over chain = a.position - 1))
        from administration_act a window chain as (order by a.position)
      ) c group by c.centre order by c.centre $$;
  `.execute(db);
}
