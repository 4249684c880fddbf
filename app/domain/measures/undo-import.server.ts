import { sql } from "kysely";
import type { Day } from "~/domain/shared/day";
import type { InEveryLanguage } from "~/domain/shared/language";
import { type Administrator, recordAdministration } from "~/domain/staff/administration-record.server";
import type { Db } from "~db/actor";
import type { MeasureSlug } from "./measure";
import { rowOf } from "./save-draft.server";

const OPEN = ["draft", "in_review"] as const;

/** A translators' file whose drafts, or some of them, nobody has written on since. */
export interface UndoableImport {
  id: string;
  measures: { slug: MeasureSlug; names: InEveryLanguage<string> }[];
}

export async function listImports(db: Db<"administrator">): Promise<UndoableImport[]> {
  const rows = await db.selectFrom("measure_draft").select(["imported", "slug", "texts"]).where("imported", "is not", null).where("state", "in", OPEN).orderBy("slug").execute();
  const imports = new Map<string, UndoableImport>();
  for (const { imported, slug, texts: { kk, ru, en } } of rows) {
    if (imported === null) continue;
    const one = imports.get(imported) ?? { id: imported, measures: [] };
    imports.set(imported, { ...one, measures: [...one.measures, { slug, names: { kk: kk.name, ru: ru.name, en: en.name } }] });
  }
  return [...imports.values()];
}

/**
 * Puts every draft that a file changed back to what it was; a draft that the file began is dropped. What somebody has saved or published
 * since stays: it is their word now.
 */
export async function undoImport(db: Db<"administrator">, by: Administrator, imported: string, today: Day): Promise<{ ok: true; measures: number } | { ok: false; because: "not-yours" }> {
  if (!by.remit.isNational) return { ok: false, because: "not-yours" };
  const rows = await db.selectFrom("measure_draft").select(["id", "slug", "version", "before_import"]).where(sql<string>`imported::text`, "=", imported).where("state", "in", OPEN).forUpdate().execute();
  for (const { id, version, before_import: before } of rows) {
    const was = before?.content;
    const back = was ? rowOf(was, version + 1, by) : { state: "discarded" as const };
    await db.updateTable("measure_draft").set({ ...back, imported: null, before_import: null }).where("id", "=", id).execute();
  }
  if (rows.length > 0) await recordAdministration(db, { by: by.id, act: "texts-undone", subject: rows.map(({ slug }) => slug).join(" "), day: today });
  return { ok: true, measures: rows.length };
}
