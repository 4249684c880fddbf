import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readMeasureNames } from "~/domain/applications/measure-names.server";
import { dropTemplate, keepTemplate, readTemplates } from "~/domain/applications/read-templates.server";
import { countSettledWithOne } from "~/domain/applications/settled-with-one.server";
import { type Language, LANGUAGES } from "~/domain/shared/language";
import { readCentreNames } from "~/domain/staff/centre-names.server";
import caseStylesheet from "~/ui/case.css?url";
import { ErrorSummary } from "~/ui/error-summary";
import { Notice } from "~/ui/notice";
import { DeskPage, deskLinks } from "~/web/desk-page";
import { one } from "~/web/form.server";
import { centreAction, centreLoader } from "~/web/guard/staff.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { type DeskProblem, messageAt } from "./parts/field-problems";
import { SettledShare } from "./parts/settled-share";
import { TemplateForm } from "./parts/template-form";
import { askedTemplate, fieldsOf, templateChoice, type TemplateRefusal } from "./parts/template-choice.server";
import { TemplatePicker } from "./parts/template-picker";
import { useTemplateProblems } from "./parts/template-problems";

export const links = () => [...deskLinks(), { rel: "stylesheet", href: caseStylesheet }];
export const handle: Handle = { title: (translate) => translate.t("templates.title", { ns: "staff" }) };

export const loader = centreLoader(({ language, desk, member, query, enter, today }) =>
  enter(async (db) => {
    const asked = askedTemplate(member, (name) => query.get(name) ?? "");
    const names = await readMeasureNames(db);
    const centres = await readCentreNames(db, member.centres);
    return {
      language,
      desk,
      ...templateChoice(await readTemplates(db), asked),
      asked,
      measures: [...names].map(([slug, named]) => ({ value: slug, label: named[language] })),
      centres: member.centres.map((code) => ({ value: code, label: centres.get(code)?.[language] ?? code })),
      settled: member.role === "lead" ? await countSettledWithOne(db, member.centres, today) : null,
      isKept: query.has("done"),
    };
  }),
);

export const action = centreAction(async ({ member, values, enter, today }) => {
  const asked = askedTemplate(member, (name) => one(values, name));
  const texts = Object.fromEntries(LANGUAGES.map((each) => [each, one(values, each)])) as Record<Language, string>;
  const isDrop = one(values, "intent") === "drop";
  const kept = await enter((db) => (isDrop ? dropTemplate(db, member, asked) : keepTemplate(db, member, asked, texts, today)));
  if (kept.ok) return redirect(paths.templates({ ...asked, done: "kept" }), { status: 303 });
  const problems = kept.because === "wrong" ? fieldsOf(kept.problems) : [{ field: "kk" as const, because: "not-lead" as const }];
  return data<TemplateRefusal>({ problems, texts }, { status: 422 });
});

/** Prepared answers: three languages side by side, the centre's before the country's. */
export default function Templates() {
  const { t } = useTranslation(["staff", "problems"]);
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<TemplateRefusal>();
  const problems: DeskProblem[] = useTemplateProblems(refused?.problems ?? []);
  const isLead = page.desk.role === "lead";
  return (
    <DeskPage desk={page.desk} language={page.language}>
      <ErrorSummary title={t("problems:summaryTitle")} errors={problems} />
      <h1>{t("templates.title")}</h1>
      {page.isKept && !refused && (
        <Notice kind="success" role="status">
          <p>{t("templates.kept")}</p>
        </Notice>
      )}
      <p>{t(isLead ? "templates.text" : "templates.readOnly")}</p>
      {page.settled && <SettledShare settled={page.settled} />}
      <TemplatePicker asked={page.asked} measures={page.measures} centres={page.centres} />
      <TemplateForm
        asked={page.asked}
        texts={refused?.texts ?? page.texts}
        source={page.source}
        isLead={isLead}
        errorOf={(field) => messageAt(problems, field)}
      />
    </DeskPage>
  );
}
