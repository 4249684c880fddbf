import { data, redirect } from "@remix-run/node";
import { decodeLink } from "~/domain/links/link-code";
import { languageLoader } from "~/web/guard/public.server";
import { linkAddress } from "~/web/link-address";
import type { Handle } from "~/web/page-title";
import { PROBLEM_STATUS } from "~/web/problem-page";

export { MistypedLink as default } from "./parts/mistyped-link";

export const handle: Handle = { title: ({ t }) => t("mistypedLink.title", { ns: "problems" }) };

/** The code is the target: nothing is looked up, kept, counted or set. */
export const loader = languageLoader(({ params, accepted }) => {
  const link = decodeLink(params.code ?? "");
  if (link.ok) throw redirect(linkAddress(link.target, accepted), 303);
  return data({ language: accepted }, { status: PROBLEM_STATUS.mistypedLink });
});
