import { findCentre } from "~/domain/centres/list-centres.server";
import type { DraftVisit } from "./guard/seeker.server";
import { type CentreShown, centreShown } from "./places-offered.server";

/** The centre that was chosen along with its region; undefined when it was chosen by itself, or when nothing may be read back. */
export async function settledCentre({ draft, language, state, enter }: DraftVisit): Promise<CentreShown | undefined> {
  const { settled, answers } = draft;
  if (!settled || state !== "readable") return undefined;
  const centre = await enter((db) => findCentre(db, answers.centre ?? ""));
  return centre && centreShown(centre, language);
}
