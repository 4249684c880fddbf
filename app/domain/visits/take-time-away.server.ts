import { type CaseRow, caseOf } from "~/domain/applications/find-case.server";
import { recordAct } from "~/domain/applications/record-act.server";
import { offeredWindow } from "~/domain/applications/thread";
import { promiseFor } from "~/domain/applications/working-calendar.server";
import type { Day } from "~/domain/shared/day";
import { type KeyHolder, openCentreKeys } from "~/domain/staff/open-centre-key.server";
import type { Db } from "~db/actor";
import { closeTime, listFreeTimes } from "./open-times.server";
import { readThreads } from "./read-threads.server";

/** `held`: somebody has chosen it. `last`: so many applications were told to choose a time and would find none. */
export type TakenAway = { ok: true; returned: number } | { ok: false; because: "held" } | { ok: false; because: "last"; waiting: number };

/**
 * Takes an open time away. When it is the last one that could be chosen, it has to be meant; whoever was offered times then
 * waits for the centre again, with a day by which it answers.
 */
export async function takeTimeAway(db: Db<"staff">, holder: KeyHolder, asked: { opening: string; isMeant: boolean }, today: Day): Promise<TakenAway> {
  const time = await db.selectFrom("visit_opening").select("centre").where("id", "=", asked.opening).executeTakeFirst();
  if (!time) return { ok: true, returned: 0 };
  const left = (await listFreeTimes(db, time.centre, { today })).filter(({ id }) => id !== asked.opening);
  const waiting = left.length > 0 ? [] : await toldToChoose(db, holder, time.centre);
  if (waiting.length > 0 && !asked.isMeant) return { ok: false, because: "last", waiting: waiting.length };
  if (!(await closeTime(db, asked.opening)).ok) return { ok: false, because: "held" };
  for (const row of waiting) await giveBackToCentre(db, holder, row, today);
  return { ok: true, returned: waiting.length };
}

/** Applications that were offered the centre's open times. A window in words is an offer that stays. */
async function toldToChoose(db: Db<"staff">, holder: KeyHolder, centre: string): Promise<CaseRow[]> {
  const rows = await db
    .selectFrom("application as a")
    .innerJoin("application_sealed as s", "s.application", "a.id")
    .selectAll("a")
    .select("s.centre_wrap")
    .where("a.centre", "=", centre)
    .where("a.status", "=", "time_offered")
    .forUpdate("a")
    .execute();
  const offered = rows.map((row) => ({ row: caseOf(row), wrap: row.centre_wrap }));
  const threads = await readThreads(db, offered, await openCentreKeys(db, holder, [centre]));
  return offered.flatMap(({ row }) => (offeredWindow(threads.get(row.id) ?? []) ? [] : [row]));
}

async function giveBackToCentre(db: Db<"staff">, holder: KeyHolder, row: CaseRow, today: Day): Promise<void> {
  await db
    .updateTable("application")
    .set({ status: "in_review", answer_due_on: await promiseFor(db, today), waiting_since: null, version: row.version + 1 })
    .where("id", "=", row.id)
    .execute();
  await recordAct(db, { staff: holder.member, centre: row.centre, act: "withdrew-times", day: today, application: row });
}
