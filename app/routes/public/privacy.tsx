import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { lastBackupDay } from "~/domain/applications/erase-application.server";
import { readKeptDays } from "~/domain/retention/kept-days.server";
import { daysBetween } from "~/domain/shared/day";
import { Description } from "~/ui/description";
import { publicLoader } from "~/web/guard/public.server";
import type { Handle } from "~/web/page-title";
import { PortalPage } from "~/web/portal-page";
import { textList } from "~/web/text-list";

export const handle: Handle = { title: ({ t }) => t("privacy.title") };

/** The days come from the rules that erase, as they are in force, not from the text. */
export const loader = publicLoader(async ({ language, today, enter }) => {
  const { backup, kept } = await enter(async (db) => ({ backup: daysBetween(today, await lastBackupDay(db, today)), kept: await readKeptDays(db, today) }));
  const days = { answered: kept["answered-days"], afterClosing: kept["closed-days"], atMost: kept["application-days"], backup, log: kept["audit-days"] };
  return { language, days };
});

const PARTS = [
  "device", "asked", "notAsked", "plain", "sealed", "kept", "others", "limits", "recognise", "rights", "verify", "review",
] as const;

export default function Privacy() {
  const { language, days } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  const sections = PARTS.map((part) => ({
    id: part,
    title: t(`privacy.${part}.title`),
    body: (
      <>
        <p>{t(`privacy.${part}.intro`)}</p>
        <ul>
          {textList(t(`privacy.${part}.items`, { returnObjects: true, ...days })).map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </>
    ),
  }));
  return (
    <PortalPage language={language}>
      <h1>{t("privacy.title")}</h1>
      <p className="lede">{t("privacy.lede")}</p>
      <Description sections={sections} contents={{ label: t("privacy.contents") }} />
    </PortalPage>
  );
}
