import type { Day } from "~/domain/shared/day";
import type { InEveryLanguage } from "~/domain/shared/language";
import type { Db } from "~db/actor";
import { type DraftInBrief, listDrafts } from "./find-draft.server";
import type { MeasureSlug } from "./measure";

export interface AdministeredMeasure {
  slug: MeasureSlug;
  names: InEveryLanguage<string>;
  /** Null when its first version is still to come. */
  inForceFrom: Day | null;
  /** The next version that is published and still to come. */
  nextFrom: Day | null;
  draft: DraftInBrief | undefined;
  isRetired: boolean;
}

/** Every measure with what holds, what is to come and what is being written; those out of the catalogue at the end. */
export async function listAdministeredMeasures(db: Db<"administrator">, today: Day): Promise<AdministeredMeasure[]> {
  const rows = await db
    .selectFrom("measure as m")
    .innerJoin("measure_version as v", "v.slug", "m.slug")
    .select(["m.slug", "m.retired", "v.in_force_from", "v.texts"])
    .orderBy("m.retired")
    .orderBy("m.position")
    .orderBy("v.in_force_from")
    .execute();
  const drafts = await listDrafts(db);
  const slugs = [...new Set(rows.map(({ slug }) => slug))];
  return slugs.map((slug) => {
    const versions = rows.filter((row) => row.slug === slug);
    const now = versions.filter(({ in_force_from }) => in_force_from <= today).at(-1);
    const next = versions.find(({ in_force_from }) => in_force_from > today);
    const { kk, ru, en } = (now ?? (versions[0] as (typeof versions)[number])).texts;
    return {
      slug,
      names: { kk: kk.name, ru: ru.name, en: en.name },
      inForceFrom: now?.in_force_from ?? null,
      nextFrom: next?.in_force_from ?? null,
      draft: drafts.find((draft) => draft.slug === slug),
      isRetired: versions[0]?.retired ?? false,
    };
  });
}
