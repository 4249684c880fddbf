import { FINISHED_STATUSES, WAITING_FOR_CENTRE } from "~/domain/applications/application";
import { type CaseRow, lockCase } from "~/domain/applications/find-case.server";
import { recordAct } from "~/domain/applications/record-act.server";
import type { Day } from "~/domain/shared/day";
import type { Db } from "~db/actor";
import type { StaffMember } from "./staff-member";

/** `stayed`: whoever was to get them holds no key to them, or somebody was quicker. */
export type HandedOver = { ok: true; moved: number; stayed: number } | { ok: false; because: "not-yours" };

/**
 * Gives all open work of a colleague to another one, or back to the queue: before an absence, and before an account can end.
 * Only the lead's centres are touched, and nobody gets what they could not open.
 */
export async function handOverWork(db: Db<"staff">, lead: StaffMember, from: string, to: string | undefined, today: Day): Promise<HandedOver> {
  if (lead.role !== "lead" || from === to) return { ok: false, because: "not-yours" };
  const rows = await db
    .selectFrom("application")
    .select("id")
    .where("assigned_to", "=", from)
    .where("centre", "in", lead.centres)
    .where("status", "not in", FINISHED_STATUSES)
    .orderBy("id")
    .execute();
  const readers = await readersOf(db, lead.centres);
  let moved = 0;
  for (const { id } of rows) {
    const row = await lockCase(db, id);
    if (row?.assignedTo !== from || (to !== undefined && !readers.has(readerKey(row, to)))) continue;
    await assign(db, lead.id, row, to, today);
    moved += 1;
  }
  return { ok: true, moved, stayed: rows.length - moved };
}

/**
 * Shares the applications that nobody has yet among some colleagues: the oldest promise first, each to whoever has the
 * least open work of those who can open it. Only what waits for the centre.
 */
export async function shareOutWork(db: Db<"staff">, lead: StaffMember, among: readonly { id: string; openWork: number }[], today: Day): Promise<HandedOver> {
  if (lead.role !== "lead" || among.length === 0) return { ok: false, because: "not-yours" };
  const rows = await db
    .selectFrom("application")
    .select("id")
    .where("assigned_to", "is", null)
    .where("centre", "in", lead.centres)
    .where("status", "in", WAITING_FOR_CENTRE)
    .orderBy("answer_due_on")
    .orderBy("id")
    .execute();
  const readers = await readersOf(db, lead.centres);
  const load = new Map(among.map(({ id, openWork }) => [id, openWork]));
  let moved = 0;
  for (const { id } of rows) {
    const row = await lockCase(db, id);
    if (!row || row.assignedTo !== null) continue;
    const [least] = [...load].filter(([member]) => readers.has(readerKey(row, member))).sort(([, one], [, other]) => one - other);
    if (!least) continue;
    await assign(db, lead.id, row, least[0], today);
    load.set(least[0], least[1] + 1);
    moved += 1;
  }
  return { ok: true, moved, stayed: rows.length - moved };
}

const readerKey = ({ centre, keyEpoch }: Pick<CaseRow, "centre" | "keyEpoch">, staff: string): string => `${centre} ${keyEpoch} ${staff}`;

/** Which active colleague can open what was sealed in which quarter. */
async function readersOf(db: Db<"staff">, centres: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom("key_grant as g")
    .innerJoin("staff_account as a", "a.id", "g.staff")
    .innerJoin("staff_membership as m", (join) => join.onRef("m.staff", "=", "g.staff").onRef("m.centre", "=", "g.centre"))
    .select(["g.centre", "g.epoch", "g.staff"])
    .where("g.centre", "in", centres)
    .where("a.state", "=", "active")
    .execute();
  return new Set(rows.map(({ centre, epoch, staff }) => readerKey({ centre, keyEpoch: epoch }, staff)));
}

async function assign(db: Db<"staff">, lead: string, row: CaseRow, to: string | undefined, today: Day): Promise<void> {
  const status = to !== undefined && row.status === "received" ? "in_review" : row.status;
  await db.updateTable("application").set({ assigned_to: to ?? null, status, version: row.version + 1 }).where("id", "=", row.id).execute();
  await recordAct(db, { staff: lead, centre: row.centre, act: to === undefined ? "gave-back" : "handed-over", day: today, application: row });
}
