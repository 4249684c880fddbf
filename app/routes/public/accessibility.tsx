import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { WayList } from "~/ui/way-list";
import { publicLoader } from "~/web/guard/public.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { PortalPage } from "~/web/portal-page";
import { textList } from "~/web/text-list";

export const handle: Handle = { title: ({ t }) => t("accessibility.title") };

export const loader = publicLoader(({ language }) => ({ language }));

/** The statement: what is aimed at, what was checked and how, what is missing, whom to tell. */
export default function Accessibility() {
  const { language } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  const ways = [
    { href: paths.status(language), title: t("nav.status") },
    { href: paths.centres(language), title: t("nav.centres") },
  ];
  return (
    <PortalPage language={language}>
      <h1>{t("accessibility.title")}</h1>
      <p className="lede">{t("accessibility.lede")}</p>
      <p>{t("accessibility.scope")}</p>
      {(["checked", "limits"] as const).map((part) => (
        <section key={part}>
          <h2>{t(`accessibility.${part}.title`)}</h2>
          <ul>
            {textList(t(`accessibility.${part}.items`, { returnObjects: true })).map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </section>
      ))}
      <h2>{t("accessibility.report.title")}</h2>
      <p>{t("accessibility.report.text")}</p>
      <WayList ways={ways} />
      <p>{t("accessibility.made")}</p>
    </PortalPage>
  );
}
