import type { Db } from "~db/actor";
import type { Writers } from "./draft";

/** Logins of administrators, also of those who have left. */
export async function loginsOf(db: Db<"administrator">, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom("staff_account").select(["id", "login"]).where("id", "in", [...new Set(ids)]).execute();
  return new Map(rows.map(({ id, login }) => [id, login]));
}

/** Who wrote at each part, by login. */
export async function namedWriters(db: Db<"administrator">, writers: Writers): Promise<Record<string, string[]>> {
  const logins = await loginsOf(db, Object.values(writers).flat());
  return Object.fromEntries(Object.entries(writers).map(([part, ids]) => [part, ids.map((id) => logins.get(id) ?? id).sort()]));
}
