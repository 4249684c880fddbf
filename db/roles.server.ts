import { type Kysely, sql } from "kysely";
import { databaseRole, ROLES } from "./actor";
import type { Tables } from "./tables";

export interface AppLogin {
  name: string;
  password: string;
}

/** PostgreSQL's words for "another process has just made it": roles belong to the whole server, not to one database. */
const MADE_MEANWHILE = new Set(["42710", "23505", "XX000"]);

/**
 * Makes the five roles and the app's login, which owns nothing, inherits nothing and sees nothing until it sets a role.
 * Needs a login that may create roles; throws PostgreSQL's error otherwise.
 */
export async function ensureRoles(owner: Kysely<Tables>, login: AppLogin): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await owner.transaction().execute(async (trx) => {
        await sql`select pg_advisory_xact_lock(hashtextextended('ashyq.roles', 0))`.execute(trx);
        for (const role of ROLES) await ensureRole(trx, databaseRole(role), sql`nologin`);
        await ensureRole(trx, login.name, sql`login noinherit`);
        await sql`alter role ${sql.id(login.name)} with password ${sql.lit(login.password)}`.execute(trx);
        for (const role of ROLES) await sql`grant ${sql.id(databaseRole(role))} to ${sql.id(login.name)}`.execute(trx);
      });
    } catch (error) {
      if (attempt >= 5 || !MADE_MEANWHILE.has((error as { code?: string }).code ?? "")) throw error;
    }
  }
}

async function ensureRole(trx: Kysely<Tables>, name: string, attributes: ReturnType<typeof sql>): Promise<void> {
  const found = await sql`select from pg_roles where rolname = ${name}`.execute(trx);
  if (found.rows.length === 0) await sql`create role ${sql.id(name)} ${attributes}`.execute(trx);
}
