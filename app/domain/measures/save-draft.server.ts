import { isDeepStrictEqual } from "node:util";
import { randomId } from "~/domain/confidentiality/random.server";
import type { Day } from "~/domain/shared/day";
import { type Administrator, recordAdministration } from "~/domain/staff/administration-record.server";
import type { Db } from "~db/actor";
import { freshened, type Freshness, type MeasureContent } from "./draft";
import { findDraft, findNewestContent } from "./find-draft.server";
import type { MeasureSlug } from "./measure";

/** `isNew` is false when nothing differs from before: then nothing is kept. */
export type SavedDraft = { ok: true; isNew: boolean } | { ok: false; because: "not-yours" | "unknown" | "changed" };

interface Edit {
  slug: MeasureSlug;
  /** The version that was on the editor's screen; 0 when there was no draft. */
  seenVersion: number;
  change(content: MeasureContent): MeasureContent;
  /** Parts that the editor has looked through, e.g. `forWhom.ru`. */
  stillRight?: readonly string[];
  /** The translators' file that it comes from: it can be taken back as a whole until somebody writes on. */
  imported?: string;
}

/**
 * Keeps what an editor wrote. A draft in review goes back to being written: what is reviewed is what is published.
 * @returns `changed` when somebody else has saved since the page was opened: nothing is kept then.
 */
export async function saveDraft(db: Db<"administrator">, by: Administrator, edit: Edit, today: Day): Promise<SavedDraft> {
  const { slug, seenVersion, change, stillRight = [], imported } = edit;
  if (!by.remit.isNational) return { ok: false, because: "not-yours" };
  const draft = await findDraft(db, slug);
  if ((draft?.version ?? 0) !== seenVersion) return { ok: false, because: "changed" };
  const base = draft ?? (await findNewestContent(db, slug));
  if (!base) return { ok: false, because: "unknown" };
  const version = base.version + 1;
  const content = change({ amounts: base.amounts, texts: base.texts, sources: base.sources, rules: base.rules });
  const freshness = freshened(base, content, { freshness: base.freshness, version, stillRight });
  if (isSame({ ...content, freshness }, base)) return { ok: true, isNew: false };
  const row = {
    ...rowOf({ ...content, freshness }, version, by),
    imported: imported ?? null,
    before_import: imported === undefined ? null : JSON.stringify({ content: draft ? contentOf(draft) : null }),
  };
  const isKept = draft
    ? await db.updateTable("measure_draft").set(row).where("id", "=", draft.id).where("version", "=", draft.version).executeTakeFirst().then(({ numUpdatedRows }) => numUpdatedRows === 1n)
    : await begin(db, slug, row);
  if (!isKept) return { ok: false, because: "changed" };
  await recordAdministration(db, { by: by.id, act: "draft-written", subject: slug, day: today });
  return { ok: true, isNew: true };
}

/** What is being written, as it is kept, whoever wrote it last. */
export const rowOf = ({ amounts, texts, sources, rules, freshness }: Kept, version: number, by: Administrator) => ({
  amounts: JSON.stringify(amounts),
  texts: JSON.stringify(texts),
  sources: JSON.stringify(sources),
  rules: JSON.stringify(rules),
  freshness: JSON.stringify(freshness),
  state: "draft" as const,
  version,
  changed_by: by.id,
  submitted_by: null,
});

const contentOf = ({ amounts, texts, sources, rules, freshness }: Kept): Kept => ({ amounts, texts, sources, rules, freshness });

type Kept = MeasureContent & { freshness: Freshness };

function isSame(one: Kept, other: Kept): boolean {
  const parts = ["amounts", "texts", "sources", "rules", "freshness"] as const;
  return parts.every((part) => isDeepStrictEqual(one[part], other[part]));
}

/** Two who begin at once: the second is told. */
async function begin(db: Db<"administrator">, slug: MeasureSlug, row: Omit<Parameters<typeof insertDraft>[1], "id" | "slug">): Promise<boolean> {
  const added = await insertDraft(db, { ...row, id: randomId(), slug });
  return added.numInsertedOrUpdatedRows === 1n;
}

interface DraftRow {
  id: string;
  slug: MeasureSlug;
  amounts: string;
  texts: string;
  sources: string;
  rules: string;
  freshness: string;
  state: "draft";
  version: number;
  changed_by: string;
  submitted_by: null;
  imported: string | null;
  before_import: string | null;
}

const insertDraft = (db: Db<"administrator">, row: DraftRow) =>
  db.insertInto("measure_draft").values(row).onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
