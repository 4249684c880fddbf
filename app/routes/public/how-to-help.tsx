import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { BackLink } from "~/ui/button";
import { publicLoader } from "~/web/guard/public.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { PortalPage } from "~/web/portal-page";
import { HelperAdvice } from "./parts/helper-advice";

export const handle: Handle = { title: ({ t }) => t("helpers.how.title") };

export const loader = publicLoader(({ language }) => ({ language }));

export default function HowToHelp() {
  const { language } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  return (
    <PortalPage language={language}>
      <BackLink href={paths.helpers(language)}>{t("helpers.title")}</BackLink>
      <h1>{t("helpers.how.title")}</h1>
      <HelperAdvice />
    </PortalPage>
  );
}
