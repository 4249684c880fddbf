import { sql } from "kysely";
import { addDays, type Day } from "~/domain/shared/day";
import type { Db } from "~db/actor";
import { countDays } from "~/domain/statistics/count-days.server";
import { releaseFinishedQuarters } from "~/domain/statistics/release-quarters.server";
import { expiryOf } from "../applications/application";
import { readKeptDays } from "./kept-days.server";
import { SCHEDULE } from "./schedule";

export interface Swept {
  erased: number;
  closed: number;
  sessions: number;
  grants: number;
}

/**
 * Carries out the retention schedule for a day. One process at a time: the others get undefined and try again later.
 * Every step depends only on stored days, so running it twice, or again after a crash, changes nothing more.
 */
export async function sweep(db: Db<"system">, today: Day): Promise<Swept | undefined> {
  const lock = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(hashtextextended('ashyq.sweep', 0)) as mine`.execute(db);
  if (!lock.rows[0]?.mine) return undefined;
  await countDays(db, today);
  const erased = await db.deleteFrom("application").where("expires_on", "<", today).executeTakeFirst();
  const closed = await closeAnswered(db, today);
  await db.deleteFrom("visit_opening").where("last_day", "<", addDays(today, -SCHEDULE.visit_opening.days)).execute();
  const seekers = await db.deleteFrom("seeker_session").where("expires_on", "<", today).executeTakeFirst();
  const staff = await db.deleteFrom("staff_session").where("expires_on", "<", today).executeTakeFirst();
  const kept = await readKeptDays(db, today);
  await db.deleteFrom("audit").where("day", "<", addDays(today, -kept["audit-days"])).execute();
  await db.deleteFrom("administration_act").where("day", "<", addDays(today, -kept["record-days"])).execute();
  const grants = await forgetFinishedQuarters(db);
  await releaseFinishedQuarters(db, today);
  return {
    erased: Number(erased.numDeletedRows),
    closed,
    sessions: Number(seekers.numDeletedRows + staff.numDeletedRows),
    grants,
  };
}

/** An answered application closes by itself, by the terms of the day of the last answer. */
async function closeAnswered(db: Db<"system">, today: Day): Promise<number> {
  const rows = await db
    .selectFrom("application")
    .select(["id", "version", "received_on"])
    .where("status", "=", "answered")
    .where(sql`portal.closes_itself_after(waiting_since)`, "<", today)
    .execute();
  for (const { id, version, received_on } of rows) {
    await db
      .updateTable("application")
      .set({ status: "closed", closed_on: today, answer_due_on: null, expires_on: expiryOf(received_on, today), version: version + 1 })
      .where("id", "=", id)
      .where("version", "=", version)
      .execute();
    await db.deleteFrom("note").where("application", "=", id).execute();
    await db.deleteFrom("case_draft").where("application", "=", id).execute();
  }
  return rows.length;
}

/** When the last application of a quarter is gone, its key goes too, and every grant with it; the newest key stays. */
async function forgetFinishedQuarters(db: Db<"system">): Promise<number> {
  const gone = await db
    .deleteFrom("centre_key as k")
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("application as a").select("a.id").whereRef("a.centre", "=", "k.centre").whereRef("a.key_epoch", "=", "k.epoch"))),
    )
    .where(({ exists, selectFrom }) =>
      exists(selectFrom("centre_key as later").select("later.epoch").whereRef("later.centre", "=", "k.centre").whereRef("later.epoch", ">", "k.epoch")),
    )
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}
