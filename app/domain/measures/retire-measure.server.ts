import type { Day } from "~/domain/shared/day";
import { type Administrator, recordAdministration } from "~/domain/staff/administration-record.server";
import type { Db } from "~db/actor";
import { ALWAYS_OPEN } from "./intake";
import type { MeasureSlug } from "./measure";

export type Retired = { ok: true } | { ok: false; because: "not-yours" | "always-open" | "changed" };

/**
 * Takes a measure out of the catalogue and the check, or brings it back. Its address stays good for ever and says so; applications
 * for it go on. Advice is always there (Social Code, Article 104).
 */
export async function retireMeasure(db: Db<"administrator">, by: Administrator, slug: MeasureSlug, retired: boolean, today: Day): Promise<Retired> {
  if (!by.remit.isNational) return { ok: false, because: "not-yours" };
  if (slug === ALWAYS_OPEN) return { ok: false, because: "always-open" };
  const done = await db.updateTable("measure").set({ retired }).where("slug", "=", slug).where("retired", "!=", retired).executeTakeFirst();
  if (done.numUpdatedRows !== 1n) return { ok: false, because: "changed" };
  await recordAdministration(db, { by: by.id, act: retired ? "measure-retired" : "measure-back", subject: slug, day: today });
  return { ok: true };
}

export async function isRetired(db: Db, slug: MeasureSlug): Promise<boolean> {
  return (await db.selectFrom("measure").select("retired").where("slug", "=", slug).executeTakeFirst())?.retired ?? false;
}
