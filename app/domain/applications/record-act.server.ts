import { sql } from "kysely";
import { fromBase64Url } from "~/domain/confidentiality/bytes.server";
import { pseudonymOf } from "~/domain/confidentiality/pseudonym.server";
import type { Day } from "~/domain/shared/day";
import type { Db } from "~db/actor";
import type { Act } from "./acts";

export interface ActRecord {
  staff: string;
  centre: string;
  act: Act;
  day: Day;
  /** Written as a pseudonym that nothing joins to the application once its row is erased. */
  application?: { id: string; pseudonymKey: Uint8Array };
}

/** Adds a line to the centre's audit; the database links it to the line before. Lines of one centre wait for each other. */
export async function recordAct(db: Db<"staff">, { staff, centre, act, day, application }: ActRecord): Promise<void> {
  await db.insertInto("audit").values({ centre, staff, act, day, subject: application ? subjectOf(application) : null }).execute();
}

/** The same, unless the member did it to this application today already. */
export async function recordOncePerDay(db: Db<"staff">, record: ActRecord & { application: NonNullable<ActRecord["application"]> }): Promise<void> {
  // Mostly it stands there already: then nobody has to wait for anybody.
  if ((await actsOfToday(db, record)).includes(record.act)) return;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`portal.audit.${record.centre}`}, 0))`.execute(db);
  const acts = await actsOfToday(db, record);
  if (!acts.includes(record.act)) await recordAct(db, record);
}

/** What a member did to an application today. */
export async function actsOfToday(
  db: Db<"staff">,
  { staff, day, application }: Pick<ActRecord, "staff" | "day"> & { application: NonNullable<ActRecord["application"]> },
): Promise<string[]> {
  const rows = await db
    .selectFrom("audit")
    .select("act")
    .where("subject", "=", subjectOf(application))
    .where("staff", "=", staff)
    .where("day", "=", day)
    .execute();
  return rows.map(({ act }) => act);
}

/** An application as the audit names it. */
export function subjectOf({ id, pseudonymKey }: { id: string; pseudonymKey: Uint8Array }): Uint8Array {
  return fromBase64Url(pseudonymOf(pseudonymKey, id)) ?? new Uint8Array(0);
}
