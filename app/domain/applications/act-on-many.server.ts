import { sql } from "kysely";
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
export type OneResult = "done" | "gone" | "changed" | "finished" | "not-allowed" | "no-key" | "with-colleague" | "already" | "worked-on";

/** One application of a snapshot, as it was when it was chosen. */
export interface Chosen {
  id: string;
  version: number;
}

/** What has to be put back to undo the act. */
export interface Before {
  row: CaseRow;
  act: ManyAct;
  /** The member's own unfinished words, still sealed. */
  draft?: Uint8Array | undefined;
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
  const { member, today } = doer;
  const isLead = member.role === "lead";
  if (row.assignedTo !== null && row.assignedTo !== member.id && !isLead) return { result: "with-colleague" };
  if (act.kind === "spam") return closeAsSpam(db, doer, row);
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

/** Closing erases notes and frees a visit, which nothing could bring back: what holds either is closed by hand, on its page. */
async function closeAsSpam(db: Db<"staff">, { member, holder, today }: Doer, row: CaseRow): Promise<{ result: OneResult; before?: Before }> {
  const note = await db.selectFrom("note").select("id").where("application", "=", row.id).limit(1).executeTakeFirst();
  const visit = await db.selectFrom("application_sealed").select("application").where("application", "=", row.id).where("visit", "is not", null).executeTakeFirst();
  if (note || visit) return { result: "worked-on" };
  const draft = await db.selectFrom("case_draft").select("body").where("application", "=", row.id).where("staff", "=", member.id).executeTakeFirst();
  const closed = await closeCase(db, holder, { application: row.id, version: row.version }, "spam", today);
  return closed.ok ? { result: "done", before: { row, act: { kind: "spam" }, draft: draft?.body } } : { result: closed.because };
}

/** Puts one application back exactly as it was, unless somebody has acted on it since. */
export async function undoOne(db: Db<"staff">, { member, today }: Doer, { row, act, draft }: Before): Promise<OneResult> {
  const now = await lockCase(db, row.id);
  if (!now) return "gone";
  if (now.version !== row.version + 1) return "changed";
  const { rows } = await sql<{ back: boolean }>`select portal.undo_act(${row.id}::uuid, ${now.version}::integer, ${row.status}, ${row.answerDueOn}::date,
    ${row.waitingSince}::date, ${row.expiresOn}::date, ${row.assignedTo}::uuid) as back`.execute(db);
  if (!rows[0]?.back) return "not-allowed";
  if (act.kind === "spam") await db.updateTable("application_sealed").set({ outcome: null }).where("application", "=", row.id).execute();
  if (draft) await db.insertInto("case_draft").values({ application: row.id, staff: member.id, body: draft }).execute();
  await recordAct(db, { staff: member.id, centre: row.centre, act: act.kind === "spam" ? "reopened" : "gave-back", day: today, application: row });
  return "done";
}

async function holdsKey(db: Db<"staff">, { centre, keyEpoch }: CaseRow, staff: string): Promise<boolean> {
  const grant = await db.selectFrom("key_grant").select("staff").where("staff", "=", staff).where("centre", "=", centre).where("epoch", "=", keyEpoch).executeTakeFirst();
  return grant !== undefined;
}
