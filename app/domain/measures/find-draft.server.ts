import type { Db } from "~db/actor";
import { type Freshness, type MeasureContent, type MeasureDraft, NEVER_CHANGED } from "./draft";
import type { MeasureSlug } from "./measure";

const OPEN = ["draft", "in_review"] as const;

/** The one draft of a measure that is not published yet; undefined when nobody is writing. */
export async function findDraft(db: Db<"administrator">, slug: MeasureSlug): Promise<MeasureDraft | undefined> {
  const row = await db.selectFrom("measure_draft").selectAll().where("slug", "=", slug).where("state", "in", OPEN).executeTakeFirst();
  return row && {
    id: row.id,
    slug: row.slug,
    state: row.state === "in_review" ? "in_review" : "draft",
    amounts: row.amounts,
    texts: row.texts,
    sources: row.sources,
    rules: row.rules,
    freshness: row.freshness,
    version: row.version,
    changedBy: row.changed_by,
    submittedBy: row.submitted_by,
    writers: row.writers,
    inForceFrom: row.in_force_from,
  };
}

/** What an editor begins from: the newest version, also one that is still to come, as fresh as its draft was. */
export async function findNewestContent(db: Db<"administrator">, slug: MeasureSlug): Promise<(MeasureContent & { freshness: Freshness; version: number }) | undefined> {
  const row = await db
    .selectFrom("measure_version")
    .select(["amounts", "texts", "sources", "rules"])
    .where("slug", "=", slug)
    .orderBy("in_force_from", "desc")
    .executeTakeFirst();
  const written = await db
    .selectFrom("measure_draft")
    .select(["freshness", "version"])
    .where("slug", "=", slug)
    .where("state", "=", "published")
    .orderBy("in_force_from", "desc")
    .orderBy("version", "desc")
    .executeTakeFirst();
  return row && { ...row, freshness: written?.freshness ?? NEVER_CHANGED, version: written?.version ?? 0 };
}

export interface DraftInBrief {
  slug: MeasureSlug;
  state: "draft" | "in_review";
  /** Everyone else may publish it. */
  sentBy: string | null;
}

export async function listDrafts(db: Db<"administrator">): Promise<DraftInBrief[]> {
  const rows = await db.selectFrom("measure_draft").select(["slug", "state", "submitted_by"]).where("state", "in", OPEN).execute();
  return rows.map(({ slug, state, submitted_by }) => ({
    slug,
    state: state === "in_review" ? "in_review" : "draft",
    sentBy: submitted_by,
  }));
}
