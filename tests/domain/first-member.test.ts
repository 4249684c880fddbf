import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newKeyPair } from "~/domain/confidentiality/key-pair.server";
import { sixCharacters } from "~/domain/confidentiality/newcomer-characters.server";
import { dayOf } from "~/domain/shared/day";
import { CONFIRMATIONS_NEEDED, confirmFirstMember, listFirstMembers, makeFirstKeys } from "~/domain/staff/first-member.server";
import { openCentreKey } from "~/domain/staff/open-centre-key.server";
import { cloneDatabase, type TestDatabase } from "../support/database";
import { type AtDesk, atDesk, lane } from "../support/desk-fixture";

const CENTRE = "790000000";
const today = dayOf(new Date());
let database: TestDatabase;
let member: AtDesk;
let first: AtDesk;
let second: AtDesk;
let six = "";

/** Shymkent before anybody worked there: no key, and one member who has just chosen a password. */
beforeAll(async () => {
  database = await cloneDatabase("demo");
  const { owner, door, secrets } = database;
  await owner.deleteFrom("application").where("centre", "=", CENTRE).execute();
  await owner.deleteFrom("centre_key").where("centre", "=", CENTRE).execute();
  const enter = (login: string) => atDesk(door, secrets, login);
  [member, first, second] = [await enter("consultant@shymkent.example"), await enter("admin@portal.example"), await enter("admin2@portal.example")];
  const shown = await sixCharacters(member.holder.keyPair.publicKey, { member: member.member.id, admissionKey: secrets.admissionKey, lane });
  if (shown.ok) six = shown.characters;
});
afterAll(() => database.drop());

const asked = () => ({ centre: CENTRE, staff: member.member.id });
const asAdministrator = ({ member: { id } }: AtDesk) => ({
  administrator: id, lane, admissionKey: database.secrets.admissionKey, today,
  enter: <Answer>(work: Parameters<typeof database.door.as<{ role: "administrator"; staff: string }, Answer>>[1]) => database.door.as({ role: "administrator", staff: id }, work),
});
const confirm = (who: AtDesk, typed = six) => confirmFirstMember(asked(), typed, asAdministrator(who));
const make = () => member.enter((db) => makeFirstKeys(db, member.holder, [CENTRE], today));
const keys = () => database.owner.selectFrom("centre_key").select("epoch").where("centre", "=", CENTRE).execute();

describe("the first member of a centre", () => {
  it("makes no key without two administrators, however often one of them confirms", async () => {
    expect(await make()).toEqual([]);
    expect(await confirm(first, "ABCDEF")).toEqual({ ok: false, because: "wrong" });
    expect(await confirm(first)).toEqual({ ok: true });
    expect(await confirm(first)).toEqual({ ok: true });
    expect(await make()).toEqual([]);
    const forced = member.enter((db) => db.insertInto("centre_key").values({ centre: CENTRE, epoch: "2026Q4", public_key: newKeyPair().publicKey, made_on: today }).execute());
    await expect(forced).rejects.toThrow(/row-level security/);
    const waiting = await asAdministrator(second).enter((db) => listFirstMembers(db));
    expect(waiting.find(({ staff }) => staff === member.member.id)?.confirmedBy).toEqual(["admin@portal.example"]);
  });

  it("a confirmation is worth nothing once another public key stands in the member's row", async () => {
    expect(await confirm(second)).toEqual({ ok: true });
    expect(CONFIRMATIONS_NEEDED).toBe(2);
    const set = (public_key: Uint8Array) => database.owner.updateTable("staff_account").set({ public_key }).where("id", "=", member.member.id).execute();
    await set(newKeyPair().publicKey);
    expect(await make()).toEqual([]);
    await set(member.holder.keyPair.publicKey);
  });

  it("an administrator can neither confirm in another's name nor write a key or a grant", async () => {
    const { enter } = asAdministrator(first);
    const own = { centre: CENTRE, staff: member.member.id, public_key: member.holder.keyPair.publicKey, confirmed_on: today };
    await expect(enter((db) => db.insertInto("first_member").values({ ...own, administrator: second.member.id }).execute())).rejects.toThrow(/row-level security/);
    const key = { centre: CENTRE, epoch: "2026Q4", public_key: newKeyPair().publicKey, made_on: today };
    await expect(enter((db) => db.insertInto("centre_key").values(key).execute())).rejects.toThrow(/permission denied/);
    const grant = { centre: CENTRE, epoch: "2026Q4", staff: member.member.id, sealed_key: new Uint8Array(8), vouch: new Uint8Array(32) };
    await expect(enter((db) => db.insertInto("key_grant").values(grant).execute())).rejects.toThrow(/permission denied/);
    await expect(enter((db) => db.deleteFrom("key_grant").execute())).rejects.toThrow(/permission denied/);
    await expect(enter((db) => db.updateTable("centre_key").set({ public_key: key.public_key }).execute())).rejects.toThrow(/permission denied/);
  });

  it("makes none while one of the two no longer answers for the centre", async () => {
    const remit = await database.owner.selectFrom("administrator_remit").selectAll().where("staff", "=", second.member.id).execute();
    for (const scope of [[], ["100000000"]]) {
      await database.owner.deleteFrom("administrator_remit").where("staff", "=", second.member.id).execute();
      for (const each of scope) await database.owner.insertInto("administrator_remit").values({ staff: second.member.id, scope: each }).execute();
      expect(await make()).toEqual([]);
    }
    await database.owner.deleteFrom("administrator_remit").where("staff", "=", second.member.id).execute();
    await database.owner.insertInto("administrator_remit").values(remit).execute();
  });

  it("makes the key in the own session once two have confirmed, alone and once", async () => {
    expect(await make()).toEqual([CENTRE]);
    expect(await make()).toEqual([]);
    const [made] = await keys();
    expect((await member.enter((db) => openCentreKey(db, member.holder, CENTRE, made?.epoch ?? ""))).ok).toBe(true);
    const grants = await database.owner.selectFrom("key_grant").select("staff").where("centre", "=", CENTRE).execute();
    expect(grants).toEqual([{ staff: member.member.id }]);
    expect(await confirm(first)).toEqual({ ok: false, because: "unknown" });
  });

  it("and nobody confirmed by two administrators makes one where a key is", async () => {
    const colleague = await atDesk(database.door, database.secrets, "consultant2@shymkent.example");
    await database.owner
      .insertInto("first_member")
      .values([first, second].map(({ member: { id } }) => ({ centre: CENTRE, staff: colleague.member.id, administrator: id, public_key: colleague.holder.keyPair.publicKey, confirmed_on: today })))
      .execute();
    expect(await colleague.enter((db) => makeFirstKeys(db, colleague.holder, [CENTRE], today))).toEqual([]);
    const grant = { centre: CENTRE, epoch: (await keys())[0]?.epoch ?? "", staff: colleague.member.id, sealed_key: new Uint8Array(8), vouch: new Uint8Array(32) };
    await expect(colleague.enter((db) => db.insertInto("key_grant").values(grant).execute())).rejects.toThrow(/row-level security/);
    const next = { centre: CENTRE, epoch: "2099Q1", public_key: newKeyPair().publicKey, made_on: today };
    await expect(colleague.enter((db) => db.insertInto("centre_key").values(next).execute())).rejects.toThrow(/row-level security/);
  });
});
