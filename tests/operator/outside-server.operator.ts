// The operator's commands on a server that is not ours: a backup by pg_dump, a restore into an empty database, and the audit of what came back.
import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { connect } from "~db/connection.server";
import { apply, openByCode } from "../support/apply";
import { inDatabase } from "../support/cluster";
import { cloneDatabase, type TestDatabase } from "../support/database";
import { signIn } from "../support/desk";
import { dumpTables } from "../support/dump";
import { openBuilt } from "../support/portal";
import { TEST_SECRET } from "../support/test-secret";
import { Visitor } from "../support/visitor";

const folder = mkdtempSync(join(tmpdir(), "portal-outside-"));
const BACKUP = join(folder, "portal.dump");
const restored = `ashyq_test_${randomUUID().slice(0, 8)}`;
let database: TestDatabase;
let restoredUrl = "";
beforeAll(async () => {
  database = await cloneDatabase("demo");
  await sql`create database ${sql.id(restored)}`.execute(database.owner);
  restoredUrl = inDatabase(inject("serverUrl"), restored);
});
afterAll(async () => {
  await sql`drop database if exists ${sql.id(restored)} with (force)`.execute(database.owner);
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function command(databaseUrl: string, ...words: string[]): Promise<{ code: number; said: string }> {
  const env = { ...process.env, VITEST: "", DATABASE_URL: databaseUrl, PORTAL_SECRET: TEST_SECRET };
  return promisify(execFile)(process.execPath, ["app/start.js", ...words], { env }).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (failed: { code: number; stdout: string }) => ({ code: failed.code, said: failed.stdout }),
  );
}

it("a backup made while people apply comes back in an empty database: codes, accounts and every chain of acts", async () => {
  const portal = await openBuilt(database.url);
  const { code } = await apply(new Visitor(portal.address), "kk");
  const consultant = (await signIn(portal, "consultant@semey.example")).desk;
  const cases = await database.owner.selectFrom("application").select("id").where("centre", "=", "101000000").where("status", "=", "received").limit(3).execute();
  for (const { id } of cases) await consultant.get(`/staff/cases/${id}`);
  const [made, during] = await Promise.all([command(database.url, "--backup", BACKUP), apply(new Visitor(portal.address), "ru")]);
  expect(made).toEqual({ code: 0, said: expect.stringContaining("complete") as string });
  expect(during.code).toHaveLength(24);
  await portal.close();
  expect(statSync(BACKUP).mode & 0o777).toBe(0o600);
  expect(readFileSync(BACKUP).includes(TEST_SECRET)).toBe(false);
  expect(await command(database.url, "--backup", BACKUP)).toEqual({ code: 1, said: expect.stringContaining("already") as string });

  expect(await command(restoredUrl, "--restore", BACKUP)).toEqual({ code: 0, said: expect.stringContaining("Restored") as string });
  const again = await openBuilt(restoredUrl);
  const opened = await openByCode(new Visitor(again.address), "kk", code);
  expect(new URL(opened.url).pathname).toBe("/kk/status/application");
  const { desk } = await signIn(again, "consultant@semey.example");
  expect((await desk.get("/staff")).status).toBe(200);
  await again.close();
});

it("what is not a backup, or not an empty database, is refused in one sentence and changes nothing", async () => {
  const before = await dumpTables(database.owner);
  const wrong = join(folder, "wrong.dump");
  writeFileSync(wrong, "no dump at all");
  for (const from of [wrong, join(folder, "nothing"), BACKUP]) {
    const refused = await command(database.url, "--restore", from);
    expect([from, refused.code, refused.said.trim().split("\n").length]).toEqual([from, 1, 1]);
  }
  expect(await dumpTables(database.owner)).toEqual(before);
});

it("the audit of what came back is whole; a line that somebody changed afterwards is named, and the command fails", async () => {
  const whole = await command(restoredUrl, "--verify-audit");
  expect(whole).toEqual({ code: 0, said: expect.stringMatching(/101000000 .* whole\n(.|\n)* 0 broken\./) as string });
  const owner = connect(restoredUrl, { connections: 1 });
  await owner.kysely.updateTable("audit").set({ act: "took" }).where("centre", "=", "101000000").where("position", "=", 2).execute();
  await owner.close();
  const broken = await command(restoredUrl, "--verify-audit");
  expect([broken.code, broken.said]).toEqual([1, expect.stringMatching(/101000000 .* BROKEN at line 2\n(.|\n)* 1 broken\./)]);
});
