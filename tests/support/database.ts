import { randomUUID } from "node:crypto";
import { type Kysely, sql } from "kysely";
import pg from "pg";
import { inject } from "vitest";
import { type PortalSecrets, readPortalSecret } from "~/domain/confidentiality/secrets.server";
import { ready } from "~/domain/confidentiality/sodium.server";
import { connect } from "~db/connection.server";
import { type Door, openDoor } from "~db/door.server";
import type { Tables } from "~db/tables";
import { inDatabase, templateName } from "./cluster";
import { TEST_SECRET } from "./test-secret";

export interface TestDatabase {
  /** The owner's address; the portal under test gets it as DATABASE_URL. */
  url: string;
  /** What the owner sees, past the door: for looking, never for acting as somebody. */
  owner: Kysely<Tables>;
  /** The door, on the app's own login. */
  door: Door;
  secrets: PortalSecrets;
  drop(): Promise<void>;
}

/** A database of this test file's own, cloned in a moment from a prepared one. */
export async function cloneDatabase(template: "content" | "demo"): Promise<TestDatabase> {
  await ready();
  const serverUrl = inject("serverUrl");
  const name = `ashyq_test_${randomUUID().slice(0, 8)}`;
  const server = connect(serverUrl, { connections: 1, queryMilliseconds: 60_000 });
  await createFrom(server.kysely, name, templateName(template));
  const url = inDatabase(serverUrl, name);
  const owner = connect(url, { connections: 3, queryMilliseconds: 60_000 });
  const read = readPortalSecret(TEST_SECRET);
  if (!read.ok) throw new Error("the tests' secret is not one");
  const appUrl = new URL(url);
  appUrl.username = `ashyq_app_${read.secrets.appLogins[0].suffix}`;
  appUrl.password = read.secrets.appLogins[0].password;
  const app = connect(appUrl.href, { connections: 8 });
  return {
    url,
    owner: owner.kysely,
    door: openDoor(app.kysely),
    secrets: read.secrets,
    drop: async () => {
      await app.close();
      await owner.close();
      await sql`drop database if exists ${sql.id(name)} with (force)`.execute(server.kysely);
      await server.close();
    },
  };
}

/**
 * Keeps every version of every row from now on: what is overwritten or deleted stays where it lies until this is let go.
 * PostgreSQL else tidies a page when it likes, which depends on what other databases of the same server are doing.
 */
export async function keepRowsInPlace({ url }: TestDatabase): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("begin isolation level repeatable read");
  await client.query("select 1");
  return () => client.end();
}

/** PostgreSQL clones one database at a time; another test file may be cloning just now. */
async function createFrom(server: Kysely<Tables>, name: string, template: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await sql`create database ${sql.id(name)} template ${sql.id(template)}`.execute(server);
      return;
    } catch (error) {
      if (attempt >= 50 || (error as { code?: string }).code !== "55006") throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}
