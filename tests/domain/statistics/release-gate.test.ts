// The one gate, attacked: by somebody who knows its every line and tries all that could lie behind a release, and by linear
// programming over every number that was ever released.
import { describe, expect, it } from "vitest";
import { lessEq, greaterEq, equalTo, solve } from "yalps";
import type { Constraint } from "yalps";
import { MEASURE_SLUGS } from "~/domain/measures/measure";
import { day } from "~/domain/shared/day";
import { ENDINGS, EVERY, type QuarterCount, type QuarterRelease, type ReleasedTable } from "~/domain/statistics/figures";
import { firstAnswersOf } from "~/domain/statistics/first-answers";
import { firstDayOf, lastDayOf, nextQuarter, type Quarter } from "~/domain/statistics/quarter";
import { LEAST_SHOWN, releaseTables, ROUNDED_TO } from "~/domain/statistics/release-gate";
import { releaseQuarter } from "~/domain/statistics/release-quarter";
import { repeatableDraw } from "~db/seed/demonstration/draw";
import { REGIONS } from "~db/seed/places";

/** What lies behind one release: every history of so many cells whose total is small enough to try them all. */
interface Behind {
  released: ReleasedTable[];
  members: number[][];
}

/** Rounding may hide two: totals near the largest that was tried have members that were not. */
const NOT_WHOLLY_TRIED = 3;

function tryEverything(histories: Iterable<number[]>, most: number, release: (counts: number[]) => ReleasedTable[]): Behind[] {
  const groups = new Map<string, Behind>();
  for (const counts of histories) {
    const released = release(counts);
    const key = JSON.stringify(released);
    const group = groups.get(key) ?? { members: [], released };
    group.members.push(counts);
    groups.set(key, group);
  }
  return [...groups.values()].filter(({ released }) => released.every(({ total }) => total !== null && total <= most - NOT_WHOLLY_TRIED));
}

function* histories(cells: number, most: number): Iterable<number[]> {
  if (cells === 0) return yield [];
  for (let count = 0; count <= most; count += 1) for (const rest of histories(cells - 1, most - count)) yield [count, ...rest];
}

/** For every sum of cells that are left out: all values that it could have. */
function possibleSums({ members, released }: Behind): number[][] {
  let start = 0;
  return released.flatMap(({ cells }) => {
    const hidden = Object.values(cells).flatMap((shown, index) => (shown === null ? [start + index] : []));
    start += Object.keys(cells).length;
    return Array.from({ length: 2 ** hidden.length - 1 }, (_, chosen) => {
      const some = hidden.filter((_cell, bit) => (chosen + 1) & (1 << bit));
      return [...new Set(members.map((counts) => some.reduce((sum, cell) => sum + (counts[cell] as number), 0)))].toSorted((one, other) => one - other);
    });
  });
}

const table = (counts: readonly number[]) => Object.fromEntries(counts.map((count, index) => [`c${index}`, count]));
const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

/** Two tables that divide the same total in three and in two. */
function* pairs(most: number): Iterable<number[]> {
  for (const three of histories(3, most)) for (let left = 0; left <= sum(three); left += 1) yield [...three, left, sum(three) - left];
}

describe("whoever knows the gate and tries everything that could lie behind a release", () => {
  const inThree = () => tryEverything(histories(3, 60), 60, (counts) => [releaseTables({ one: table(counts) }).one]);
  const inFour = () => tryEverything(histories(4, 34), 34, (counts) => [releaseTables({ one: table(counts) }).one]);
  const inTwoWays = () =>
    tryEverything(pairs(38), 38, (counts) => {
      const { three, two } = releaseTables({ three: table(counts.slice(0, 3)), two: table(counts.slice(3)) });
      return [three, two];
    });

  it.each([["one table of three cells", inThree], ["one table of four cells", inFour], ["two tables of one total", inTwoWays]])(
    "finds each of 0 to 9 behind every cell, and every sum of cells, that may be under ten: %s",
    (_what, everything) => {
      const behind = everything();
      const withShown = behind.filter(({ released }) => released.some(({ cells }) => Object.values(cells).some((shown) => shown !== null) && Object.values(cells).includes(null)));
      expect(withShown.length).toBeGreaterThan(5);
      for (const group of behind) {
        for (const sums of possibleSums(group)) {
          if ((sums[0] as number) < LEAST_SHOWN) expect([group.released, sums.slice(0, LEAST_SHOWN)]).toEqual([group.released, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]]);
        }
      }
    },
  );
});

const QUARTERS: Quarter[] = Array.from({ length: 7 }).reduce<Quarter[]>((list) => [...list, nextQuarter(list.at(-1) as Quarter)], ["2026-q1" as Quarter]);

/** A quarter as it may be: a few large cells, many small ones, some with nobody. */
function invent(quarter: Quarter, start: number): QuarterCount[] {
  const draw = repeatableDraw(start);
  const one = { quarter, region: EVERY, measure: EVERY, value: EVERY } as const;
  const received = REGIONS.flatMap(({ code }) => {
    const busy = draw.from([0, 0, 1, 1, 2, 8, 30]);
    return MEASURE_SLUGS.map((measure) => ({ ...one, counted: "received" as const, region: code, measure, count: draw.between(0, busy) * draw.between(0, 1) }));
  });
  const all = sum(received.map(({ count }) => count));
  const en = draw.between(0, 12);
  const ru = Math.floor((all - en) / draw.between(2, 9));
  const languages = Object.entries({ kk: all - en - ru, ru, en }).map(([value, count]) => ({ ...one, counted: "received-in" as const, value, count }));
  const endings = ENDINGS.map((value) => ({ ...one, counted: "ended" as const, value, count: draw.from([0, 3, 9, 10, 11, 40, 200]) }));
  const answers = received.flatMap((row) => [0, 1, 2, 3, 9].map((value) => ({ ...row, counted: "answered" as const, value: String(value), count: draw.between(0, row.count) })));
  return [...received, ...languages, ...endings, ...answers].filter(({ count }) => count > 0);
}

const regions = REGIONS.map(({ code }) => code);
const releaseOf = (counts: QuarterCount[], quarter: Quarter): QuarterRelease =>
  releaseQuarter(counts, { quarter, from: firstDayOf(quarter), releasedOn: day("2028-01-05"), regions });

type Sides = Record<string, Constraint>;
const behind = (shown: number | null): Constraint => (shown === null ? greaterEq(0) : { min: Math.max(LEAST_SHOWN, shown - ROUNDED_TO / 2 + 0.5), max: shown + ROUNDED_TO / 2 - 0.5 });

/** All that eight quarters say, as one system: every cell and total an unknown, every table a sum, every shown number its rounding. */
function systemOf(releases: readonly QuarterRelease[]) {
  const constraints: Sides = {};
  const variables: Record<string, Record<string, number>> = {};
  const unknown = (name: string) => (variables[name] ??= { [`is ${name}`]: 1 });
  for (const { quarter, byMeasure, byRegion, byLanguage, byEnding } of releases) {
    for (const [name, whole, { total, cells }] of [["measure", "received", byMeasure], ["region", "received", byRegion], ["language", "received", byLanguage], ["ending", "ended", byEnding]] as const) {
      const all = `${quarter} ${whole}`;
      unknown(all)[`${quarter} ${name}`] = -1;
      constraints[`is ${all}`] = behind(total);
      constraints[`${quarter} ${name}`] = equalTo(0);
      for (const [cell, shown] of Object.entries(cells)) {
        unknown(`${quarter} ${name} ${cell}`)[`${quarter} ${name}`] = 1;
        constraints[`is ${quarter} ${name} ${cell}`] = behind(shown);
      }
    }
  }
  return { constraints, variables };
}

describe("whoever has every number of eight quarters and a solver of linear programs", () => {
  it("cannot narrow a single count under ten", () => {
    const counts = QUARTERS.map((quarter, start) => invent(quarter, start + 1));
    const releases = QUARTERS.map((quarter, position) => releaseOf(counts[position] as QuarterCount[], quarter));
    expect(releases.some(({ byLanguage }) => byLanguage.cells.en === null && byLanguage.cells.kk !== null)).toBe(true);
    let small = 0;
    for (const [position, release] of releases.entries()) {
      // The quarters share no unknown, so each is solved by itself; that is what "no differencing between quarters" means.
      const { constraints, variables } = systemOf([release]);
      for (const [table, key, counted] of [["measure", "measure", "received"], ["region", "region", "received"], ["language", "value", "received-in"], ["ending", "value", "ended"]] as const) {
        const cells = { measure: release.byMeasure, region: release.byRegion, language: release.byLanguage, ending: release.byEnding }[table].cells;
        for (const [cell, shown] of Object.entries(cells)) {
          const truth = sum((counts[position] as QuarterCount[]).filter((row) => row.counted === counted && row[key] === cell).map(({ count }) => count));
          if (truth >= LEAST_SHOWN) continue;
          small += 1;
          expect([table, cell, shown]).toEqual([table, cell, null]);
          const objective = `is ${release.quarter} ${table} ${cell}`;
          const [least, most] = (["minimize", "maximize"] as const).map((direction) => solve({ direction, objective, constraints, variables }));
          expect([least?.status, Math.round(least?.result ?? -1)]).toEqual(["optimal", 0]);
          expect(most?.status === "unbounded" || Math.round(most?.result ?? -1) >= LEAST_SHOWN - 1).toBe(true);
        }
      }
    }
    expect(small).toBeGreaterThan(100);
  });

  it("has the same release again from the same counts, whatever their order", () => {
    const [quarter] = QUARTERS as [Quarter];
    const counts = invent(quarter, 1);
    expect(JSON.stringify(releaseOf(counts.toReversed(), quarter))).toBe(JSON.stringify(releaseOf(counts, quarter)));
  });

  it("finds only multiples of five, none under ten, and nothing of a quarter with fewer than ten", () => {
    const numbers = (release: QuarterRelease) => [release.byMeasure, release.byRegion, release.byLanguage, release.byEnding].flatMap(({ total, cells }) => [total, ...Object.values(cells)]);
    for (const [start, quarter] of QUARTERS.entries()) {
      for (const shown of numbers(releaseOf(invent(quarter, start + 1), quarter))) expect(shown === null || (shown >= LEAST_SHOWN && shown % ROUNDED_TO === 0)).toBe(true);
    }
    const [quarter] = QUARTERS as [Quarter];
    const few = invent(quarter, 1).slice(0, 3).map((row) => ({ ...row, count: 3 }));
    expect(numbers(releaseOf(few, quarter)).filter((shown) => shown !== null)).toEqual([]);
  });
});

describe("waiting times", () => {
  it("are told only where ten answers may lie beyond: half from 20, three of four from 40, nine of ten from 100", () => {
    const spread = (count: number) => [0, count, 0, 0];
    expect([19, 20, 39, 40, 99, 100].map((count) => Object.values(firstAnswersOf(spread(count))).map((days) => days !== null))).toEqual([
      [false, false, false], [true, false, false], [true, false, false], [true, true, false], [true, true, false], [true, true, true],
    ]);
  });

  it("are the working days within which so many came", () => {
    expect(firstAnswersOf([10, 40, 20, 20, 0, 10])).toEqual({ half: 1, usual: 3, most: 3 });
  });

  const [quarter] = QUARTERS as [Quarter];
  const one = { quarter, region: EVERY, value: EVERY } as const;
  const answered = (measure: QuarterCount["measure"], region: string) => ({ ...one, counted: "answered" as const, region, measure, value: "1", count: 200 });

  it("are not told beside a count that is left out: they would tell which of the two is the small one", () => {
    const [few, beside, many] = ["relocation", "silver-age", "vacancy"] as const;
    const [there, last] = ["100000000", "620000000"] as const;
    const came = (region: string, measure: QuarterCount["measure"], count: number): QuarterCount => ({ ...one, counted: "received", region, measure, count });
    const received = [
      ...MEASURE_SLUGS.map((measure) => came(there, measure, measure === few ? 3 : measure === beside ? 150 : 40)),
      ...regions.filter((region) => region !== there).map((region) => came(region, many, region === last ? 3 : 40)),
    ];
    const { byMeasure, firstAnswerByMeasure, firstAnswerByRegion, firstAnswerByBoth } = releaseOf([...received, answered(few, there), answered(beside, there), answered(many, there), answered(many, last)], quarter);
    expect([byMeasure.cells[few], byMeasure.cells[beside], (byMeasure.cells[many] ?? 0) > 0]).toEqual([null, null, true]);
    expect([Object.keys(firstAnswerByMeasure), Object.keys(firstAnswerByRegion), Object.keys(firstAnswerByBoth)]).toEqual([[many], [there], [`${there} ${many}`]]);
  });

  it("are told of no row, and of the country in no quarter, whose count is left out", () => {
    let isTried = false;
    for (const [start, each] of QUARTERS.entries()) {
      const counts = invent(each, start + 1).flatMap((row) => (row.counted === "answered" ? [row, { ...row, count: 200 }] : [row]));
      const { byMeasure, byRegion, firstAnswerByMeasure, firstAnswerByRegion, firstAnswerByBoth } = releaseOf(counts, each);
      const told = [...Object.keys(firstAnswerByMeasure), ...Object.keys(firstAnswerByRegion), ...Object.keys(firstAnswerByBoth).flatMap((both) => both.split(" "))];
      for (const cell of told) expect([cell, { ...byMeasure.cells, ...byRegion.cells }[cell] ?? null]).not.toEqual([cell, null]);
      isTried ||= told.length > 0 && Object.values(byMeasure.cells).includes(null);
    }
    expect(isTried).toBe(true);
    expect(releaseOf([{ ...one, counted: "received", region: "100000000", measure: "vacancy", count: 9 }, answered("vacancy", "100000000")], quarter)).toMatchObject({
      byMeasure: { total: null }, firstAnswer: { half: null, usual: null, most: null }, firstAnswerByMeasure: {}, firstAnswerByRegion: {}, firstAnswerByBoth: {},
    });
  });

  it("narrow no number of answers to fewer than ten values", () => {
    for (let start = 1; start <= 8; start += 1) {
      const draw = repeatableDraw(start);
      const counts = Array.from({ length: 16 }, (_, days) => draw.between(0, days < 4 ? 60 : 4));
      const told = firstAnswersOf(counts);
      const cells = counts.map((_, days) => days);
      const constraints: Sides = { many: greaterEq(20) };
      const variables: Record<string, Record<string, number>> = Object.fromEntries(cells.map((days) => [days, { [`is ${days}`]: 1, many: 1 }]));
      for (const [share, days] of [[0.5, told.half], [0.75, told.usual], [0.9, told.most]] as const) {
        if (days === null) continue;
        constraints[`within ${share}`] = greaterEq(0);
        constraints[`not sooner ${share}`] = lessEq(0);
        for (const cell of cells) {
          const variable = variables[cell] as Record<string, number>;
          variable[`within ${share}`] = (cell <= days ? 1 : 0) - share;
          variable[`not sooner ${share}`] = (cell < days ? 1 : 0) - share;
        }
      }
      for (const cell of cells) {
        const [least, most] = (["minimize", "maximize"] as const).map((direction) => solve({ direction, objective: `is ${cell}`, constraints, variables }));
        const width = most?.status === "unbounded" ? Number.POSITIVE_INFINITY : (most?.result ?? 0) - (least?.result ?? 0);
        if ((counts[cell] as number) < LEAST_SHOWN) expect([cell, width >= LEAST_SHOWN]).toEqual([cell, true]);
      }
    }
  });
});

it("quarters follow each other without a gap", () => {
  for (const quarter of QUARTERS) expect([quarter, firstDayOf(nextQuarter(quarter)) > lastDayOf(quarter)]).toEqual([quarter, true]);
  expect(lastDayOf("2026-q4" as Quarter)).toBe("2026-12-31");
});
