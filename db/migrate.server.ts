import { type Kysely, Migrator, sql } from "kysely";
import { MIGRATIONS } from "./migrations";
import type { Tables } from "./tables";

export const OLDEST_POSTGRESQL = 150_000;

export type Migrated = { ok: true } | { ok: false; because: "postgresql-too-old" } | { ok: false; because: "failed"; error: unknown };

/** Brings the schema up to date; safe when several processes start at once (the migrator takes a lock). */
export async function migrate(owner: Kysely<Tables>): Promise<Migrated> {
  const version = await sql<{ number: string }>`select current_setting('server_version_num') as number`.execute(owner);
  if (Number(version.rows[0]?.number) < OLDEST_POSTGRESQL) return { ok: false, because: "postgresql-too-old" };
  const { error } = await migratorOf(owner).migrateToLatest();
  if (error !== undefined) return { ok: false, because: "failed", error };
  // why: no row of the database says a time finer than a day; the migrator writes one.
  await sql`update schema_migration set timestamp = left(timestamp, 10) where length(timestamp) > 10`.execute(owner);
  return { ok: true };
}

export const migratorOf = (owner: Kysely<Tables>): Migrator =>
  new Migrator({
    db: owner,
    provider: { getMigrations: () => Promise.resolve(MIGRATIONS) },
    migrationTableName: "schema_migration",
    migrationLockTableName: "schema_migration_lock",
    // why: migrations with lower numbers landed after 0043; a database that was opened in between still gets them.
    allowUnorderedMigrations: true,
  });
