import { data, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { hideEarlierAnswers } from "~/domain/applications/draft";
import { canVisit, firstUnanswered, isStep, nextStep, previousStep, type QuestionStep, questionNumber } from "~/domain/applications/journey";
import { isLanguage } from "~/domain/shared/language";
import { BackLink, Button, ButtonRow } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { dropDraft } from "~/web/draft-cookie.server";
import { one } from "~/web/form.server";
import { cookies, draftAction, draftLoader, type DraftVisit } from "~/web/guard/seeker.server";
import { problem } from "~/web/guard/guarded.server";
import { leftMeasure } from "~/web/left-measure.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { PortalPage } from "~/web/portal-page";
import { placesFor, withOnlyCentre } from "~/web/places-offered.server";
import { centreNear, readQuestion, typedBriefly, typedOf } from "~/web/question-form.server";
import { settledCentre } from "~/web/settled-centre.server";
import { LeftMeasure } from "./parts/left-measure";
import { PauseForm } from "./parts/pause-form";
import { useProblemText } from "./parts/problem-text";
import { QuestionFields } from "./parts/question-fields";
import { SettledCentre } from "./parts/settled-centre";

export const handle: Handle = { title: (translate) => translate.t("title.application", { ns: "seeker" }) };

const FORM_ID = "q";

/** Where to go on after a pause; without a number all is answered. */
const goesOn = ({ answers, taken }: DraftVisit["draft"]): number | undefined => {
  const step = firstUnanswered(answers);
  return step === "check" ? undefined : questionNumber(step, taken)?.number;
};

function stepOf({ params, language, form, state, draft, services }: DraftVisit): QuestionStep {
  const { step } = params;
  if (!isStep(step) || step === "check") throw problem("notFound");
  if (state === "sent") throw redirect(paths.applyStep(language, form, "receipt"));
  const callIsOff = step === "call" && services.settings.contact === "none";
  if (callIsOff) throw redirect(paths.applyStep(language, form, "contact"));
  if (!canVisit(step, draft.answers)) throw redirect(paths.applyStep(language, form, firstUnanswered(draft.answers)));
  return step;
}

const offeredTo = (visit: DraftVisit, places: Awaited<ReturnType<typeof placesFor>>) => ({ ...places, mayCall: visit.services.settings.contact === "call" });

export const loader = draftLoader(async (visit) => {
  const { draft, form, language, state, services, keep } = visit;
  const step = stepOf(visit);
  const back = previousStep(step, draft.answers);
  const isHidden = draft.hidden.includes(step);
  const places = await placesFor(visit, step, draft.answers, language);
  const typed = draft.typed?.step === step ? draft.typed.values : isHidden ? {} : typedOf(step, draft.answers, centreNear(draft.near, places));
  const isRefused = state !== "locked" && draft.typed?.step === step && draft.typed.isRefused;
  const read = isRefused ? readQuestion(step, typed, draft.answers, offeredTo(visit, places)) : undefined;
  const shown = {
    language,
    form,
    step,
    isPaused: state === "locked",
    number: questionNumber(step, draft.taken),
    back: back ? paths.applyStep(language, form, back) : paths.apply(language, { measure: draft.answers.measure }),
    typed: state === "locked" ? {} : typed,
    places: places.shown,
    leftMeasure: await leftMeasure(visit),
    settled: await settledCentre(visit),
    mayCall: services.settings.contact === "call",
    goesOn: goesOn(draft),
    errors: read && !read.ok ? read.errors : [],
  };
  return data(shown, state === "locked" ? {} : { status: shown.errors.length > 0 ? 422 : 200, headers: keep(draft) });
});

export const action = draftAction(async (visit) => {
  const { values, form, language, state, keep } = visit;
  const intent = one(values, "intent");
  if (intent === "restart") return redirect(paths.apply(language), { headers: cookies([dropDraft(form)]) });
  const draft = state === "locked" ? hideEarlierAnswers(visit.draft) : visit.draft;
  if (intent === "resume") {
    return redirect(paths.applyStep(language, form, firstUnanswered(draft.answers)), { headers: keep(draft) });
  }
  const step = stepOf({ ...visit, draft });
  const places = await placesFor(visit, step, draft.answers, language);
  const isQuiet = step === "call" && intent === "quiet";
  const offered = offeredTo(visit, places);
  const read = isQuiet ? readQuestion("contact", { contactKind: ["none"] }, draft.answers, offered) : readQuestion(step, values, draft.answers, offered);
  const other = one(values, "lang");
  if (isLanguage(other) && other !== language) {
    const moved = read.ok ? { ...draft, answers: read.answers } : { ...draft, typed: { step, values: typedBriefly(values) } };
    return redirect(paths.applyStep(other, form, step), { headers: keep({ ...moved, language: other }) });
  }
  // why not at once: the page behind a posted form is gone on Back, and the browser shows an error of its own instead.
  if (!read.ok) return redirect(paths.applyStep(language, form, step), { headers: keep({ ...draft, typed: { step, values: typedBriefly(values), isRefused: true } }) });
  const { typed: _read, left: _told, settled: _named, near, ...kept } = draft;
  const answers = step === "region" ? await withOnlyCentre(visit, read.answers) : read.answers;
  const left = answers.measure === undefined ? draft.answers.measure : undefined;
  const settled = step === "region" && answers.centre !== read.answers.centre;
  const answered = { ...kept, left, settled: settled || undefined, near: answers.centre ? undefined : near, answers, language, hidden: draft.hidden.filter((hidden) => hidden !== step) };
  return redirect(paths.applyStep(language, form, nextStep(isQuiet ? "contact" : step, answers)), { headers: keep(answered) });
});

export default function Question() {
  const { t } = useTranslation(["seeker", "problems"]);
  const page = useLoaderData<typeof loader>();
  const errors = useProblemText()(page.errors);
  if (page.isPaused) {
    return (
      <PortalPage language={page.language} isPrivate>
        <PauseForm goesOn={page.goesOn} />
      </PortalPage>
    );
  }
  return (
    <PortalPage language={page.language} isPrivate languageForm={{ id: FORM_ID, name: "lang" }}>
      <ErrorSummary title={t("problems:summaryTitle")} errors={errors} />
      <BackLink href={page.back}>{t("form.back")}</BackLink>
      <LeftMeasure name={page.leftMeasure} />
      <SettledCentre centre={page.settled} />
      {page.number && <p className="small">{t("form.step", page.number)}</p>}
      <Form method="post" id={FORM_ID} className="q" noValidate autoComplete="off" reloadDocument>
        <QuestionFields
          step={page.step}
          language={page.language}
          typed={page.typed}
          errors={errors}
          places={page.places}
          mayCall={page.mayCall}
          otherRegion={paths.applyStep(page.language, page.form, "region")}
        />
        <Button>{t("form.continue")}</Button>
        {page.step === "call" && (
          <ButtonRow>
            <Button kind="secondary" name="intent" value="quiet">
              {t("contact.quiet")}
            </Button>
          </ButtonRow>
        )}
      </Form>
    </PortalPage>
  );
}
