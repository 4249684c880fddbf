import { wrapForCentre } from "~/domain/confidentiality/application-keys.server";
import { toBase64Url } from "~/domain/confidentiality/bytes.server";
import type { Day } from "~/domain/shared/day";
import type { KeyHolder } from "~/domain/staff/open-centre-key.server";
import type { Db } from "~db/actor";
import { mayBecome } from "./application";
import { type CaseRow, lockCase } from "./find-case.server";
import { findOpenKey } from "./find-intake.server";
import type { MoveReason } from "./move";
import { asBefore, beforeMove, readProposal, sealProposal } from "./move-proposal.server";
import { openCaseKeys } from "./open-case.server";
import { recordAct } from "./record-act.server";

export type Proposed = { ok: true } | { ok: false; because: "gone" | "changed" | "not-allowed" | "no-key" | "same-centre" | "centre-shut" };

interface Asked {
  application: string;
  version: number;
}

/**
 * Asks the seeker whether another centre shall answer. The wrap for that centre's key is made now, by a member who can open
 * the application; it waits under the thread key and opens nothing until the seeker says yes. The promise's clock stops.
 */
export async function proposeMove(db: Db<"staff">, holder: KeyHolder, asked: Asked, to: { centre: string; reason: MoveReason }, today: Day): Promise<Proposed> {
  const row = await lockCase(db, asked.application);
  if (!row) return { ok: false, because: "gone" };
  if (row.version !== asked.version) return { ok: false, because: "changed" };
  if (!mayBecome(row, "move_proposed", today)) return { ok: false, because: "not-allowed" };
  if (row.centre === to.centre) return { ok: false, because: "same-centre" };
  const key = await findOpenKey(db, to.centre);
  if (!key) return { ok: false, because: "centre-shut" };
  const opened = await openCaseKeys(db, holder, row);
  if (!opened.ok) return { ok: false, because: "no-key" };
  const wrap = wrapForCentre(opened.keys, { application: row.id, centre: to.centre, epoch: key.epoch, centrePublicKey: key.publicKey });
  const proposal = sealProposal(opened.keys.threadKey, row.id, {
    toCentre: to.centre,
    toEpoch: key.epoch,
    wrap: toBase64Url(wrap),
    reason: to.reason,
    before: await beforeMove(db, row, today),
  });
  await db
    .updateTable("application")
    .set({ status: "move_proposed", answer_due_on: null, waiting_since: today, assigned_to: row.assignedTo ?? holder.member, version: row.version + 1 })
    .where("id", "=", row.id)
    .execute();
  await db.updateTable("application_sealed").set({ proposal }).where("application", "=", row.id).execute();
  await recordAct(db, { staff: holder.member, centre: row.centre, act: "proposed-move", day: today, application: row });
  return { ok: true };
}

/** Takes a proposal back before the seeker has answered it: the application is where it was. */
export async function takeBackMove(db: Db<"staff">, holder: KeyHolder, asked: Asked, today: Day): Promise<Proposed> {
  const row = await lockCase(db, asked.application);
  if (!row) return { ok: false, because: "gone" };
  if (row.version !== asked.version) return { ok: false, because: "changed" };
  if (row.status !== "move_proposed") return { ok: false, because: "not-allowed" };
  const opened = await openCaseKeys(db, holder, row);
  const proposal = opened.ok ? await readProposal(db, row.id, opened.keys.threadKey) : undefined;
  if (!proposal) return { ok: false, because: "no-key" };
  await stay(db, row, await asBefore(db, proposal.before, today));
  await recordAct(db, { staff: holder.member, centre: row.centre, act: "took-back-move", day: today, application: row });
  return { ok: true };
}

const stay = (db: Db<"staff">, row: CaseRow, columns: Awaited<ReturnType<typeof asBefore>>) =>
  db.updateTable("application").set({ ...columns, version: row.version + 1 }).where("id", "=", row.id).execute();
