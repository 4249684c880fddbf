import type { Db } from "~db/actor";
import { listRegions } from "./list-regions.server";
import type { Region } from "./place";

/** The regions in which these centres lie. */
export async function regionsOfCentres(db: Db, centres: readonly string[]): Promise<Region[]> {
  if (centres.length === 0) return [];
  const rows = await db.selectFrom("centre").select("region_code").distinct().where("code", "in", centres).execute();
  const codes = rows.map(({ region_code }) => region_code);
  return (await listRegions(db)).filter(({ code }) => codes.includes(code));
}
