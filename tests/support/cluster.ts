import { execFile } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { sql } from "kysely";
import type { TestProject } from "vitest/node";
import { readPortalSecret } from "~/domain/confidentiality/secrets.server";
import { ready } from "~/domain/confidentiality/sodium.server";
import { dayOf } from "~/domain/shared/day";
import { connect } from "~db/connection.server";
import { openEmbeddedPostgres } from "~db/embedded/embedded-postgres.server";
import { migrate } from "~db/migrate.server";
import { ensureRoles } from "~db/roles.server";
import { seedContent } from "~db/seed/content.server";
import { seedDemonstration } from "~db/seed/demonstration.server";
import { TEST_SECRET } from "./test-secret";

declare module "vitest" {
  interface ProvidedContext {
    /** The owner's address of the server, without a database. */
    serverUrl: string;
  }
}

/** Databases that tests clone: `content` is a new deployment, `demo` the demonstration. */
const TEMPLATES = ["content", "demo"] as const;
export const templateName = (template: (typeof TEMPLATES)[number]): string => `ashyq_test_${template}`;

/**
 * Once for all tests: builds the product if needed, opens a real PostgreSQL (an embedded one of its own,
 * or the one of TEST_DATABASE_URL), and prepares the databases that each test file clones.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await promisify(execFile)(process.execPath, ["app/start.js", "--build-only"], { env: { ...process.env, VITEST: "", NODE_ENV: "production" } });
  await ready();
  const server = await openServer();
  for (const template of TEMPLATES) await prepare(server.url, template);
  project.provide("serverUrl", server.url);
  return server.close;
}

async function openServer(): Promise<{ url: string; close(): Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, close: () => Promise.resolve() };
  const dataDir = await mkdtemp(join(tmpdir(), "ashyq-esik-test-"));
  // why: as root the server runs as another user; where it cannot enter, the data would stay behind outside this folder.
  await chmod(dataDir, 0o711);
  const opened = await openEmbeddedPostgres({ dataDir, log: () => undefined });
  if (!opened.ok) throw new Error(opened.sentence);
  const owner = connect(opened.cluster.ownerUrl, { connections: 1 });
  // why: it moves rows whenever it likes, and twin lives are compared row by row where they lie.
  await sql`alter system set autovacuum = off`.execute(owner.kysely);
  // why: nothing here has to outlive a power cut; tests of crashes have servers of their own.
  await sql`alter system set fsync = off`.execute(owner.kysely);
  await sql`select pg_reload_conf()`.execute(owner.kysely);
  await owner.close();
  return {
    url: opened.cluster.ownerUrl,
    close: async () => {
      await opened.cluster.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export function inDatabase(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function prepare(serverUrl: string, template: (typeof TEMPLATES)[number]): Promise<void> {
  const name = templateName(template);
  const server = connect(serverUrl, { connections: 1, queryMilliseconds: 60_000 });
  await sql`drop database if exists ${sql.id(name)}`.execute(server.kysely);
  await sql`create database ${sql.id(name)}`.execute(server.kysely);
  await server.close();
  const owner = connect(inDatabase(serverUrl, name), { connections: 1, queryMilliseconds: 60_000 });
  const read = readPortalSecret(TEST_SECRET);
  if (!read.ok) throw new Error("the tests' secret is not one");
  const { suffix, password } = read.secrets.appLogins[0];
  await ensureRoles(owner.kysely, { name: `ashyq_app_${suffix}`, password });
  const migrated = await migrate(owner.kysely);
  if (!migrated.ok) throw new Error(`migration: ${migrated.because}`, { cause: "error" in migrated ? migrated.error : undefined });
  const today = dayOf(new Date());
  await seedContent(owner.kysely, today);
  if (template === "demo") await seedDemonstration(owner.kysely, { secrets: read.secrets, today });
  await owner.close();
}
