// The translators' file: what is written is what is read, whatever the sentences hold.
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import writeWorkbook from "write-excel-file/node";
import type { MeasureContent } from "~/domain/measures/draft";
import { keptTexts, nameOfRow, textRowsOf, withTextRow } from "~/domain/measures/text-rows";
import type { InEveryLanguage } from "~/domain/shared/language";
import { readSheet } from "~/web/read-sheet.server";
import { MOST_COLUMNS, MOST_ROWS } from "~/web/sheet-parts.server";
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
  await fc.assert(fc.asyncProperty(fc.array(texts, { minLength: 1, maxLength: 24 }), async (each) => {
    expect(await thereAndBack(each)).toEqual(each);
  }), { numRuns: 30 });
});

it("writes nothing that a program would compute", async () => {
  const file = await writeTextSheet([{ name: "row", measure: "m", part: "p", texts: { kk: "=1+1", ru: "=cmd|' /C calc'!A0", en: "@x" }, mark: "m" }], TITLES);
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

describe("a workbook that somebody has changed by hand", () => {
  const SHEET = "xl/worksheets/sheet1.xml";
  const ROW: SheetRow = { name: "row", measure: "m", part: "p", texts: { kk: "k", ru: "r", en: "e" }, mark: "mark" };
  const change = async (parts: Record<string, (xml: string) => string>) => {
    const before = unzipSync(await writeTextSheet([ROW], TITLES));
    const after = Object.entries(parts).map(([name, make]) => [name, strToU8(make(before[name] ? strFromU8(before[name]) : ""))]);
    return zipSync({ ...before, ...(Object.fromEntries(after) as Record<string, Uint8Array>) });
  };
  const atEnd = (rows: string) => change({ [SHEET]: (xml) => xml.replace("</sheetData>", () => `${rows}</sheetData>`) });
  const cell = (address: string, row = address.replace(/\D/g, "")) => `<row r="${row}"><c r="${address}" t="s"><v>0</v></c></row>`;
  const filled = (number: number, row: string) => Array.from({ length: number }, () => row).join("");
  const refused = { ok: false, because: "no-workbook" };
  const rssMb = () => process.memoryUsage().rss / 1024 / 1024;

  it.each([
    ["a row far below", cell("A99999999999")],
    ["the last cell of all", cell("XFD1048576")],
    ["a column that no program has", cell("ZZZZZ500")],
    ["row ten million", cell("A10000000")],
    ["a row just outside", cell(`A${MOST_ROWS + 1}`)],
    ["a column just outside", cell("BA3")],
    ["a cell that lies elsewhere than its row", cell("A99999999999", "3")],
    ["a number as a power", '<row r="9e9"><c r="A3"/></row>'],
    ["an address in signs by number", '<row r="&#57;999999999"><c r="A3" t="s"><v>0</v></c></row>'],
    ["an address by another name", '<x:row x:r="3" r="3"><x:c x:r="XFD3" r="A3" t="s"><v>0</v></x:c></x:row>'],
    ["an address behind a sign of a tag in quotes", '<row r="3" z=">" r="3"><c z=">" r="XFD1048576" t="s"><v>0</v></c></row>'],
    ["an address on a second line", '<row\n\tr=\'99999999\'><c r="A3" t="s"><v>0</v></c></row>'],
    ["rows without a number", filled(MOST_ROWS, "<row></row>")],
    ["the same row again and again", filled(MOST_ROWS + 1, '<row r="3"><c r="A3"/></row>')],
    ["a comment", "<!-- <row> -->"],
    ["a tag of a hundred thousand letters", `<row r="3" z="${"a".repeat(100_000)}"><c r="A3"/></row>`],
    ["a tag that never ends", `<row r="3" z="${"a".repeat(100_000)}`],
  ])("is refused for %s, at once and without taking memory", async (_, rows) => {
    const file = await atEnd(rows);
    const [before, began] = [rssMb(), performance.now()];
    expect(await readTextSheet(file)).toEqual(refused);
    expect(rssMb() - before).toBeLessThan(96);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it("is refused for another sheet of the same file, whatever it is called", async () => {
    const other = `<worksheet><sheetData>${cell("XFD1048576")}</sheetData></worksheet>`;
    for (const name of ["xl/worksheets/sheet2.xml", "xl/other.xml"]) expect([name, await readTextSheet(await change({ [name]: () => other }))]).toEqual([name, refused]);
  });

  it("is refused when it says wrong sizes of itself", async () => {
    const bomb = zipSync({ [SHEET]: new Uint8Array(200 * 1024 * 1024) }, { level: 9 });
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    const directory = view.getUint32(bomb.length - 6, true);
    for (const said of [10, 0xffff_fff0]) {
      view.setUint32(22, said, true);
      view.setUint32(directory + 24, said, true);
      const before = rssMb();
      expect(await readTextSheet(bomb)).toEqual(refused);
      expect(rssMb() - before).toBeLessThan(96);
    }
    const many = zipSync(Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`xl/worksheets/sheet${index}.xml`, strToU8("<a/>")])));
    expect(await readTextSheet(many)).toEqual(refused);
  });

  it("is taken with what a translator's program leaves in it", async () => {
    const taken = { ok: true, rows: [{ name: "row", mark: "mark", texts: ROW.texts }] };
    for (const rows of [
      '<row r="1000"><c r="A1000" s="1"/><c r="Z1000" s="1"/></row>',
      `<row r="${MOST_ROWS}"><c r="AZ${MOST_ROWS}"/></row>`,
      '<row r="1048575" ht="12.8"></row><row r="1048576" customFormat="false" ht="12.8" hidden="false"/>',
    ]) expect([rows, await readTextSheet(await atEnd(rows))]).toMatchObject([rows, taken]);
    const merged = await change({ [SHEET]: (xml) => xml.replace("</sheetData>", '</sheetData><mergeCells count="1"><mergeCell ref="A3:XFD1048576"/></mergeCells>').replace("<sheetData>", '<dimension ref="A1:XFD1048576"/><sheetData>') });
    expect(await readTextSheet(merged)).toMatchObject(taken);
    const notes = await change({ "xl/drawings/notes.xml": () => "<!-- a note -->", "docProps/app.xml": () => "<!-- a program -->" });
    expect(await readTextSheet(notes)).toMatchObject(taken);
  });

  it("takes neither time nor memory by many texts, forms of cells or sheets", async () => {
    const relation = (id: number) => `<Relationship Id="x${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>`;
    const files = {
      texts: await change({ "xl/sharedStrings.xml": (xml) => xml.replace("</sst>", `${"<si><t>a</t></si>".repeat(250_000)}</sst>`) }),
      forms: await change({ "xl/styles.xml": (xml) => xml.replace("</cellXfs>", `${'<xf numFmtId="0"/>'.repeat(200_000)}</cellXfs>`) }),
      sheets: await change({ "xl/workbook.xml": (xml) => xml.replace("</sheets>", `${'<sheet name="x" sheetId="9" r:id="rId1"/>'.repeat(100_000)}</sheets>`) }),
      relations: await change({ "xl/_rels/workbook.xml.rels": (xml) => xml.replace("</Relationships>", `${Array.from({ length: 25_000 }, (_, id) => relation(id)).join("")}</Relationships>`) }),
    };
    for (const [name, file] of Object.entries(files)) {
      const before = rssMb();
      expect([name, (await readTextSheet(file)).ok]).toEqual([name, true]);
      expect([name, rssMb() - before < 192]).toEqual([name, true]);
    }
  });

  it("is given up when it takes too long or too much, and holds nobody up meanwhile", async () => {
    const endless = `<worksheet><sheetData><row r="1" z="${"a".repeat(4 * 1024 * 1024)}"><c r="A1"/></row></sheetData></worksheet>`;
    const file = await change({ [SHEET]: () => endless });
    let longest = 0;
    let last = performance.now();
    const beat = setInterval(() => ([longest, last] = [Math.max(longest, performance.now() - last), performance.now()]), 20);
    expect(await readSheet(file, 3_000)).toBeUndefined();
    clearInterval(beat);
    expect(longest).toBeLessThan(1_500);
    expect(await readSheet(await atEnd(cell("A30000000")))).toBeUndefined();
  });
});

it("leaves room for more than ten times what is written", () => {
  const written = MEASURES.reduce((sum, { version }) => sum + textRowsOf(version.slug, version).length, 1);
  expect(written * 10).toBeLessThan(MOST_ROWS);
  expect(Object.keys(TITLES).length + 5).toBeLessThan(MOST_COLUMNS / 2);
});

/** The same measure without any text: whatever does not come back from the file is missing then. */
function blank(content: MeasureContent): MeasureContent {
  const none = { kk: "", ru: "", en: "" };
  return textRowsOf("vacancy", content).reduce((done, { part }) => withTextRow(done, { part, texts: none }), content);
}
