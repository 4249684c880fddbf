// The translators' file: what is written is what is read, whatever the sentences hold.
import fc from "fast-check";
import { zipSync } from "fflate";
import { expect, it } from "vitest";
import writeWorkbook from "write-excel-file/node";
import type { MeasureContent } from "~/domain/measures/draft";
import { keptTexts, nameOfRow, textRowsOf, withTextRow } from "~/domain/measures/text-rows";
import type { InEveryLanguage } from "~/domain/shared/language";
import { readTextSheet, type SheetRow, writeTextSheet } from "~/web/text-sheet.server";
import { MEASURES } from "~db/seed/measures";

const TITLES = { measure: "Шара", part: "Бөлім" };

async function thereAndBack(texts: readonly InEveryLanguage<string>[]): Promise<InEveryLanguage<string>[]> {
  const rows = texts.map((each, index): SheetRow => ({ name: `row/${index}`, measure: "m", part: "p", texts: each, mark: `mark${index}` }));
  const read = await readTextSheet(await writeTextSheet(rows, TITLES));
  if (!read.ok) throw new Error(read.because);
  expect(read.rows.map(({ name, mark }) => [name, mark])).toEqual(rows.map(({ name, mark }) => [name, mark]));
  return read.rows.map((row) => row.texts);
}

const TRAPS = [
  "=1+1", "=HYPERLINK(\"https://a.example\")", "+7 701", "-5", "@sum", "'quoted", "\"a\",\"b\";c", "ә ғ қ ң ө ұ ү һ і Ә Ғ Қ", "бір\nекі\n\nүш", " space before and after ",
  "tab\there", "007", "1e5", "2027-01-01", "TRUE", "{monthly} ₸", "_x0041_ _x000D_", "&lt;b&gt; <b> ]]>", "a\u00a0b\u200b", "😀", "\u2028", "\r\n", "valueOf", "__proto__",
];
const sentence = fc.oneof(fc.constantFrom(...TRAPS), fc.string({ unit: "grapheme", maxLength: 80 }), fc.array(fc.constantFrom(...TRAPS), { maxLength: 4 }).map((parts) => parts.join("\n")));
/** What no form of ours takes cannot come from one: control characters, and half a letter. */
// eslint-disable-next-line no-control-regex
const isTaken = (text: string): boolean => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd-\uffff]/.test(text) && !/\p{Surrogate}/u.test(text);

it("brings every text back letter by letter: line breaks, Kazakh letters, quotes, and what looks like a formula", async () => {
  const texts = fc.record({ kk: sentence, ru: sentence, en: sentence }).filter((each) => Object.values(each).every(isTaken));
  await fc.assert(fc.asyncProperty(fc.array(texts, { minLength: 1, maxLength: 12 }), async (each) => {
    expect(await thereAndBack(each)).toEqual(each);
  }), { numRuns: 60 });
});

it("writes nothing that a program would compute", async () => {
  const file = await writeTextSheet([{ name: "row", measure: "m", part: "p", texts: { kk: "=1+1", ru: "=cmd|' /C calc'!A0", en: "@x" }, mark: "m" }], TITLES);
  const { unzipSync, strFromU8 } = await import("fflate");
  const parts = Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
  for (const [name, xml] of parts) expect([name, /<f[\s>]/.test(xml)]).toEqual([name, false]);
  expect(parts.some(([, xml]) => xml.includes("=1+1"))).toBe(true);
});

it("of all measures it is the same after the way there and back", async () => {
  for (const { version: content } of MEASURES) {
    const rows = textRowsOf(content.slug, content);
    const back = await thereAndBack(rows.map(({ texts }) => texts));
    const kept = rows.map((row, index) => ({ ...row, texts: keptTexts(row, back[index] ?? row.texts) }));
    expect(kept.reduce<MeasureContent>((done, row) => withTextRow(done, row), blank(content))).toEqual(content);
    expect(new Set(rows.map(nameOfRow)).size).toBe(rows.length);
  }
});

it("finds its columns wherever they stand, and says which one is gone, or which cell is no text", async () => {
  const text = (value: string) => ({ value, type: String });
  const file = async (...lines: Parameters<typeof writeWorkbook>[0][]) => new Uint8Array(await writeWorkbook(lines as never, { sheet: "x" }).toBuffer());
  const head = ["English", "ID", "✓", "Русский", "Қазақша"].map(text);
  const moved = await readTextSheet(await file(head as never, ["e", "row", "m", "r", "k"].map(text) as never, [null, null, null, null, null] as never));
  expect(moved).toMatchObject({ ok: true, rows: [{ name: "row", mark: "m", texts: { kk: "k", ru: "r", en: "e" } }] });
  expect(moved.ok && [moved.cellOf(0, "kk"), moved.cellOf(0, "name")]).toEqual(["E2", "B2"]);
  expect(await readTextSheet(await file(head.slice(0, 4) as never, ["e"].map(text) as never))).toEqual({ ok: false, because: "column-missing", column: "Қазақша" });
  const numbers = [text("e"), text("row"), text("m"), { value: 30, type: Number }, { value: true, type: Boolean }];
  expect(await readTextSheet(await file(head as never, numbers as never))).toEqual({ ok: false, because: "no-text", cells: ["E2", "D2"] });
});

it("is refused when it is something else, or would unpack into something enormous", async () => {
  const bomb = zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(21 * 1024 * 1024) });
  expect(bomb.length).toBeLessThan(1024 * 1024);
  for (const bytes of [new Uint8Array(0), new TextEncoder().encode("ID,Қазақша\n"), new Uint8Array([80, 75, 3, 4, 9, 9, 9, 9]), zipSync({ "a.txt": new Uint8Array(3) }), bomb]) {
    expect(await readTextSheet(bytes)).toEqual({ ok: false, because: "no-workbook" });
  }
});

/** The same measure without any text: whatever does not come back from the file is missing then. */
function blank(content: MeasureContent): MeasureContent {
  const none = { kk: "", ru: "", en: "" };
  return textRowsOf("vacancy", content).reduce((done, { part }) => withTextRow(done, { part, texts: none }), content);
}
