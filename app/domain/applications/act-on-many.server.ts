import type { Day } from "~/domain/shared/day";
import type { KeyHolder } from "~/domain/staff/open-centre-key.server";
import type { StaffMember } from "~/domain/staff/staff-member";
import type { Db } from "~db/actor";
import { isFinished } from "./application";
import { closeCase } from "./close-case.server";
import { type CaseRow, lockCase } from "./find-case.server";
import { recordAct } from "./record-act.server";

/** What can be done to many applications at once. */
export type ManyAct = { kind: "assign"; to: string } | { kind: "spam" };
export type OneResult = "done" | "gone" | "changed" | "finished" | "not-allowed" | "no-key" | "with-colleague" | "already";

/** One application of a snapshot, as it was when it was chosen. */
export interface Chosen {
  id: string;
  version: number;
}

/** What has to be put back to undo the act. */
export interface Before {
  row: CaseRow;
  act: ManyAct;
}

interface Doer {
  member: StaffMember;
  holder: KeyHolder;
  today: Day;
}

/** Acts on one application of many. A colleague's is left alone, save by the lead. */
export async function actOnOne(db: Db<"staff">, doer: Doer, act: ManyAct, chosen: Chosen): Promise<{ result: OneResult; before?: Before }> {
  const row = await lockCase(db, chosen.id);
  if (!row) return { result: "gone" };
  if (row.version !== chosen.version) return { result: "changed" };
  if (isFinished(row.status)) return { result: "finished" };
  const { member, holder, today } = doer;
  const isLead = member.role === "lead";
  if (row.assignedTo !== null && row.assignedTo !== member.id && !isLead) return { result: "with-colleague" };
  if (act.kind === "spam") {
    const closed = await closeCase(db, holder, { application: row.id, version: row.version }, "spam", today);
    return closed.ok ? { result: "done", before: { row, act } } : { result: closed.because };
  }
  if (row.assignedTo === act.to) return { result: "already" };
  if (act.to !== member.id && !isLead) return { result: "not-allowed" };
  if (!(await holdsKey(db, row, act.to))) return { result: "no-key" };
  await db
    .updateTable("application")
    .set({ assigned_to: act.to, status: row.status === "received" ? "in_review" : row.status, version: row.version + 1 })
    .where("id", "=", row.id)
    .execute();
  await recordAct(db, { staff: member.id, centre: row.centre, act: act.to === member.id ? "took" : "handed-over", day: today, application: row });
  return { result: "done", before: { row, act } };
}

/** Puts one application back as it was, unless somebody has acted on it since. What was new stays "in review". */
export async function undoOne(db: Db<"staff">, { member, today }: Doer, { row, act }: Before): Promise<OneResult> {
  const now = await lockCase(db, row.id);
  if (!now) return "gone";
  if (now.version !== row.version + 1) return "changed";
  if (act.kind === "spam" && now.reopened) return "not-allowed";
  const version = now.version + 1;
  if (act.kind === "assign") await db.updateTable("application").set({ assigned_to: row.assignedTo, version }).where("id", "=", row.id).execute();
  else {
    await db
      .updateTable("application")
      .set({
        status: "in_review", reopened: true, closed_on: null, waiting_since: row.waitingSince,
        answer_due_on: row.answerDueOn, expires_on: row.expiresOn, assigned_to: row.assignedTo, version,
      })
      .where("id", "=", row.id)
      .execute();
    await db.updateTable("application_sealed").set({ outcome: null }).where("application", "=", row.id).execute();
  }
  await recordAct(db, { staff: member.id, centre: row.centre, act: act.kind === "spam" ? "reopened" : "gave-back", day: today, application: row });
  return "done";
}

async function holdsKey(db: Db<"staff">, { centre, keyEpoch }: CaseRow, staff: string): Promise<boolean> {
  const grant = await db.selectFrom("key_grant").select("staff").where("staff", "=", staff).where("centre", "=", centre).where("epoch", "=", keyEpoch).executeTakeFirst();
  return grant !== undefined;
}
