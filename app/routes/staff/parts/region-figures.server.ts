import { type Region, regionNamed } from "~/domain/centres/place";
import { quartersInBrief } from "~/domain/statistics/quarters-in-brief";
import { readReleases } from "~/domain/statistics/read-releases.server";
import type { Db } from "~db/actor";

/** Released quarters of one of these regions, the first unless another was asked for, and of the country. */
export async function regionFigures(db: Db, regions: readonly Region[], asked: string | null) {
  const { releases, areInvented } = await readReleases(db);
  const region = regionNamed(regions, asked) ?? regions[0];
  return { regions, region, areInvented, ofRegion: quartersInBrief(releases, region?.code), ofCountry: quartersInBrief(releases) };
}
