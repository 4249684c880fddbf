import type { i18n } from "i18next";

/** What a route says about its page. Titles are neutral: they stay in the browser's history. */
export interface Handle {
  title?: (translate: i18n, data: never) => string;
}

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
