import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import sheetStyles from "~/ui/sheet.css?url";
import { problem } from "~/web/guard/guarded.server";
import { publicLoader } from "~/web/guard/public.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { PortalPage } from "~/web/portal-page";
import { chosenLink } from "./parts/chosen-link.server";
import { isSheet, LinkSheet } from "./parts/link-sheet";

export const handle: Handle = { title: ({ t }) => t("helpers.title"), stylesheet: sheetStyles };

/** One thing to print, for the link that the address names; the same paper for everyone who asks for it. */
export const loader = publicLoader(async (visit) => {
  const { language, params, enter } = visit;
  const { sheet } = params;
  if (!isSheet(sheet)) throw problem("notFound");
  const { choice, link } = await enter((db) => chosenLink(db, visit));
  if (!link) throw redirect(paths.helpers(language));
  return { language, sheet, short: link.short, backHref: paths.helpers(language, choice) };
});

export default function Handout() {
  const { language, ...shown } = useLoaderData<typeof loader>();
  return (
    <PortalPage language={language} isWide>
      <LinkSheet {...shown} />
    </PortalPage>
  );
}
