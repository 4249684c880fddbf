import { data } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { promisedDays } from "~/domain/applications/working-calendar.server";
import { listRegions } from "~/domain/centres/list-regions.server";
import { listDistricts } from "~/domain/centres/list-centres.server";
import { byName, regionNamed } from "~/domain/centres/place";
import { findMeasure } from "~/domain/measures/find-measure.server";
import { readReleases } from "~/domain/statistics/read-releases.server";
import { waitingTimeOf } from "~/domain/statistics/waiting-time";
import { publicLoader } from "~/web/guard/public.server";
import { problem } from "~/web/guard/guarded.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { PortalPage } from "~/web/portal-page";
import { WayList } from "~/ui/way-list";
import { DistrictFold } from "./parts/district-fold";
import { MeasureDescription } from "./parts/measure-description";
import { ApplyButton, MeasureOpening, startOf } from "./parts/measure-opening";
import { measureWays } from "./parts/measure-ways";

export const handle: Handle = {
  title: ({ t }, { language, found }: Awaited<ReturnType<typeof loader>>["data"]) =>
    found.ok ? found.measure.texts[language].name : t("retired.title"),
} as Handle;

const GONE = 410;

export const loader = publicLoader(async ({ language, params, query, today, enter }) =>
  enter(async (db) => {
    const regions = await listRegions(db);
    const region = regionNamed(regions, query.get("region"));
    const found = await findMeasure(db, params.slug ?? "", today, region?.code);
    if (!found.ok && found.because === "unknown") throw problem("notFound");
    const { releases } = await readReleases(db, 1);
    const waiting = found.ok ? waitingTimeOf(releases[0], found.measure.slug, region?.code) : undefined;
    const districts = region ? byName(await listDistricts(db, region.code), language) : [];
    const promised = await promisedDays(db, today);
    const toChoose = found.ok && found.measure.otherwiseIn.length > 0 ? byName(regions, language) : [];
    return data({ language, region, regions: toChoose, districts, found, waiting: waiting && { ...waiting, promised } }, { status: found.ok ? 200 : GONE });
  }),
);

export default function Measure() {
  const { language, region, regions, districts, found, waiting } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  const ways = [
    ...measureWays(language, found.related, region?.slug),
    { href: paths.measures(language, { region: region?.slug }), title: t("measure.all") },
  ];
  if (!found.ok) {
    return (
      <PortalPage language={language}>
        <h1>{t("retired.title")}</h1>
        <p className="lede">{t("retired.text", { name: found.names[language] })}</p>
        <WayList ways={ways} />
      </PortalPage>
    );
  }
  return (
    <PortalPage language={language}>
      <MeasureOpening language={language} measure={found.measure} related={found.related} region={region} regions={regions} waiting={waiting} />
      <MeasureDescription language={language} measure={found.measure} rate={found.rate} />
      <ApplyButton language={language} measure={found.measure} region={region} />
      {region && (
        <DistrictFold
          language={language}
          summary={t("centres.applyNear")}
          districts={districts}
          hrefOf={(district) => paths.apply(language, { ...startOf(found.measure, region.slug), district })}
        />
      )}
      <div className="no-print">
        <h2>{t("measure.related")}</h2>
        <WayList ways={ways} />
      </div>
    </PortalPage>
  );
}
