import { redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listRegions } from "~/domain/centres/list-regions.server";
import { byName, regionNamed } from "~/domain/centres/place";
import { isLanguagePair, LANGUAGE_PAIRS, languagesOf, usualPair } from "~/domain/shared/language-pair";
import { Button } from "~/ui/button";
import { Radios } from "~/ui/choices";
import { Select } from "~/ui/field";
import { Notice } from "~/ui/notice";
import { Steps } from "~/ui/steps";
import { keepNewDraft } from "~/web/draft-cookie.server";
import { one } from "~/web/form.server";
import { publicAction, publicLoader } from "~/web/guard/public.server";
import { cookies } from "~/web/guard/seeker.server";
import { LANGUAGE_NAMES } from "~/web/language-names";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { PortalPage } from "~/web/portal-page";
import { beginPrefilled } from "~/web/prefilled-draft.server";

export const handle: Handle = { title: (translate) => translate.t("title.application", { ns: "seeker" }) };

export const loader = publicLoader(async ({ language, query, enter }) => {
  const regions = byName(await enter(listRegions), language);
  const pair = query.get("pair");
  return {
    language,
    pair: isLanguagePair(pair) ? pair : usualPair(language),
    isCleared: query.has("cleared"),
    region: regionNamed(regions, query.get("region"))?.slug ?? "",
    regions: regions.map(({ slug, names }) => ({ value: slug, label: names[language] })),
  };
});

/** The same sealed draft as everyone's; only the page that fills it in is another. */
export const action = publicAction(async ({ language, values, services, enter, request }) => {
  const region = regionNamed(await enter(listRegions), one(values, "region"));
  const pair = one(values, "pair");
  const begun = beginPrefilled(services, language, { region: region?.code });
  const address = paths.togetherForm(language, begun.form, isLanguagePair(pair) ? pair : usualPair(language));
  return redirect(address, { headers: cookies(keepNewDraft(request, services, begun)) });
});

export default function TogetherStart() {
  const { t } = useTranslation("seeker");
  const { language, pair, isCleared, region, regions } = useLoaderData<typeof loader>();
  return (
    <PortalPage language={language}>
      {isCleared && (
        <Notice kind="success" role="status">
          <p>{t("together.cleared")}</p>
        </Notice>
      )}
      <h1>{t("together.title")}</h1>
      <p className="lede">{t("together.lede")}</p>
      <Steps steps={[{ title: t("together.how1") }, { title: t("together.how2") }, { title: t("together.how3") }]} />
      <Form method="post" noValidate autoComplete="off" reloadDocument>
        <Radios
          name="pair"
          label={t("together.pair")}
          value={pair}
          choices={LANGUAGE_PAIRS.map((value) => ({ value, label: languagesOf(value).map((each) => LANGUAGE_NAMES[each]).join(" + ") }))}
        />
        <Select name="region" label={t("measures.filter.region", { ns: "public" })} hint={t("together.regionHint")} value={region} placeholder={t("centre.chooseRegion")} options={regions} />
        <Button>{t("start.begin")}</Button>
      </Form>
    </PortalPage>
  );
}
