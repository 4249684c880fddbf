import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sixCharacters } from "~/domain/confidentiality/newcomer-characters.server";
import { newKeyPair } from "~/domain/confidentiality/key-pair.server";
import { currentTotp } from "~/domain/confidentiality/totp.server";
import { addDays, type Day, dayOf } from "~/domain/shared/day";
import { admitNewcomer } from "~/domain/staff/admit-newcomer.server";
import { handOverWork } from "~/domain/staff/hand-over-work.server";
import { endAccount, inviteColleague } from "~/domain/staff/invite-colleague.server";
import { beginJoining, finishJoining } from "~/domain/staff/join.server";
import { type KeyHolder, openCentreKey } from "~/domain/staff/open-centre-key.server";
import { recoverAccount } from "~/domain/staff/recover-account.server";
import { renewCentreKeys } from "~/domain/staff/renew-centre-key.server";
import { signIn } from "~/domain/staff/sign-in.server";
import { openTime } from "~/domain/visits/open-times.server";
import { cloneDatabase, type TestDatabase } from "../support/database";
import { asSystem, type AtDesk, atDesk, lane } from "../support/desk-fixture";

let database: TestDatabase;
let consultant: AtDesk;
let second: AtDesk;
let lead: AtDesk;
const SEMEY = "101000000";
const today = dayOf(new Date());
beforeAll(async () => {
  database = await cloneDatabase("demo");
  const enter = (login: string) => atDesk(database.door, database.secrets, login);
  [consultant, second, lead] = [await enter("consultant@semey.example"), await enter("consultant2@semey.example"), await enter("lead@semey.example")];
});
afterAll(() => database.drop());

const epochs = async (staff: string): Promise<string[]> =>
  (await database.owner.selectFrom("key_grant").select("epoch").where("staff", "=", staff).where("centre", "=", SEMEY).orderBy("epoch").execute()).map(({ epoch }) => epoch);
const nextQuarter = (from: Day): Day => addDays(from, 92);
const renew = ({ enter, holder }: AtDesk, on: Day) => enter((db) => renewCentreKeys(db, holder, [SEMEY], on));

describe("the key of a new quarter", () => {
  it("is made once, however many members sign in at the same moment, for all whom the last key knows", async () => {
    const on = nextQuarter(today);
    const made = await Promise.all([renew(consultant, on), renew(second, on), renew(lead, on)]);
    expect(made.flat()).toEqual([SEMEY]);
    for (const { member } of [consultant, second, lead]) expect(await epochs(member.id)).toHaveLength(2);
    const [, newest] = await epochs(second.member.id);
    expect((await second.enter((db) => openCentreKey(db, second.holder, SEMEY, newest as string))).ok).toBe(true);
    expect(await renew(consultant, on)).toEqual([]);
  });

  it("goes to no public key that was put in a member's row since", async () => {
    const stolen = newKeyPair();
    const { public_key } = await database.owner.selectFrom("staff_account").select("public_key").where("id", "=", second.member.id).executeTakeFirstOrThrow();
    await database.owner.updateTable("staff_account").set({ public_key: stolen.publicKey }).where("id", "=", second.member.id).execute();
    expect(await renew(consultant, nextQuarter(nextQuarter(today)))).toEqual([SEMEY]);
    expect(await epochs(second.member.id)).toHaveLength(2);
    expect(await epochs(lead.member.id)).toHaveLength(3);
    await database.owner.updateTable("staff_account").set({ public_key }).where("id", "=", second.member.id).execute();
  });

  it("can be added neither by a member without the key nor by an administrator", async () => {
    const admin = await atDesk(database.door, database.secrets, "admin@portal.example");
    const row = { centre: SEMEY, epoch: "2099Q1", public_key: newKeyPair().publicKey, made_on: today };
    await expect(admin.enter((db) => db.insertInto("centre_key").values(row).execute())).rejects.toThrow(/row-level security/);
    const asAdmin = database.door.as({ role: "administrator", staff: admin.member.id }, (db) => db.insertInto("centre_key").values(row).execute());
    await expect(asAdmin).rejects.toThrow(/permission denied/);
  });
});

const PASSWORD = "tundra kettle obvious walrus";
const work = () => ({ lane, peppers: database.secrets.passwordPeppers, enter: asSystem(database.door) });

async function join(login: string, code: string, now = new Date()) {
  const begun = await beginJoining({ login, code, password: PASSWORD }, { ...work(), today });
  if (!begun.ok) return begun;
  const { joining } = begun;
  const joined = await asSystem(database.door)((db) => finishJoining(db, joining, { code: currentTotp(joining.totpSecret, now), language: "ru" }, now));
  return joined.ok ? { ...joined, totpSecret: joining.totpSecret } : joined;
}

describe("a new colleague", () => {
  it("comes by a lead's invitation, reads nothing, and reads everything once a colleague typed the six characters", async () => {
    const invited = await lead.enter((db) => inviteColleague(db, lead.member, { login: "New@semey.example", centre: SEMEY, language: "kk" }, today));
    if (!invited.ok) throw new Error(invited.because);
    expect(await join("new@semey.example", "AAAA AAAA AAAA AAAA AAAA")).toEqual({ ok: false, because: "wrong" });
    const joined = await join("new@semey.example", invited.code);
    if (!joined.ok) throw new Error(joined.because);
    expect(await join("new@semey.example", invited.code)).toEqual({ ok: false, because: "wrong" });
    const { id } = joined.member;
    const holder: KeyHolder = { member: id, keyPair: joined.keyPair };
    expect(await epochs(id)).toEqual([]);

    const { admissionKey } = database.secrets;
    const six = await sixCharacters(joined.keyPair.publicKey, { member: id, admissionKey, lane });
    if (!six.ok) throw new Error(six.because);
    const by = { lane, admissionKey, today, enter: consultant.enter };
    expect(await admitNewcomer(consultant.holder, id, "ABCDEF", by)).toEqual({ ok: false, because: "wrong" });
    expect(await epochs(id)).toEqual([]);
    expect(await admitNewcomer(consultant.holder, id, six.characters.toLowerCase(), by)).toEqual({ ok: true, centres: [SEMEY] });
    expect(await epochs(id)).toEqual(await epochs(consultant.member.id));
    for (const epoch of await epochs(id)) {
      expect((await database.door.as({ role: "staff", staff: id }, (db) => openCentreKey(db, holder, SEMEY, epoch))).ok).toBe(true);
    }
    const recovered = await recoverAccount(
      { login: "new@semey.example", recoveryCode: joined.recoveryCode, code: currentTotp(joined.totpSecret, new Date(Date.now() + 60_000)), newPassword: "another kettle obvious walrus" },
      { ...work(), now: new Date(Date.now() + 60_000) },
    );
    expect(recovered.ok).toBe(true);
    expect(await epochs(id)).toEqual(await epochs(consultant.member.id));
    const again = { login: "new@semey.example", recoveryCode: joined.recoveryCode, code: currentTotp(joined.totpSecret, new Date(Date.now() + 120_000)), newPassword: "another kettle obvious walrus" };
    expect(await recoverAccount(again, { ...work(), now: new Date(Date.now() + 120_000) })).toEqual({ ok: false, because: "wrong" });
  });

  it("is invited by a lead only, to a centre of the lead's, under a login that is free", async () => {
    const invite = (who: AtDesk, login: string, centre: string) => who.enter((db) => inviteColleague(db, who.member, { login, centre, language: "kk" }, today));
    expect(await invite(consultant, "other@semey.example", SEMEY)).toEqual({ ok: false, because: "not-yours" });
    expect(await invite(lead, "other@semey.example", "790000000")).toEqual({ ok: false, because: "not-yours" });
    expect(await invite(lead, "consultant@shymkent.example", SEMEY)).toEqual({ ok: false, because: "login-taken" });
    expect(await invite(lead, "x", SEMEY)).toEqual({ ok: false, because: "not-a-login" });
    const forged = { ...consultant, member: { ...consultant.member, role: "lead" as const } };
    await expect(invite(forged, "forged@semey.example", SEMEY)).rejects.toThrow(/row-level security/);
  });

  it("cannot use an invitation after its last day", async () => {
    const invited = await lead.enter((db) => inviteColleague(db, lead.member, { login: "late@semey.example", centre: SEMEY, language: "kk" }, addDays(today, -10)));
    if (!invited.ok) throw new Error(invited.because);
    expect(await join("late@semey.example", invited.code)).toEqual({ ok: false, because: "wrong" });
  });
});

describe("an account that ends", () => {
  it("hands over its open work first; then its session, password and keys are gone", async () => {
    const end = (again: boolean) => lead.enter((db) => endAccount(db, lead.member, second.member.id, again, today));
    await database.owner.insertInto("staff_session").values({ id: new Uint8Array(32), staff: second.member.id, sealed_key: new Uint8Array(1), sealed_start: new Uint8Array(1), expires_on: today }).execute();
    expect(await end(false)).toEqual({ ok: false, because: "open-work" });
    expect(await lead.enter((db) => handOverWork(db, lead.member, second.member.id, consultant.member.id, today))).toMatchObject({ ok: true, stayed: 0 });
    expect(await end(false)).toMatchObject({ ok: true, code: undefined });
    expect(await epochs(second.member.id)).toEqual([]);
    expect(await database.owner.selectFrom("staff_session").select("id").where("staff", "=", second.member.id).execute()).toEqual([]);
    const now = new Date(Date.now() + 300_000);
    expect(await signIn({ login: second.member.login, password: "open-door-demo-only", code: "123456" }, { ...work(), now })).toEqual({ ok: false, because: "wrong" });
    expect(await second.enter((db) => db.selectFrom("application").select("id").execute())).toEqual([]);
    expect(await renew(consultant, addDays(today, 400))).toEqual([SEMEY]);
    expect(await epochs(second.member.id)).toEqual([]);
    expect(await epochs(lead.member.id)).not.toEqual([]);
  });

  it("stays while it alone opens what the centre keeps, whether for good or to be invited again", async () => {
    const others = await database.owner.selectFrom("key_grant").selectAll().where("centre", "=", SEMEY).where("staff", "!=", consultant.member.id).execute();
    await database.owner.deleteFrom("key_grant").where("centre", "=", SEMEY).where("staff", "!=", consultant.member.id).execute();
    expect(await lead.enter((db) => endAccount(db, lead.member, consultant.member.id, true, today))).toEqual({ ok: false, because: "reads-alone" });
    expect(await epochs(consultant.member.id)).not.toEqual([]);
    await database.owner.insertInto("key_grant").values(others).execute();
  });

  it("can be sent back to an invitation, and holds no key when it returns; until a colleague admits it, it sees no row either", async () => {
    const seen = () =>
      consultant.enter(async (db) => [
        (await db.selectFrom("application").select("id").execute()).length,
        (await db.selectFrom("application_sealed").select("application").execute()).length,
        (await db.selectFrom("message").select("id").execute()).length,
        (await db.selectFrom("audit").select("day").execute()).length,
        (await db.selectFrom("visit_opening").select("id").execute()).length,
      ]);
    await consultant.enter((db) => openTime(db, SEMEY, { firstDay: addDays(today, 1), lastDay: addDays(today, 1), hours: "9:00", isExact: true, seats: 1 }, today));
    expect(await seen()).not.toContain(0);
    const ended = await lead.enter((db) => endAccount(db, lead.member, consultant.member.id, true, today));
    if (!ended.ok || !ended.code) throw new Error("not invited again");
    const joined = await join(consultant.member.login, ended.code);
    expect(joined.ok).toBe(true);
    expect(await epochs(consultant.member.id)).toEqual([]);
    expect(await seen()).toEqual([0, 0, 0, 0, 0]);
  });

  it("is never ended by a consultant, nor in another centre", async () => {
    const shymkent = await atDesk(database.door, database.secrets, "consultant@shymkent.example");
    const forged = { ...shymkent.member, role: "lead" as const };
    expect(await shymkent.enter((db) => endAccount(db, forged, lead.member.id, false, today))).toEqual({ ok: false, because: "not-yours" });
    const colleague = await atDesk(database.door, database.secrets, "consultant2@shymkent.example");
    expect(await shymkent.enter((db) => endAccount(db, forged, colleague.member.id, false, today))).toEqual({ ok: false, because: "not-yours" });
    expect(await lead.enter((db) => endAccount(db, lead.member, shymkent.member.id, false, today))).toEqual({ ok: false, because: "not-yours" });
  });
});
