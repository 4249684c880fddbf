import { isMeasureSlug } from "~/domain/measures/measure";
import { type Language } from "~/domain/shared/language";
import type { LinkTarget } from "./link-target";

const APPLY_WITH = "apply.";

/**
 * What a helper chose in a form as a link's target: a page's name, a measure's slug, or `apply.` with a measure's slug.
 * A page without places takes none, so that the same choice is always the same link.
 * @returns undefined for a page that links do not open.
 */
export function targetOfChoice(page: string, choice: { place?: string; language?: Language }): LinkTarget | undefined {
  if (page === "home" || page === "check") return { page, ...(choice.language ? { language: choice.language } : {}) };
  if (page === "measures" || page === "centres" || page === "apply") return { page, ...choice };
  if (isMeasureSlug(page)) return { page: "measure", measure: page, ...choice };
  const measure = page.startsWith(APPLY_WITH) ? page.slice(APPLY_WITH.length) : undefined;
  return isMeasureSlug(measure) ? { page: "apply", measure, ...choice } : undefined;
}

/** The same choice as a form names it. */
export const applyChoice = (measure: string): string => `${APPLY_WITH}${measure}`;
