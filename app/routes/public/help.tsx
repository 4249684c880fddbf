import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { closableLoader } from "~/web/guard/closable.server";
import { publicAction } from "~/web/guard/public.server";
import { unmarkLeft } from "~/web/left-marker.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { PortalPage } from "~/web/portal-page";
import { HelpClosed } from "./parts/help-closed";
import { HelpNow } from "./parts/help-now";
import { HelpSections } from "./parts/help-sections";

export const handle: Handle = { title: ({ t }, { isClosed }: { isClosed: boolean }) => t(isClosed ? "help.closed.title" : "help.title") } as Handle;

/** Asks no database: the page must open also while that is away. */
export const loader = closableLoader(({ language, isClosed }) => ({ language, isClosed }));

/** Opens the page again after the exit. */
export const action = publicAction(({ language }) => redirect(paths.help(language), { status: 303, headers: { "Set-Cookie": unmarkLeft() } }));

export default function Help() {
  const { language, isClosed } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  return (
    <PortalPage language={language} isPrivate>
      {isClosed ? (
        <HelpClosed language={language} />
      ) : (
        <>
          <h1>{t("help.title")}</h1>
          <p className="lede">{t("help.lede")}</p>
          <HelpNow />
          <HelpSections language={language} />
          <p className="small">{t("help.sources")}</p>
        </>
      )}
    </PortalPage>
  );
}
