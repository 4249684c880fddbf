// Nothing of a measure becomes public by one administrator alone: tried through the door as administrators, with every statement that a
// page with a fault, or a person past the pages, could send.
import { randomUUID } from "node:crypto";
import { type Insertable, sql, type Updateable } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { day } from "~/domain/shared/day";
import type { MeasureContent } from "~/domain/measures/draft";
import { NEVER_CHANGED } from "~/domain/measures/draft";
import type { Db } from "~db/actor";
import type { Tables } from "~db/tables";
import { cloneDatabase, type TestDatabase } from "../support/database";

const SLUG = "silver-age";
const TODAY = day("2026-11-24");
const AHEAD = day("2026-12-24");
const DENIED = { code: "42501" };

let database: TestDatabase;
let published: MeasureContent;
let one: string;
let other: string;
let id: string;
type Row = Tables["measure_draft"];

beforeAll(async () => {
  database = await cloneDatabase("demo");
  const idOf = async (login: string) => (await database.owner.selectFrom("staff_account").select("id").where("login", "=", login).executeTakeFirstOrThrow()).id;
  [one, other] = [await idOf("admin@portal.example"), await idOf("admin2@portal.example")];
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.owner.deleteFrom("measure_draft").execute();
  const { amounts, texts, sources, rules } = await database.owner.selectFrom("measure_version").selectAll().where("slug", "=", SLUG).orderBy("in_force_from", "desc").executeTakeFirstOrThrow();
  published = { amounts, texts, sources, rules };
  id = randomUUID();
});

const as = <T>(staff: string, work: (db: Db<"administrator">) => Promise<T>): Promise<T> => database.door.as({ role: "administrator", staff }, work);
const said = (text: string): MeasureContent => ({ ...published, texts: { ...published.texts, en: { ...published.texts.en, howLong: text } } });
const columns = ({ amounts, texts, sources, rules }: MeasureContent) => ({ amounts: JSON.stringify(amounts), texts: JSON.stringify(texts), sources: JSON.stringify(sources), rules: JSON.stringify(rules) });
const begin = (staff: string, content: MeasureContent, more: Partial<Insertable<Row>> = {}) =>
  as(staff, (db) => db.insertInto("measure_draft").values({ id, slug: SLUG, state: "draft", ...columns(content), freshness: JSON.stringify(NEVER_CHANGED), version: 1, changed_by: staff, ...more }).execute());
const set = (staff: string, change: Updateable<Row>) => as(staff, (db) => db.updateTable("measure_draft").set(change).where("id", "=", id).execute());
const write = (staff: string, content: MeasureContent, version: number, more: Updateable<Row> = {}) => set(staff, { ...columns(content), version, changed_by: staff, before_import: null, imported: null, ...more });
const send = (staff: string, version: number, more: Updateable<Row> = {}) => set(staff, { state: "in_review", submitted_by: staff, confirmed_version: version, in_force_from: AHEAD, ...more });
const publish = async (staff: string, version: number) =>
  (await as(staff, (db) => sql<{ said: string }>`select portal.publish_measure(${id}::uuid, ${version}::integer, ${TODAY}::date, null) as said`.execute(db))).rows[0]?.said;
const writers = async () => (await database.owner.selectFrom("measure_draft").select("writers").where("id", "=", id).executeTakeFirstOrThrow()).writers;
const both = () => [one, other].sort();

describe("who wrote which part", () => {
  it("is kept by the database: a full stop behind a colleague's words makes them nobody else's", async () => {
    const [rule, ...rules] = published.rules;
    const evil = { ...said("EVIL"), rules: [{ ...rule, accepts: ["16-17"] } as MeasureContent["rules"][number], ...rules] };
    await begin(one, evil);
    await write(other, { ...evil, texts: { ...evil.texts, en: { ...evil.texts.en, howLong: "EVIL." }, ru: { ...evil.texts.ru, howLong: "Слово." } } }, 2);
    expect(await writers()).toEqual({ "howLong.en": both(), "howLong.ru": [other], [`rules.${rule?.criterion ?? ""}`]: [one] });
  });

  it("cannot be said otherwise: not the list, not the name, not by leaving the version as it was", async () => {
    await begin(one, said("EVIL"));
    await expect(set(one, { writers: "{}" })).rejects.toMatchObject(DENIED);
    await expect(write(one, said("EVIL 2"), 2, { changed_by: other })).rejects.toMatchObject(DENIED);
    await expect(write(one, said("EVIL 2"), 1)).rejects.toMatchObject(DENIED);
    await expect(begin(one, said("EVIL"), { id: randomUUID(), changed_by: other })).rejects.toMatchObject(DENIED);
    expect(await writers()).toEqual({ "howLong.en": [one] });
  });

  it("begins anew when the part says what is published again, and with a new draft", async () => {
    await begin(one, said("EVIL"));
    await write(other, published, 2);
    expect(await writers()).toEqual({});
    await write(other, said("Good"), 3);
    expect(await writers()).toEqual({ "howLong.en": [other] });
    await set(other, { state: "discarded" });
    id = randomUUID();
    await begin(one, said("Mine"));
    expect(await writers()).toEqual({ "howLong.en": [one] });
  });

  it("outlives a translators' file and its taking back, which returns only what was there", async () => {
    await begin(one, said("EVIL"));
    const before = (content: MeasureContent) => JSON.stringify({ content: { ...content, freshness: NEVER_CHANGED } });
    const imported = randomUUID();
    await expect(write(one, published, 2, { imported, before_import: before(said("MORE EVIL")) })).rejects.toMatchObject(DENIED);
    await expect(set(one, { imported, before_import: before(said("MORE EVIL")) })).rejects.toMatchObject(DENIED);
    await write(one, published, 2, { imported, before_import: before(said("EVIL")) });
    expect(await writers()).toEqual({ "howLong.en": [one] });
    await expect(write(one, said("Kept"), 3, { imported, before_import: before(said("EVIL")) })).rejects.toMatchObject(DENIED);
    await write(other, said("EVIL"), 3);
    expect(await writers()).toEqual({ "howLong.en": both() });
    await set(other, { state: "discarded" });
    id = randomUUID();
    await expect(begin(one, published, { imported, before_import: before(said("EVIL")) })).rejects.toMatchObject(DENIED);
  });
});

describe("publishing", () => {
  it("takes two who confirm the same version: one who sends, another who publishes", async () => {
    await begin(one, said("EVIL"));
    await write(other, said("EVIL."), 2);
    expect(await publish(one, 2)).toBe("changed");
    await expect(send(other, 2, { confirmed_version: null })).rejects.toMatchObject({ code: "23514" });
    await expect(send(other, 2, { confirmed_version: 1 })).rejects.toMatchObject({ code: "23514" });
    await expect(send(one, 2, { submitted_by: other })).rejects.toMatchObject(DENIED);
    await send(other, 2);
    expect([await publish(other, 2), await publish(one, 1)]).toEqual(["own", "changed"]);
    expect(await publish(one, 2)).toBe("published");
    expect(await writers()).toEqual({ "howLong.en": both() });
    await expect(database.owner.updateTable("measure_draft").set({ published_by: other }).where("id", "=", id).execute()).rejects.toMatchObject({ code: "23514" });
  });

  it("is of what was sent: whoever writes after it takes it out of review, and a confirmation given before counts for nothing", async () => {
    await begin(one, said("Good"));
    await send(other, 1);
    await expect(write(one, said("EVIL"), 2)).rejects.toMatchObject(DENIED);
    await expect(write(one, said("EVIL"), 1, { state: "in_review", submitted_by: one, confirmed_version: 1 })).rejects.toMatchObject(DENIED);
    await write(one, said("EVIL"), 2, { state: "draft", submitted_by: null, confirmed_version: 2 });
    expect(await database.owner.selectFrom("measure_draft").select(["state", "confirmed_version"]).where("id", "=", id).executeTakeFirst()).toEqual({ state: "draft", confirmed_version: null });
    expect(await publish(other, 2)).toBe("changed");
  });
});
