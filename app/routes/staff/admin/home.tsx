import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listRegions } from "~/domain/centres/list-regions.server";
import { readKeptDays } from "~/domain/retention/kept-days.server";
import { readAdministration } from "~/domain/staff/administration-record.server";
import { type Attention, listAttention } from "~/domain/staff/needs-attention.server";
import { deskLinks } from "~/web/desk-page";
import { administratorLoader } from "~/web/guard/administrator.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { AdminFrame } from "./parts/admin-frame";
import { inWords } from "./parts/subject-words.server";
import { RecordTable } from "./parts/record-table";

const RECENT_LINES = 8;

export const links = deskLinks;
export const handle: Handle = { title: (translate) => translate.t("home.title", { ns: "admin" }) };

export const loader = administratorLoader(({ by, language, desk, today, enter }) =>
  enter(async (db) => {
    const { remit } = by;
    const regions = (await listRegions(db)).filter(({ code }) => remit.regions.includes(code)).map(({ names }) => names[language]);
    const attention = await listAttention(db, by, today);
    const lines = await inWords(db, await readAdministration(db, RECENT_LINES), language);
    return { language, desk, isNational: remit.isNational, regions, attention, lines, days: (await readKeptDays(db, today))["record-days"] };
  }),
);

/** Where each thing is mended. */
const MENDED_AT: Record<Attention, () => string> = {
  centresUndescribed: paths.adminCentres,
  centresWithoutKey: paths.firstMembers,
  centresStopped: paths.adminCentres,
  seasonsUnknown: paths.adminIntakes,
  mciMissing: paths.adminParameters,
  calendarMissing: paths.adminCalendar,
  draftsToReview: paths.adminMeasures,
  rightsToConfirm: paths.adminAccounts,
};

export default function AdministrationHome() {
  const { t } = useTranslation("admin");
  const { language, desk, isNational, regions, attention, lines, days } = useLoaderData<typeof loader>();
  return (
    <AdminFrame desk={desk} language={language} title={t("home.title")}>
      <p>{isNational ? t("home.remitCountry") : t("home.remitRegions", { regions: regions.join("; ") })}</p>
      <h2>{t("home.attention")}</h2>
      {attention.length === 0 && <p className="empty">{t("home.nothing")}</p>}
      <ul className="tiles">
        {attention.map(({ what, count }) => (
          <li key={what}>
            <a href={MENDED_AT[what]()}>{t(`attention.${what}`)}</a>
            <b>{count}</b>
          </li>
        ))}
      </ul>
      <h2>{t("home.recent")}</h2>
      <RecordTable lines={lines} language={language} caption={t("record.text", { days })} />
    </AdminFrame>
  );
}
