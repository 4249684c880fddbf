import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { isFinished } from "~/domain/applications/application";
import { withdrawApplication } from "~/domain/applications/withdraw-application.server";
import { releaseVisit } from "~/domain/visits/choose-visit.server";
import { BackLink, Button, ButtonLink, ButtonRow } from "~/ui/button";
import { seekerAction, seekerLoader } from "~/web/guard/seeker.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { PortalPage } from "~/web/portal-page";
import { OwnForm } from "./parts/own-form";

export const handle: Handle = { title: (translate) => translate.t("title.application", { ns: "seeker" }) };

export const loader = seekerLoader(({ language, own, show }) => {
  if (isFinished(own.status)) throw redirect(paths.application(language));
  return show({ language });
});

/** At once: what was said is gone before the page is answered. */
export const action = seekerAction(async ({ language, own, threadKey, today, enter }) => {
  if (isFinished(own.status)) return redirect(paths.application(language));
  await enter(async (db) => {
    await releaseVisit(db, { application: own.id, threadKey });
    await withdrawApplication(db, own.id, today);
  });
  return redirect(paths.application(language));
});

export default function Withdraw() {
  const { t } = useTranslation("seeker");
  const { language } = useLoaderData<typeof loader>();
  return (
    <PortalPage language={language} isPrivate>
      <BackLink href={paths.application(language)}>{t("application.title")}</BackLink>
      <h1>{t("withdraw.title")}</h1>
      <p>{t("withdraw.text")}</p>
      <OwnForm>
        <ButtonRow>
          <Button kind="primary">{t("withdraw.confirm")}</Button>
          <ButtonLink kind="secondary" href={paths.application(language)}>
            {t("withdraw.keep")}
          </ButtonLink>
        </ButtonRow>
      </OwnForm>
    </PortalPage>
  );
}
