const TIMES = /(\d{1,2})[:.](\d{2})/g;

/** Minutes of the day that a text names, in its order. */
const minutesIn = (text: string): number[] => [...text.matchAll(TIMES)].map(([, hour, minute]) => Number(hour) * 60 + Number(minute));

/**
 * Whether a visit's time lies outside the hours a centre says it has: before the earliest or after the latest of them. Both are
 * words that people wrote; where no times can be read in them, nothing is outside.
 */
export function isOutside(visit: string, centre: string): boolean {
  const open = minutesIn(centre);
  const asked = minutesIn(visit);
  if (open.length < 2 || asked.length === 0) return false;
  const [opens, closes] = [Math.min(...open), Math.max(...open)];
  const isPoint = asked.length === 1;
  return Math.min(...asked) < opens || (isPoint ? Math.max(...asked) >= closes : Math.max(...asked) > closes);
}
