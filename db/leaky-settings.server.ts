import { type Kysely, sql } from "kysely";
import type { Tables } from "./tables";

/** Settings that keep rows and statements out of PostgreSQL's own log, and the hour of a row out of the database. */
export const QUIET_SETTINGS: Record<string, (value: string) => boolean> = {
  log_error_verbosity: (value) => value === "terse",
  log_statement: (value) => value === "none",
  log_min_error_statement: (value) => value === "panic",
  log_min_duration_statement: (value) => value === "-1",
  log_parameter_max_length_on_error: (value) => value === "0",
  track_commit_timestamp: (value) => value === "off",
};

/** Names of settings of this server that could write what people wrote into its log. */
export async function leakySettings(owner: Kysely<Tables>): Promise<string[]> {
  const found = await sql<{ name: string; setting: string }>`
    select name, setting from pg_settings where name = any (${Object.keys(QUIET_SETTINGS)})`.execute(owner);
  return found.rows.filter(({ name, setting }) => !QUIET_SETTINGS[name]?.(setting)).map(({ name }) => name);
}
