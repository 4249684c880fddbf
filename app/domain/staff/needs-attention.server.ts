import { sql } from "kysely";
import { listDrafts } from "~/domain/measures/find-draft.server";
import { listIntakes } from "~/domain/measures/list-intakes.server";
import { yearOf } from "~/domain/measures/amount-in-tenge";
import { addDays, type Day } from "~/domain/shared/day";
import type { Db } from "~db/actor";
import type { Administrator } from "./administration-record.server";
import { COUNTRY } from "./administrator";
import { listProposals } from "./right-proposals.server";

/** What may need an administrator, with how many of it there are. */
export const ATTENTION = ["centresUndescribed", "centresWithoutKey", "centresStopped", "seasonsUnknown", "mciMissing", "calendarMissing", "draftsToReview", "rightsToConfirm"] as const;
export type Attention = (typeof ATTENTION)[number];

/** A new year is prepared in its last quarter. */
const AHEAD_DAYS = 92;

/** What waits for an administrator, in the order of `ATTENTION`; what is in order is left out. */
export async function listAttention(db: Db<"administrator">, by: Administrator, today: Day): Promise<{ what: Attention; count: number }[]> {
  const { id, remit: { isNational, regions } } = by;
  const scopes = isNational ? [COUNTRY] : regions;
  const counts: Record<Attention, number> = {
    ...(await countCentres(db, isNational ? undefined : regions)),
    seasonsUnknown: await countUnknownSeasons(db, scopes, today),
    mciMissing: 0,
    calendarMissing: 0,
    rightsToConfirm: (await listProposals(db, by)).filter(({ mayConfirm }) => mayConfirm).length,
    draftsToReview: isNational ? (await listDrafts(db)).filter(({ state, sentBy }) => state === "in_review" && sentBy !== id).length : 0,
  };
  const nextYear = yearOf(addDays(today, AHEAD_DAYS));
  if (isNational && nextYear > yearOf(today)) {
    const first = `${nextYear}-01-01`;
    const mci = await db.selectFrom("parameter").select("name").where("name", "=", "mci").where("in_force_from", ">=", first as Day).executeTakeFirst();
    const holiday = await db.selectFrom("calendar_day").select("day").where("day", ">=", first as Day).executeTakeFirst();
    counts.mciMissing = mci ? 0 : 1;
    counts.calendarMissing = holiday ? 0 : 1;
  }
  return ATTENTION.filter((what) => counts[what] > 0).map((what) => ({ what, count: counts[what] }));
}

async function countCentres(db: Db<"administrator">, regions: readonly string[] | undefined) {
  let centres = db.selectFrom("centre as c").select([
    sql<number>`count(*) filter (where not c.is_described)`.as("undescribed"),
    sql<number>`count(*) filter (where c.intake_stopped)`.as("stopped"),
    sql<number>`count(*) filter (where not exists (select from centre_key k where k.centre = c.code))`.as("keyless"),
  ]);
  if (regions) centres = centres.where("c.region_code", "in", regions);
  const { undescribed, stopped, keyless } = await centres.executeTakeFirstOrThrow();
  return { centresUndescribed: undescribed, centresWithoutKey: keyless, centresStopped: stopped };
}

async function countUnknownSeasons(db: Db<"administrator">, scopes: readonly string[], today: Day): Promise<number> {
  const unknown = new Set<string>();
  for (const scope of scopes) {
    for (const { slug, now } of await listIntakes(db, scope, today)) if (now.state === "seasonal" && now.opensOn === null) unknown.add(slug);
  }
  return unknown.size;
}
