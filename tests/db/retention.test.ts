// Retention that dies half-way or runs twice: each row is erased exactly once, and nothing else changes (case 57).
import { sql } from "kysely";
import { afterEach, expect, it } from "vitest";
import { sweep } from "~/domain/retention/sweep.server";
import { addDays, type Day, dayOf } from "~/domain/shared/day";
import { cloneDatabase, type TestDatabase } from "../support/database";
import { differenceOf, dumpTables } from "../support/dump";

const NOW = new Date();
/** By then something of every kind has reached its end, and something of every kind has not. */
const LATER = addDays(dayOf(NOW), 45);
const LATER_NOW = new Date(NOW.getTime() + 45 * 86_400_000);

const open: TestDatabase[] = [];
afterEach(async () => {
  while (open.length > 0) await open.pop()?.drop();
});

/** The demonstration, with sessions, an old act, and a key of a quarter that is over. */
async function prepared(): Promise<TestDatabase> {
  const database = await cloneDatabase("demo");
  open.push(database);
  const { owner } = database;
  const member = await owner.selectFrom("staff_account").select("id").where("login", "=", "lead@semey.example").executeTakeFirstOrThrow();
  for (const [fill, start] of [[1, NOW], [2, LATER_NOW]] as const) {
    const id = new Uint8Array(32).fill(fill);
    await owner.insertInto("staff_session").values({ id, staff: member.id, sealed_key: id, sealed_start: id, expires_on: dayOf(start) }).execute();
    await owner.insertInto("seeker_session").values({ id, sealed: id, expires_on: dayOf(start) }).execute();
  }
  for (const day of [addDays(LATER, -366), dayOf(NOW)] as Day[]) {
    await owner.insertInto("audit").values({ centre: "101000000", staff: member.id, act: "opened", subject: null, day }).execute();
  }
  await owner.insertInto("centre_key").values({ centre: "101000000", epoch: "2001Q1", public_key: new Uint8Array(32), made_on: dayOf(NOW) }).execute();
  return database;
}

const run = ({ door }: TestDatabase) => door.as({ role: "system", reason: "sweep" }, (db) => sweep(db, LATER));

/** Whoever touches this table for the nth time is gone, as if the server had been killed. */
async function killAt({ owner }: TestDatabase, table: string, row: number): Promise<void> {
  await sql`
    create table portal.deaths (seen integer not null);
    create function portal.die() returns trigger language plpgsql security definer as $$
      begin
        insert into portal.deaths values (1);
        if (select count(*) from portal.deaths) >= ${sql.lit(row)} then perform pg_terminate_backend(pg_backend_pid()); end if;
        return case tg_op when 'DELETE' then old else new end;
      end $$;
    create trigger die before delete or update on ${sql.table(table)} for each row execute function portal.die();
  `.execute(owner);
}

async function letLive({ owner }: TestDatabase, table: string): Promise<void> {
  await sql`drop trigger die on ${sql.table(table)}; drop function portal.die(); drop table portal.deaths`.execute(owner);
}

it.each([
  ["application", 3],
  ["staff_session", 1],
  ["centre_key", 1],
  ["counted_until", 1],
  ["quarter_count", 1],
] as const)("killed while it erases %s, it leaves everything, and the next run erases each row once", async (table, row) => {
  const [one, other] = [await prepared(), await prepared()];
  const swept = await run(one);
  expect(swept).toMatchObject({ sessions: 2 });
  expect((swept?.erased ?? 0) + (swept?.closed ?? 0)).toBeGreaterThan(5);
  const before = await dumpTables(other.owner);
  await killAt(other, table, row);
  await expect(run(other)).rejects.toThrow();
  await letLive(other, table);
  expect(differenceOf(before, await dumpTables(other.owner))).toEqual({});
  expect(await run(other)).toEqual(swept);
  const erased = async (database: TestDatabase) => Object.entries(differenceOf(before, await dumpTables(database.owner))).map(([name, { gone, came }]) => [name, gone.length, came.length]);
  expect(await erased(other)).toEqual(await erased(one));
});

it("run twice, or by two at once, it changes nothing more", async () => {
  const database = await prepared();
  const both = await Promise.all([run(database), run(database)]);
  expect(both.filter((swept) => swept?.erased)).toHaveLength(1);
  const after = await dumpTables(database.owner);
  expect(await run(database)).toMatchObject({ erased: 0, closed: 0, sessions: 0, grants: 0 });
  expect(differenceOf(after, await dumpTables(database.owner))).toEqual({});
});
