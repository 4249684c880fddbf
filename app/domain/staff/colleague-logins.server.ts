import type { Db } from "~db/actor";

/** Logins of the colleagues of some centres, by id: what a list needs of them and no more. */
export async function readColleagueLogins(db: Db<"staff">, centres: readonly string[]): Promise<Map<string, string>> {
  if (centres.length === 0) return new Map();
  const rows = await db
    .selectFrom("staff_membership as m")
    .innerJoin("staff_account as a", "a.id", "m.staff")
    .select(["a.id", "a.login"])
    .where("m.centre", "in", centres)
    .execute();
  return new Map(rows.map(({ id, login }) => [id, login]));
}
