// The door under load: forty people at once over eight connections, errors in the middle, and what is left behind.
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { day } from "~/domain/shared/day";
import { type Actor, databaseRole, type Db } from "~db/actor";
import { connect, type Database } from "~db/connection.server";
import { type Door, openDoor } from "~db/door.server";
import { cloneDatabase, type TestDatabase } from "../support/database";

let database: TestDatabase;
/** One connection only, so that the next one in gets what the one before left. */
let single: Database;
let narrow: Door;
let appUrl: string;

beforeAll(async () => {
  database = await cloneDatabase("content");
  const login = database.secrets.appLogins[0];
  const url = new URL(database.url);
  url.username = `ashyq_app_${login.suffix}`;
  url.password = login.password;
  appUrl = url.href;
  single = connect(appUrl, { connections: 1 });
  narrow = openDoor(single.kysely);
});
afterAll(async () => {
  await single.close();
  await database.drop();
});

interface Seen {
  role: string;
  staff: string;
  application: string;
  lookup: string;
  session: string;
  backend: number;
}

async function look(db: Db): Promise<Seen> {
  const { rows } = await sql<Seen>`
    select current_user::text as role, coalesce(current_setting('portal.staff', true), '') as staff,
      coalesce(current_setting('portal.application', true), '') as application,
      coalesce(current_setting('portal.receipt_lookup', true), '') as lookup,
      coalesce(current_setting('portal.session', true), '') as session, pg_backend_pid() as backend`.execute(db);
  return rows[0] as Seen;
}

const bytes = (): Uint8Array => crypto.getRandomValues(new Uint8Array(32));
const hex = (value: Uint8Array | undefined): string => (value ? Buffer.from(value).toString("hex") : "");

/** Eight kinds of people, each with ids of their own. */
const KINDS: (() => Actor)[] = [
  () => ({ role: "visitor" }),
  () => ({ role: "visitor", application: randomUUID() }),
  () => ({ role: "seeker", receiptLookup: bytes() }),
  () => ({ role: "seeker", application: randomUUID() }),
  () => ({ role: "seeker", application: randomUUID(), session: bytes() }),
  () => ({ role: "staff", staff: randomUUID() }),
  () => ({ role: "administrator", staff: randomUUID() }),
  () => ({ role: "system", reason: "start" }),
];

function expectedOf(actor: Actor): Omit<Seen, "backend"> {
  const seeker = actor.role === "seeker" ? actor : undefined;
  return {
    role: databaseRole(actor.role),
    staff: "staff" in actor ? actor.staff : "",
    application: ("application" in actor && actor.application) || "",
    lookup: hex(seeker?.receiptLookup),
    session: hex(seeker?.session),
  };
}

describe("more people than connections", () => {
  const queued = async (lineMilliseconds: number, heldSeconds: number) => {
    const { kysely, close } = connect(appUrl, { connections: 1, lineMilliseconds });
    const served: number[] = [];
    const enter = (place: number) =>
      openDoor(kysely).as({ role: "visitor" }, async (db) => {
        served.push(place);
        if (place === 1) await sql`select pg_sleep(${heldSeconds})`.execute(db);
      });
    await enter(0);
    const said = await Promise.allSettled([1, 2, 3].map(enter));
    await enter(4);
    await close();
    return { served, refused: said.map((each) => (each.status === "rejected" ? (each.reason as { code: string }).code : "")) };
  };

  it("are served in the order in which they came", async () => {
    expect(await queued(15_000, 0.2)).toEqual({ served: [0, 1, 2, 3, 4], refused: ["", "", ""] });
  });

  it("are told that it is busy when they have waited too long, and not that the database is away", async () => {
    expect(await queued(800, 1.6)).toEqual({ served: [0, 1, 4], refused: ["", "BUSY", "BUSY"] });
  });
});

describe("forty at once over eight connections", () => {
  it("each sees its own role and ids, before and after waiting, and nobody else's", async () => {
    const actors = Array.from({ length: 40 }, (_, index) => (KINDS[index % KINDS.length] as () => Actor)());
    const seen = await Promise.all(
      actors.map((actor, index) =>
        database.door.as(actor, async (db) => {
          const before = await look(db as Db);
          await sql`select pg_sleep(${(index % 5) / 100})`.execute(db);
          return [before, await look(db as Db)] as const;
        }),
      ),
    );
    actors.forEach((actor, index) => {
      const [before, after] = seen[index] as readonly [Seen, Seen];
      expect(after).toEqual(before);
      const { backend: _, ...mine } = before;
      expect(mine).toEqual(expectedOf(actor));
    });
    expect(new Set(seen.map(([{ backend }]) => backend)).size).toBeLessThanOrEqual(8);
  });

  it("also when every third one fails in the middle, in the database or in our own code", async () => {
    const actors = Array.from({ length: 60 }, (_, index) => (KINDS[index % KINDS.length] as () => Actor)());
    const settled = await Promise.allSettled(
      actors.map((actor, index) =>
        database.door.as(actor, async (db) => {
          const seen = await look(db as Db);
          if (index % 6 === 0) await sql`select 1 / 0`.execute(db);
          if (index % 6 === 3) throw new Error("ours");
          return seen;
        }),
      ),
    );
    settled.forEach((one, index) => {
      expect([index, one.status]).toEqual([index, index % 3 === 0 ? "rejected" : "fulfilled"]);
      if (one.status === "fulfilled") expect(one.value).toMatchObject(expectedOf(actors[index] as Actor));
    });
  });
});

describe("what is left on the connection", () => {
  const everything = { role: "seeker", application: randomUUID(), receiptLookup: bytes(), session: bytes() } as const;
  const nothing = { staff: "", application: "", lookup: "", session: "" };

  it("is nothing, after a good end", async () => {
    const { backend } = await narrow.as(everything, (db) => look(db as Db));
    const after = await look(single.kysely as unknown as Db);
    expect(after).toMatchObject({ ...nothing, backend });
    expect(after.role).toMatch(/^ashyq_app_/);
  });

  it.each<[string, (db: Db) => Promise<unknown>]>([
    ["an error of the database", (db) => sql`select 1 / 0`.execute(db)],
    ["an error of ours", () => Promise.reject(new Error("ours"))],
    ["a refused statement", (db) => sql`select from note`.execute(db)],
  ])("is nothing, after %s", async (_, fail) => {
    await expect(narrow.as({ role: "visitor", application: randomUUID() }, (db) => fail(db as Db))).rejects.toThrow();
    const after = await look(single.kysely as unknown as Db);
    expect(after).toMatchObject(nothing);
    expect(after.role).toMatch(/^ashyq_app_/);
    const next = await narrow.as({ role: "visitor" }, (db) => look(db as Db));
    expect(next).toMatchObject({ ...nothing, role: "ashyq_visitor" });
  });

  it("an id of the one before does not shine through for the next who brings none", async () => {
    await narrow.as(everything, (db) => look(db as Db));
    expect(await narrow.as({ role: "seeker" }, (db) => look(db as Db))).toMatchObject({ ...nothing, role: "ashyq_seeker" });
    await narrow.as({ role: "staff", staff: randomUUID() }, (db) => look(db as Db));
    expect(await narrow.as({ role: "visitor" }, (db) => look(db as Db))).toMatchObject({ ...nothing, role: "ashyq_visitor" });
  });
});

describe("a thrown error", () => {
  it("undoes all that was done before it", async () => {
    const id = bytes();
    const put = (fail: boolean) =>
      narrow.as({ role: "seeker", session: id }, async (db) => {
        await db.insertInto("seeker_session").values({ id, sealed: id, expires_on: day("2026-11-24") }).execute();
        if (fail) throw new Error("on purpose");
      });
    await expect(put(true)).rejects.toThrow("on purpose");
    const stored = () => database.owner.selectFrom("seeker_session").select("id").where("id", "=", id).execute();
    expect(await stored()).toEqual([]);
    await put(false);
    expect(await stored()).toHaveLength(1);
  });

  it("comes out as it was thrown", async () => {
    const mine = new TypeError("mine");
    await expect(narrow.as({ role: "visitor" }, () => Promise.reject(mine))).rejects.toBe(mine);
  });
});

describe("an id", () => {
  it("is sent as a value: nothing in it is read as SQL", async () => {
    const evil = "'); reset role; --";
    const seen = await narrow.as({ role: "staff", staff: evil }, (db) => look(db as Db));
    expect(seen).toMatchObject({ role: "ashyq_staff", staff: evil });
    await expect(narrow.as({ role: "staff", staff: evil }, (db) => sql`select portal.staff_id()`.execute(db))).rejects.toMatchObject({ code: "22P02" });
  });
});
