// Places for visits: nobody gets one twice, whoever cannot come gives it back, and a dump does not tell who holds which.
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { answerAsStaff } from "~/domain/applications/answer-as-staff.server";
import { closeCase } from "~/domain/applications/close-case.server";
import { openByCode } from "~/domain/applications/open-by-code.server";
import { openCase } from "~/domain/applications/open-case.server";
import { type CaseRow, findCase } from "~/domain/applications/find-case.server";
import { replyAsSeeker } from "~/domain/applications/reply-as-seeker.server";
import { SEALED_SIZE } from "~/domain/applications/sealed-size.server";
import { sealedLength } from "~/domain/confidentiality/seal.server";
import { sweep } from "~/domain/retention/sweep.server";
import { addDays, dayOf } from "~/domain/shared/day";
import { chooseVisit, readVisit, releaseVisit } from "~/domain/visits/choose-visit.server";
import { countDayVisits, listDayVisits } from "~/domain/visits/day-list.server";
import { freePlaces, hasFreeTimes } from "~/domain/visits/free-places.server";
import { closeTime, listFreeTimes, listTimes, openTime } from "~/domain/visits/open-times.server";
import { HOLDER_BYTES } from "~/domain/visits/sealed-visit.server";
import type { Db } from "~db/actor";
import { cloneDatabase, keepRowsInPlace, type TestDatabase } from "../support/database";
import { type AtDesk, atDesk, lane, sendApplication } from "../support/desk-fixture";

const SEMEY = "101000000";
const today = dayOf(new Date());
const soon = addDays(today, 2);
let database: TestDatabase;
let one: AtDesk;
beforeAll(async () => {
  database = await cloneDatabase("demo");
  one = await atDesk(database.door, database.secrets, "consultant@semey.example");
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.owner.deleteFrom("visit_opening").execute();
});

interface Seeker {
  application: string;
  threadKey: Uint8Array;
  enter<Answer>(work: (db: Db<"seeker">) => Promise<Answer>): Promise<Answer>;
  version(): Promise<number>;
}

/** A seeker to whom the centre has offered times. */
async function offered(centre = SEMEY): Promise<Seeker> {
  const { application, code } = await sendApplication(database.door, database.secrets, { centre, today });
  const { receipt_salt } = await database.owner.selectFrom("deployment").select("receipt_salt").executeTakeFirstOrThrow();
  const opened = await openByCode(code, {
    lane, receiptSalt: receipt_salt, receiptPeppers: database.secrets.receiptPeppers,
    enterAs: (who, work) => database.door.as({ role: "seeker", ...who }, work),
  });
  if (!opened.ok) throw new Error(opened.because);
  if (centre === SEMEY) {
    const said = { kind: "times" as const, text: "Уақытты таңдаңыз." };
    expect(await one.enter((db) => answerAsStaff(db, one.holder, { application, version: 1 }, said, today))).toEqual({ ok: true });
  }
  return {
    application,
    threadKey: opened.threadKey,
    enter: (work) => database.door.as({ role: "seeker", application }, work),
    version: async () => (await database.owner.selectFrom("application").select("version").where("id", "=", application).executeTakeFirstOrThrow()).version,
  };
}

const open = (seats: number, hours = "10:00") => one.enter((db) => openTime(db, SEMEY, { firstDay: soon, lastDay: soon, hours, isExact: true, seats }, today));
const times = () => one.enter((db) => listTimes(db, [SEMEY], today));
const choose = async (seeker: Seeker, opening: string, version?: number) => {
  const own = { ...seeker, version: version ?? (await seeker.version()) };
  return seeker.enter((db) => chooseVisit(db, own, { opening, needs: ["step-free", "with-child"] }, today));
};
const held = (seeker: Seeker) => seeker.enter((db) => readVisit(db, seeker.application, seeker.threadKey));
const statusOf = async ({ application }: Seeker) => (await database.owner.selectFrom("application").select("status").where("id", "=", application).executeTakeFirstOrThrow()).status;

describe("a place", () => {
  it("goes to one of six who press at the same moment; the others are told, and nothing of theirs is stored", async () => {
    await open(1);
    const [time] = await times();
    const seekers = await Promise.all(Array.from({ length: 6 }, () => offered()));
    const said = await Promise.all(seekers.map((seeker) => choose(seeker, time?.id ?? "")));
    expect(said.filter(({ ok }) => ok)).toHaveLength(1);
    expect(said.filter(({ ok }) => !ok)).toEqual(Array.from({ length: 5 }, () => ({ ok: false, because: "full" })));
    expect((await times())[0]).toMatchObject({ seats: 1, taken: 1 });
    expect((await Promise.all(seekers.map(held))).filter(Boolean)).toHaveLength(1);
    expect((await Promise.all(seekers.map(statusOf))).filter((status) => status === "time_set")).toHaveLength(1);
  });

  it("cannot be taken twice past the code either: the database refuses", async () => {
    await open(1);
    const [time] = await times();
    const seeker = await offered();
    await choose(seeker, time?.id ?? "");
    const other = await offered();
    const take = (db: Db<"seeker">) => sql<{ seat: number | null }>`select portal.take_place(${time?.id}::uuid, ${new Uint8Array(HOLDER_BYTES)}::bytea, ${new Uint8Array(32)}::bytea) as seat`.execute(db);
    expect((await other.enter(take)).rows).toEqual([{ seat: null }]);
    await expect(other.enter((db) => sql`update visit_place set taken = false`.execute(db))).rejects.toThrow(/permission denied/);
    await expect(one.enter((db) => sql`update visit_place set taken = false`.execute(db))).rejects.toThrow(/permission denied/);
  });

  it("is chosen only among the own centre's times, once times are offered, on the page as it stands", async () => {
    await open(2);
    const [time] = await times();
    const stranger = await offered("790000000");
    expect(await choose(stranger, time?.id ?? "")).toEqual({ ok: false, because: "not-offered" });
    expect(await stranger.enter((db) => listFreeTimes(db, SEMEY, { today }))).toEqual([]);
    const seeker = await offered();
    expect(await choose(seeker, time?.id ?? "", 1)).toEqual({ ok: false, because: "changed" });
    expect(await choose(seeker, "00000000-0000-4000-8000-000000000000")).toEqual({ ok: false, because: "full" });
  });

  it("that is changed, or given back, is free for the next one", async () => {
    await open(1, "10:00");
    await open(1, "11:00");
    const [first, second] = await times();
    const seeker = await offered();
    expect(await choose(seeker, first?.id ?? "")).toEqual({ ok: true });
    expect(await choose(seeker, second?.id ?? "")).toEqual({ ok: true });
    expect((await times()).map(({ taken }) => taken)).toEqual([0, 1]);
    expect(await held(seeker)).toMatchObject({ hours: "11:00", needs: ["step-free", "with-child"] });
    const version = await seeker.version();
    expect(await seeker.enter((db) => replyAsSeeker(db, { ...seeker, version }, { kind: "quick", reply: "cannot-come" }, today))).toMatchObject({ ok: true, status: "in_review" });
    expect((await times()).map(({ taken }) => taken)).toEqual([0, 0]);
    expect(await held(seeker)).toBeUndefined();
  });

  it("stays agreed when words are exchanged, and is given back by the first answer after it is over", async () => {
    await open(1);
    const [time] = await times();
    const seeker = await offered();
    await choose(seeker, time?.id ?? "");
    const said = async (text: string, next: "answered" | "waiting_for_you", on = today) => {
      const asked = { application: seeker.application, version: await seeker.version() };
      return one.enter((db) => answerAsStaff(db, one.holder, asked, { kind: "words", text, next }, on));
    };
    const version = await seeker.version();
    await seeker.enter((db) => replyAsSeeker(db, { ...seeker, version }, { kind: "words", text: "Құжатсыз келсем бола ма?" }, today));
    expect([await statusOf(seeker), (await times())[0]?.taken]).toEqual(["in_review", 1]);
    expect(await said("Иә, келіңіз.", "answered")).toEqual({ ok: true });
    expect([await statusOf(seeker), (await times())[0]?.taken]).toEqual(["time_set", 1]);
    expect(await said("Күтеміз.", "answered", addDays(soon, 1))).toEqual({ ok: true });
    expect([await statusOf(seeker), (await times())[0]?.taken, await held(seeker)]).toEqual(["answered", 0, undefined]);
  });

  it("is never one after the application's last day", async () => {
    await open(1);
    const [time] = await times();
    const seeker = await offered();
    await database.owner.updateTable("application").set(({ eb }) => ({ expires_on: addDays(soon, -1), version: eb("version", "+", 1) })).where("id", "=", seeker.application).execute();
    expect(await choose(seeker, time?.id ?? "")).toEqual({ ok: false, because: "full" });
    const take = (db: Db<"seeker">) => sql<{ seat: number | null }>`select portal.take_place(${time?.id}::uuid, ${new Uint8Array(HOLDER_BYTES)}::bytea, ${new Uint8Array(32)}::bytea) as seat`.execute(db);
    expect((await seeker.enter(take)).rows).toEqual([{ seat: null }]);
    await database.owner.updateTable("application").set(({ eb }) => ({ expires_on: soon, version: eb("version", "+", 1) })).where("id", "=", seeker.application).execute();
    expect(await choose(seeker, time?.id ?? "")).toEqual({ ok: true });
  });

  it("whose application is gone is freed when the centre looks; another's, and one that a member cannot read, is not", async () => {
    await open(3);
    const [time] = await times();
    const [gone, stays] = [await offered(), await offered()];
    await choose(gone, time?.id ?? "");
    await choose(stays, time?.id ?? "");
    await database.owner.deleteFrom("application").where("id", "=", gone.application).execute();
    const stranger = { ...one.holder, keyPair: { publicKey: new Uint8Array(32), privateKey: new Uint8Array(32) } };
    expect(await one.enter((db) => freePlaces(db, stranger, [SEMEY], today))).toBe(0);
    expect(await one.enter((db) => freePlaces(db, one.holder, [SEMEY], today))).toBe(1);
    expect((await times())[0]?.taken).toBe(1);
    expect(await held(stays)).toMatchObject({ opening: time?.id });
    expect(await one.enter((db) => freePlaces(db, one.holder, [SEMEY], today))).toBe(0);
  });

  it("whose application is gone is freed as well by whoever looks for a free one, and by whoever offers times", async () => {
    await open(2);
    const [time] = await times();
    const [first, two, asked] = [await offered(), await offered(), { centre: SEMEY, expiresOn: addDays(today, 90) }];
    for (const seeker of [first, two]) await choose(seeker, time?.id ?? "");
    expect(await one.enter((db) => hasFreeTimes(db, one.holder, asked, today))).toBe(false);
    await database.owner.deleteFrom("application").where("id", "=", first.application).execute();
    expect(await one.enter((db) => hasFreeTimes(db, one.holder, asked, today))).toBe(true);
    await database.owner.deleteFrom("application").where("id", "=", two.application).execute();
    expect((await times())[0]?.taken).toBe(1);
    await offered();
    expect((await times())[0]?.taken).toBe(0);
  });

  it("is given back by closing and by new times too, and by nobody who lacks its secret", async () => {
    await open(3);
    const [time] = await times();
    const [seeker, other] = [await offered(), await offered()];
    await choose(seeker, time?.id ?? "");
    await choose(other, time?.id ?? "");
    const mine = await held(seeker);
    const release = (db: Db<"seeker">) => sql<{ done: boolean }>`select portal.release_place(${time?.id}::uuid, ${mine?.seat}::integer, ${new Uint8Array(32)}::bytea, ${new Uint8Array(HOLDER_BYTES)}::bytea) as done`.execute(db);
    expect((await other.enter(release)).rows).toEqual([{ done: false }]);
    const version = await seeker.version();
    expect(await one.enter((db) => answerAsStaff(db, one.holder, { application: seeker.application, version }, { kind: "times", text: "Тағы бір рет." }, today))).toEqual({ ok: true });
    expect((await times())[0]?.taken).toBe(1);
    const asked = { application: other.application, version: await other.version() };
    expect(await one.enter((db) => closeCase(db, one.holder, asked, "registered", today))).toEqual({ ok: true });
    expect((await times())[0]?.taken).toBe(0);
  });
});

describe("the centre", () => {
  it("reads what to prepare in the case, and prints time, case number and consultant of the day, nothing else", async () => {
    await open(2, "15:00");
    await one.enter((db) => openTime(db, SEMEY, { firstDay: addDays(today, 1), lastDay: addDays(today, 5), hours: "9:00–13:00", isExact: false, seats: 4 }, today));
    const [window, exact] = await times();
    const [early, late] = [await offered(), await offered()];
    await choose(early, window?.id ?? "");
    await choose(late, exact?.id ?? "");
    const row = (await one.enter((db) => findCase(db, early.application))) as CaseRow;
    const opened = await one.enter((db) => openCase(db, one.holder, row, today));
    expect(opened.ok && opened.content.visit?.needs).toEqual(["step-free", "with-child"]);
    const list = await one.enter((db) => listDayVisits(db, one.holder, [SEMEY], soon));
    const own = list.filter(({ time }) => time.hours === "15:00" || (time.hours === "9:00–13:00" && time.firstDay === addDays(today, 1) && time.lastDay === addDays(today, 5)));
    expect(own.map(({ caseNumber }) => caseNumber)).toContain(row.caseNumber);
    expect(Object.keys(own[0] ?? {}).sort()).toEqual(["application", "assignedTo", "caseNumber", "needs", "time"]);
    expect(await one.enter((db) => countDayVisits(db, one.holder, [SEMEY], soon))).toBe(list.length);
    expect(own.every(({ assignedTo }) => assignedTo === one.member.id)).toBe(true);
    expect(list.map(({ time }) => time.hours).indexOf("15:00")).toBe(list.length - 1);
    expect(await one.enter((db) => closeTime(db, exact?.id ?? ""))).toEqual({ ok: false });
  });

  it("of another place sees none of it", async () => {
    await open(1);
    const shymkent = await atDesk(database.door, database.secrets, "consultant@shymkent.example", new Date(Date.now() + 30_000));
    expect(await shymkent.enter((db) => listTimes(db, [SEMEY], today))).toEqual([]);
    const time = { firstDay: soon, lastDay: soon, hours: "9:00", isExact: true, seats: 1 };
    await expect(shymkent.enter((db) => openTime(db, SEMEY, time, today))).rejects.toThrow(/row-level security/);
  });

  it("opens times within reason, and what is over is forgotten after a week", async () => {
    const time = { firstDay: soon, lastDay: soon, hours: "9:00", isExact: true, seats: 1 };
    const opened = (more: object) => one.enter((db) => openTime(db, SEMEY, { ...time, ...more }, today));
    expect(await opened({ firstDay: addDays(today, -1), lastDay: addDays(today, -1) })).toEqual({ ok: false, because: "dates" });
    expect(await opened({ lastDay: addDays(today, 3) })).toEqual({ ok: false, because: "dates" });
    expect(await opened({ hours: "" })).toEqual({ ok: false, because: "hours" });
    expect(await opened({ seats: 51 })).toEqual({ ok: false, because: "seats" });
    expect(await opened({})).toEqual({ ok: true });
    await database.door.as({ role: "system", reason: "sweep" }, (db) => sweep(db, addDays(soon, 7)));
    expect(await times()).toHaveLength(1);
    await database.door.as({ role: "system", reason: "sweep" }, (db) => sweep(db, addDays(soon, 8)));
    expect(await times()).toHaveLength(0);
  });
});

describe("a dump does not join a place to its application", () => {
  it("by transaction, order or size: every place of the centre was written in one transaction, free and taken alike", async () => {
    for (const hours of ["9:00", "10:00", "11:00"]) await open(4, hours);
    const [nine, ten, eleven] = (await times()).map(({ id }) => id);
    const seekers: Seeker[] = [];
    for (const opening of [ten, nine, eleven, nine, ten]) {
      const seeker = await offered();
      await choose(seeker, opening ?? "");
      seekers.push(seeker);
    }
    const { rows: places } = await sql<{ xmin: string; size: number; taken: boolean }>`select xmin::text, length(holder) as size, taken from visit_place`.execute(database.owner);
    expect(places.filter(({ taken }) => taken)).toHaveLength(5);
    expect(new Set(places.map(({ xmin }) => xmin)).size).toBe(1);
    expect(new Set(places.map(({ size }) => size))).toEqual(new Set([HOLDER_BYTES]));
    const { rows: sides } = await sql<{ size: number; xmin: string }>`select length(visit) as size, xmin::text from application_sealed where visit is not null`.execute(database.owner);
    expect(new Set(sides.map(({ size }) => size))).toEqual(new Set([sealedLength(SEALED_SIZE.visit)]));
    expect(sides.filter(({ xmin }) => xmin === places[0]?.xmin).length).toBeLessThanOrEqual(1);
    for (const seeker of seekers) await seeker.enter((db) => releaseVisit(db, seeker));
    const { rows: after } = await sql<{ xmin: string }>`select distinct xmin::text from visit_place`.execute(database.owner);
    expect(after).toHaveLength(1);
  });

  it("two histories that differ only in who chose what leave the rows in the same places of the file", async () => {
    const live = async (choices: string[]) => {
      await sql`truncate visit_opening cascade`.execute(database.owner);
      for (const hours of ["9:00", "10:00", "11:00"]) await open(4, hours);
      const seekers: Seeker[] = [];
      for (const hours of choices) {
        const seeker = await offered();
        seekers.push(seeker);
        await choose(seeker, (await times()).find((time) => time.hours === hours)?.id ?? "");
      }
      await (seekers[0] as Seeker).enter((db) => releaseVisit(db, seekers[0] as Seeker));
      return (await sql<{ at: string; hours: string; seat: number }>`select p.ctid::text as at, o.hours, p.seat from visit_place p join visit_opening o on o.id = p.opening order by p.ctid`.execute(database.owner)).rows;
    };
    const letRowsGo = await keepRowsInPlace(database);
    expect(await live(["10:00", "9:00", "11:00"])).toEqual(await live(["11:00", "11:00", "9:00"]));
    await letRowsGo();
  });
});
