import type { MeasureSlug } from "~/domain/measures/measure";
import type { QuarterRelease } from "./figures";
import type { Quarter } from "./quarter";
import { bothOf } from "./release-quarter";

export interface WaitingTime {
  /** Working days within which three of four first answers came. */
  days: number;
  quarter: Quarter;
  /** Whether it is that of the region that was asked for, or of the whole country. */
  isOfRegion: boolean;
}

/**
 * How long a first answer usually takes for a measure, from the newest release: in the region if enough were answered there, else in
 * the country; undefined when neither is told.
 */
export function waitingTimeOf(release: QuarterRelease | undefined, measure: MeasureSlug, region?: string): WaitingTime | undefined {
  if (!release) return undefined;
  const { quarter, firstAnswerByBoth, firstAnswerByMeasure } = release;
  const here = region === undefined ? null : (firstAnswerByBoth[bothOf(region, measure)]?.usual ?? null);
  const days = here ?? firstAnswerByMeasure[measure]?.usual ?? null;
  return days === null ? undefined : { days, quarter, isOfRegion: here !== null };
}

/** The same for each of several measures; those of which nothing is told are left out. */
export function waitingTimesOf(release: QuarterRelease | undefined, measures: readonly MeasureSlug[], region?: string): Partial<Record<MeasureSlug, WaitingTime>> {
  const told = measures.flatMap((slug) => {
    const waiting = waitingTimeOf(release, slug, region);
    return waiting ? [[slug, waiting] as const] : [];
  });
  return Object.fromEntries(told) as Partial<Record<MeasureSlug, WaitingTime>>;
}
