import type { ReleasedTable, Shown } from "./figures";

/** A smaller count leaves the system in no form, zero included (FACTS § 9.8). */
export const LEAST_SHOWN = 10;
/** What leaves is rounded to a multiple of this. */
export const ROUNDED_TO = 5;

const rounded = (count: number): number => Math.round(count / ROUNDED_TO) * ROUNDED_TO;

/** Cells in the order in which they are worth showing: when more have to be left out, the last one goes first. */
export type Counts = Readonly<Record<string, number>>;

interface Hidden {
  /** Counts under ten. */
  small: Set<string>;
  /** Those that are left out to protect them. */
  beside: Set<string>;
}

/**
 * The one gate: tables that divide the same total, as they may be told to everyone. Counts under ten are left out, and others
 * beside them until every one of the ten values from 0 to 9 stays possible behind each, also for somebody who knows this file.
 * Therefore which others is decided by their order and by released numbers, never by the counts: "the smallest one" would tell
 * how large it is at most. The same counts always give the same answer.
 */
export function releaseTables<Name extends string>(tables: Readonly<Record<Name, Counts>>): Record<Name, ReleasedTable> {
  const names = Object.keys(tables) as Name[];
  const total = Math.max(0, ...names.map((name) => sumOf(Object.values(tables[name]))));
  const hidden = Object.fromEntries(names.map((name) => [name, smallOnes(tables[name], total)])) as Record<Name, Hidden>;
  for (;;) {
    const released = Object.fromEntries(names.map((name) => [name, shownOf(tables[name], hidden[name], total)])) as Record<Name, ReleasedTable>;
    const known = knownTotal(Object.values(released));
    const bare = names.filter((name) => !isCovered(released[name], hidden[name], known));
    if (!bare.some((name) => leaveOutOneMore(tables[name], hidden[name]))) return released;
  }
}

function smallOnes(counts: Counts, total: number): Hidden {
  const cells = Object.keys(counts);
  return { small: new Set(total < LEAST_SHOWN ? cells : cells.filter((cell) => (counts[cell] as number) < LEAST_SHOWN)), beside: new Set() };
}

function shownOf(counts: Counts, { small, beside }: Hidden, total: number): ReleasedTable {
  const cells = Object.entries(counts).map(([cell, count]): [string, Shown] => [cell, small.has(cell) || beside.has(cell) ? null : rounded(count)]);
  return { total: total < LEAST_SHOWN ? null : rounded(total), cells: Object.fromEntries(cells) };
}

/** What is left out may be large enough that the small ones among it can be anything under ten. */
function isCovered({ cells }: ReleasedTable, { small, beside }: Hidden, total: Range): boolean {
  if (small.size === 0) return true;
  const shown = Object.values(cells).filter((count) => count !== null);
  const leftOutAtMost = total.most - sumOf(shown.map((count) => rangeOf(count).least));
  return beside.size > 0 && leftOutAtMost - LEAST_SHOWN * beside.size >= LEAST_SHOWN - 1;
}

function leaveOutOneMore(counts: Counts, { small, beside }: Hidden): boolean {
  const last = Object.keys(counts).findLast((cell) => !small.has(cell) && !beside.has(cell));
  if (last !== undefined) beside.add(last);
  return last !== undefined;
}

interface Range {
  least: number;
  most: number;
}

/** What a shown number says about the count behind it; one that is left out says nothing. */
function rangeOf(shown: Shown): Range {
  const slack = Math.floor(ROUNDED_TO / 2);
  return shown === null ? { least: 0, most: Number.POSITIVE_INFINITY } : { least: Math.max(LEAST_SHOWN, shown - slack), most: shown + slack };
}

/** What all tables together say about the total that they divide. */
function knownTotal(tables: readonly ReleasedTable[]): Range {
  const said = tables.flatMap(({ total, cells }) => {
    const ranges = Object.values(cells).map(rangeOf);
    return [rangeOf(total), { least: sumOf(ranges.map(({ least }) => least)), most: sumOf(ranges.map(({ most }) => most)) }];
  });
  return { least: Math.max(0, ...said.map(({ least }) => least)), most: Math.min(...said.map(({ most }) => most)) };
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
