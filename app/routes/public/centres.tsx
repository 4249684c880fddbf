import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { centreFor } from "~/domain/centres/centre";
import { listCentres } from "~/domain/centres/list-centres.server";
import { listRegions } from "~/domain/centres/list-regions.server";
import { byName, regionNamed, UNLISTED } from "~/domain/centres/place";
import { ButtonLink, ButtonRow } from "~/ui/button";
import { Select } from "~/ui/field";
import { Filters } from "~/ui/filters";
import { Notice } from "~/ui/notice";
import { WayList } from "~/ui/way-list";
import { publicLoader } from "~/web/guard/public.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { PortalPage } from "~/web/portal-page";
import { CentreEntry } from "./parts/centre-entry";
import { DistrictFold } from "./parts/district-fold";

export const handle: Handle = { title: ({ t }) => t("centres.title") };

export const loader = publicLoader(async ({ language, query, enter }) =>
  enter(async (db) => {
    const regions = await listRegions(db);
    const said = query.get("region");
    const region = regionNamed(regions, said);
    const isUnlisted = said === UNLISTED;
    if (said && !region && !isUnlisted) throw redirect(paths.centres(language, { region: UNLISTED }));
    const centres = region ? await listCentres(db, region.code) : [];
    const district = query.get("district");
    const isDistrictGone = region !== undefined && district === UNLISTED;
    if (region && district && !isDistrictGone && !centreFor(centres, district)) {
      throw redirect(paths.centres(language, { region: region.slug, district: UNLISTED }));
    }
    const districts = byName(centres.flatMap((centre) => centre.districts), language);
    return { language, region, isUnlisted, isDistrictGone, centres, districts, regions: byName(regions, language) };
  }),
);

export default function Centres() {
  const { language, region, isUnlisted, isDistrictGone, centres, districts, regions } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  if (!region) {
    const ways = regions.map(({ slug, names }) => ({ href: paths.centres(language, { region: slug }), title: names[language] }));
    return (
      <PortalPage language={language} isWide>
        <h1>{t("centres.title")}</h1>
        <p className="lede">{t("centres.lede")}</p>
        {isUnlisted && <Notice title={t("centres.unlisted")} />}
        <h2>{t("centres.choose")}</h2>
        <WayList ways={ways} isTiled />
      </PortalPage>
    );
  }
  return (
    <PortalPage language={language} isWide>
      <h1>{t("centres.titleIn", { region: region.names[language] })}</h1>
      <p className="lede">{t("centres.lede")}</p>
      {isDistrictGone && <Notice title={t("centres.districtGone")} />}
      <Filters action={paths.centres(language)} label={t("centres.other")} submitLabel={t("centres.show")}>
        <Select
          name="region"
          label={t("centres.other")}
          value={region.slug}
          options={regions.map(({ slug, names }) => ({ value: slug, label: names[language] }))}
        />
      </Filters>
      <DistrictFold language={language} summary={t("centres.findDistrict")} districts={districts} hrefOf={(code) => paths.district(language, region.slug, code)} />
      <p>{t("centres.count", { count: centres.length })}</p>
      <div className="pair">
        {centres.map((centre) => (
          <CentreEntry key={centre.code} language={language} region={region.slug} centre={centre} />
        ))}
      </div>
      <ButtonRow>
        <ButtonLink href={paths.apply(language, { region: region.slug })}>{t("centres.apply")}</ButtonLink>
      </ButtonRow>
    </PortalPage>
  );
}
