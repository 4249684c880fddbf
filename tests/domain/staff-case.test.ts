import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { actAtOnce } from "~/domain/applications/act-at-once.server";
import { addNote } from "~/domain/applications/add-note.server";
import { answerAsStaff, type StaffAnswer } from "~/domain/applications/answer-as-staff.server";
import { closeCase, reopenCase } from "~/domain/applications/close-case.server";
import { type CaseRow, findCase } from "~/domain/applications/find-case.server";
import { readHomeFigures } from "~/domain/applications/home-figures.server";
import { openByCode } from "~/domain/applications/open-by-code.server";
import { needsReason, openCase, revealContact } from "~/domain/applications/open-case.server";
import { readThread } from "~/domain/applications/read-thread.server";
import { recordOncePerDay } from "~/domain/applications/record-act.server";
import { takeCase } from "~/domain/applications/take-case.server";
import { withdrawApplication } from "~/domain/applications/withdraw-application.server";
import type { ReceiptCode } from "~/domain/confidentiality/receipt-code";
import { addDays, dayOf } from "~/domain/shared/day";
import { readAudit } from "~/domain/staff/read-audit.server";
import { cloneDatabase, type TestDatabase } from "../support/database";
import { type AtDesk, atDesk, lane, sendApplication } from "../support/desk-fixture";

const SEMEY = "101000000";
const today = dayOf(new Date());
let database: TestDatabase;
let one: AtDesk;
let other: AtDesk;
let lead: AtDesk;
let shymkent: AtDesk;
let application: string;
let code: ReceiptCode;
beforeAll(async () => {
  database = await cloneDatabase("demo");
  const enter = (login: string) => atDesk(database.door, database.secrets, login);
  [one, other, lead, shymkent] = [
    await enter("consultant@semey.example"),
    await enter("consultant2@semey.example"),
    await enter("lead@semey.example"),
    await enter("consultant@shymkent.example"),
  ];
});
afterAll(() => database.drop());
beforeEach(async () => {
  ({ application, code } = await sendApplication(database.door, database.secrets, { centre: SEMEY, today }));
});

const rowFor = (desk: AtDesk) => desk.enter((db) => findCase(db, application)) as Promise<CaseRow>;
const open = async (desk: AtDesk) => desk.enter(async (db) => openCase(db, desk.holder, (await findCase(db, application)) as CaseRow, today));
const answer = (desk: AtDesk, version: number, said: StaffAnswer) => desk.enter((db) => answerAsStaff(db, desk.holder, { application, version }, said, today));
const words = (text: string): StaffAnswer => ({ kind: "words", text, next: "answered" });
const acts = async () => (await lead.enter((db) => readAudit(db, [SEMEY]))).lines.map(({ act, login, caseNumber }) => ({ act, login, caseNumber }));

describe("a case of the own centre", () => {
  it("opens with its answers; that it was opened is recorded once a day", async () => {
    const opened = await open(one);
    expect(opened).toMatchObject({ ok: true, content: { answers: { wishes: ["job"], age: "18-35", education: null, answerLanguage: "kk" }, thread: [], notes: [], contactKind: "call" } });
    await Promise.all([open(one), open(one), open(other)]);
    const { caseNumber } = await rowFor(one);
    const lines = (await acts()).filter((line) => line.caseNumber === caseNumber);
    expect(lines.map(({ login, act }) => `${login} ${act}`).sort()).toEqual(["consultant2@semey.example opened", "consultant@semey.example opened"]);
  });

  it("is another centre's nothing", async () => {
    expect(await shymkent.enter((db) => findCase(db, application))).toBeUndefined();
    expect(await shymkent.enter((db) => answerAsStaff(db, shymkent.holder, { application, version: 1 }, words("x"), today))).toEqual({ ok: false, because: "gone" });
    expect(await shymkent.enter((db) => takeCase(db, shymkent.member.id, { application, version: 1 }, today))).toEqual({ ok: false, because: "gone" });
    expect(await shymkent.enter((db) => addNote(db, shymkent.holder, application, "x", today))).toEqual({ ok: false, because: "gone" });
    const line = { centre: SEMEY, staff: shymkent.member.id, act: "opened", day: today, subject: null };
    await expect(shymkent.enter((db) => db.insertInto("audit").values(line).execute())).rejects.toThrow(/row-level security/);
  });

  it("once claimed by a colleague, needs a reason that the lead reads, for that day", async () => {
    expect(await one.enter((db) => takeCase(db, one.member.id, { application, version: 1 }, today))).toEqual({ ok: true });
    const row = await rowFor(other);
    expect(row).toMatchObject({ status: "in_review", assignedTo: one.member.id, version: 2 });
    expect(await one.enter((db) => needsReason(db, one.holder, row, today))).toBe(false);
    expect(await other.enter((db) => needsReason(db, other.holder, row, today))).toBe(true);
    await other.enter((db) => recordOncePerDay(db, { staff: other.member.id, centre: SEMEY, act: "opened-claimed:at-the-desk", day: today, application: row }));
    expect(await other.enter((db) => needsReason(db, other.holder, row, today))).toBe(false);
    expect(await other.enter((db) => needsReason(db, other.holder, row, addDays(today, 1)))).toBe(true);
    expect(await acts()).toContainEqual({ act: "opened-claimed:at-the-desk", login: "consultant2@semey.example", caseNumber: row.caseNumber });
  });

  it("shows its phone number for a reason only, and the lead sees who looked", async () => {
    const row = await rowFor(one);
    const revealed = await one.enter((db) => revealContact(db, one.holder, row, "call-agreed", today));
    expect(revealed).toMatchObject({ ok: true, contact: { kind: "call", number: "+77010000001", word: "river" } });
    expect(await acts()).toContainEqual({ act: "revealed-contact:call-agreed", login: "consultant@semey.example", caseNumber: row.caseNumber });
    expect((await other.enter((db) => readAudit(db, [SEMEY]))).lines.every(({ login }) => login === "consultant2@semey.example")).toBe(true);
  });
});

describe("an answer", () => {
  const threadOfSeeker = async () => {
    const { receipt_salt } = await database.owner.selectFrom("deployment").select("receipt_salt").executeTakeFirstOrThrow();
    const opened = await openByCode(code, {
      lane, receiptSalt: receipt_salt, receiptPeppers: database.secrets.receiptPeppers,
      enterAs: (who, work) => database.door.as({ role: "seeker", ...who }, work),
    });
    if (!opened.ok) throw new Error(opened.because);
    return database.door.as({ role: "seeker", application }, (db) => readThread(db, application, opened.threadKey));
  };

  it("is read by the seeker, stops the centre's clock and makes the case the writer's", async () => {
    expect(await answer(one, 1, words("Сәлеметсіз бе! Келіңіз."))).toEqual({ ok: true });
    expect(await threadOfSeeker()).toMatchObject([{ direction: "to_seeker", day: today, body: { kind: "words", text: "Сәлеметсіз бе! Келіңіз.", order: 2 } }]);
    expect(await rowFor(one)).toMatchObject({ status: "answered", answerDueOn: null, waitingSince: today, assignedTo: one.member.id, version: 2 });
  });

  it("written on an older page is not stored: the second one is told", async () => {
    const both = await Promise.all([answer(one, 1, words("бірінші")), answer(other, 1, words("екінші"))]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, because: "changed" });
    expect(await threadOfSeeker()).toHaveLength(1);
  });

  it("offers a window for a visit, within reason", async () => {
    const window = (from: number, to: number, hours = "9:00–13:00"): StaffAnswer => ({ kind: "window", text: "", window: { from: addDays(today, from), to: addDays(today, to), hours } });
    for (const wrong of [window(-1, 2), window(3, 2), window(0, 61)]) expect(await answer(one, 1, wrong)).toEqual({ ok: false, because: "dates" });
    expect(await answer(one, 1, window(1, 2, ""))).toEqual({ ok: false, because: "hours" });
    expect(await answer(one, 1, window(1, 5))).toEqual({ ok: true });
    expect(await rowFor(one)).toMatchObject({ status: "time_offered", answerDueOn: null, waitingSince: today });
  });

  it("may promise another answer by a day: the clock then runs to that day", async () => {
    const later = (answerBy: number): StaffAnswer => ({ kind: "later", text: "Анықтап жатырмыз.", answerBy: addDays(today, answerBy) });
    for (const wrong of [0, 31]) expect(await answer(one, 1, later(wrong))).toEqual({ ok: false, because: "answer-by" });
    expect(await answer(one, 1, later(5))).toEqual({ ok: true });
    expect(await rowFor(one)).toMatchObject({ status: "in_review", answerDueOn: addDays(today, 5), waitingSince: null });
  });

  it("goes with its note and its outcome in one transaction, or not at all", async () => {
    const both = (desk: AtDesk, version: number, note: string, outcome?: "advised") =>
      desk.enter((db) => actAtOnce(db, desk.holder, { application, version }, { answer: words("Келіңіз."), note, ...(outcome ? { outcome } : {}) }, today));
    expect(await both(one, 1, "x".repeat(281))).toEqual({ ok: false, because: "too-long-note" });
    expect(await rowFor(one)).toMatchObject({ version: 1, status: "received" });
    expect(await both(one, 1, "ертең қоңырау")).toEqual({ ok: true });
    const opened = await open(one);
    expect(opened.ok && opened.content.notes.map(({ text }) => text)).toEqual(["ертең қоңырау"]);
    expect(await both(other, 1, "екінші")).toEqual({ ok: false, because: "changed" });
    expect(await both(one, 2, "", "advised")).toEqual({ ok: true });
    expect(await rowFor(one)).toMatchObject({ status: "closed", version: 4 });
    expect(await threadOfSeeker()).toHaveLength(2);
  });

  it("is refused when empty, too long or with an unfilled place", async () => {
    expect(await answer(one, 1, words(""))).toEqual({ ok: false, because: "empty" });
    expect(await answer(one, 1, words("ү".repeat(1201)))).toEqual({ ok: false, because: "too-long" });
    expect(await answer(one, 1, words("Келіңіз: {address}"))).toEqual({ ok: false, because: "placeholder" });
    expect(await answer(one, 1, words("₸".repeat(1200)))).toEqual({ ok: true });
  });
});

describe("the centre's two figures", () => {
  const figures = () => lead.enter((db) => readHomeFigures(db, lead.holder, [SEMEY], today));

  it("count first answers by their promised day, and closings by what they ended in", async () => {
    const before = await figures();
    await one.enter((db) => closeCase(db, one.holder, { application, version: 1 }, "spam", today));
    expect(await figures()).toEqual(before);
    const { application: came } = await sendApplication(database.door, database.secrets, { centre: SEMEY, today });
    await one.enter((db) => answerAsStaff(db, one.holder, { application: came, version: 1 }, words("Келіңіз."), today));
    await one.enter((db) => closeCase(db, one.holder, { application: came, version: 2 }, "registered", today));
    const { application: late } = await sendApplication(database.door, database.secrets, { centre: SEMEY, today: addDays(today, -30) });
    await one.enter((db) => answerAsStaff(db, one.holder, { application: late, version: 1 }, words("Келіңіз."), today));
    const after = await figures();
    expect(after.answers).toEqual({ all: before.answers.all + 2, onTime: before.answers.onTime + 1 });
    expect(after.closings.registered).toBe(before.closings.registered + 1);
    expect(after.closings.all).toBe(before.closings.all + 1);
  });
});

describe("notes, closing and the end", () => {
  it("closing erases the notes; a finished case takes none", async () => {
    await one.enter((db) => addNote(db, one.holder, application, "тек бізге", today));
    expect(await one.enter((db) => closeCase(db, one.holder, { application, version: 1 }, "advised", today))).toEqual({ ok: true });
    expect(await database.owner.selectFrom("note").select("id").where("application", "=", application).execute()).toEqual([]);
    expect(await one.enter((db) => addNote(db, one.holder, application, "кеш", today))).toEqual({ ok: false, because: "finished" });
  });

  it("a note stays among colleagues and holds back nobody's reply", async () => {
    expect(await one.enter((db) => addNote(db, one.holder, application, "бірінші", today))).toEqual({ ok: true });
    expect(await other.enter((db) => addNote(db, other.holder, application, "екінші", today))).toEqual({ ok: true });
    expect(await one.enter((db) => addNote(db, one.holder, application, "x".repeat(281), today))).toEqual({ ok: false, because: "too-long-note" });
    const opened = await open(one);
    expect(opened.ok && opened.content.notes.map(({ text, author }) => [text, author])).toEqual([["бірінші", one.member.id], ["екінші", other.member.id]]);
    expect((await rowFor(one)).version).toBe(1);
    await expect(database.door.as({ role: "seeker", application }, (db) => db.selectFrom("note").select("body").execute())).rejects.toThrow(/permission denied/);
  });

  it("closes with a sealed outcome, reopens once with a new promise", async () => {
    const asked = (version: number) => ({ application, version });
    expect(await one.enter((db) => closeCase(db, one.holder, asked(1), "advised", today))).toEqual({ ok: true });
    expect(await rowFor(one)).toMatchObject({ status: "closed", closedOn: today, answerDueOn: null, expiresOn: addDays(today, 30) });
    const opened = await open(one);
    expect(opened.ok && opened.content.outcome).toBe("advised");
    const late = addDays(today, 31);
    expect(await one.enter((db) => reopenCase(db, one.member.id, asked(2), late))).toEqual({ ok: false, because: "not-allowed" });
    expect(await one.enter((db) => reopenCase(db, one.member.id, asked(2), today))).toEqual({ ok: true });
    const row = await rowFor(one);
    expect(row).toMatchObject({ status: "in_review", closedOn: null, reopened: true, assignedTo: one.member.id, expiresOn: addDays(today, 180) });
    expect(row.answerDueOn && row.answerDueOn > today).toBe(true);
    expect(await one.enter((db) => closeCase(db, one.holder, asked(3), "spam", today))).toEqual({ ok: true });
    expect(await one.enter((db) => reopenCase(db, one.member.id, asked(4), today))).toEqual({ ok: false, because: "not-allowed" });
  });

  it("a withdrawn one shows that it was, and nothing of what it said", async () => {
    await database.door.as({ role: "seeker", application }, (db) => withdrawApplication(db, application, today));
    expect(await open(one)).toEqual({ ok: false, because: "withdrawn" });
    const row = await rowFor(one);
    expect(row.status).toBe("withdrawn");
    expect(await answer(one, row.version, words("x"))).toEqual({ ok: false, because: "not-allowed" });
  });
});
