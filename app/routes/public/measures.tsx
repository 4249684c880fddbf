import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listDistricts } from "~/domain/centres/list-centres.server";
import { listRegions } from "~/domain/centres/list-regions.server";
import { byName, regionNamed, UNLISTED } from "~/domain/centres/place";
import { listMeasures } from "~/domain/measures/list-measures.server";
import { isWish, WISHES } from "~/domain/measures/measure";
import { readReleases } from "~/domain/statistics/read-releases.server";
import { waitingTimesOf } from "~/domain/statistics/waiting-time";
import { Select, TextField } from "~/ui/field";
import { Filters } from "~/ui/filters";
import { Notice } from "~/ui/notice";
import { WayList } from "~/ui/way-list";
import { quarterName } from "~/web/figure-words";
import { publicLoader } from "~/web/guard/public.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { PortalPage } from "~/web/portal-page";
import { DistrictFold } from "./parts/district-fold";
import { MeasureCards } from "./parts/measure-cards";

export const handle: Handle = { title: ({ t }) => t("measures.title") };

const LONGEST_SEARCH = 60;

export const loader = publicLoader(async ({ language, query, today, enter }) => {
  const wish = query.get("wish");
  const search = query.get("q")?.trim().slice(0, LONGEST_SEARCH).trim();
  return enter(async (db) => {
    const regions = await listRegions(db);
    const said = query.get("region");
    const region = regionNamed(regions, said);
    const isUnlisted = said === UNLISTED;
    const filter = { region: region?.slug, wish: isWish(wish) ? wish : undefined, q: search };
    // why: an address that names what does not exist would be kept and shown as if it filtered, and a form's empty fields
    // would tell its address from one that somebody was sent.
    const address = paths.measures(language, { ...filter, region: said && !region ? UNLISTED : filter.region });
    if ((address.split("?")[1] ?? "") !== query.toString()) throw redirect(address);
    const measures = await listMeasures(db, { today, region: region?.code, wish: filter.wish, search });
    const { releases } = await readReleases(db, 1);
    const waiting = waitingTimesOf(releases[0], measures.map(({ slug }) => slug), region?.code);
    const districts = region && filter.wish ? byName(await listDistricts(db, region.code), language) : [];
    return { language, filter, districts, isUnlisted, measures, waiting, quarter: releases[0]?.quarter, regions: byName(regions, language) };
  });
});

export default function Measures() {
  const { language, filter, districts, isUnlisted, measures, waiting, quarter, regions } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  const region = regions.find(({ slug }) => slug === filter.region)?.names[language];
  const chosen = [filter.wish && t(`wish.${filter.wish}`), region].filter(Boolean);
  const isFiltered = Boolean(filter.region ?? filter.wish ?? filter.q);
  const hasMonthly = measures.some(({ amounts }) => amounts.some(({ per }) => per === "month"));
  const check = { href: paths.check(language), title: t("check.link"), text: t("check.linkText") };
  const withWish = filter.wish && {
    href: paths.apply(language, { wish: filter.wish, region: filter.region }),
    title: t("measures.applyWish", { wish: t(`wish.${filter.wish}`) }),
    text: t("measures.applyWishText"),
  };
  const advice = { href: paths.measure(language, "consultation"), title: t("measures.unsure"), text: t("measures.unsureText") };
  return (
    <PortalPage language={language} isWide>
      <h1>{t("measures.title")}</h1>
      <p className="lede">{t("measures.lede")}</p>
      <p>
        <a href={advice.href}>{t("measures.outside")}</a>
      </p>
      {isUnlisted && <Notice title={t("measures.unlisted")} />}
      <CatalogueFilters />
      {measures.length === 0 ? (
        <>
          <h2>{t("measures.none.title")}</h2>
          <p>{t("measures.none.text")}</p>
        </>
      ) : (
        <p>
          {t("measures.count", { count: measures.length })}
          {chosen.length > 0 && `: ${chosen.join(", ")}`}
          {hasMonthly && `. ${t("measures.gross")}`}
        </p>
      )}
      {isFiltered && (
        <p>
          <a href={paths.measures(language)}>{t("measures.filter.clear")}</a>
        </p>
      )}
      <MeasureCards language={language} measures={measures} region={filter.region} waiting={waiting} />
      {quarter && Object.keys(waiting).length > 0 && (
        <p className="small">{t(region ? "figures.waitingMixed" : "figures.waitingFrom", { quarter: quarterName(t, quarter) })}</p>
      )}
      <WayList ways={[...(withWish ? [withWish] : []), check, ...(isFiltered ? [advice] : [])]} isOffer />
      {districts.length > 0 && (
        <DistrictFold
          language={language}
          summary={t("centres.applyNear")}
          districts={districts}
          hrefOf={(district) => paths.apply(language, { wish: filter.wish, region: filter.region, district })}
        />
      )}
    </PortalPage>
  );
}

function CatalogueFilters() {
  const { language, filter, measures, regions } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  return (
    <Filters
      action={paths.measures(language)}
      label={t("measures.filter.label")}
      submitLabel={t("measures.filter.submit")}
      fold={{ isOpen: filter.q !== undefined || measures.length === 0 }}
    >
      <Select
        name="wish"
        label={t("measures.filter.wish")}
        value={filter.wish}
        placeholder={t("measures.filter.anyWish")}
        options={WISHES.map((wish) => ({ value: wish, label: t(`wish.${wish}`) }))}
      />
      <Select
        name="region"
        label={t("measures.filter.region")}
        value={filter.region}
        placeholder={t("measures.filter.anyRegion")}
        options={regions.map(({ slug, names }) => ({ value: slug, label: names[language] }))}
      />
      <TextField name="q" label={t("measures.filter.q")} type="search" value={filter.q} maxLength={LONGEST_SEARCH} />
    </Filters>
  );
}
