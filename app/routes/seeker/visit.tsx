import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { isFinished } from "~/domain/applications/application";
import { readThread } from "~/domain/applications/read-thread.server";
import { offeredWindow } from "~/domain/applications/thread";
import { findCentre } from "~/domain/centres/list-centres.server";
import { BackLink, Button, ButtonRow } from "~/ui/button";
import { Facts } from "~/ui/facts";
import { Notice } from "~/ui/notice";
import { formatDay } from "~/web/format";
import { seekerLoader } from "~/web/guard/seeker.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { PortalPage } from "~/web/portal-page";

export const handle: Handle = { title: (translate) => translate.t("title.application", { ns: "seeker" }) };

/** One step further than the first screen: when, where, and the number to say at the desk. */
export const loader = seekerLoader(async ({ language, own, threadKey, enter, show }) => {
  const [centre, thread] = await enter(async (db) => [await findCentre(db, own.centre), await readThread(db, own.id, threadKey)] as const);
  return show({
    language,
    caseNumber: own.caseNumber,
    version: own.version,
    window: isFinished(own.status) ? null : (offeredWindow(thread) ?? null),
    mayAnswer: own.status === "time_offered" || own.status === "time_set",
    address: centre?.address?.[language] ?? "",
    hours: centre?.hours?.[language] ?? "",
    askFor: centre?.askFor?.[language] ?? "",
  });
});

export default function Visit() {
  const { t } = useTranslation("seeker");
  const page = useLoaderData<typeof loader>();
  const when = page.window && {
    from: formatDay(page.language, page.window.from),
    to: formatDay(page.language, page.window.to),
    hours: page.window.hours,
  };
  return (
    <PortalPage language={page.language} isPrivate>
      <BackLink href={paths.application(page.language)}>{t("application.title")}</BackLink>
      <h1>{t("visit.title")}</h1>
      <Facts
        facts={[
          { term: t("visit.caseNumber"), value: <span className="num">{page.caseNumber}</span> },
          { term: t("visit.when"), value: when ? t("visit.whenValue", when) : t("visit.none") },
          { term: t("visit.where"), value: page.address },
          { term: t("visit.open"), value: page.hours },
          { term: t("visit.ask"), value: page.askFor },
        ]}
      />
      <p>{t("visit.caseHint")}</p>
      {page.mayAnswer && (
        <Form method="post" action={paths.messages(page.language)} reloadDocument>
          <h2>{t("visit.answer")}</h2>
          <input type="hidden" name="version" value={page.version} />
          <ButtonRow>
            <Button name="quick" value="will-come">
              {t("messages.quicks.will-come")}
            </Button>
            <Button kind="secondary" name="quick" value="other-time">
              {t("messages.quicks.other-time")}
            </Button>
            <Button kind="secondary" name="quick" value="cannot-come">
              {t("messages.quicks.cannot-come")}
            </Button>
          </ButtonRow>
        </Form>
      )}
      {page.window && (
        <Notice kind="info" title={t("visit.beforeTitle")}>
          <p>{t("visit.before")}</p>
        </Notice>
      )}
    </PortalPage>
  );
}
