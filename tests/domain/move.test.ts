import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openCentreWrap } from "~/domain/confidentiality/application-keys.server";
import { addNote } from "~/domain/applications/add-note.server";
import { answerAsStaff } from "~/domain/applications/answer-as-staff.server";
import { acceptMove, declineMove } from "~/domain/applications/decide-move.server";
import { findCase } from "~/domain/applications/find-case.server";
import type { MoveReason } from "~/domain/applications/move";
import { readProposal } from "~/domain/applications/move-proposal.server";
import { openByCode } from "~/domain/applications/open-by-code.server";
import { openCase } from "~/domain/applications/open-case.server";
import { proposeMove, takeBackMove } from "~/domain/applications/propose-move.server";
import { replyAsSeeker } from "~/domain/applications/reply-as-seeker.server";
import { promiseFor } from "~/domain/applications/working-calendar.server";
import { addDays, dayOf } from "~/domain/shared/day";
import { openCentreKey } from "~/domain/staff/open-centre-key.server";
import { chooseVisit } from "~/domain/visits/choose-visit.server";
import { freePlaces } from "~/domain/visits/free-places.server";
import { listTimes, openTime } from "~/domain/visits/open-times.server";
import { listClosingCentres, windDown } from "~/domain/staff/wind-down.server";
import type { Db } from "~db/actor";
import { cloneDatabase, type TestDatabase } from "../support/database";
import { type AtDesk, atDesk, lane, sendApplication } from "../support/desk-fixture";

const SEMEY = "101000000";
const SHYMKENT = "790000000";
const today = dayOf(new Date());
let database: TestDatabase;
let here: AtDesk;
let there: AtDesk;
beforeAll(async () => {
  database = await cloneDatabase("demo");
  [here, there] = [await atDesk(database.door, database.secrets, "consultant@semey.example"), await atDesk(database.door, database.secrets, "consultant@shymkent.example")];
});
afterAll(() => database.drop());

/** A new application at Semey, with what its seeker holds after typing the code. */
async function arrive() {
  const { door, secrets } = database;
  const { application, code } = await sendApplication(door, secrets, { centre: SEMEY, today });
  const { receipt_salt } = await door.as({ role: "visitor" }, (db) => db.selectFrom("deployment").select("receipt_salt").executeTakeFirstOrThrow());
  const opened = await openByCode(code, { lane, receiptSalt: receipt_salt, receiptPeppers: secrets.receiptPeppers, enterAs: (who, work) => door.as({ role: "seeker", ...who }, work) });
  if (!opened.ok) throw new Error(opened.because);
  const enter = <Answer>(work: (db: Db<"seeker">) => Promise<Answer>) => door.as({ role: "seeker" as const, application }, work);
  return { application, threadKey: opened.threadKey, enter };
}

const row = (id: string) => database.owner.selectFrom("application").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const sealedOf = (id: string) => database.owner.selectFrom("application_sealed").selectAll().where("application", "=", id).executeTakeFirstOrThrow();
const acts = async (centre: string) => (await database.owner.selectFrom("audit").select("act").where("centre", "=", centre).orderBy("position").execute()).map(({ act }) => act);

async function propose(application: string, centre = SHYMKENT, reason: MoveReason = "registers-there", who = here) {
  const { version } = await row(application);
  return who.enter((db) => proposeMove(db, who.holder, { application, version }, { centre, reason }, today));
}

describe("another centre is proposed", () => {
  it("and nothing moves until the seeker says yes: the clock stops, the old centre alone can open", async () => {
    const seeker = await arrive();
    expect(await propose(seeker.application)).toEqual({ ok: true });
    expect(await row(seeker.application)).toMatchObject({ status: "move_proposed", centre: SEMEY, answer_due_on: null, waiting_since: today });
    expect(await there.enter((db) => findCase(db, seeker.application))).toBeUndefined();
    const { threadKey } = seeker;
    expect(await seeker.enter((db) => readProposal(db, seeker.application, threadKey))).toMatchObject({ toCentre: SHYMKENT, reason: "registers-there" });
    expect(await propose(seeker.application)).toEqual({ ok: false, because: "not-allowed" });
  });

  it("not to the same centre, to a shut one, from an old page, nor by somebody of elsewhere", async () => {
    const { application } = await arrive();
    expect(await propose(application, SEMEY)).toEqual({ ok: false, because: "same-centre" });
    expect(await propose(application, "999999999")).toEqual({ ok: false, because: "centre-shut" });
    await database.owner.updateTable("centre").set({ intake_stopped: true }).where("code", "=", SHYMKENT).execute();
    expect(await propose(application)).toEqual({ ok: false, because: "centre-shut" });
    await database.owner.updateTable("centre").set({ intake_stopped: false }).where("code", "=", SHYMKENT).execute();
    expect(await propose(application, SHYMKENT, "asked-for", there)).toEqual({ ok: false, because: "gone" });
    expect(await here.enter((db) => proposeMove(db, here.holder, { application, version: 9 }, { centre: SHYMKENT, reason: "asked-for" }, today))).toEqual({ ok: false, because: "changed" });
    expect((await row(application)).status).toBe("received");
  });
});

describe("the seeker's yes", () => {
  it("moves answers and thread to the new centre, and the old one can no longer open it", async () => {
    const seeker = await arrive();
    const { application, threadKey, enter } = seeker;
    await here.enter((db) => addNote(db, here.holder, application, "Өтініш қаралды", today));
    const { version: read } = await row(application);
    expect((await here.enter((db) => answerAsStaff(db, here.holder, { application, version: read }, { kind: "words", text: "Сәлеметсіз бе", next: "answered" }, today))).ok).toBe(true);
    await propose(application);
    const before = { plain: await row(application), wrap: (await sealedOf(application)).centre_wrap };
    expect(await acceptMove(enter, { application, threadKey, version: before.plain.version }, today)).toEqual({ ok: true });

    const after = await row(application);
    const due = await enter((db) => promiseFor(db, today));
    expect(after).toMatchObject({ centre: SHYMKENT, status: "received", assigned_to: null, answer_due_on: due, waiting_since: null, expires_on: before.plain.expires_on });
    expect(await here.enter((db) => findCase(db, application))).toBeUndefined();
    const old = await here.enter((db) => openCentreKey(db, here.holder, SEMEY, before.plain.key_epoch));
    if (!old.ok) throw new Error(old.because);
    const { centre_wrap, proposal } = await sealedOf(application);
    const place = { application, centre: SEMEY, epoch: before.plain.key_epoch, centreKeyPair: old.centreKeyPair };
    expect(openCentreWrap(before.wrap, place).ok).toBe(true);
    expect(openCentreWrap(centre_wrap, place)).toEqual({ ok: false, because: "does-not-open" });
    expect(proposal).toBeNull();

    const case_ = await there.enter((db) => findCase(db, application));
    const opened = case_ && (await there.enter((db) => openCase(db, there.holder, case_, today)));
    if (!opened?.ok) throw new Error("the new centre cannot open it");
    expect(opened.content.answers.wishes).toEqual(["job"]);
    expect(opened.content.thread.map(({ body }) => body.kind)).toEqual(["words"]);
    expect(opened.content.notes).toEqual([]);
    expect(Buffer.from(after.pseudonym_key).equals(Buffer.from(before.plain.pseudonym_key))).toBe(false);
  });

  it("works once, also when it is given twice at the same moment or from a page of before", async () => {
    const { application, threadKey, enter } = await arrive();
    await propose(application);
    const { version } = await row(application);
    const own = { application, threadKey, version };
    expect(await acceptMove(enter, { ...own, version: version - 1 }, today)).toEqual({ ok: false, because: "changed" });
    const both = await Promise.all([acceptMove(enter, own, today), acceptMove(enter, own, today)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await row(application)).version).toBe(version + 1);
  });

  it("changes nothing when the other centre has shut meanwhile, or when nothing was proposed", async () => {
    const { application, threadKey, enter } = await arrive();
    expect(await acceptMove(enter, { application, threadKey, version: 1 }, today)).toEqual({ ok: false, because: "changed" });
    await propose(application);
    await database.owner.updateTable("centre").set({ intake_stopped: true }).where("code", "=", SHYMKENT).execute();
    const { version } = await row(application);
    expect(await acceptMove(enter, { application, threadKey, version }, today)).toEqual({ ok: false, because: "shut" });
    await database.owner.updateTable("centre").set({ intake_stopped: false }).where("code", "=", SHYMKENT).execute();
    expect(await row(application)).toMatchObject({ centre: SEMEY, status: "move_proposed" });
  });

  it("is the only way: nobody has a right to write the centre, the number or the wrap of a row that is there", async () => {
    const { application } = await arrive();
    const write = (db: Db) => db.updateTable("application").set({ centre: SHYMKENT }).where("id", "=", application).execute();
    await expect(here.enter(write)).rejects.toThrow(/permission denied/);
    const { door } = database;
    await expect(door.as({ role: "administrator", staff: here.member.id }, write)).rejects.toThrow(/permission denied/);
    await expect(door.as({ role: "system", reason: "sweep" }, write)).rejects.toThrow(/permission denied/);
    await expect(door.as({ role: "seeker", application }, write)).rejects.toThrow(/permission denied/);
    const rewrap = here.enter((db) => db.updateTable("application_sealed").set({ centre_wrap: new Uint8Array(8) }).where("application", "=", application).execute());
    await expect(rewrap).rejects.toThrow(/permission denied/);
  });
});

describe("the seeker's no", () => {
  it("leaves everything as it was, and the promise goes on with the days that were left", async () => {
    const { application, threadKey, enter } = await arrive();
    const was = await row(application);
    await propose(application);
    const own = { application, threadKey, version: was.version + 1 };
    expect(await enter((db) => declineMove(db, own, today))).toEqual({ ok: true });
    expect(await row(application)).toMatchObject({ centre: SEMEY, status: was.status, answer_due_on: was.answer_due_on, waiting_since: null, assigned_to: here.member.id });
    expect((await sealedOf(application)).proposal).toBeNull();
    expect(await enter((db) => declineMove(db, own, today))).toEqual({ ok: false, because: "changed" });
  });

  it("after a week does not count the week, nor breach at once", async () => {
    const { application, threadKey, enter } = await arrive();
    await propose(application);
    const later = addDays(today, 7);
    const { version } = await row(application);
    await enter((db) => declineMove(db, { application, threadKey, version }, later));
    const { answer_due_on } = await row(application);
    expect(answer_due_on && answer_due_on > later).toBe(true);
  });

  it("an answered application is answered again", async () => {
    const { application, threadKey, enter } = await arrive();
    await here.enter((db) => answerAsStaff(db, here.holder, { application, version: 1 }, { kind: "words", text: "Сәлеметсіз бе", next: "answered" }, today));
    await propose(application);
    await enter((db) => declineMove(db, { application, threadKey, version: 3 }, today));
    expect(await row(application)).toMatchObject({ status: "answered", answer_due_on: null, waiting_since: today });
  });
});

describe("a copy of the disk", () => {
  it("shows no row of another table that was written with a move, and no line of it in either audit", async () => {
    const { application, threadKey, enter } = await arrive();
    const soon = addDays(today, 2);
    await here.enter((db) => openTime(db, SEMEY, { firstDay: soon, lastDay: soon, hours: "8:15", isExact: true, seats: 2 }, today));
    await here.enter((db) => answerAsStaff(db, here.holder, { application, version: 1 }, { kind: "times", text: "Уақытты таңдаңыз." }, today));
    const place = async () => (await here.enter((db) => listTimes(db, [SEMEY], today))).find(({ hours }) => hours === "8:15");
    const opening = (await place())?.id ?? "";
    expect(await enter((db) => chooseVisit(db, { application, threadKey, version: 2 }, { opening, needs: [] }, today))).toEqual({ ok: true });
    await here.enter((db) => addNote(db, here.holder, application, "Өтініш қаралды", today));
    await propose(application);
    const lines = [await acts(SEMEY), await acts(SHYMKENT)];
    expect(lines[0]?.at(-1)).toBe("proposed-move");
    expect(await acceptMove(enter, { application, threadKey, version: (await row(application)).version }, today)).toEqual({ ok: true });
    expect([await acts(SEMEY), await acts(SHYMKENT)]).toEqual(lines);
    expect(await writtenWith(application)).toEqual(["application", "application_sealed"]);
    expect(await place()).toMatchObject({ taken: 1 });
    expect((await sealedOf(application)).visit).toBeNull();
    expect(await here.enter((db) => freePlaces(db, here.holder, [SEMEY], today))).toBe(1);
    expect(await place()).toMatchObject({ taken: 0 });
  });
});

/** Tables with a row of the transaction that last wrote an application; what a block inside wrote has the next number. */
async function writtenWith(application: string): Promise<string[]> {
  const { owner } = database;
  const { rows } = await sql<{ xmin: number }>`select xmin::text::integer as xmin from application where id = ${application}`.execute(owner);
  const { rows: tables } = await sql<{ name: string }>`select schemaname || '.' || tablename as name from pg_tables where schemaname in ('public', 'portal') order by 1`.execute(owner);
  const found: string[] = [];
  const last = rows[0]?.xmin ?? 0;
  for (const { name } of tables) {
    const { rows: same } = await sql`select from ${sql.table(name)} where xmin::text::integer between ${last - 1}::integer and ${last}::integer limit 1`.execute(owner);
    if (same.length > 0) found.push(name.replace("public.", ""));
  }
  return found;
}

describe("a proposal ends", () => {
  it("when staff take it back", async () => {
    const { application } = await arrive();
    await propose(application);
    expect(await here.enter((db) => takeBackMove(db, here.holder, { application, version: 2 }, today))).toEqual({ ok: true });
    expect((await row(application)).status).toBe("received");
  });

  it("when the seeker writes instead, and a yes from the older page then changes nothing", async () => {
    const { application, threadKey, enter } = await arrive();
    await propose(application);
    await enter((db) => replyAsSeeker(db, { application, threadKey, version: 2 }, { kind: "quick", reply: "please-explain" }, today));
    expect((await sealedOf(application)).proposal).toBeNull();
    expect(await acceptMove(enter, { application, threadKey, version: 3 }, today)).toEqual({ ok: false, because: "changed" });
    expect(await row(application)).toMatchObject({ centre: SEMEY, status: "in_review" });
  });
});

describe("a centre that closes", () => {
  it("is wound down by its members: each seeker is asked, and stays without a yes", async () => {
    const lead = await atDesk(database.door, database.secrets, "lead@semey.example");
    const { application } = await arrive();
    const to = { from: SEMEY, to: SHYMKENT };
    expect(await windDown(lead.enter, lead, to, today)).toEqual({ ok: false, because: "not-yours" });
    const { id } = await database.owner.selectFrom("staff_account").select("id").where("login", "=", "admin@portal.example").executeTakeFirstOrThrow();
    const asAdministrator = <Answer>(work: (db: Db<"administrator">) => Promise<Answer>) => database.door.as({ role: "administrator" as const, staff: id }, work);
    await asAdministrator((db) => db.updateTable("centre").set({ intake_stopped: true }).where("code", "=", SEMEY).execute());
    expect(await windDown(here.enter, here, to, today)).toEqual({ ok: false, because: "not-yours" });
    const [before] = await lead.enter((db) => listClosingCentres(db, [SEMEY]));
    const wound = await windDown(lead.enter, lead, to, today);
    expect(wound).toEqual({ ok: true, proposed: (before?.open ?? 0) - (before?.asked ?? 0), stayed: 0 });
    expect(await row(application)).toMatchObject({ centre: SEMEY, status: "move_proposed" });
    const [after] = await lead.enter((db) => listClosingCentres(db, [SEMEY]));
    expect(after?.asked).toBe(before?.open);
    expect(await windDown(lead.enter, lead, to, today)).toEqual({ ok: true, proposed: 0, stayed: 0 });
  });

  it("an administrator can stop its intake and nothing else: no key, no grant, no member, no application goes by their hand", async () => {
    const { id } = await database.owner.selectFrom("staff_account").select("id").where("login", "=", "admin@portal.example").executeTakeFirstOrThrow();
    const actor = { role: "administrator" as const, staff: id };
    for (const table of ["centre", "centre_key", "key_grant", "staff_membership", "application", "application_sealed", "message"] as const) {
      await expect(database.door.as(actor, (db) => db.deleteFrom(table).execute())).rejects.toThrow(/permission denied/);
    }
    for (const table of ["application", "application_sealed", "message", "note", "key_grant"] as const) {
      await expect(database.door.as(actor, (db) => db.selectFrom(table).selectAll().execute())).rejects.toThrow(/permission denied/);
    }
    await expect(database.door.as(actor, (db) => db.updateTable("application").set({ centre: SHYMKENT }).execute())).rejects.toThrow(/permission denied/);
  });
});
