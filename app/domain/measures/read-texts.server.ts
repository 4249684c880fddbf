import { labelled, toBase64Url } from "~/domain/confidentiality/bytes.server";
import { sha256 } from "~/domain/confidentiality/hashes.server";
import type { InEveryLanguage } from "~/domain/shared/language";
import type { Db } from "~db/actor";
import type { MeasureContent } from "./draft";
import { findDraft, findNewestContent } from "./find-draft.server";
import type { MeasureSlug } from "./measure";
import { keptTexts, type TextRow } from "./text-rows";

export interface WrittenMeasure {
  slug: MeasureSlug;
  names: InEveryLanguage<string>;
  content: MeasureContent;
  /** Of the draft that somebody is writing; 0 without one. */
  draftVersion: number;
}

/** Every live measure as its next editor would find it: its draft, or what is in force or to come. */
export async function readWrittenMeasures(db: Db<"administrator">): Promise<WrittenMeasure[]> {
  const rows = await db.selectFrom("measure").select("slug").where("retired", "=", false).orderBy("position").execute();
  const written: WrittenMeasure[] = [];
  for (const { slug } of rows) {
    const draft = await findDraft(db, slug);
    const content = draft ?? (await findNewestContent(db, slug));
    if (!content) continue;
    const { kk, ru, en } = content.texts;
    written.push({ slug, names: { kk: kk.name, ru: ru.name, en: en.name }, content, draftVersion: draft?.version ?? 0 });
  }
  return written;
}

const MARK_CHARACTERS = 12;

/**
 * A mark of a row's texts as the editor would keep them. A file carries it back: so it is known what the translator changed,
 * and what was changed here meanwhile is not overwritten.
 */
export function markOf(row: Pick<TextRow, "part" | "texts">): string {
  const { kk, ru, en } = keptTexts(row, row.texts);
  return toBase64Url(sha256(labelled("text-row/1", kk, ru, en))).slice(0, MARK_CHARACTERS);
}
