import { randomBytes, randomId } from "~/domain/confidentiality/random.server";
import { addDays, type Day } from "~/domain/shared/day";
import type { Db } from "~db/actor";
import { HOLDER_BYTES } from "./sealed-visit.server";
import { byTime, MOST_SEATS, type VisitOpening, type VisitTime } from "./visit";

export type Opened = { ok: true } | { ok: false; because: "dates" | "hours" | "seats" | "already" };

const FARTHEST_DAYS = 90;
const LONGEST_HOURS = 40;

/** A centre opens a window or an exact time with so many places; seekers choose from tomorrow on. Free places hold bytes by chance, of one size with taken ones. */
export async function openTime(db: Db<"staff">, centre: string, time: VisitTime & { seats: number }, today: Day): Promise<Opened> {
  const { firstDay, lastDay, hours, isExact, seats } = time;
  if (firstDay < today || (isExact && firstDay === today) || lastDay < firstDay || lastDay > addDays(today, FARTHEST_DAYS) || (isExact && firstDay !== lastDay)) return { ok: false, because: "dates" };
  if (hours === "" || hours.length > LONGEST_HOURS) return { ok: false, because: "hours" };
  if (!Number.isInteger(seats) || seats < 1 || seats > MOST_SEATS) return { ok: false, because: "seats" };
  const same = db.selectFrom("visit_opening").select("id").where("centre", "=", centre).where("first_day", "=", firstDay).where("last_day", "=", lastDay);
  if (await same.where("hours", "=", hours).executeTakeFirst()) return { ok: false, because: "already" };
  const id = randomId();
  await db.insertInto("visit_opening").values({ id, centre, first_day: firstDay, last_day: lastDay, hours, is_exact: isExact }).execute();
  const places = Array.from({ length: seats }, (_, index) => ({ opening: id, seat: index + 1, holder: randomBytes(HOLDER_BYTES), release_hash: randomBytes(32) }));
  await db.insertInto("visit_place").values(places).execute();
  return { ok: true };
}

/** Times that are not over, each with how many of its places are taken, in the order in which they come. */
export async function listTimes(db: Db<"staff"> | Db<"seeker">, centres: readonly string[], from: Day): Promise<VisitOpening[]> {
  if (centres.length === 0) return [];
  const rows = await (db as Db)
    .selectFrom("visit_opening as o")
    .innerJoin("visit_place as p", "p.opening", "o.id")
    .select(({ fn }) => ["o.id", "o.centre", "o.first_day", "o.last_day", "o.hours", "o.is_exact", fn.count<number>("p.opening").as("seats")])
    .select(({ fn }) => fn.count<number>("p.opening").filterWhere("p.taken", "=", true).as("taken"))
    .where("o.centre", "in", centres)
    .where("o.last_day", ">=", from)
    .groupBy(["o.id", "o.centre", "o.first_day", "o.last_day", "o.hours", "o.is_exact"])
    .execute();
  return rows
    .map(({ id, centre, first_day, last_day, hours, is_exact, seats, taken }) => ({
      id, centre, firstDay: first_day, lastDay: last_day, hours, isExact: is_exact, seats: Number(seats), taken: Number(taken),
    }))
    .sort(byTime);
}

/** Times a seeker can still choose: with a free place, from tomorrow on, over before the application is erased. */
export async function listFreeTimes(db: Db<"staff"> | Db<"seeker">, centre: string, { today, until }: { today: Day; until?: Day }): Promise<VisitOpening[]> {
  const times = await listTimes(db, [centre], addDays(today, 1));
  return times.filter(({ seats, taken, lastDay }) => taken < seats && (until === undefined || lastDay <= until));
}

/** Takes a time away that nobody has chosen. */
export async function closeTime(db: Db<"staff">, opening: string): Promise<{ ok: boolean }> {
  const taken = await db.selectFrom("visit_place").select("seat").where("opening", "=", opening).where("taken", "=", true).limit(1).executeTakeFirst();
  if (taken) return { ok: false };
  await db.deleteFrom("visit_opening").where("id", "=", opening).execute();
  return { ok: true };
}
