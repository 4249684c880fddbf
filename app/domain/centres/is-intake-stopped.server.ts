import type { Db } from "~db/actor";

/** Whether an administrator has stopped a centre's intake: its seekers are then offered another one. */
export async function isIntakeStopped(db: Db, code: string): Promise<boolean> {
  const row = await db.selectFrom("centre").select("intake_stopped").where("code", "=", code).executeTakeFirst();
  return row?.intake_stopped ?? false;
}
