import { addDays, type Day } from "~/domain/shared/day";
import type { Db } from "~db/actor";

/** Erases the row, its keys, its messages and notes at once. The code then answers as one that never was. */
export async function eraseApplication(db: Db<"seeker">, application: string): Promise<void> {
  await db.deleteFrom("application").where("id", "=", application).execute();
}

/** The last day on which a backup made before an erasure today can still exist, by this deployment's own rule. */
export async function lastBackupDay(db: Db, today: Day): Promise<Day> {
  const parameter = await db
    .selectFrom("parameter")
    .select("value")
    .where("name", "=", "backup-days")
    .where("in_force_from", "<=", today)
    .orderBy("in_force_from", "desc")
    .executeTakeFirst();
  return addDays(today, parameter?.value ?? LONGEST_BACKUP_DAYS);
}

/** README tells operators to keep no backup longer, unless they change the parameter. */
const LONGEST_BACKUP_DAYS = 35;
