// The translators' file: one sheet of a workbook, one row a text, three columns of languages.
import writeWorkbook from "write-excel-file/node";
import type { FiledRow } from "~/domain/measures/take-texts.server";
import { type InEveryLanguage, type Language, LANGUAGES } from "~/domain/shared/language";
import { LANGUAGE_NAMES } from "./language-names";
import { readSheet } from "./read-sheet.server";
import { modestWorkbook } from "./sheet-parts.server";

export interface SheetRow extends FiledRow {
  /** For people: which measure, which part of it. They are not read back. */
  measure: string;
  part: string;
}

export const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** First line of the sheet; by these names a column is found again, wherever it stands. */
const NAME = "ID";
const MARK = "✓";
const WIDTHS = [{ width: 28 }, { width: 26 }, { width: 22 }, { width: 60 }, { width: 60 }, { width: 60 }, { width: 16 }];

/** Every cell is text, also one that begins like a formula: a program that opens the file computes nothing. */
export async function writeTextSheet(rows: readonly SheetRow[], { measure, part }: { measure: string; part: string }): Promise<Uint8Array<ArrayBuffer>> {
  const head = [NAME, measure, part, ...LANGUAGES.map((language) => LANGUAGE_NAMES[language]), MARK].map((value) => ({ value, type: String, fontWeight: "bold" as const }));
  const cell = (value: string) => ({ value: escaped(value), type: String, wrap: true, alignVertical: "top" as const });
  const lines = rows.map((row) => [row.name, row.measure, row.part, ...LANGUAGES.map((language) => row.texts[language]), row.mark].map(cell));
  return new Uint8Array(await writeWorkbook([head, ...lines], { columns: WIDTHS, stickyRowsCount: 1, sheet: "texts" }).toBuffer());
}

/**
 * `_x0041_` is how a workbook writes a letter by its number. Where that is meant as it stands, its first sign is written so; and
 * so is the first letter of a text like "valueOf", which the library would take for a property of its own table of texts.
 */
function escaped(text: string): string {
  if (text in Object.prototype) return `_x${text.charCodeAt(0).toString(16).padStart(4, "0")}_${text.slice(1)}`;
  return text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_");
}

export type ReadSheet =
  | { ok: true; rows: FiledRow[]; cellOf(row: number, column: "name" | Language): string }
  | { ok: false; because: "no-workbook" }
  | { ok: false; because: "column-missing"; column: string }
  | { ok: false; because: "no-text"; cells: string[] };

/** Reads the file back. A cell that holds a number, a date or a tick instead of text is named and nothing is taken. */
export async function readTextSheet(bytes: Uint8Array): Promise<ReadSheet> {
  const modest = modestWorkbook(bytes);
  const sheet = modest && (await readSheet(modest));
  const [head, ...lines] = sheet ?? [];
  if (!head) return { ok: false, because: "no-workbook" };
  const titles = { name: NAME, mark: MARK, ...LANGUAGE_NAMES };
  const at = Object.fromEntries(Object.entries(titles).map(([key, title]) => [key, head.findIndex((cell) => typeof cell === "string" && cell.trim() === title)])) as Record<keyof typeof titles, number>;
  const lacking = (Object.keys(titles) as (keyof typeof titles)[]).find((key) => at[key] < 0);
  if (lacking) return { ok: false, because: "column-missing", column: titles[lacking] };
  const numbered = lines.map((cells, index) => ({ cells, line: index + 2 })).filter(({ cells }) => Object.values(at).some((column) => cells[column] !== null && cells[column] !== undefined));
  const wrong = numbered.flatMap(({ cells, line }) => Object.values(at).filter((column) => isNoText(cells[column])).map((column) => `${letterOf(column)}${line}`));
  if (wrong.length > 0) return { ok: false, because: "no-text", cells: wrong };
  const textAt = (cells: readonly unknown[], column: number): string => (typeof cells[column] === "string" ? cells[column] : "");
  const rows = numbered.map(({ cells }): FiledRow => {
    const texts = Object.fromEntries(LANGUAGES.map((language) => [language, textAt(cells, at[language])])) as InEveryLanguage<string>;
    return { name: textAt(cells, at.name).trim(), texts, mark: textAt(cells, at.mark).trim() };
  });
  return { ok: true, rows, cellOf: (row, column) => `${letterOf(at[column])}${numbered[row]?.line ?? 0}` };
}

const isNoText = (cell: unknown): boolean => cell !== null && cell !== undefined && typeof cell !== "string";
const letterOf = (column: number): string => (column < 26 ? String.fromCodePoint(65 + column) : `${letterOf(Math.floor(column / 26) - 1)}${letterOf(column % 26)}`);
