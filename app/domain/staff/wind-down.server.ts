import { FINISHED_STATUSES } from "~/domain/applications/application";
import { findCase } from "~/domain/applications/find-case.server";
import { proposeMove } from "~/domain/applications/propose-move.server";
import type { Day } from "~/domain/shared/day";
import type { Db } from "~db/actor";
import type { KeyHolder } from "./open-centre-key.server";
import type { StaffMember } from "./staff-member";

/** A centre that takes nothing new, with what its members still have to finish or to propose elsewhere. */
export interface ClosingCentre {
  code: string;
  open: number;
  /** Of these, those whose seeker has been asked already. */
  asked: number;
}

/** Of some centres, those whose intake an administrator has stopped. Only their members can wind them down. */
export async function listClosingCentres(db: Db<"staff">, centres: readonly string[]): Promise<ClosingCentre[]> {
  if (centres.length === 0) return [];
  const rows = await db
    .selectFrom("centre as c")
    .leftJoin("application as a", (join) => join.onRef("a.centre", "=", "c.code").on("a.status", "not in", FINISHED_STATUSES))
    .select(({ fn }) => ["c.code", fn.count<number>("a.id").as("open"), fn.count<number>("a.id").filterWhere("a.status", "=", "move_proposed").as("asked")])
    .where("c.code", "in", centres)
    .where("c.intake_stopped", "=", true)
    .groupBy("c.code")
    .orderBy("c.code")
    .execute();
  return rows;
}

export type WoundDown = { ok: true; proposed: number; stayed: number } | { ok: false; because: "not-yours" | "centre-shut" };

/**
 * Asks every seeker of a closing centre whether another centre shall answer. One transaction each: what the lead cannot
 * open, or somebody is just changing, stays and is counted. Without a yes each stays where it is.
 */
export async function windDown(
  enter: <Answer>(work: (db: Db<"staff">) => Promise<Answer>) => Promise<Answer>,
  lead: { member: StaffMember; holder: KeyHolder },
  { from, to }: { from: string; to: string },
  today: Day,
): Promise<WoundDown> {
  const closing = await enter((db) => listClosingCentres(db, lead.member.centres));
  if (lead.member.role !== "lead" || from === to || !closing.some(({ code }) => code === from)) return { ok: false, because: "not-yours" };
  const rows = await enter((db) =>
    db.selectFrom("application").select("id").where("centre", "=", from).where("status", "not in", [...FINISHED_STATUSES, "move_proposed"]).orderBy("id").execute(),
  );
  let proposed = 0;
  for (const { id } of rows) {
    const outcome = await enter(async (db) => {
      const row = await findCase(db, id);
      return row && proposeMove(db, lead.holder, { application: id, version: row.version }, { centre: to, reason: "centre-closes" }, today);
    });
    if (outcome?.ok) proposed += 1;
    else if (outcome?.because === "centre-shut") return { ok: false, because: "centre-shut" };
  }
  return { ok: true, proposed, stayed: rows.length - proposed };
}
