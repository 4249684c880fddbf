import type { Day } from "~/domain/shared/day";
import type { Db } from "~db/actor";
import { expiryOf, isFinished } from "./application";

/**
 * Takes an application back: what was said in it is gone at once, for the centre too; that there was one stays
 * visible to the centre until it is erased. Repeating it changes nothing.
 */
export async function withdrawApplication(db: Db<"seeker">, application: string, today: Day): Promise<void> {
  const row = await db
    .selectFrom("application")
    .select(["status", "version", "received_on"])
    .where("id", "=", application)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return;
  if (!isFinished(row.status)) {
    await db
      .updateTable("application")
      .set({
        status: "withdrawn",
        version: row.version + 1,
        answer_due_on: null,
        waiting_since: null,
        closed_on: today,
        expires_on: expiryOf(row.received_on, today),
      })
      .where("id", "=", application)
      .execute();
  }
  await db.deleteFrom("message").where("application", "=", application).execute();
  await db.deleteFrom("note").where("application", "=", application).execute();
  await db.deleteFrom("case_draft").where("application", "=", application).execute();
  await db.deleteFrom("application_sealed").where("application", "=", application).execute();
}
