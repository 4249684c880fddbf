import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listMeasures } from "~/domain/measures/list-measures.server";
import { WayList } from "~/ui/way-list";
import { publicLoader } from "~/web/guard/public.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { PortalPage } from "~/web/portal-page";
import { chosenLink } from "./parts/chosen-link.server";
import { LinkBuilder } from "./parts/link-builder";
import { LinkResult } from "./parts/link-result";

export const handle: Handle = { title: ({ t }) => t("helpers.title") };

export const loader = publicLoader(async (visit) => {
  const { language, today, enter } = visit;
  return enter(async (db) => {
    const { regions, ...chosen } = await chosenLink(db, visit);
    const measures = await listMeasures(db, { today });
    return {
      ...chosen,
      language,
      measures: measures.map(({ slug, texts }) => ({ value: slug, label: texts[language].name })),
      regions: regions.map(({ slug, names }) => ({ value: slug, label: names[language] })),
    };
  });
});

export default function Helpers() {
  const { language, choice, measures, regions, districts, ignoresPlace, link } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  const ways = [
    { href: paths.howToHelp(language), title: t("helpers.how.title"), text: t("helpers.how.about") },
    { href: paths.together(language), title: t("helpers.together.title"), text: t("helpers.together.about") },
    { href: paths.centres(language), title: t("helpers.contact.title"), text: t("helpers.contact.about") },
  ];
  return (
    <PortalPage language={language}>
      <h1>{t("helpers.title")}</h1>
      {!link && <p className="lede">{t("helpers.lede")}</p>}
      {link && <LinkResult {...{ language, choice, link, ignoresPlace }} />}
      <h2>{link ? t("helpers.build.again") : t("helpers.build.title")}</h2>
      <LinkBuilder {...{ language, choice, measures, regions, districts }} />
      <h2>{t("helpers.more")}</h2>
      <WayList ways={ways} />
    </PortalPage>
  );
}
