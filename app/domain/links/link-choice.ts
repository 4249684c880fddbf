import { isMeasureSlug, isWish } from "~/domain/measures/measure";
import type { Language } from "~/domain/shared/language";
import { essentialTarget, type LinkTarget, type LinkView } from "./link-target";

const APPLY_WITH = "apply.";

/**
 * What a helper chose in a form as a link's target: a page's name, a measure's slug, or `apply.` with a measure's slug or
 * a wish. What the page would not use is left out, so that the same choice is always the same link.
 * @returns undefined for a page that links do not open.
 */
export function targetOfChoice(page: string, choice: { place?: string; language?: Language }): LinkTarget | undefined {
  const view = viewOfChoice(page);
  return view && essentialTarget({ ...view, ...choice });
}

/** The page a form names; undefined for one that links do not open. */
export function viewOfChoice(page: string): LinkView | undefined {
  if (page === "home" || page === "check" || page === "measures" || page === "centres") return { page };
  if (page === "apply") return { page };
  if (isMeasureSlug(page)) return { page: "measure", measure: page };
  const filledIn = page.startsWith(APPLY_WITH) ? page.slice(APPLY_WITH.length) : undefined;
  if (isMeasureSlug(filledIn)) return { page: "apply", measure: filledIn };
  return isWish(filledIn) ? { page: "apply", wish: filledIn } : undefined;
}

/** The application with a measure or a wish filled in, as a form names it. */
export const applyChoice = (measureOrWish: string): string => `${APPLY_WITH}${measureOrWish}`;
