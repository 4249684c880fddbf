import type { i18n } from "i18next";

/** What a route says about its page. Titles are neutral: they stay in the browser's history. */
export interface Handle {
  title?: (translate: i18n, data: never) => string;
  /** Instead of the portal's own, for a page that needs more; one file, since every request counts. */
  stylesheet?: string;
  /** Pages of the desk alone: they come alive in the browser, and all of them work without. */
  hydrate?: true;
}

/** The style sheet of the innermost page that brings its own. */
export const stylesheetOf = (matches: readonly { handle?: Handle }[]): string | undefined =>
  matches.reduce<string | undefined>((found, { handle }) => handle?.stylesheet ?? found, undefined);

/** The title of the innermost page, with the portal's name. */
export function titleOf(matches: readonly { handle?: Handle; data: unknown }[], translate: i18n): string {
  const name = translate.t("site.name");
  for (const { handle, data } of [...matches].reverse()) {
    if (handle?.title) {
      const title = handle.title(translate, data as never);
      return title === name ? name : `${title} · ${name}`;
    }
  }
  return name;
}
