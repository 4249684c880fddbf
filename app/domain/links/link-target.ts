import type { MeasureSlug, Wish } from "~/domain/measures/measure";
import type { Language } from "~/domain/shared/language";
import { regionCodeOf } from "./link-place";

/** What a shareable link opens, and all it knows. */
export type LinkTarget = LinkView & {
  /** KATO of a region or a district. */
  place?: string;
  /** Without one, the reader's phone decides. */
  language?: Language;
};

/** The pages a link may open. The application may come with a measure or a wish filled in. */
export type LinkView =
  | { page: "home" | "measures" | "check" | "centres" }
  | { page: "measure"; measure: MeasureSlug }
  | { page: "apply"; measure?: MeasureSlug; wish?: undefined }
  | { page: "apply"; measure?: undefined; wish: Wish };

/** Numbers of the pages in version 1. The first is left free, so that a code of equal characters is no link. */
const FIRST_MEASURE = 8;
const FIRST_APPLY_WITH_MEASURE = 32;
const FIRST_APPLY_WITH_WISH = 48;
const PLAIN_PAGES = { home: 1, measures: 2, check: 3, apply: 4, centres: 5 } as const;

/** Frozen on their own: printed links depend on the order, while the lists of the service may change. */
const MEASURES_V1: readonly MeasureSlug[] = [
  "consultation", "vacancy", "bastau-business", "business-grant", "first-workplace", "youth-practice", "generations-contract",
  "training-employer", "training-college", "training-online", "silver-age", "social-workplace", "public-works", "relocation",
];
const WISHES_V1: readonly Wish[] = ["job", "first-job", "training", "business", "relocation", "advice"];

/** How exact a place a page opens at: the list of centres and the application know districts, the catalogue regions. */
const PRECISION: Record<LinkView["page"], "none" | "region" | "district"> = {
  home: "none",
  check: "none",
  measures: "region",
  measure: "region",
  apply: "district",
  centres: "district",
};

export const precisionOf = (page: LinkView["page"]): "none" | "region" | "district" => PRECISION[page];

/**
 * The target without what its page would not use. Each page then has one code and no second one: nobody can tell
 * cards apart by a place that changes nothing.
 */
export function essentialTarget(target: LinkTarget): LinkTarget {
  const { place, ...rest } = target;
  if (place === undefined || PRECISION[target.page] === "none") return rest;
  return { ...rest, place: PRECISION[target.page] === "region" ? regionCodeOf(place) : place };
}

/** The number of a page, below 64. */
export function pageNumber(target: LinkView): number {
  if (target.page === "measure") return FIRST_MEASURE + numberIn(MEASURES_V1, target.measure);
  if (target.page === "apply" && target.measure) return FIRST_APPLY_WITH_MEASURE + numberIn(MEASURES_V1, target.measure);
  if (target.page === "apply" && target.wish) return FIRST_APPLY_WITH_WISH + numberIn(WISHES_V1, target.wish);
  return PLAIN_PAGES[target.page];
}

/** The page of a number; undefined for numbers that no link has. */
export function pageOfNumber(number: number): LinkView | undefined {
  const wish = WISHES_V1[number - FIRST_APPLY_WITH_WISH];
  if (wish) return { page: "apply", wish };
  const applyWith = MEASURES_V1[number - FIRST_APPLY_WITH_MEASURE];
  if (applyWith) return { page: "apply", measure: applyWith };
  const measure = MEASURES_V1[number - FIRST_MEASURE];
  if (measure) return { page: "measure", measure };
  const found = Object.entries(PLAIN_PAGES).find(([, each]) => each === number);
  return found && ({ page: found[0] } as LinkView);
}

function numberIn<Name extends string>(list: readonly Name[], name: Name): number {
  const number = list.indexOf(name);
  if (number < 0) throw new RangeError(`links do not know ${name}`);
  return number;
}
