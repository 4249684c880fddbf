import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readHistory } from "~/domain/measures/measure-history.server";
import { deskLinks } from "~/web/desk-page";
import { formatDay } from "~/web/format";
import { administratorLoader } from "~/web/guard/administrator.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { AdminFrame } from "./parts/admin-frame";
import { foundMeasure } from "./parts/found-measure.server";
import { TextChanges } from "./parts/text-changes";

export const links = deskLinks;
export const handle: Handle = { title: (translate) => translate.t("history.title", { ns: "admin" }) };

export const loader = administratorLoader(async (visit) => {
  const { slug, name } = await foundMeasure(visit);
  const versions = await visit.enter((db) => readHistory(db, slug));
  return { language: visit.language, desk: visit.desk, slug, name, versions };
});

export default function MeasureHistory() {
  const { t } = useTranslation("admin");
  const { language, desk, slug, name, versions } = useLoaderData<typeof loader>();
  return (
    <AdminFrame desk={desk} language={language} title={t("history.heading", { measure: name })} back={{ href: paths.adminMeasure(slug), label: name }}>
      {versions.map(({ inForceFrom, writtenBy, sentBy, publishedBy, publishedOn, overrideReason, changes, isOther }) => (
        <section key={inForceFrom}>
          <h2>{t("history.from", { date: formatDay(language, inForceFrom) })}</h2>
          {sentBy && publishedBy && publishedOn ? (
            <p>{t("history.by", { writers: (writtenBy.length > 0 ? writtenBy : [sentBy]).join(", "), sender: sentBy, publisher: publishedBy, date: formatDay(language, publishedOn) })}</p>
          ) : (
            <p>{t("history.first")}</p>
          )}
          {overrideReason && <p>{t("history.reason", { reason: overrideReason })}</p>}
          {changes.length > 0 && <TextChanges changes={changes} caption={t("history.changes")} />}
          <ul>
            {(["amounts", "sources", "rules"] as const).map((what) => isOther[what] && <li key={what}>{t(`history.${what}`)}</li>)}
          </ul>
        </section>
      ))}
    </AdminFrame>
  );
}
