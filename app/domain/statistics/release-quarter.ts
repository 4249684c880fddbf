import { MEASURE_SLUGS, type MeasureSlug } from "~/domain/measures/measure";
import { LANGUAGES } from "~/domain/shared/language";
import type { Day } from "~/domain/shared/day";
import { answersBesideCounts } from "./answers-beside-counts";
import { type Counted, ENDINGS, EVERY, type FirstAnswers, LONGEST_WAIT_COUNTED, type QuarterCount, type QuarterRelease } from "./figures";
import { firstAnswersOf, hasAnswers } from "./first-answers";
import { releaseTables } from "./release-gate";
import { lastDayOf, type Quarter } from "./quarter";

/**
 * When a count under ten needs others to be left out beside it, these go first: the ones that the fewest people look for. Fixed
 * here, for ever and for everyone, since a choice by the counts would tell something of them.
 */
const LEFT_OUT_FIRST = { measures: ["generations-contract", "silver-age"] satisfies MeasureSlug[], regions: ["590000000", "620000000"] };

const last = (all: readonly string[], some: readonly string[]): string[] => [...all.filter((one) => !some.includes(one)), ...some.filter((one) => all.includes(one))];

interface About {
  quarter: Quarter;
  from: Day;
  releasedOn: Day;
  /** Codes of all regions: where nobody applied is a count too. */
  regions: readonly string[];
}

/** What is told about a quarter that is over, out of its counts. Nothing else of them is ever told. */
export function releaseQuarter(counts: readonly QuarterCount[], { quarter, from, releasedOn, regions }: About): QuarterRelease {
  const sum = (counted: Counted, key: keyof QuarterCount, names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, total(counts.filter((row) => row.counted === counted && row[key] === name))]));
  const { byMeasure, byRegion, byLanguage } = releaseTables({
    byMeasure: sum("received", "measure", last(MEASURE_SLUGS, LEFT_OUT_FIRST.measures)),
    byRegion: sum("received", "region", last(regions, LEFT_OUT_FIRST.regions)),
    byLanguage: sum("received-in", "value", LANGUAGES),
  });
  const { byEnding } = releaseTables({ byEnding: sum("ended", "value", ENDINGS) });
  const answered = counts.filter(({ counted }) => counted === "answered");
  return answersBesideCounts({
    quarter, from, until: lastDayOf(quarter), releasedOn, byMeasure, byRegion, byLanguage, byEnding,
    firstAnswer: firstAnswersOf(waits(answered)),
    firstAnswerByMeasure: waitsBy(answered, ({ measure }) => measure),
    firstAnswerByRegion: waitsBy(answered, ({ region }) => region),
    firstAnswerByBoth: waitsBy(answered, ({ region, measure }) => bothOf(region, measure)),
  });
}

export const bothOf = (region: string, measure: string): string => `${region} ${measure}`;

const total = (rows: readonly QuarterCount[]): number => rows.reduce((sum, { count }) => sum + count, 0);

function waits(rows: readonly QuarterCount[]): number[] {
  return Array.from({ length: LONGEST_WAIT_COUNTED + 1 }, (_, days) => total(rows.filter(({ value }) => value === String(days))));
}

/** Groups with too few answers are not named. */
function waitsBy(rows: readonly QuarterCount[], groupOf: (row: QuarterCount) => string): Record<string, FirstAnswers> {
  const groups = grouped(rows, groupOf);
  const found = [...groups].map(([group, own]): [string, FirstAnswers] => [group, firstAnswersOf(waits(own))]);
  return Object.fromEntries(found.filter(([group, answers]) => group !== EVERY && hasAnswers(answers)).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function grouped<Row>(rows: readonly Row[], groupOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(groupOf(row), [...(groups.get(groupOf(row)) ?? []), row]);
  return groups;
}
