import { redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { eraseApplication, lastBackupDay } from "~/domain/applications/erase-application.server";
import { releaseVisit } from "~/domain/visits/choose-visit.server";
import { BackLink, Button, ButtonLink, ButtonRow } from "~/ui/button";
import { dropAllDrafts } from "~/web/draft-cookie.server";
import { formatDay } from "~/web/format";
import { cookies, seekerAction, seekerLoader } from "~/web/guard/seeker.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { PortalPage } from "~/web/portal-page";
import { endSeekerSession } from "~/web/seeker-session.server";

export const handle: Handle = { title: (translate) => translate.t("title.application", { ns: "seeker" }) };

export const loader = seekerLoader(async ({ language, today, enter, show }) =>
  show({ language, backupsUntil: await enter((db) => lastBackupDay(db, today)) }),
);

/** At once and for good; the session and every draft of this browser end with it. */
export const action = seekerAction(async ({ language, own, threadKey, services, request, enter }) => {
  await enter(async (db) => {
    await releaseVisit(db, { application: own.id, threadKey });
    await eraseApplication(db, own.id);
  });
  const ended = await endSeekerSession(request, services);
  return redirect(`${paths.status(language)}?erased=1`, { headers: cookies([...ended, ...dropAllDrafts(request)]) });
});

export default function Erase() {
  const { t } = useTranslation("seeker");
  const { language, backupsUntil } = useLoaderData<typeof loader>();
  return (
    <PortalPage language={language} isPrivate>
      <BackLink href={paths.application(language)}>{t("application.title")}</BackLink>
      <h1>{t("erase.title")}</h1>
      <p>{t("erase.text", { date: formatDay(language, backupsUntil) })}</p>
      <Form method="post" reloadDocument>
        <ButtonRow>
          <Button kind="danger">{t("erase.confirm")}</Button>
          <ButtonLink kind="secondary" href={paths.application(language)}>
            {t("erase.keep")}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </PortalPage>
  );
}
