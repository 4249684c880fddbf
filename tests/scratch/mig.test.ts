import { it, expect } from "vitest";
import { sql } from "kysely";
import { connect } from "~db/connection.server";
import { ensureRoles } from "~db/roles.server";
import { migrate } from "~db/migrate.server";
it("migrates", async () => {
  const db = connect("postgres://postgres@127.0.0.1:5599/postgres", { connections: 2 });
  await sql`drop schema public cascade; create schema public; drop schema if exists portal cascade`.execute(db.kysely);
  await ensureRoles(db.kysely, { name: "ashyq_app_x", password: "pw" });
  const m = await migrate(db.kysely);
  expect(m).toEqual({ ok: true });
  await db.close();
});
