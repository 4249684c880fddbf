import { FINISHED_STATUSES } from "~/domain/applications/application";
import { addDays, type Day } from "~/domain/shared/day";
import type { Db } from "~db/actor";

/** What the lead should know of one colleague. */
export interface MemberFigures {
  /** Answers that are late today. */
  late: number;
  /** Phone numbers looked at in the last seven days. */
  reveals: number;
  /** Colleagues' applications opened with a reason in the last seven days. */
  claims: number;
}

export interface TeamFigures {
  byMember: Map<string, MemberFigures>;
  /** Late ones that nobody has. */
  lateUnassigned: number;
  /** Applications that wait for the centre and that nobody has. */
  unassigned: number;
}

const LOOK_BACK_DAYS = 6;
const REVEALS_NEVER_UNUSUAL = 5;
const TIMES_THE_USUAL = 3;

/** Late answers, reveals and openings by colleague, in a lead's centres. The audit of the last week shows only a lead all of it. */
export async function readTeamFigures(db: Db<"staff">, centres: readonly string[], today: Day): Promise<TeamFigures> {
  const figures: TeamFigures = { byMember: new Map(), lateUnassigned: 0, unassigned: 0 };
  if (centres.length === 0) return figures;
  const of = (staff: string): MemberFigures => {
    const known = figures.byMember.get(staff) ?? { late: 0, reveals: 0, claims: 0 };
    figures.byMember.set(staff, known);
    return known;
  };
  for (const { assigned_to, late, waiting } of await readLate(db, centres, today)) {
    if (assigned_to !== null) of(assigned_to).late = late;
    else Object.assign(figures, { lateUnassigned: late, unassigned: waiting });
  }
  for (const { staff, act, count } of await readLooks(db, centres, today)) {
    if (act.startsWith("revealed-contact:")) of(staff).reveals += count;
    else of(staff).claims += count;
  }
  return figures;
}

/**
 * Whose number of reveals is unusual: more than five in seven days, and more than three times what the middle one of the
 * colleagues has.
 */
export function unusualRevealers(figures: ReadonlyMap<string, MemberFigures>, colleagues: readonly string[]): string[] {
  const revealsOf = (staff: string): number => figures.get(staff)?.reveals ?? 0;
  return colleagues.filter((staff) => {
    const others = colleagues.filter((other) => other !== staff).map(revealsOf).sort((one, other) => one - other);
    const usual = others[Math.floor(others.length / 2)] ?? 0;
    return revealsOf(staff) > REVEALS_NEVER_UNUSUAL && revealsOf(staff) > usual * TIMES_THE_USUAL;
  });
}

const readLate = (db: Db<"staff">, centres: readonly string[], today: Day) =>
  db
    .selectFrom("application")
    .select(({ fn }) => [
      "assigned_to",
      fn.countAll<number>().filterWhere("answer_due_on", "<", today).as("late"),
      fn.countAll<number>().filterWhere("answer_due_on", "is not", null).as("waiting"),
    ])
    .where("centre", "in", centres)
    .where("status", "not in", FINISHED_STATUSES)
    .groupBy("assigned_to")
    .execute();

const readLooks = (db: Db<"staff">, centres: readonly string[], today: Day) =>
  db
    .selectFrom("audit")
    .select(({ fn }) => ["staff", "act", fn.countAll<number>().as("count")])
    .where("centre", "in", centres)
    .where("day", ">=", addDays(today, -LOOK_BACK_DAYS))
    .where(({ or, eb }) => or([eb("act", "like", "revealed-contact:%"), eb("act", "like", "opened-claimed:%")]))
    .groupBy(["staff", "act"])
    .execute();
