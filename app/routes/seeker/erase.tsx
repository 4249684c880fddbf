import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { eraseApplication, lastBackupDay } from "~/domain/applications/erase-application.server";
import { findOwnApplication } from "~/domain/applications/own-application.server";
import type { Language } from "~/domain/shared/language";
import { releaseVisit } from "~/domain/visits/choose-visit.server";
import { BackLink, Button, ButtonLink, ButtonRow } from "~/ui/button";
import { dropAllDrafts } from "~/web/draft-cookie.server";
import { one } from "~/web/form.server";
import { formatDay } from "~/web/format";
import { cookies, seekerAction, seekerLoader } from "~/web/guard/seeker.server";
import { markToErase, readMarkToErase } from "~/web/mark-to-erase.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { PortalPage } from "~/web/portal-page";
import { endSeekerSession } from "~/web/seeker-session.server";
import { OwnForm } from "./parts/own-form";

export const handle: Handle = { title: (translate) => translate.t("title.application", { ns: "seeker" }) };

export const loader = seekerLoader(async ({ language, own, today, services, enter, show }) =>
  show({ language, mark: markToErase(services, own.id), backupsUntil: await enter((db) => lastBackupDay(db, today)) }),
);

const erased = (language: Language, lines: string[] = []) => redirect(`${paths.status(language)}?erased=1`, { headers: cookies(lines) });

/** At once and for good; the session and every draft of this browser end with it. In a second tab it is done already. */
export const action = seekerAction(
  async ({ language, own, threadKey, services, request, enter }) => {
    await enter(async (db) => {
      await releaseVisit(db, { application: own.id, threadKey });
      await eraseApplication(db, own.id);
    });
    const ended = await endSeekerSession(request, services);
    return erased(language, [...ended, ...dropAllDrafts(request)]);
  },
  async ({ language, values, services }) => {
    const application = readMarkToErase(services, one(values, "mark"));
    if (application === undefined) return undefined;
    const isThere = await services.door.as({ role: "seeker", application }, (db) => findOwnApplication(db, application));
    return isThere ? undefined : erased(language);
  },
);

export default function Erase() {
  const { t } = useTranslation("seeker");
  const { language, mark, backupsUntil } = useLoaderData<typeof loader>();
  return (
    <PortalPage language={language} isPrivate>
      <BackLink href={paths.application(language)}>{t("application.title")}</BackLink>
      <h1>{t("erase.title")}</h1>
      <p>{t("erase.text", { date: formatDay(language, backupsUntil) })}</p>
      <OwnForm>
        <input type="hidden" name="mark" value={mark} />
        <ButtonRow>
          <Button kind="danger">{t("erase.confirm")}</Button>
          <ButtonLink kind="secondary" href={paths.application(language)}>
            {t("erase.keep")}
          </ButtonLink>
        </ButtonRow>
      </OwnForm>
    </PortalPage>
  );
}
