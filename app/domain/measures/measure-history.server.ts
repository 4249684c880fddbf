import type { Day } from "~/domain/shared/day";
import { type Language, LANGUAGES } from "~/domain/shared/language";
import type { Db } from "~db/actor";
import { authorsOf, type MeasureContent } from "./draft";
import { loginsOf } from "./draft-writers.server";
import { type MeasureSlug, type MeasureText, TEXT_FIELDS, type TextField } from "./measure";

/** What holds on a day: what an application of that day was made under, for as long as it runs. */
export async function findContentInForce(db: Db, slug: MeasureSlug, on: Day): Promise<(MeasureContent & { inForceFrom: Day }) | undefined> {
  const row = await db
    .selectFrom("measure_version")
    .select(["in_force_from", "amounts", "texts", "sources", "rules"])
    .where("slug", "=", slug)
    .where("in_force_from", "<=", on)
    .orderBy("in_force_from", "desc")
    .executeTakeFirst();
  return row && { inForceFrom: row.in_force_from, amounts: row.amounts, texts: row.texts, sources: row.sources, rules: row.rules };
}

export interface TextChange {
  field: TextField;
  language: Language;
  before: string;
  after: string;
}

export interface PastVersion {
  inForceFrom: Day;
  /** All whose words or rules are in it; none for the version that the portal was opened with. */
  writtenBy: string[];
  sentBy: string | null;
  publishedBy: string | null;
  publishedOn: Day | null;
  /** Why it was published although the gate spoke against it. */
  overrideReason: string | null;
  changes: TextChange[];
  /** Beside the texts. */
  isOther: { amounts: boolean; sources: boolean; rules: boolean };
}

/** Every version, the newest first, each with what it changed of the one before. */
export async function readHistory(db: Db<"administrator">, slug: MeasureSlug): Promise<PastVersion[]> {
  const versions = await db.selectFrom("measure_version").selectAll().where("slug", "=", slug).orderBy("in_force_from").execute();
  const written = await db
    .selectFrom("measure_draft as d")
    .leftJoin("staff_account as w", "w.id", "d.submitted_by")
    .leftJoin("staff_account as p", "p.id", "d.published_by")
    .select(["d.in_force_from", "d.published_on", "d.overridden_because", "d.writers", "w.login as sender", "p.login as publisher"])
    .where("d.slug", "=", slug)
    .where("d.state", "=", "published")
    .orderBy("d.version", "desc")
    .execute();
  const logins = await loginsOf(db, written.flatMap(({ writers }) => authorsOf(writers)));
  return versions
    .map((version, index) => {
      const before = versions[index - 1];
      const record = written.find(({ in_force_from }) => in_force_from === version.in_force_from);
      return {
        inForceFrom: version.in_force_from,
        writtenBy: record ? authorsOf(record.writers).map((id) => logins.get(id) ?? id).sort() : [],
        sentBy: record?.sender ?? null,
        publishedBy: record?.publisher ?? null,
        publishedOn: record?.published_on ?? null,
        overrideReason: record?.overridden_because ?? null,
        changes: before ? changesBetween(before, version) : [],
        isOther: {
          amounts: before !== undefined && isOther(before.amounts, version.amounts),
          sources: before !== undefined && isOther(before.sources, version.sources),
          rules: before !== undefined && isOther(before.rules, version.rules),
        },
      };
    })
    .reverse();
}

/** Every part of every language that differs, as one text each. */
export function changesBetween(before: Pick<MeasureContent, "texts">, after: Pick<MeasureContent, "texts">): TextChange[] {
  return TEXT_FIELDS.flatMap((field) =>
    LANGUAGES.map((language) => ({ field, language, before: asText(before.texts[language], field), after: asText(after.texts[language], field) })),
  ).filter((change) => change.before !== change.after);
}

const asText = (text: MeasureText, field: TextField): string => [text[field]].flat().join("\n");
const isOther = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);
