import { redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { centreFor } from "~/domain/centres/centre";
import { listCentres } from "~/domain/centres/list-centres.server";
import { regionNamed } from "~/domain/centres/place";
import { listRegions } from "~/domain/centres/list-regions.server";
import { findMeasure } from "~/domain/measures/find-measure.server";
import { isMeasureSlug, isWish } from "~/domain/measures/measure";
import type { Language } from "~/domain/shared/language";
import { BackLink, Button, ButtonLink, ButtonRow } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { Steps } from "~/ui/steps";
import { keepNewDraft } from "~/web/draft-cookie.server";
import { one } from "~/web/form.server";
import { cookies } from "~/web/guard/seeker.server";
import { publicAction, publicLoader, type PublicVisit } from "~/web/guard/public.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { PortalPage } from "~/web/portal-page";
import { beginPrefilled } from "~/web/prefilled-draft.server";

export const handle: Handle = { title: (translate) => translate.t("title.application", { ns: "seeker" }) };

export const loader = publicLoader(async ({ language, query, today, enter }) => {
  const asked = query.get("measure");
  const found = isMeasureSlug(asked) ? await enter((db) => findMeasure(db, asked, today)) : undefined;
  const measure = found?.ok ? { slug: found.measure.slug, name: found.measure.texts[language].name } : undefined;
  const retired = found && !found.ok && found.because === "retired" ? found.names[language] : undefined;
  const { gone, names } = await placeNamed(language, query, enter);
  const given = { wish: query.get("wish") ?? "", region: query.get("region") ?? "", district: query.get("district") ?? "" };
  return { language, measure, retired, gone, given, names, wish: isWish(given.wish) && !measure ? given.wish : undefined, isGone: query.has("gone") };
});

interface PlaceNamed {
  /** Names of what the address marks beforehand, region first. */
  names: string[];
  /** Set when the place is no longer in the list; with the region when only the district is gone. */
  gone?: { region?: string };
}

/** The place that the address names; nothing when it names none. */
async function placeNamed(language: Language, query: URLSearchParams, enter: PublicVisit["enter"]): Promise<PlaceNamed> {
  const [said, district] = [query.get("region"), query.get("district")];
  if (!said) return { names: [] };
  return enter(async (db) => {
    const region = regionNamed(await listRegions(db), said);
    if (!region) return { names: [], gone: {} };
    const names = [region.names[language]];
    const centre = district ? centreFor(await listCentres(db, region.code), district) : undefined;
    if (district && !centre) return { names, gone: { region: region.names[language] } };
    return { names: centre ? [...names, centre.names[language]] : names };
  });
}

/** Draws the draft with its receipt code; nothing is stored but the sealed cookie. */
export const action = publicAction(async ({ language, values, services, today, enter, request }) => {
  const asked = one(values, "measure");
  const found = isMeasureSlug(asked) ? await enter((db) => findMeasure(db, asked, today)) : undefined;
  const region = regionNamed(await enter(listRegions), one(values, "region"));
  const wish = one(values, "wish");
  const begun = beginPrefilled(services, language, {
    measure: found?.ok ? found.measure : undefined,
    region: region?.code,
    wish: isWish(wish) ? wish : undefined,
    district: one(values, "district"),
  });
  return redirect(paths.applyStep(language, begun.form, "wishes"), { headers: cookies(keepNewDraft(request, services, begun)) });
});

export default function Start() {
  const { t } = useTranslation("seeker");
  const { language, measure, retired, gone, given, names, wish, isGone } = useLoaderData<typeof loader>();
  const marked = [...(wish ? [t(`wishes.${wish}`)] : []), ...names];
  return (
    <PortalPage language={language}>
      {isGone && (
        <Notice kind="info" title={t("gone.title")} role="status">
          <p>{t("gone.text")}</p>
        </Notice>
      )}
      <BackLink href={measure ? paths.measure(language, measure.slug) : paths.home(language)}>{t("form.back")}</BackLink>
      <h1>{t("start.title")}</h1>
      {gone && <Notice title={gone.region ? t("start.districtGone", { region: gone.region }) : t("centres.unlisted", { ns: "public" })} />}
      {retired && <p className="lede">{t("start.retired", { measure: retired })}</p>}
      {measure && <p className="lede">{t("start.about", { measure: measure.name })}</p>}
      {marked.length > 0 && <p>{t("start.marked", { list: marked.join("; ") })}</p>}
      <p>{t("start.text")}</p>
      <p className="small">{t("exit.explained", { ns: "public" })}</p>
      <Form method="post" noValidate autoComplete="off" reloadDocument>
        {measure && <input type="hidden" name="measure" value={measure.slug} />}
        {Object.entries(given).map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
        <ButtonRow>
          <Button>{t("start.begin")}</Button>
          <ButtonLink kind="secondary" href={paths.status(language)}>
            {t("start.check")}
          </ButtonLink>
        </ButtonRow>
      </Form>
      <h2>{t("start.howTitle")}</h2>
      <Steps steps={[{ title: t("start.how1") }, { title: t("start.how2") }, { title: t("start.how3") }]} />
    </PortalPage>
  );
}
