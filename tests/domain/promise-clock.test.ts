// The promise's clock through a whole application: it stops while the seeker is waited for, and begins anew when they write
// and when a closed application is taken up again. Every due day was counted by hand on the calendar of 2026 and 2027.
import { afterAll, beforeAll, expect, it } from "vitest";
import { answerAsStaff } from "~/domain/applications/answer-as-staff.server";
import { closeCase, reopenCase } from "~/domain/applications/close-case.server";
import { openByCode } from "~/domain/applications/open-by-code.server";
import { replyAsSeeker } from "~/domain/applications/reply-as-seeker.server";
import { day } from "~/domain/shared/day";
import { cloneDatabase, type TestDatabase } from "../support/database";
import { type AtDesk, atDesk, lane, sendApplication } from "../support/desk-fixture";

let database: TestDatabase;
let desk: AtDesk;
beforeAll(async () => {
  database = await cloneDatabase("demo");
  desk = await atDesk(database.door, database.secrets, "consultant@semey.example");
});
afterAll(() => database.drop());

it.each([
  ["an ordinary week", "2026-11-23", "2026-11-26", "2026-11-24", "2026-11-30", "2026-12-03", "2026-12-01", "2026-12-07", "2026-12-10"],
  ["answered late, asked on a Friday", "2026-11-24", "2026-11-27", "2026-12-01", "2026-12-04", "2026-12-09", "2026-12-09", "2026-12-10", "2026-12-15"],
  ["over Independence Day", "2026-12-11", "2026-12-17", "2026-12-14", "2026-12-15", "2026-12-21", "2026-12-18", "2026-12-21", "2026-12-24"],
  ["asked on the holiday itself", "2026-12-14", "2026-12-18", "2026-12-15", "2026-12-16", "2026-12-21", "2026-12-17", "2026-12-19", "2026-12-23"],
  ["over New Year", "2026-12-28", "2026-12-31", "2026-12-29", "2026-12-30", "2027-01-06", "2026-12-31", "2027-01-01", "2027-01-08"],
  ["asked on New Year's Eve, taken up again at Christmas", "2026-12-29", "2027-01-05", "2026-12-30", "2026-12-31", "2027-01-08", "2027-01-05", "2027-01-07", "2027-01-12"],
  ["over Women's Day, a Monday", "2027-03-02", "2027-03-05", "2027-03-03", "2027-03-05", "2027-03-11", "2027-03-09", "2027-03-10", "2027-03-15"],
  ["over Nauryz", "2027-03-15", "2027-03-18", "2027-03-16", "2027-03-19", "2027-03-29", "2027-03-26", "2027-03-27", "2027-03-31"],
  ["a month of waiting costs nothing", "2027-02-01", "2027-02-04", "2027-02-02", "2027-03-01", "2027-03-04", "2027-03-02", "2027-03-31", "2027-04-05"],
])("%s: received %s, promised %s", async (_, received, promised, answered, asked, promisedAgain, closed, reopened, promisedAnew) => {
  const { application, code } = await sendApplication(database.door, database.secrets, { centre: "101000000", today: day(received) });
  const { receipt_salt } = await database.owner.selectFrom("deployment").select("receipt_salt").executeTakeFirstOrThrow();
  const enterAs: Parameters<typeof openByCode>[1]["enterAs"] = (who, work) => database.door.as({ role: "seeker", ...who }, work);
  const opened = await openByCode(code, { lane, receiptSalt: receipt_salt, receiptPeppers: database.secrets.receiptPeppers, enterAs });
  if (!opened.ok) throw new Error(opened.because);
  const row = () => database.owner.selectFrom("application").select(["status", "answer_due_on", "waiting_since", "version"]).where("id", "=", application).executeTakeFirstOrThrow();
  const at = async () => ({ application, version: (await row()).version });

  expect(await row()).toMatchObject({ answer_due_on: promised, waiting_since: null });
  const words = { kind: "words", text: "Келіңіз.", next: "answered" } as const;
  const version = await at();
  expect(await desk.enter((db) => answerAsStaff(db, desk.holder, version, words, day(answered)))).toEqual({ ok: true });
  expect(await row()).toMatchObject({ answer_due_on: null, waiting_since: answered });

  const own = { application, threadKey: opened.threadKey, version: (await row()).version };
  await database.door.as({ role: "seeker", application }, (db) => replyAsSeeker(db, own, { kind: "quick", reply: "please-explain" }, day(asked)));
  expect(await row()).toMatchObject({ status: "in_review", answer_due_on: promisedAgain, waiting_since: null });

  const now = await at();
  expect(await desk.enter((db) => closeCase(db, desk.holder, now, "advised", day(closed)))).toEqual({ ok: true });
  const then = await at();
  expect(await desk.enter((db) => reopenCase(db, desk.member.id, then, day(reopened)))).toEqual({ ok: true });
  expect(await row()).toMatchObject({ status: "in_review", answer_due_on: promisedAnew, waiting_since: null });
});
