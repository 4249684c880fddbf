import { findMeasure } from "~/domain/measures/find-measure.server";
import type { DraftVisit } from "./guard/seeker.server";

/** The name of the measure that a changed wish has left behind; empty when there is none, or when nothing may be read back. */
export async function leftMeasure({ draft, language, state, today, enter }: DraftVisit): Promise<string> {
  const { left } = draft;
  if (left === undefined || state !== "readable") return "";
  const found = await enter((db) => findMeasure(db, left, today));
  return found.ok ? found.measure.texts[language].name : "";
}
