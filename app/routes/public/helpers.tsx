import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listRegions } from "~/domain/centres/list-regions.server";
import { byName, regionNamed } from "~/domain/centres/place";
import { targetOfChoice } from "~/domain/links/link-choice";
import { encodeLink } from "~/domain/links/link-code";
import { listMeasures } from "~/domain/measures/list-measures.server";
import { isLanguage } from "~/domain/shared/language";
import { publicLoader } from "~/web/guard/public.server";
import { linkAddress } from "~/web/link-address";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { PortalPage } from "~/web/portal-page";
import { HelperAdvice } from "./parts/helper-advice";
import { isSheet, LinkSheet } from "./parts/link-sheet";
import { LinkBuilder } from "./parts/link-builder";
import { LinkResult } from "./parts/link-result";

export const handle: Handle = { title: ({ t }) => t("helpers.title") };

/** Everything follows from the address alone: nothing about a link or about who makes one is stored. */
export const loader = publicLoader(async ({ language, query, today, services, enter }) => {
  const { measures, regions } = await enter(async (db) => ({ measures: await listMeasures(db, { today }), regions: await listRegions(db) }));
  const said = { page: query.get("page") ?? "", place: query.get("place") ?? "", in: query.get("in") ?? "", print: query.get("print") };
  const region = regionNamed(regions, said.place);
  const inLanguage = isLanguage(said.in) ? said.in : undefined;
  const target = targetOfChoice(said.page, { place: region?.code, language: inLanguage });
  if ((said.page && !target) || (said.place && !region) || (said.in && !inLanguage)) throw redirect(paths.helpers(language));
  const origin = services.settings.publicUrl;
  return {
    language,
    choice: { page: said.page, place: region?.slug ?? "", in: inLanguage ?? "" },
    measures: measures.map(({ slug, texts }) => ({ slug, name: texts[language].name })),
    regions: byName(regions, language).map(({ slug, names }) => ({ slug, name: names[language] })),
    link: target && { short: origin + paths.shortLink(encodeLink(target)), opens: origin + linkAddress(target, language) },
    sheet: isSheet(said.print) ? said.print : undefined,
  };
});

export default function Helpers() {
  const { language, choice, measures, regions, link, sheet } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  if (link && sheet) {
    return (
      <PortalPage language={language} isWide>
        <LinkSheet sheet={sheet} short={link.short} backHref={paths.helpers(language, choice)} />
      </PortalPage>
    );
  }
  return (
    <PortalPage language={language}>
      <h1>{t("helpers.title")}</h1>
      <p className="lede">{t("helpers.lede")}</p>
      {link && <LinkResult language={language} choice={choice} link={link} />}
      <LinkBuilder language={language} choice={choice} measures={measures} regions={regions} />
      <HelperAdvice />
    </PortalPage>
  );
}
