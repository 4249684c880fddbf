import type { Db } from "~db/actor";
import type { Region } from "./place";

/** All regions, in the order of the classifier. */
export async function listRegions(db: Db): Promise<Region[]> {
  return db.selectFrom("region").select(["code", "slug", "names"]).orderBy("position").execute();
}
