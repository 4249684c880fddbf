import { data, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ANSWER_LANGUAGES, type AnswerLanguage, type Answers, isAnswerLanguage } from "~/domain/applications/answers";
import { asSent, hideEarlierAnswers } from "~/domain/applications/draft";
import { canVisit, firstUnanswered, previousStep, questionNumber } from "~/domain/applications/journey";
import { findReceipt } from "~/domain/applications/submit-application.server";
import { findMeasure } from "~/domain/measures/find-measure.server";
import { findCentre } from "~/domain/centres/list-centres.server";
import { isLanguage } from "~/domain/shared/language";
import { BackLink, Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Select } from "~/ui/field";
import { SummaryList } from "~/ui/summary-list";
import { dropDraft } from "~/web/draft-cookie.server";
import { one } from "~/web/form.server";
import { cookies, draftAction, draftLoader, type DraftVisit } from "~/web/guard/seeker.server";
import { problem } from "~/web/guard/guarded.server";
import { leftMeasure } from "~/web/left-measure.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { PortalPage } from "~/web/portal-page";
import { centreShown } from "~/web/places-offered.server";
import { sendDraft } from "~/web/send-draft.server";
import { useAnswerRows } from "./parts/answer-rows";
import { LeftMeasure } from "./parts/left-measure";
import { PauseForm } from "./parts/pause-form";

export const handle: Handle = { title: (translate) => translate.t("title.application", { ns: "seeker" }) };

const FORM_ID = "q";

/** Where someone belongs who is not to see this page; a repeat after a lost connection belongs to its receipt. */
function leadOn({ draft, form, language, state }: DraftVisit): void {
  if (state === "sent") throw redirect(paths.applyStep(language, form, "receipt"));
  if (!canVisit("check", draft.answers)) throw redirect(paths.applyStep(language, form, firstUnanswered(draft.answers)));
}

export const loader = draftLoader(async (visit) => {
  const { draft, form, language, state, application, today, enter, keep } = visit;
  leadOn(visit);
  const { answers, hidden } = draft;
  const [centre, receipt, measure] = await enter(
    async (db) => [await findCentre(db, answers.centre ?? ""), await findReceipt(db, application), await findMeasure(db, answers.measure ?? "", today)] as const,
  );
  if (receipt) throw redirect(paths.applyStep(language, form, "receipt"));
  const isPaused = state === "locked";
  const back = previousStep("check", answers);
  const shown = {
    language,
    form,
    isPaused,
    answers: isPaused ? {} : withoutHidden(answers, hidden),
    hidden,
    centre: isPaused || hidden.includes("centre") || !centre ? undefined : centreShown(centre, language),
    measure: isPaused || hidden.includes("wishes") || !measure.ok ? "" : measure.measure.texts[language].name,
    leftMeasure: await leftMeasure(visit),
    answerLanguage: answers.answerLanguage ?? language,
    number: questionNumber("check", draft.taken),
    back: back && paths.applyStep(language, form, back),
  };
  return data(shown, isPaused ? {} : { headers: keep(draft) });
});

/** Hidden answers do not even reach the page. */
function withoutHidden(answers: Answers, hidden: readonly string[]): Answers {
  const kept = { ...answers };
  for (const step of hidden) {
    if (step === "contact") delete kept.contactKind;
    else if (step in kept) delete kept[step as keyof Answers];
  }
  return kept;
}

export const action = draftAction(async (visit) => {
  const { values, form, language, state, services, keep } = visit;
  const intent = one(values, "intent");
  if (intent === "restart") return redirect(paths.apply(language), { headers: cookies([dropDraft(form)]) });
  const draft = state === "locked" ? hideEarlierAnswers(visit.draft) : visit.draft;
  if (intent === "resume") return redirect(paths.applyStep(language, form, "check"), { headers: keep(draft) });
  leadOn(visit);
  const chosen = one(values, "answerLanguage");
  if (chosen !== "" && !isAnswerLanguage(chosen)) throw problem("notFound");
  const answers: Answers = { ...draft.answers, answerLanguage: chosen === "" ? language : chosen };
  const other = one(values, "lang");
  if (isLanguage(other) && other !== language) {
    return redirect(paths.applyStep(other, form, "check"), { headers: keep({ ...draft, answers, language: other }) });
  }
  const submitted = await sendDraft({ ...visit, draft }, answers);
  if (submitted.ok) {
    return redirect(paths.applyStep(language, form, "receipt"), { headers: keep(asSent({ ...draft, answers }, services.clock.now().getTime())) });
  }
  if (submitted.because === "busy") throw problem("busy");
  if (submitted.because === "unanswered") throw redirect(paths.applyStep(language, form, firstUnanswered(answers)));
  const key = submitted.because === "centre-closed" ? "centreShut" : "measureClosed";
  // The measure whose page the person came from is closed: from now on the wishes alone say where the application belongs.
  const { measure: _closed, ...others } = answers;
  return data({ key, answerLanguage: answers.answerLanguage }, { status: 422, headers: keep({ ...draft, answers: key === "measureClosed" ? others : answers }) });
});

export default function CheckAnswers() {
  const { t } = useTranslation(["seeker", "problems"]);
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<{ key: "centreShut" | "measureClosed"; answerLanguage: AnswerLanguage }>();
  const rows = useAnswerRows(page);
  if (page.isPaused && !answer) {
    return (
      <PortalPage language={page.language} isPrivate>
        <PauseForm />
      </PortalPage>
    );
  }
  const field = answer?.key === "centreShut" ? "centre" : "wishes";
  return (
    <PortalPage language={page.language} isPrivate languageForm={{ id: FORM_ID, name: "lang" }}>
      <ErrorSummary title={t("problems:summaryTitle")} errors={answer ? [{ field, message: t(`problem.${answer.key}`) }] : []} />
      {page.back && <BackLink href={page.back}>{t("form.back")}</BackLink>}
      <h1>{t("check.title")}</h1>
      <LeftMeasure name={page.leftMeasure} />
      <SummaryList rows={rows} />
      <Form method="post" id={FORM_ID} className="q" noValidate autoComplete="off" reloadDocument>
        {page.number && <p className="small">{t("form.step", page.number)}</p>}
        <Select
          name="answerLanguage"
          label={t("check.language")}
          hint={t("check.languageHint")}
          value={answer?.answerLanguage ?? page.answerLanguage}
          options={ANSWER_LANGUAGES.map((value) => ({ value, label: t(`check.languages.${value}`) }))}
        />
        {page.centre && <p>{t("check.read", { centre: page.centre.name })}</p>}
        <p>{t("check.advice")}</p>
        <Button>{t("check.send")}</Button>
      </Form>
    </PortalPage>
  );
}
