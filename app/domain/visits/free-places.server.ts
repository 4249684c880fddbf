import { sql } from "kysely";
import { FINISHED_STATUSES } from "~/domain/applications/application";
import { randomBytes } from "~/domain/confidentiality/random.server";
import type { Day } from "~/domain/shared/day";
import { type KeyHolder, openCentreKeys } from "~/domain/staff/open-centre-key.server";
import type { Db } from "~db/actor";
import { listFreeTimes } from "./open-times.server";
import { HOLDER_BYTES, openHolder } from "./sealed-visit.server";

/**
 * Frees the places whose application is gone, has moved to another centre, or holds them no more. Only the centre's own members
 * can see which those are: who holds a place is sealed to them. A move thus touches no place of the old centre itself.
 */
export async function freePlaces(db: Db<"staff">, holder: KeyHolder, centres: readonly string[], today: Day): Promise<number> {
  if (centres.length === 0) return 0;
  const places = await db
    .selectFrom("visit_place as p")
    .innerJoin("visit_opening as o", "o.id", "p.opening")
    .select(["p.opening", "p.seat", "p.holder", "o.centre"])
    .where("o.centre", "in", centres)
    .where("o.last_day", ">=", today)
    .where("p.taken", "=", true)
    .execute();
  if (places.length === 0) return 0;
  const keys = await openCentreKeys(db, holder, places.map(({ centre }) => centre));
  // What no key of the member's opens is left as it is.
  const held = places.flatMap((place) => {
    const who = openHolder(keys.filter(({ centre }) => centre === place.centre).map(({ keyPair }) => keyPair), place.opening, place.holder);
    return who ? [{ ...place, application: who.application }] : [];
  });
  const holding = await stillHolding(db, held.map(({ application }) => application));
  let freed = 0;
  for (const place of held) if (!holding.has(place.application)) freed += await free(db, place);
  return freed;
}

/** Whether a seeker would find a time to choose; when all seem taken, it is looked whether they are. */
export async function hasFreeTimes(db: Db<"staff">, holder: KeyHolder, { centre, expiresOn }: { centre: string; expiresOn: Day }, today: Day): Promise<boolean> {
  const isAnyFree = async () => (await listFreeTimes(db, centre, { today, until: expiresOn })).length > 0;
  return (await isAnyFree()) || ((await freePlaces(db, holder, [centre], today)) > 0 && (await isAnyFree()));
}

async function stillHolding(db: Db<"staff">, applications: readonly string[]): Promise<ReadonlySet<string>> {
  if (applications.length === 0) return new Set();
  const rows = await db
    .selectFrom("application as a")
    .innerJoin("application_sealed as s", "s.application", "a.id")
    .select("a.id")
    .where("a.id", "in", applications)
    .where("a.status", "not in", FINISHED_STATUSES)
    .where("s.visit", "is not", null)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Only what was read is freed: a place that somebody has taken meanwhile stays theirs. */
async function free(db: Db<"staff">, { opening, seat, holder }: { opening: string; seat: number; holder: Uint8Array }): Promise<number> {
  const { rows } = await sql<{ done: boolean }>`
    select portal.free_place(${opening}::uuid, ${seat}::integer, ${holder}::bytea, ${randomBytes(HOLDER_BYTES)}::bytea) as done`.execute(db);
  return rows[0]?.done ? 1 : 0;
}
