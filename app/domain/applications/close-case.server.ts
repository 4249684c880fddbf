import { sealContent } from "~/domain/confidentiality/seal.server";
import type { Day } from "~/domain/shared/day";
import type { KeyHolder } from "~/domain/staff/open-centre-key.server";
import { releaseVisit } from "~/domain/visits/choose-visit.server";
import type { Db } from "~db/actor";
import { expiryOf, mayBecome, type Outcome } from "./application";
import { lockCase } from "./find-case.server";
import { openCaseKeys } from "./open-case.server";
import { recordAct } from "./record-act.server";
import { SEALED_SIZE, sealedBytes } from "./sealed-size.server";
import { promiseFor } from "./working-calendar.server";

export type Closed = { ok: true } | { ok: false; because: "gone" | "changed" | "not-allowed" | "no-key" };

/**
 * Closes an application with its outcome, which is sealed: for staff and figures only. Notes between colleagues are erased
 * with the closing, the application itself 30 days later.
 */
export async function closeCase(
  db: Db<"staff">,
  holder: KeyHolder,
  asked: { application: string; version: number },
  outcome: Outcome,
  today: Day,
): Promise<Closed> {
  const row = await lockCase(db, asked.application);
  if (!row) return { ok: false, because: "gone" };
  if (row.version !== asked.version) return { ok: false, because: "changed" };
  if (!mayBecome(row, "closed", today)) return { ok: false, because: "not-allowed" };
  const opened = await openCaseKeys(db, holder, row);
  if (!opened.ok) return { ok: false, because: "no-key" };
  const place = { table: "application_sealed", column: "outcome", row: row.id, application: row.id };
  const sealed = sealedBytes(sealContent(opened.keys.answerKey, outcome, place, SEALED_SIZE.outcome));
  await db
    .updateTable("application")
    .set({ status: "closed", closed_on: today, answer_due_on: null, waiting_since: null, expires_on: expiryOf(row.receivedOn, today), version: row.version + 1 })
    .where("id", "=", row.id)
    .execute();
  await db.updateTable("application_sealed").set({ outcome: sealed }).where("application", "=", row.id).execute();
  await releaseVisit(db, { application: row.id, threadKey: opened.keys.threadKey });
  await db.deleteFrom("note").where("application", "=", row.id).execute();
  await db.deleteFrom("case_draft").where("application", "=", row.id).execute();
  await recordAct(db, { staff: holder.member, centre: row.centre, act: "closed", day: today, application: row });
  return { ok: true };
}

/** Takes a closed application up again, once, within 30 days; its promise begins anew, so it is not late at once. */
export async function reopenCase(db: Db<"staff">, staff: string, asked: { application: string; version: number }, today: Day): Promise<Closed> {
  const row = await lockCase(db, asked.application);
  if (!row) return { ok: false, because: "gone" };
  if (row.version !== asked.version) return { ok: false, because: "changed" };
  if (row.status !== "closed" || !mayBecome(row, "in_review", today)) return { ok: false, because: "not-allowed" };
  await db
    .updateTable("application")
    .set({
      status: "in_review",
      reopened: true,
      closed_on: null,
      waiting_since: null,
      answer_due_on: await promiseFor(db, today),
      expires_on: expiryOf(row.receivedOn, null),
      assigned_to: staff,
      version: row.version + 1,
    })
    .where("id", "=", row.id)
    .execute();
  await recordAct(db, { staff, centre: row.centre, act: "reopened", day: today, application: row });
  return { ok: true };
}
