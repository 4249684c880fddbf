import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { firstUnanswered } from "~/domain/applications/journey";
import { checkSuitability, type SuitabilityResult } from "~/domain/measures/suitability-check.server";
import { answersForApplication, type CheckAnswers, needsCategories, readCheckAnswers } from "~/domain/measures/suitability-questions";
import { isLanguage } from "~/domain/shared/language";
import { Button, ButtonRow } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { beginDraft, keepNewDraft } from "~/web/draft-cookie.server";
import { one } from "~/web/form.server";
import { publicAction, publicLoader } from "~/web/guard/public.server";
import { cookies } from "~/web/guard/seeker.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { PortalPage } from "~/web/portal-page";
import { CheckCategories, CheckQuestions } from "./parts/check-fields";
import { CheckResult, CheckResultForm } from "./parts/check-result";

export const handle: Handle = { title: ({ t }) => t("check.title") };

const FORM_ID = "q";

type Shown =
  | { view: "questions"; answers: CheckAnswers; isTooMany?: boolean }
  | { view: "categories"; answers: CheckAnswers }
  | { view: "result"; answers: CheckAnswers; result: SuitabilityResult };

export const loader = publicLoader(({ language }) => ({ language }));

/**
 * Every page of the check is the answer to its own form. The answers are in the form and nowhere else: no address, no
 * cookie and no row has them, until the person takes them over into an application.
 */
export const action = publicAction(async ({ language, values, services, today, enter, request }) => {
  const chosen = one(values, "lang");
  // why: 307 makes the browser send the same form to the page in the other language.
  if (isLanguage(chosen) && chosen !== language) throw redirect(paths.check(chosen), 307);
  const view = isLanguage(chosen) ? one(values, "view") : nextView(one(values, "view"), one(values, "go"));
  const read = readCheckAnswers(values);
  const { answers } = read;
  if (view === "questions") return data<Shown>({ view, answers });
  if (!read.ok) return data<Shown>({ view: "questions", answers, isTooMany: true }, 422);
  if (view === "application") {
    const begun = beginDraft(services, language, answersForApplication(answers));
    const headers = cookies(keepNewDraft(request, services, begun));
    throw redirect(paths.applyStep(language, begun.form, firstUnanswered(begun.draft.answers)), { status: 303, headers });
  }
  if (view === "categories" && needsCategories(answers)) return data<Shown>({ view, answers });
  const result = await enter((db) => checkSuitability(db, answers, today));
  return data<Shown>({ view: "result", answers, result });
});

function nextView(from: string, pressed: string): string {
  if (pressed === "edit") return "questions";
  if (pressed === "use") return "application";
  return from === "questions" ? "categories" : "result";
}

export default function Check() {
  const { language } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["public", "seeker", "problems"]);
  const shown = (useActionData<Shown>() ?? { view: "questions", answers: {} }) as Shown;
  const tooMany = shown.view === "questions" && shown.isTooMany ? t("seeker:problem.tooMany") : undefined;
  return (
    <PortalPage language={language} isPrivate languageForm={{ id: FORM_ID, name: "lang" }}>
      {tooMany && <ErrorSummary title={t("problems:summaryTitle")} errors={[{ field: "wishes", message: tooMany }]} />}
      {shown.view === "questions" && (
        <>
          <h1>{t("check.title")}</h1>
          <p className="lede">{t("check.lede")}</p>
          <p>{t("check.optional")}</p>
        </>
      )}
      {shown.view === "result" && <CheckResult language={language} result={shown.result} />}
      <CheckForm action={paths.check(language)} view={shown.view}>
        {shown.view === "questions" && <CheckQuestions answers={shown.answers} tooManyWishes={tooMany} />}
        {shown.view === "categories" && <CheckCategories answers={shown.answers} />}
        {shown.view === "result" && <CheckResultForm language={language} answers={shown.answers} />}
        {shown.view !== "result" && <NextButtons view={shown.view} />}
      </CheckForm>
    </PortalPage>
  );
}

function CheckForm({ action, view, children }: { action: string; view: Shown["view"]; children: ReactNode }) {
  return (
    <form method="post" action={action} id={FORM_ID} className="q" noValidate autoComplete="off">
      <input type="hidden" name="view" value={view} />
      {children}
    </form>
  );
}

function NextButtons({ view }: { view: "questions" | "categories" }) {
  const { t } = useTranslation("public");
  return (
    <ButtonRow>
      <Button name="go" value="on">
        {t("check.show")}
      </Button>
      {view === "categories" && (
        <Button kind="secondary" name="go" value="edit">
          {t("check.edit")}
        </Button>
      )}
    </ButtonRow>
  );
}
