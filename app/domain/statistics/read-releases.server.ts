import type { Db } from "~db/actor";
import type { QuarterRelease } from "./figures";

/** What is told at once: two years. */
const QUARTERS = 8;

export interface Releases {
  /** The newest first. */
  releases: QuarterRelease[];
  /** Whether they are invented. */
  areInvented: boolean;
}

/** The newest released quarters; empty as long as no quarter is over. Every page of figures is made of these and of nothing else. */
export async function readReleases(db: Db): Promise<Releases> {
  const rows = await db.selectFrom("quarter_release").select(["figures", "demonstration"]).orderBy("quarter", "desc").limit(QUARTERS).execute();
  return { releases: rows.map(({ figures }) => figures), areInvented: rows.some(({ demonstration }) => demonstration) };
}
