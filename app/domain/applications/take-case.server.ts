import type { Day } from "~/domain/shared/day";
import type { Db } from "~db/actor";
import { isFinished } from "./application";
import { type CaseRow, lockCase } from "./find-case.server";
import { recordAct } from "./record-act.server";

export type Taken = { ok: true } | { ok: false; because: "gone" | "changed" | "finished" };

/** Assigns an application to the member. A received one is in review from then on. */
export async function takeCase(db: Db<"staff">, staff: string, asked: { application: string; version: number }, today: Day): Promise<Taken> {
  const found = await lockForChange(db, asked);
  if (!found.ok) return found;
  await assignTo(db, found.row, staff, today);
  return { ok: true };
}

/** Puts an application back among the unassigned, without a word why. */
export async function giveBackCase(db: Db<"staff">, staff: string, asked: { application: string; version: number }, today: Day): Promise<Taken> {
  const found = await lockForChange(db, asked);
  if (!found.ok) return found;
  const { row } = found;
  await db.updateTable("application").set({ assigned_to: null, version: row.version + 1 }).where("id", "=", row.id).execute();
  await recordAct(db, { staff, centre: row.centre, act: "gave-back", day: today, application: row });
  return { ok: true };
}

export async function assignTo(db: Db<"staff">, row: CaseRow, staff: string, today: Day): Promise<void> {
  await db
    .updateTable("application")
    .set({ assigned_to: staff, status: row.status === "received" ? "in_review" : row.status, version: row.version + 1 })
    .where("id", "=", row.id)
    .execute();
  await recordAct(db, { staff, centre: row.centre, act: "took", day: today, application: row });
}

async function lockForChange(
  db: Db<"staff">,
  { application, version }: { application: string; version: number },
): Promise<{ ok: true; row: CaseRow } | { ok: false; because: "gone" | "changed" | "finished" }> {
  const row = await lockCase(db, application);
  if (!row) return { ok: false, because: "gone" };
  if (row.version !== version) return { ok: false, because: "changed" };
  return isFinished(row.status) ? { ok: false, because: "finished" } : { ok: true, row };
}
