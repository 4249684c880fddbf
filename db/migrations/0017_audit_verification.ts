import { type Kysely, sql } from "kysely";

/** Recomputes every centre's chain inside the database, so that the process can judge it without reading a line of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function portal.audit_chains() returns table (of_centre char(9), lines bigint, head bytea, broken_at bigint)
      language sql stable security definer set search_path = public as $$
      select c.centre, count(*), (array_agg(c.hash order by c.position desc))[1], min(c.position) filter (where not c.is_whole)
      from (
        select a.centre, a.position, a.hash, a.hash = portal.audit_hash(a) and (lag(a.hash) over chain is null
          or (lag(a.hash) over chain = a.previous and lag(a.position) over chain = a.position - 1)) as is_whole
        from audit a window chain as (partition by a.centre order by a.position)
      ) c group by c.centre order by c.centre $$;
    revoke all on function portal.audit_chains() from public;
    grant execute on function portal.audit_chains() to ashyq_system;
  `.execute(db);
}
