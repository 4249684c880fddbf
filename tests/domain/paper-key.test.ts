import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findCase } from "~/domain/applications/find-case.server";
import { openCase } from "~/domain/applications/open-case.server";
import { newKeyPair } from "~/domain/confidentiality/key-pair.server";
import { sixCharacters } from "~/domain/confidentiality/newcomer-characters.server";
import { drawSheetCode } from "~/domain/confidentiality/paper-key.server";
import type { RecoveryCode } from "~/domain/confidentiality/recovery-code";
import { enrol } from "~/domain/confidentiality/staff-secrets.server";
import { addDays, dayOf } from "~/domain/shared/day";
import type { KeyHolder } from "~/domain/staff/open-centre-key.server";
import { admitPaperKey } from "~/domain/staff/paper-grants.server";
import { drawSheet, readPaperStates } from "~/domain/staff/paper-sheets.server";
import { renewCentreKeys } from "~/domain/staff/renew-centre-key.server";
import { restoreByPaper } from "~/domain/staff/restore-by-paper.server";
import { cloneDatabase, type TestDatabase } from "../support/database";
import { type AtDesk, atDesk, lane, sendApplication } from "../support/desk-fixture";

const ABAI = "100000000";
const today = dayOf(new Date());
let database: TestDatabase;
let holders: AtDesk[];
/** The only member of all other centres of the region. */
let alone: AtDesk;
let village = "";
beforeAll(async () => {
  database = await cloneDatabase("demo");
  const enter = (login: string) => atDesk(database.door, database.secrets, login);
  holders = [await enter("consultant@semey.example"), await enter("consultant2@semey.example"), await enter("lead@semey.example")];
  alone = await enter("consultant@abai.example");
  village = alone.member.centres[0] ?? "";
});
afterAll(() => database.drop());

const draw = (who: AtDesk, region = ABAI) => who.enter((db) => drawSheet(db, who.member.id, region, today));
const admission = (who: AtDesk) => ({ lane, admissionKey: database.secrets.admissionKey, today, enter: who.enter });
const sheets: RecoveryCode[] = [];
let key: { id: string; publicKey: Uint8Array };

describe("the recovery key of a region", () => {
  it("is made by the third sheet of three members, and drawing again replaces the own sheet only", async () => {
    const [first, second, third] = holders as [AtDesk, AtDesk, AtDesk];
    expect(await draw(first)).toMatchObject({ ok: true, place: 1, key: undefined });
    const again = await draw(first);
    const other = await draw(second);
    const last = await draw(third);
    if (!again.ok || !other.ok || !last.ok || !last.key) throw new Error("no key was made");
    expect([again.place, other.place, last.place]).toEqual([1, 2, 3]);
    sheets.push(again.code, other.code, last.code);
    key = last.key;
    const [state] = await first.enter((db) => readPaperStates(db, first.member.id, first.member.centres));
    expect(state?.key?.holders.toSorted()).toEqual(holders.map(({ member }) => member.login).toSorted());
    expect(state?.openSheets).toEqual([]);
    expect(state?.covered).toEqual([]);
  });

  it("is of no business to who works elsewhere", async () => {
    const elsewhere = await atDesk(database.door, database.secrets, "consultant@shymkent.example");
    expect(await draw(elsewhere)).toEqual({ ok: false, because: "not-yours" });
    expect(await elsewhere.enter((db) => db.selectFrom("paper_key").select("id").execute())).toEqual([]);
    expect(await elsewhere.enter((db) => db.selectFrom("paper_sheet").select("id").execute())).toEqual([]);
  });

  it("gets a centre's keys from a member who holds them and typed its six characters, and from nobody else", async () => {
    const six = await sixCharacters(key.publicKey, { member: key.id, admissionKey: database.secrets.admissionKey, lane });
    if (!six.ok) throw new Error(six.because);
    expect(await admitPaperKey(alone.holder, key.id, "ABCDEF", admission(alone))).toEqual({ ok: false, because: "wrong" });
    const stranger: KeyHolder = { member: alone.member.id, keyPair: newKeyPair() };
    expect(await admitPaperKey(stranger, key.id, six.characters, admission(alone))).toEqual({ ok: false, because: "no-key" });
    expect(await admitPaperKey(alone.holder, key.id, six.characters, admission(alone))).toEqual({ ok: true, centres: alone.member.centres.toSorted() });
    const admin = await database.owner.selectFrom("staff_account").select("id").where("login", "=", "admin@portal.example").executeTakeFirstOrThrow();
    for (const table of ["paper_sheet", "paper_key", "paper_grant"] as const) {
      await expect(database.door.as({ role: "administrator", staff: admin.id }, (db) => db.deleteFrom(table).execute())).rejects.toThrow(/permission denied/);
    }
  });

  it("gets the next quarter's key by itself", async () => {
    const next = addDays(today, 92);
    expect(await alone.enter((db) => renewCentreKeys(db, alone.holder, [village], next))).toEqual([village]);
    const rows = await database.owner.selectFrom("paper_grant").select("epoch").where("centre", "=", village).execute();
    expect(rows).toHaveLength(2);
  });

  it("but not once another public key was put in its row", async () => {
    const centre = alone.member.centres[1] ?? "";
    const put = (publicKey: Uint8Array) => database.owner.updateTable("paper_key").set({ public_key: publicKey }).where("id", "=", key.id).execute();
    await put(newKeyPair().publicKey);
    await alone.enter((db) => renewCentreKeys(db, alone.holder, [centre], addDays(today, 92)));
    await put(key.publicKey);
    expect(await database.owner.selectFrom("paper_grant").select("epoch").where("centre", "=", centre).execute()).toHaveLength(1);
  });
});

describe("a centre whose only member lost password and recovery code", () => {
  let back: AtDesk;
  let application = "";

  /** Invited anew: another password, another key pair, no grant. */
  async function startAnew(): Promise<void> {
    const enrolled = await enrol({ password: "tundra kettle obvious walrus", lane, peppers: database.secrets.passwordPeppers });
    if (!enrolled.ok) throw new Error(enrolled.because);
    const { id } = alone.member;
    await database.owner.deleteFrom("key_grant").where("staff", "=", id).execute();
    await database.owner.updateTable("staff_account").set({ public_key: enrolled.keyPair.publicKey }).where("id", "=", id).execute();
    back = { ...alone, holder: { member: id, keyPair: enrolled.keyPair } };
  }

  const restore = (one: string, two: string) => back.enter((db) => restoreByPaper(db, back.holder, back.member.centres, { one, two }, today));
  const read = async () => {
    const row = await back.enter((db) => findCase(db, application));
    return row && back.enter((db) => openCase(db, back.holder, row, today));
  };

  it("reads nothing with the new password alone, with one sheet, or with wrong ones", async () => {
    ({ application } = await sendApplication(database.door, database.secrets, { centre: village, today }));
    await startAnew();
    // Not even the row is there for who holds no key of the centre.
    expect(await read()).toBeUndefined();
    const [a = "", b = ""] = sheets;
    expect(await restore(a, a)).toEqual({ ok: false, because: "wrong" });
    expect(await restore(a, drawSheetCode())).toEqual({ ok: false, because: "wrong" });
    expect(await restore(a.slice(1), b)).toEqual({ ok: false, because: "mistyped-one" });
    expect(await restore(a, "")).toEqual({ ok: false, because: "mistyped-two" });
    expect(await read()).toBeUndefined();
  });

  it.each([[0, 1], [1, 2], [2, 0]] as const)("reads everything again with sheets %i and %i", async (one, two) => {
    await startAnew();
    const restored = await restore(sheets[one]?.toLowerCase() ?? "", sheets[two] ?? "");
    expect(restored).toEqual({ ok: true, centres: alone.member.centres.toSorted() });
    expect(await read()).toMatchObject({ ok: true, content: { answers: { wishes: ["job"] } } });
    const acts = await database.owner.selectFrom("audit").select("act").where("centre", "=", village).execute();
    expect(acts.map(({ act }) => act)).toContain("restored-by-paper");
  });

  it("cannot write itself a grant instead", async () => {
    await startAnew();
    const grant = { centre: village, epoch: "2026Q4", staff: back.member.id, sealed_key: new Uint8Array(8), vouch: new Uint8Array(32) };
    await expect(back.enter((db) => db.insertInto("key_grant").values(grant).execute())).rejects.toThrow(/row-level security/);
    const unproved = await back.enter((db) =>
      sql<{ given: boolean }>`select portal.restore_by_paper(${key.id}::uuid, ${new Uint8Array(32)}::bytea, ${village}::char(9), g.epoch, ${grant.sealed_key}::bytea,
        ${grant.vouch}::bytea) as given from paper_grant g where g.centre = ${village}`.execute(db),
    );
    expect(unproved.rows.map(({ given }) => given)).toEqual([false, false]);
    expect(await database.owner.selectFrom("key_grant").select("epoch").where("staff", "=", back.member.id).execute()).toEqual([]);
  });

  it("of a centre that no recovery key was sealed to, two sheets open nothing", async () => {
    const [first] = holders as [AtDesk];
    const [a = "", b = ""] = sheets;
    expect(await first.enter((db) => restoreByPaper(db, first.holder, first.member.centres, { one: a, two: b }, today))).toEqual({ ok: false, because: "nothing" });
  });
});
