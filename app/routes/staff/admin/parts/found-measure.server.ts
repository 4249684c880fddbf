import { findDraft, findNewestContent } from "~/domain/measures/find-draft.server";
import { isMeasureSlug } from "~/domain/measures/measure";
import type { AdministratorVisit } from "~/web/guard/administrator.server";
import { problem } from "~/web/guard/guarded.server";

/** The measure of the address, with its draft if somebody is writing and else with what an editor would begin from. */
export async function foundMeasure({ params, enter, language }: AdministratorVisit) {
  const { slug } = params;
  if (!isMeasureSlug(slug)) throw problem("notFound");
  return enter(async (db) => {
    const draft = await findDraft(db, slug);
    const content = draft ?? (await findNewestContent(db, slug));
    if (!content) throw problem("notFound");
    return { slug, draft, content, name: content.texts[language].name, seenVersion: draft?.version ?? 0 };
  });
}
