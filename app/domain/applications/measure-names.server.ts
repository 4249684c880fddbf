import type { MeasureSlug } from "~/domain/measures/measure";
import type { InEveryLanguage } from "~/domain/shared/language";
import type { Db } from "~db/actor";

/** What each measure is called, retired ones too: applications for them may still be open. */
export async function readMeasureNames(db: Db): Promise<Map<MeasureSlug, InEveryLanguage<string>>> {
  const rows = await db
    .selectFrom("measure_version")
    .distinctOn("slug")
    .select(["slug", "name_kk", "name_ru", "name_en"])
    .orderBy("slug")
    .orderBy("in_force_from", "desc")
    .execute();
  return new Map(rows.map(({ slug, name_kk, name_ru, name_en }) => [slug, { kk: name_kk, ru: name_ru, en: name_en }]));
}
