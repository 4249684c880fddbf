import type { HomeFigures } from "~/domain/applications/home-figures.server";

/** The two figures beneath the queue's numbers: made anew every ten minutes, numbers only, in memory only. */
export type KeptFigures = (of: string, make: () => Promise<HomeFigures>) => Promise<HomeFigures>;

const KEPT_MILLISECONDS = 10 * 60_000;

export function createKeptFigures(now: () => number): KeptFigures {
  const kept = new Map<string, { until: number; figures: HomeFigures }>();
  return async (of, make) => {
    const known = kept.get(of);
    if (known && known.until > now()) return known.figures;
    const figures = await make();
    for (const [key, { until }] of kept) if (until <= now()) kept.delete(key);
    kept.set(of, { until: now() + KEPT_MILLISECONDS, figures });
    return figures;
  };
}
