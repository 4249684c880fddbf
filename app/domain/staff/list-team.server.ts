import { FINISHED_STATUSES } from "~/domain/applications/application";
import type { Db } from "~db/actor";
import type { StaffRole, StaffState } from "./staff-member";

export interface TeamMember {
  id: string;
  login: string;
  role: StaffRole;
  state: StaffState;
  /** Of the reader's centres, those the colleague belongs to. */
  centres: string[];
  /** Of these, the ones whose newest key the colleague holds. */
  holds: string[];
  /** Open applications assigned to the colleague, in the reader's centres. */
  openWork: number;
}

/** The colleagues of a member's centres, the member included. */
export async function listTeam(db: Db<"staff">, centres: readonly string[]): Promise<TeamMember[]> {
  if (centres.length === 0) return [];
  const rows = await db
    .selectFrom("staff_membership as m")
    .innerJoin("staff_account as a", "a.id", "m.staff")
    .select(["a.id", "a.login", "a.role", "a.state", "m.centre"])
    .where("m.centre", "in", centres)
    .orderBy("a.login")
    .orderBy("m.centre")
    .execute();
  const holders = await holdersOfNewestKeys(db, centres);
  const work = await openWorkByMember(db, centres);
  const members = new Map<string, TeamMember>();
  for (const { id, login, role, state, centre } of rows) {
    const member = members.get(id) ?? { id, login, role, state, centres: [], holds: [], openWork: work.get(id) ?? 0 };
    member.centres.push(centre);
    if (holders.has(`${centre} ${id}`)) member.holds.push(centre);
    members.set(id, member);
  }
  return [...members.values()];
}

async function holdersOfNewestKeys(db: Db<"staff">, centres: readonly string[]): Promise<Set<string>> {
  const grants = await db
    .selectFrom("key_grant as g")
    .select(["g.centre", "g.staff"])
    .where("g.centre", "in", centres)
    .where("g.epoch", "=", ({ selectFrom }) =>
      selectFrom("centre_key as k").select(({ fn }) => fn.max("k.epoch").as("newest")).whereRef("k.centre", "=", "g.centre"),
    )
    .execute();
  return new Set(grants.map(({ centre, staff }) => `${centre} ${staff}`));
}

async function openWorkByMember(db: Db<"staff">, centres: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("application")
    .select(({ fn }) => ["assigned_to", fn.countAll<number>().as("count")])
    .where("centre", "in", centres)
    .where("assigned_to", "is not", null)
    .where("status", "not in", FINISHED_STATUSES)
    .groupBy("assigned_to")
    .execute();
  return new Map(rows.map(({ assigned_to, count }) => [assigned_to as string, count]));
}
