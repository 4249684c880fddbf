import { readMeasureNames } from "~/domain/applications/measure-names.server";
import { listRegions } from "~/domain/centres/list-regions.server";
import type { Language } from "~/domain/shared/language";
import type { Db } from "~db/actor";

export interface CellNames {
  /** By slug. */
  measures: Record<string, string>;
  /** By code. */
  regions: Record<string, string>;
}

/** What measures and regions of a release are called in a language. */
export async function readCellNames(db: Db, language: Language): Promise<CellNames> {
  const measures = [...(await readMeasureNames(db))].map(([slug, names]) => [slug, names[language]]);
  const regions = (await listRegions(db)).map(({ code, names }) => [code, names[language]]);
  return { measures: Object.fromEntries(measures), regions: Object.fromEntries(regions) };
}
