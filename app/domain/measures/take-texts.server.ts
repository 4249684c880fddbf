import { randomId } from "~/domain/confidentiality/random.server";
import type { Day } from "~/domain/shared/day";
import { type InEveryLanguage, type Language, LANGUAGES } from "~/domain/shared/language";
import { type Administrator, recordAdministration } from "~/domain/staff/administration-record.server";
import type { Db } from "~db/actor";
import type { MeasureSlug } from "./measure";
import { placeholdersOf } from "./publish-gate";
import { markOf, readWrittenMeasures, type WrittenMeasure } from "./read-texts.server";
import { saveDraft } from "./save-draft.server";
import { keptTexts, nameOfRow, type TextRow, textRowsOf, withTextRow } from "./text-rows";

/** A row of a translator's file. */
export interface FiledRow {
  name: string;
  texts: InEveryLanguage<string>;
  /** The mark of the texts that were exported. */
  mark: string;
}

export interface FileFault {
  /** Which row of the file, counted from 0. */
  row: number;
  /** The cell: the row's name, or a language. */
  column: "name" | Language;
  problem: "row-unknown" | "row-twice" | "changed-meanwhile" | "emptied" | "too-long" | "unreadable" | "amount-unknown";
  found?: string;
}

export interface TakenMeasure {
  slug: MeasureSlug;
  names: InEveryLanguage<string>;
  /** How many texts are other than before, each language by itself. */
  texts: number;
}

export type Taken = { ok: true; measures: TakenMeasure[] } | { ok: false; because: "not-yours" } | { ok: false; because: "faults"; faults: FileFault[] };

const LONGEST_TEXT = 8_000;

/**
 * Takes a translator's file: what differs becomes a draft of its measure, which goes the same way as any other, to review and
 * by a second person to the public. With a single fault nothing at all is taken. Throws to undo when somebody saves meanwhile.
 */
export async function takeTexts(db: Db<"administrator">, by: Administrator, rows: readonly FiledRow[], today: Day): Promise<Taken> {
  if (!by.remit.isNational) return { ok: false, because: "not-yours" };
  const written = await readWrittenMeasures(db);
  const known = new Map(written.flatMap((measure) => textRowsOf(measure.slug, measure.content).map((row) => [nameOfRow(row), { row, measure }] as const)));
  const faults = rows.flatMap((filed, index) => faultsOf(filed, index, { rows, known: known.get(filed.name) }));
  if (faults.length > 0) return { ok: false, because: "faults", faults };
  const changes = rows.flatMap((filed) => {
    const { row } = known.get(filed.name) as Known;
    return isTouched(row, filed) ? [{ before: row, after: { ...row, texts: keptTexts(row, filed.texts) } }] : [];
  });
  const measures: TakenMeasure[] = [];
  const imported = randomId();
  for (const { slug, names, draftVersion } of written) {
    const own = changes.filter(({ before }) => before.slug === slug);
    if (own.length === 0) continue;
    const saved = await saveDraft(db, by, { slug, seenVersion: draftVersion, imported, change: (content) => own.reduce((done, { after }) => withTextRow(done, after), content) }, today);
    if (!saved.ok) throw new TextsChanged();
    const texts = own.reduce((sum, { before, after }) => sum + LANGUAGES.filter((language) => before.texts[language] !== after.texts[language]).length, 0);
    measures.push({ slug, names, texts });
  }
  if (measures.length > 0) await recordAdministration(db, { by: by.id, act: "texts-taken", subject: measures.map(({ slug }) => slug).join(" "), day: today });
  return { ok: true, measures };
}

/** Somebody saved a draft between reading and writing: the whole file is undone. */
export class TextsChanged extends Error {}

interface Known {
  row: TextRow;
  measure: WrittenMeasure;
}

function faultsOf(filed: FiledRow, index: number, { rows, known }: { rows: readonly FiledRow[]; known: Known | undefined }): FileFault[] {
  const fault = (column: FileFault["column"], problem: FileFault["problem"], found?: string): FileFault => ({ row: index, column, problem, ...(found === undefined ? {} : { found }) });
  if (!known) return [fault("name", "row-unknown", filed.name)];
  if (rows.findIndex(({ name }) => name === filed.name) !== index) return [fault("name", "row-twice", filed.name)];
  const { row, measure } = known;
  if (!isTouched(row, filed)) return [];
  const texts = keptTexts(row, filed.texts);
  if (filed.mark !== markOf(row)) return [fault("name", "changed-meanwhile", filed.name)];
  const keys = new Set(measure.content.amounts.map(({ key }) => key));
  return LANGUAGES.flatMap((language) => {
    const text = texts[language];
    if (text === row.texts[language]) return [];
    if (text === "") return [fault(language, "emptied")];
    if (text.length > LONGEST_TEXT) return [fault(language, "too-long")];
    if (UNREADABLE.test(text)) return [fault(language, "unreadable")];
    return placeholdersOf(text).filter((key) => !keys.has(key)).map((key) => fault(language, "amount-unknown", `{${key}}`));
  });
}

/** Control characters, and the sign that stands for a letter some program could not read. */
// eslint-disable-next-line no-control-regex
const UNREADABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]/;

/** Whether the translator wrote something else than was exported, and it does not stand here already. */
function isTouched({ part, texts }: TextRow, filed: FiledRow): boolean {
  const now = markOf({ part, texts: filed.texts });
  return now !== filed.mark && now !== markOf({ part, texts });
}
