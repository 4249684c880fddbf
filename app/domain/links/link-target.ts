import type { MeasureSlug } from "~/domain/measures/measure";
import type { Language } from "~/domain/shared/language";

/** The pages a link may open. `apply` and `measure` may name a measure. */

/** What a shareable link opens, and all it knows. */
export type LinkTarget = LinkView & {
  /** KATO of a region or a district. */
  place?: string;
  /** Without one, the reader's phone decides. */
  language?: Language;
};
type LinkView =
  | { page: "home" | "measures" | "check" | "centres" }
  | { page: "measure"; measure: MeasureSlug }
  | { page: "apply"; measure?: MeasureSlug };

/** Numbers of the pages in version 1. The first is left free, so that a code of equal characters is no link. */
const FIRST_MEASURE = 8;
const FIRST_APPLY_WITH_MEASURE = 32;
const PLAIN_PAGES = { home: 1, measures: 2, check: 3, apply: 4, centres: 5 } as const;

/** Frozen on its own: printed links depend on the order, `MEASURE_SLUGS` may grow. */
const MEASURES_V1: readonly MeasureSlug[] = [
  "consultation", "vacancy", "bastau-business", "business-grant", "first-workplace", "youth-practice", "generations-contract",
  "training-employer", "training-college", "training-online", "silver-age", "social-workplace", "public-works", "relocation",
];

/** The number of a page, below 64. */
export function pageNumber(target: LinkTarget): number {
  if (target.page === "measure") return FIRST_MEASURE + measureNumber(target.measure);
  if (target.page === "apply" && target.measure) return FIRST_APPLY_WITH_MEASURE + measureNumber(target.measure);
  return PLAIN_PAGES[target.page as keyof typeof PLAIN_PAGES];
}

/** The page of a number; undefined for numbers that no link has. */
export function pageOfNumber(number: number): LinkView | undefined {
  const applyWith = MEASURES_V1[number - FIRST_APPLY_WITH_MEASURE];
  if (applyWith) return { page: "apply", measure: applyWith };
  const measure = MEASURES_V1[number - FIRST_MEASURE];
  if (measure) return { page: "measure", measure };
  const found = Object.entries(PLAIN_PAGES).find(([, each]) => each === number);
  return found && ({ page: found[0] } as LinkView);
}

function measureNumber(slug: MeasureSlug): number {
  const number = MEASURES_V1.indexOf(slug);
  if (number < 0) throw new RangeError(`links do not know ${slug}`);
  return number;
}
