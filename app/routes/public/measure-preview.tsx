import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { amountInTenge } from "~/domain/measures/amount-in-tenge";
import { findDraft, findNewestContent } from "~/domain/measures/find-draft.server";
import { findMeasure } from "~/domain/measures/find-measure.server";
import { findMciRate } from "~/domain/measures/mci-rate.server";
import { isMeasureSlug } from "~/domain/measures/measure";
import { addDays } from "~/domain/shared/day";
import { isLanguage } from "~/domain/shared/language";
import { Notice } from "~/ui/notice";
import { administratorLoader } from "~/web/guard/administrator.server";
import { problem } from "~/web/guard/guarded.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { PortalPage } from "~/web/portal-page";
import { MeasureDescription } from "./parts/measure-description";
import { MeasureOpening } from "./parts/measure-opening";

export const handle: Handle = { title: (translate) => translate.t("preview.title", { ns: "admin" }) };

/** A draft, or the newest version, exactly as the public page would show it on its first day. For administrators alone. */
export const loader = administratorLoader(async ({ params, query, today, enter }) => {
  const { slug } = params;
  const asked = query.get("in");
  const language = isLanguage(asked) ? asked : "kk";
  if (!isMeasureSlug(slug)) throw problem("notFound");
  return enter(async (db) => {
    const draft = await findDraft(db, slug);
    const content = draft ?? (await findNewestContent(db, slug));
    const found = await findMeasure(db, slug, today);
    if (!content || !found.ok) throw problem("notFound");
    const inForceFrom = draft?.inForceFrom ?? addDays(today, 1);
    const rate = (await findMciRate(db, inForceFrom)) ?? found.rate;
    const { texts, amounts, sources } = content;
    const measure = { ...found.measure, texts, sources, inForceFrom, amounts: amounts.map((amount) => amountInTenge(amount, rate)) };
    return { language, measure, rate, related: found.related };
  });
});

export default function MeasurePreview() {
  const { t } = useTranslation("admin");
  const { language, measure, rate, related } = useLoaderData<typeof loader>();
  return (
    <PortalPage language={language}>
      <Notice kind="warn" title={t("preview.title")}>
        <p>
          {t("preview.text")} <a href={paths.adminMeasure(measure.slug)}>{t("preview.back")}</a>
        </p>
      </Notice>
      <MeasureOpening language={language} measure={measure} related={related} region={undefined} />
      <MeasureDescription language={language} measure={measure} rate={rate} />
    </PortalPage>
  );
}
