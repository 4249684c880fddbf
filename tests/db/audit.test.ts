// The audit's chain: one per centre, linked by the database. Whoever changes or removes a line in the middle breaks it.
import { createHash } from "node:crypto";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { day } from "~/domain/shared/day";
import { verifyAudit } from "~/domain/staff/verify-audit.server";
import { SEMEY, SHYMKENT } from "~db/seed/demonstration/accounts";
import type { AuditTable } from "~db/tables/staff";
import type { Selectable } from "kysely";
import { cloneDatabase, type TestDatabase } from "../support/database";

type Line = Selectable<AuditTable>;
const TODAY = day("2026-11-24");

let database: TestDatabase;
const member: Record<string, string> = {};

beforeAll(async () => {
  database = await cloneDatabase("demo");
  for (const { id, login } of await database.owner.selectFrom("staff_account").select(["id", "login"]).execute()) member[login] = id;
  await database.owner.deleteFrom("audit").execute();
});
afterEach(() => database.owner.deleteFrom("audit").execute());
afterAll(() => database.drop());

const write = (login: string, centre: string, act: string, subject: Uint8Array | null = null) =>
  database.door.as({ role: "staff", staff: member[login] as string }, (db) =>
    db.insertInto("audit").values({ centre, staff: member[login] as string, act, subject, day: TODAY }).execute(),
  );

const chainOf = (centre: string): Promise<Line[]> => database.owner.selectFrom("audit").selectAll().where("centre", "=", centre).orderBy("position").execute();

/** Recomputed here, not asked of the database: what a line's hash must be, from the line before and its own words. */
function hashOf(line: Line): Buffer {
  const subject = line.subject ? Buffer.from(line.subject).toString("hex") : "";
  const words = [line.centre, line.position, line.staff, line.act, subject, line.day].join("|");
  return createHash("sha256").update(line.previous).update(words, "utf8").digest();
}

/** The first position at which a chain is broken; undefined when it is whole. */
function brokenAt(lines: readonly Line[]): number | undefined {
  let before: Line | undefined;
  for (const line of lines) {
    const follows = before ? line.position === before.position + 1 && Buffer.from(before.hash).equals(line.previous) : true;
    if (!follows || !hashOf(line).equals(line.hash)) return line.position;
    before = line;
  }
  return undefined;
}

async function writeSix(): Promise<void> {
  for (const act of ["opened", "took", "answered", "opened", "revealed", "closed"]) {
    await write("consultant@semey.example", SEMEY, act, new Uint8Array(32).fill(act.length));
  }
}

describe("a chain that nobody touched", () => {
  it("is whole, begins with nothing and counts from one", async () => {
    await writeSix();
    const lines = await chainOf(SEMEY);
    expect(lines.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(Buffer.from(lines[0]?.previous as Uint8Array)).toEqual(Buffer.alloc(32));
    expect(brokenAt(lines)).toBeUndefined();
  });

  it("is one per centre", async () => {
    await write("consultant@semey.example", SEMEY, "opened");
    await write("consultant@shymkent.example", SHYMKENT, "opened");
    await write("lead@semey.example", SEMEY, "closed");
    expect((await chainOf(SEMEY)).map(({ position, act }) => [position, act])).toEqual([[1, "opened"], [2, "closed"]]);
    expect((await chainOf(SHYMKENT)).map(({ position }) => position)).toEqual([1]);
    expect(brokenAt(await chainOf(SEMEY))).toBeUndefined();
  });

  it("stays whole when its oldest lines have reached their year and were erased", async () => {
    await writeSix();
    await sql`delete from audit where position <= 2`.execute(database.owner);
    expect(brokenAt(await chainOf(SEMEY))).toBeUndefined();
    await write("lead@semey.example", SEMEY, "opened");
    expect((await chainOf(SEMEY)).map(({ position }) => position)).toEqual([3, 4, 5, 6, 7]);
    expect(brokenAt(await chainOf(SEMEY))).toBeUndefined();
  });

  it("stays one chain when twenty people write at once", async () => {
    const people = ["consultant@semey.example", "consultant2@semey.example", "lead@semey.example"];
    await Promise.all(Array.from({ length: 20 }, (_, index) => write(people[index % 3] as string, SEMEY, `act-${index}`)));
    const lines = await chainOf(SEMEY);
    expect(lines.map(({ position }) => position)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(new Set(lines.map(({ act }) => act)).size).toBe(20);
    expect(brokenAt(lines)).toBeUndefined();
  });

  it("loses no number to an act that was undone", async () => {
    await write("lead@semey.example", SEMEY, "opened");
    await expect(
      database.door.as({ role: "staff", staff: member["lead@semey.example"] as string }, async (db) => {
        await db.insertInto("audit").values({ centre: SEMEY, staff: member["lead@semey.example"] as string, act: "undone", subject: null, day: TODAY }).execute();
        throw new Error("undone");
      }),
    ).rejects.toThrow("undone");
    await write("lead@semey.example", SEMEY, "closed");
    expect((await chainOf(SEMEY)).map(({ position, act }) => [position, act])).toEqual([[1, "opened"], [2, "closed"]]);
  });
});

describe("a chain that somebody with the database in hand touched", () => {
  it.each([
    ["who did it", "staff = (select id from staff_account where login = 'lead@semey.example')"],
    ["what was done", "act = 'opened-nothing'"],
    ["to whom", "subject = null"],
    ["on which day", "day = day - 1"],
  ])("shows where a line was changed in %s", async (_, change) => {
    await writeSix();
    await sql`update audit set ${sql.raw(change)} where position = 3`.execute(database.owner);
    expect(brokenAt(await chainOf(SEMEY))).toBe(3);
  });

  it("shows a change whose own hash was recomputed, at the next line", async () => {
    await writeSix();
    await sql`update audit set act = 'opened-nothing' where position = 3`.execute(database.owner);
    await sql`update audit a set hash = portal.audit_hash(a) where position = 3`.execute(database.owner);
    expect(brokenAt(await chainOf(SEMEY))).toBe(4);
  });

  it("shows where a line was taken out, also when the later ones were counted anew", async () => {
    await writeSix();
    await sql`delete from audit where position = 3`.execute(database.owner);
    expect(brokenAt(await chainOf(SEMEY))).toBe(4);
    await sql`update audit set position = position + 100 where position > 3`.execute(database.owner);
    await sql`update audit set position = position - 101 where position > 100`.execute(database.owner);
    expect(brokenAt(await chainOf(SEMEY))).toBe(3);
  });

  it("shows two lines that changed places", async () => {
    await writeSix();
    await sql`update audit set position = 99 where position = 3`.execute(database.owner);
    await sql`update audit set position = 3 where position = 4`.execute(database.owner);
    await sql`update audit set position = 4 where position = 99`.execute(database.owner);
    expect(brokenAt(await chainOf(SEMEY))).toBe(3);
  });
});

it("nobody chooses a position or a hash: what a writer brings is overwritten", async () => {
  await write("lead@semey.example", SEMEY, "opened");
  const forged = { position: 77, previous: new Uint8Array(32).fill(1), hash: new Uint8Array(32).fill(2) };
  await database.owner.insertInto("audit").values({ centre: SEMEY, staff: member["lead@semey.example"] as string, act: "forged", subject: null, day: TODAY, ...forged }).execute();
  const lines = await chainOf(SEMEY);
  expect(lines.map(({ position }) => position)).toEqual([1, 2]);
  expect(brokenAt(lines)).toBeUndefined();
});

describe("the verification that every day and `npm run audit:verify` run", () => {
  const judged = () => database.door.as({ role: "system", reason: "audit" }, verifyAudit);

  it("finds the same first broken line as the recomputation here, of each centre by itself", async () => {
    await writeSix();
    await write("consultant@shymkent.example", SHYMKENT, "opened");
    expect((await judged()).map(({ centre, lines, brokenAt }) => [centre, lines, brokenAt])).toEqual([[SEMEY, 6, null], [SHYMKENT, 1, null]]);
    for (const change of ["act = 'opened-nothing'", "day = day - 1", "staff = (select id from staff_account where login = 'lead@semey.example')"]) {
      await sql`update audit set ${sql.raw(change)} where position = 3 and centre = ${SEMEY}`.execute(database.owner);
      expect((await judged()).map(({ brokenAt }) => brokenAt)).toEqual([brokenAt(await chainOf(SEMEY)), null]);
    }
    await sql`update audit a set hash = portal.audit_hash(a) where position = 3 and centre = ${SEMEY}`.execute(database.owner);
    expect((await judged())[0]?.brokenAt).toBe(4);
    await sql`delete from audit where position = 3 and centre = ${SEMEY}`.execute(database.owner);
    expect((await judged())[0]?.brokenAt).toBe(4);
  });

  it("takes the end of the oldest lines for whole, and gives a head that tells when the newest were cut off", async () => {
    await writeSix();
    const whole = (await judged())[0];
    await sql`delete from audit where position <= 2`.execute(database.owner);
    expect((await judged())[0]).toEqual({ ...whole, lines: 4 });
    await sql`delete from audit where position = 6`.execute(database.owner);
    const cut = (await judged())[0];
    expect(cut?.brokenAt).toBeNull();
    expect(cut?.head).not.toEqual(whole?.head);
  });

  it("is the process's alone: nobody else may ask", async () => {
    for (const role of ["staff", "administrator"] as const) {
      await expect(database.door.as({ role, staff: member["lead@semey.example"] as string }, (db) => verifyAudit(db as never))).rejects.toThrow(/permission denied/);
    }
  });
});
