import { data, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { firstUnanswered } from "~/domain/applications/journey";
import { findMeasure } from "~/domain/measures/find-measure.server";
import { isMeasureSlug, type MeasureSlug } from "~/domain/measures/measure";
import type { MeasureInForce } from "~/domain/measures/measure-in-force";
import { checkSuitability, type SuitabilityResult } from "~/domain/measures/suitability-check.server";
import { answersForApplication, type CheckAnswers, isUnsure, needsCategories, readCheckAnswers } from "~/domain/measures/suitability-questions";
import { isLanguage } from "~/domain/shared/language";
import { Button, ButtonRow } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { carryOn, takeCarried } from "~/web/carried-form.server";
import { keepNewDraft } from "~/web/draft-cookie.server";
import { one } from "~/web/form.server";
import { carriedLoader, publicAction, type PublicVisit } from "~/web/guard/public.server";
import { cookies } from "~/web/guard/seeker.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { PortalPage } from "~/web/portal-page";
import { beginPrefilled } from "~/web/prefilled-draft.server";
import { CheckCategories, CheckQuestions } from "./parts/check-fields";
import { CheckResult, CheckResultForm } from "./parts/check-result";

export const handle: Handle = { title: ({ t }) => t("check.title") };

const FORM_ID = "q";

/** `from`: the measure whose page the person came from, which every address may name. */
type Shown = { answers: CheckAnswers; from?: MeasureSlug | undefined } & (
  | { view: "questions"; isTooMany?: boolean }
  | { view: "categories" }
  | { view: "result"; result: SuitabilityResult }
);

/** What goes from a form to the page that shows it. */
type Carried = { answers: CheckAnswers; from?: MeasureSlug | undefined; view: "questions" | "categories" | "result"; isTooMany?: boolean };

export const loader = carriedLoader(async ({ language, query, request, services, enter, today }) => {
  const { carried, lines } = takeCarried<Carried>(request, services, paths.check(language));
  const visit = { enter, today };
  if (carried) {
    const shown: Shown = carried.view === "result" ? { ...carried, view: "result", result: await enter((db) => checkSuitability(db, carried.answers, today)) } : { ...carried, view: carried.view };
    return data({ language, shown }, { status: carried.isTooMany ? 422 : 200, headers: cookies(lines) });
  }
  const from = await measureNamed(visit, query.get("measure") ?? "");
  const answers: CheckAnswers = from ? { wishes: from.wishes.slice(0, 1) } : {};
  const shown: Shown = { view: "questions", answers, from: from?.slug };
  return data({ language, shown });
});

async function measureNamed({ enter, today }: Pick<PublicVisit, "enter" | "today">, slug: string): Promise<MeasureInForce | undefined> {
  const found = isMeasureSlug(slug) ? await enter((db) => findMeasure(db, slug, today)) : undefined;
  return found?.ok ? found.measure : undefined;
}

/**
 * Every page of the check follows its own form. The answers are in the form and, sealed, in a cookie that is gone as soon as the
 * next page was shown; no address and no row has them, until the person takes them over into an application.
 */
export const action = publicAction(async ({ language, values, services, today, enter, request }) => {
  const chosen = one(values, "lang");
  // why: 307 makes the browser send the same form to the page in the other language.
  if (isLanguage(chosen) && chosen !== language) throw redirect(paths.check(chosen), 307);
  const [pressed = "", slug = ""] = one(values, "go").split(" ");
  const view = isLanguage(chosen) ? one(values, "view") : nextView(one(values, "view"), pressed);
  const read = readCheckAnswers(values);
  const { answers } = read;
  const measure = await measureNamed({ enter, today }, slug || one(values, "measure"));
  const show = (page: Carried["view"], isTooMany?: true) => {
    const form: Carried = { answers, from: measure?.slug, view: page, ...(isTooMany ? { isTooMany } : {}) };
    return redirect(`${paths.check(language)}?page=${page}`, { status: 303, headers: cookies(carryOn(services, paths.check(language), form)) });
  };
  if (view === "questions") return show("questions");
  if (!read.ok) return show("questions", true);
  if (view === "application") {
    const taken = measure?.intake.state === "closed" ? undefined : measure;
    const begun = beginPrefilled(services, language, { measure: taken, answers: answersForApplication(answers) });
    const headers = cookies(keepNewDraft(request, services, begun));
    throw redirect(paths.applyStep(language, begun.form, firstUnanswered(begun.draft.answers)), { status: 303, headers });
  }
  return show(view === "categories" && needsCategories(answers) ? "categories" : "result");
});

function nextView(from: string, pressed: string): string {
  if (pressed === "edit") return "questions";
  if (pressed === "use") return "application";
  return from === "questions" ? "categories" : "result";
}

export default function Check() {
  const page = useLoaderData<typeof loader>();
  const { language } = page;
  const { t } = useTranslation(["public", "seeker", "problems"]);
  const shown = page.shown as Shown;
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
      {shown.view === "result" && <CheckResult language={language} result={shown.result} from={shown.from} form={FORM_ID} isUnsure={isUnsure(shown.answers)} />}
      <CheckForm action={paths.check(language)} view={shown.view} from={shown.from}>
        {shown.view === "questions" && <CheckQuestions answers={shown.answers} tooManyWishes={tooMany} />}
        {shown.view === "categories" && <CheckCategories answers={shown.answers} />}
        {shown.view === "result" && <CheckResultForm again={paths.check(language, { measure: shown.from })} answers={shown.answers} />}
        {shown.view !== "result" && <NextButtons view={shown.view} />}
      </CheckForm>
    </PortalPage>
  );
}

type CheckFormProps = { action: string; view: Shown["view"]; from: MeasureSlug | undefined; children: ReactNode };

function CheckForm({ action, view, from, children }: CheckFormProps) {
  return (
    <form method="post" action={action} id={FORM_ID} className="q" noValidate autoComplete="off">
      <input type="hidden" name="view" value={view} />
      {from && <input type="hidden" name="measure" value={from} />}
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
