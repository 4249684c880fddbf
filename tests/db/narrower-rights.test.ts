import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayOf } from "~/domain/shared/day";
import type { Db } from "~db/actor";
import { createPageCache, makerOfAllPages } from "~/web/page-cache.server";
import { cloneDatabase, type TestDatabase } from "../support/database";

let database: TestDatabase;
let ids: Map<string, string>;
beforeAll(async () => {
  database = await cloneDatabase("demo");
  ids = new Map((await database.owner.selectFrom("staff_account").select(["login", "id"]).execute()).map(({ login, id }) => [login, id]));
});
afterAll(() => database.drop());

const idOf = (login: string): string => ids.get(login) ?? "";

const endedByLead = (login: string) =>
  database.door.as({ role: "staff", staff: idOf("lead@semey.example") }, async (db) => {
    const { rows } = await sql<{ said: string }>`select portal.end_account(${idOf(login)}::uuid, ${new Uint8Array(32)}::bytea, '2099-01-01'::date) as said`.execute(db);
    return rows[0]?.said;
  });

describe("a lead of Semey", () => {
  it("ends no account that also carries the keys of another centre", async () => {
    const member = idOf("consultant@shymkent.example");
    expect(await endedByLead("consultant@shymkent.example")).toBe("not-yours");
    await database.owner.insertInto("staff_membership").values({ staff: member, centre: "101000000" }).execute();
    expect(await endedByLead("consultant@shymkent.example")).toBe("not-yours");
    expect(await database.owner.selectFrom("key_grant").select("centre").where("staff", "=", member).execute()).not.toEqual([]);
    expect(await endedByLead("consultant2@semey.example")).toBe("ended");
  });
});

describe("a move to another centre", () => {
  it("takes along what colleagues were writing", async () => {
    const { id, version } = await database.owner.selectFrom("application").select(["id", "version"]).where("centre", "=", "101000000").where("status", "=", "received").executeTakeFirstOrThrow();
    const there = await database.owner.selectFrom("centre_key").select("epoch").where("centre", "=", "790000000").executeTakeFirstOrThrow();
    await database.owner.insertInto("case_draft").values({ application: id, staff: idOf("lead@semey.example"), body: new Uint8Array(64) }).execute();
    await database.owner.updateTable("application").set({ centre: "790000000", key_epoch: there.epoch, version: version + 1 }).where("id", "=", id).execute();
    expect(await database.owner.selectFrom("case_draft").selectAll().where("application", "=", id).execute()).toEqual([]);
  });
});

describe("an administrator of one region", () => {
  it("confirms no first member of a centre elsewhere", async () => {
    const [elsewhere] = await database.owner.selectFrom("centre").select("code").where("region_code", "=", "790000000").execute();
    await database.owner.deleteFrom("application").where("centre", "=", elsewhere?.code ?? "").execute();
    await database.owner.deleteFrom("centre_key").where("centre", "=", elsewhere?.code ?? "").execute();
    const staff = idOf("consultant@shymkent.example");
    const { public_key } = await database.owner.selectFrom("staff_account").select("public_key").where("id", "=", staff).executeTakeFirstOrThrow();
    const confirm = (login: string) =>
      database.door.as({ role: "administrator", staff: idOf(login) }, (db) =>
        sql`insert into first_member (centre, staff, administrator, public_key, confirmed_on) values (${elsewhere?.code}, ${staff}, ${idOf(login)}, ${public_key}, '2026-11-24')`.execute(db),
      );
    await expect(confirm("admin@abai.example")).rejects.toThrow(/row-level security/);
    await expect(confirm("admin@portal.example")).resolves.toBeDefined();
  });
});

describe("prepared answers of the country", () => {
  it("are written by an active administrator of the country, not of a region, and read by none who is suspended", async () => {
    const row = (measure: string) => ({ scope: "*", measure, kind: "visit" as const, texts: "{}", changed_on: dayOf(new Date()) });
    const as = <Answer>(login: string, work: (db: Db<"administrator">) => Promise<Answer>) => database.door.as({ role: "administrator", staff: idOf(login) }, work);
    await expect(as("admin@abai.example", (db) => db.insertInto("reply_template").values(row("of-a-region")).execute())).rejects.toThrow(/row-level security/);
    await as("admin@portal.example", (db) => db.insertInto("reply_template").values(row("of-the-country")).execute());
    const change = (db: Db<"administrator">) => db.updateTable("reply_template").set({ texts: "{}" }).where("measure", "=", "of-the-country").executeTakeFirst();
    expect((await as("admin@abai.example", change)).numUpdatedRows).toBe(0n);
    expect((await as("admin@portal.example", change)).numUpdatedRows).toBe(1n);
    await database.owner.updateTable("staff_account").set({ state: "suspended" }).where("login", "=", "admin2@portal.example").execute();
    expect((await as("admin2@portal.example", change)).numUpdatedRows).toBe(0n);
    expect(await as("admin2@portal.example", (db) => db.selectFrom("reply_template").select("kind").execute())).toEqual([]);
  });
});

describe("a page that somebody chose for somebody", () => {
  it("is made by its canonical address and never kept, so that its speed tells nothing", async () => {
    const made: string[] = [];
    const render = (address: string) => Promise.resolve((made.push(address), new Response("page")));
    const cache = createPageCache(render, () => "1", "no-cache");
    const asked = ["/kk/measures?utm=x", "/kk/measures", "/kk/helpers/cards?page=home&from=me", "/kk/helpers/cards?page=home", "/ru/measures?q=x", "/kk/measures/vacancy?region=abai", "/kk/measures/vacancy?region=abai", "/kk?finished=anna"];
    for (const address of asked) await cache.find(address);
    expect(made).toEqual(["/kk/measures", ...asked.slice(2, 4).map(() => "/kk/helpers/cards?page=home"), ...asked.slice(5, 7), "/kk"]);
    expect([cache.kept("/kk/measures") !== undefined, cache.kept("/kk/helpers/cards?page=home"), cache.kept("/kk/measures/vacancy?region=abai")]).toEqual([true, undefined, undefined]);
  });

  it("is no slower for being the first to open it: every page that is kept is made before anyone asks", async () => {
    const asked: string[] = [];
    let revision = "1";
    const hasEnded = (address: string) => address.endsWith("/measures/relocation");
    const render = (address: string) => Promise.resolve((asked.push(address), new Response("page", { status: hasEnded(address) ? 410 : 200 })));
    const cache = createPageCache(render, () => revision, "no-cache");
    const makeAll = makerOfAllPages(cache, () => revision);
    await makeAll();
    const ready = asked.filter((address) => !hasEnded(address));
    expect(ready).toEqual(expect.arrayContaining(["/kk", "/ru/measures/business-grant", "/en/check", "/kk/helpers/how"]));
    for (const address of ready) expect([address, cache.kept(address) !== undefined]).toEqual([address, true]);
    const times = asked.length;
    await makeAll();
    expect(asked).toHaveLength(times);
    revision = "2";
    await makeAll();
    expect(asked).toHaveLength(2 * times);
  });
});
