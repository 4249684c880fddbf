import type { Db } from "~db/actor";
import { answersBesideCounts } from "./answers-beside-counts";
import type { QuarterRelease } from "./figures";

/** Two years. */
const QUARTERS = 8;

export interface Releases {
  /** The newest first. */
  releases: QuarterRelease[];
  /** Whether they are invented. */
  areInvented: boolean;
}

/**
 * The newest released quarters; empty as long as no quarter is over. Every page of figures is made of these and of nothing else. The
 * rows are never changed, so what the gate would hold back today is held back here, whenever they were released.
 */
export async function readReleases(db: Db, most = QUARTERS): Promise<Releases> {
  const rows = await db.selectFrom("quarter_release").select(["figures", "demonstration"]).orderBy("quarter", "desc").limit(most).execute();
  return { releases: rows.map(({ figures }) => answersBesideCounts(figures)), areInvented: rows.some(({ demonstration }) => demonstration) };
}
