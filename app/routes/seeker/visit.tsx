import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { isFinished } from "~/domain/applications/application";
import { readThread } from "~/domain/applications/read-thread.server";
import { findCentre } from "~/domain/centres/list-centres.server";
import { shownWindow } from "~/domain/visits/agreed-visit";
import { chooseVisit, readVisit } from "~/domain/visits/choose-visit.server";
import { listFreeTimes } from "~/domain/visits/open-times.server";
import { VISIT_NEEDS, type VisitTime } from "~/domain/visits/visit";
import { BackLink } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Facts } from "~/ui/facts";
import { Notice } from "~/ui/notice";
import { one } from "~/web/form.server";
import { seekerAction, seekerLoader } from "~/web/guard/seeker.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { PortalPage } from "~/web/portal-page";
import { visitWords } from "~/web/visit-words";
import { VisitAnswer } from "./parts/visit-answer";
import { VisitChoice } from "./parts/visit-choice";

export const handle: Handle = { title: (translate) => translate.t("title.application", { ns: "seeker" }) };

const MOST_SHOWN = 15;

/** One step further than the first screen: when, where, and the number to say at the desk. */
export const loader = seekerLoader(async ({ language, own, threadKey, query, today, enter, show }) => {
  if (isFinished(own.status)) throw redirect(paths.application(language));
  const mayAnswer = own.status === "time_offered" || own.status === "time_set";
  const read = await enter(async (db) => ({
    centre: await findCentre(db, own.centre),
    thread: await readThread(db, own.id, threadKey),
    held: await readVisit(db, own.id, threadKey),
    times: mayAnswer ? await listFreeTimes(db, own.centre, { today, until: own.expiresOn }) : [],
  }));
  const offered: VisitTime | undefined = read.held ?? shownWindow(own, read.thread);
  return show({
    language,
    caseNumber: own.caseNumber,
    version: own.version,
    when: offered ? visitWords(language, offered) : null,
    isHeld: read.held !== undefined,
    needs: read.held?.needs ?? [],
    mayAnswer: mayAnswer || read.held !== undefined,
    hasAgreed: own.status === "time_set",
    times: read.times.slice(0, MOST_SHOWN).map((time) => ({ value: time.id, label: visitWords(language, time) })),
    isDone: query.has("done"),
    centre: read.centre?.names[language] ?? "",
    address: read.centre?.address?.[language] ?? "",
    hours: read.centre?.hours?.[language] ?? "",
    askFor: read.centre?.askFor?.[language] ?? "",
  });
});

export const action = seekerAction(async ({ language, own, threadKey, today, values, enter }) => {
  const opening = one(values, "opening");
  const needs = VISIT_NEEDS.filter((need) => values.needs?.includes(need));
  if (opening === "") return data({ problem: "chooseTime" as const, needs }, { status: 422 });
  const version = Number(one(values, "version"));
  const chosen = await enter((db) => chooseVisit(db, { application: own.id, threadKey, version }, { opening, needs }, today));
  if (chosen.ok) return redirect(`${paths.visit(language)}?done=1`, { status: 303 });
  return data({ problem: ({ full: "timeTaken", changed: "visitChanged", "not-offered": "visitChanged" } as const)[chosen.because], needs }, { status: 422 });
});

export default function Visit() {
  const { t } = useTranslation(["seeker", "problems"]);
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const error = answer && t(`problem.${answer.problem}`);
  const facts = [
    { term: t("visit.caseNumber"), value: <span className="num">{page.caseNumber}</span> },
    { term: t("check.of.centre"), value: page.centre },
    { term: t("visit.when"), value: page.when ?? t(page.times.length > 0 ? "visit.choose" : "visit.none") },
    { term: t("visit.where"), value: page.address },
    { term: t("visit.open"), value: page.hours },
    { term: t("visit.ask"), value: page.askFor },
  ];
  return (
    <PortalPage language={page.language} isPrivate>
      <ErrorSummary title={t("problems:summaryTitle")} errors={error ? [{ field: "opening", message: error }] : []} />
      <BackLink href={paths.application(page.language)}>{t("application.title")}</BackLink>
      <h1>{t("visit.title")}</h1>
      {page.isDone && !answer && page.isHeld && (
        <Notice kind="success" role="status">
          <p>{t("visit.chosen")}</p>
        </Notice>
      )}
      <Facts facts={facts} />
      <p>{t("visit.caseHint")}</p>
      {page.mayAnswer && page.when && <VisitAnswer language={page.language} version={page.version} isHeld={page.hasAgreed} />}
      {page.times.length > 0 && <VisitChoice page={page} needs={answer?.needs ?? page.needs} error={error} />}
      {page.when && (
        <Notice kind="info" title={t("visit.beforeTitle")}>
          <p>{t("visit.before")}</p>
        </Notice>
      )}
    </PortalPage>
  );
}
