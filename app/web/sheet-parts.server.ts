// What of an uploaded workbook may be read at all: the parts that hold a table, of a modest size, with every cell in a modest place.
import { unzipSync, zipSync } from "fflate";

const LARGEST_UNPACKED_BYTES = 5 * 1024 * 1024;
const MOST_PARTS = 500;
/** A format's own limits of what people write are far below; what is longer costs a reader more than its length. */
const LONGEST_TAG = 8_000;
/** Some thirty times the lines we write, and room for the thousand empty ones that programs add. */
export const MOST_ROWS = 10_000;
/** To column AZ: ours, and twice what programs show in an empty sheet. */
export const MOST_COLUMNS = 52;

const READ = /^xl\/(?:_rels\/|worksheets\/)?[^/]+\.(?:xml|rels)$/;
/** Some programs end a sheet with the last row there can be, empty. Nothing is lost without it. */
const EMPTY_ROW = /<row r="\d+"[^<>]*(?:\/>|><\/row>)/g;

/**
 * The workbook anew, of nothing but what was looked at; undefined when it is none, would unpack into too much, or has a row or a
 * cell outside the bounds, up to which a reader would fill every gap.
 */
export function modestWorkbook(file: Uint8Array): Uint8Array | undefined {
  const parts = partsOf(file);
  if (!parts) return undefined;
  const kept: Record<string, Uint8Array> = {};
  for (const [name, bytes] of parts) {
    const xml = new TextDecoder().decode(bytes).replace(EMPTY_ROW, "");
    if (!isPlain(xml)) return undefined;
    kept[name] = new TextEncoder().encode(xml);
  }
  return zipSync(kept, { level: 0 });
}

/** Whether it is tags and text and nothing else, every tag short, every row and cell within the bounds. */
function isPlain(xml: string): boolean {
  const rows = { last: 0, number: 0 };
  for (let from = xml.indexOf("<"); from >= 0; from = xml.indexOf("<", from + 1)) {
    const to = xml.indexOf(">", from);
    if (to < 0 || to - from > LONGEST_TAG) return false;
    const tag = xml.slice(from + 1, to);
    if (tag.startsWith("?") && tag.endsWith("?")) continue;
    // why: a comment, or a sign of a tag inside quotes, is where two readers come to see two different files.
    if (/^[!?]/.test(tag) || !/^[^"'<]*(?:(?:"[^"<]*"|'[^'<]*')[^"'<]*)*$/.test(tag)) return false;
    const [, element] = /^(?:[^\s:]*:)?(row|c)(?![^\s/])/.exec(tag) ?? [];
    if (element === "row" && !isNextRow(addressesIn(tag), rows)) return false;
    if (element === "c" && !addressesIn(tag).every(isCellWithin)) return false;
  }
  return true;
}

const addressesIn = (tag: string): string[] => [...tag.matchAll(/[\s:]r=(?:"([^"]*)"|'([^']*)')/g)].map(([, double, single]) => double ?? single ?? "");

/** A row without a number is the next one. */
function isNextRow(addresses: readonly string[], rows: { last: number; number: number }): boolean {
  const said = addresses.map((address) => (/^[1-9]\d{0,6}$/.test(address) ? Number(address) : Number.POSITIVE_INFINITY));
  rows.last = Math.max(rows.last + 1, ...said);
  rows.number += 1;
  return rows.last <= MOST_ROWS && rows.number <= MOST_ROWS;
}

function isCellWithin(address: string): boolean {
  const [, letters, row] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address) ?? [];
  if (!letters) return false;
  const column = [...letters].reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) as number) - 64, 0);
  return column <= MOST_COLUMNS && Number(row) <= MOST_ROWS;
}

/** The parts that are read; undefined when it is no such file. A size that lies leaves less than the part, and no plain table. */
function partsOf(file: Uint8Array): [name: string, bytes: Uint8Array][] | undefined {
  let room = LARGEST_UNPACKED_BYTES;
  let listed = 0;
  try {
    const parts = Object.entries(unzipSync(file, { filter: ({ name, originalSize }) => (listed += 1) <= MOST_PARTS && READ.test(name) && (room -= originalSize) > 0 }));
    return parts.length > 0 && room > 0 && listed <= MOST_PARTS ? parts : undefined;
  } catch {
    return undefined;
  }
}
