import { data, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LANGUAGES } from "~/domain/shared/language";
import { setDeskSettings } from "~/domain/staff/own-account.server";
import { Button } from "~/ui/button";
import { Checkboxes } from "~/ui/choices";
import { ErrorSummary } from "~/ui/error-summary";
import { Notice } from "~/ui/notice";
import { DeskPage, deskLinks } from "~/web/desk-page";
import { staffAction, staffLoader } from "~/web/guard/staff.server";
import { LANGUAGE_NAMES } from "~/web/language-names";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { ShortcutList } from "~/web/shortcut-list";
import { fieldErrors, type FieldProblem, messageAt } from "./parts/field-problems";

export const links = deskLinks;
export const handle: Handle = { title: (translate) => translate.t("settings.title", { ns: "staff" }), hydrate: true };

export const loader = staffLoader(({ language, desk, member, query }) => ({
  language,
  desk,
  workingLanguages: member.workingLanguages,
  isSaved: query.get("done") === "saved",
}));

export const action = staffAction(async ({ values, enter, member }) => {
  const chosen = LANGUAGES.filter((language) => values.languages?.includes(language));
  const workingLanguages = member.role === "administrator" ? member.workingLanguages : chosen;
  if (workingLanguages.length === 0) return data({ problems: [{ field: "languages", problem: "chooseLanguages" }] satisfies FieldProblem[] }, { status: 422 });
  await enter((db) => setDeskSettings(db, member.id, { workingLanguages, shortcuts: values.shortcuts !== undefined }));
  return redirect(`${paths.deskSettings()}?done=saved`, { status: 303 });
});

export default function Settings() {
  const { t } = useTranslation(["staff", "problems"]);
  const { language, desk, workingLanguages, isSaved } = useLoaderData<typeof loader>();
  const problems = fieldErrors(useActionData<typeof action>()?.problems, t);
  return (
    <DeskPage desk={desk} language={language}>
      <ErrorSummary title={t("problems:summaryTitle")} errors={problems} />
      <h1>{t("settings.title")}</h1>
      {isSaved && problems.length === 0 && (
        <Notice kind="success" role="status">
          <p>{t("settings.saved")}</p>
        </Notice>
      )}
      <Form method="post" className="q" noValidate autoComplete="off" reloadDocument>
        {desk.role !== "administrator" && (
          <Checkboxes
            name="languages"
            label={t("settings.languages")}
            hint={t("settings.languagesHint")}
            error={messageAt(problems, "languages")}
            values={workingLanguages}
            choices={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value], lang: value }))}
          />
        )}
        <Checkboxes
          name="shortcuts"
          label={t("settings.keyboard")}
          hint={t("settings.keyboardHint")}
          values={desk.shortcuts ? ["on"] : []}
          choices={[{ value: "on", label: t("settings.shortcuts") }]}
        />
        <Button>{t("settings.save")}</Button>
      </Form>
      <h2>{t("keys.title")}</h2>
      <ShortcutList />
      <p className="small">{t("keys.layout")}</p>
    </DeskPage>
  );
}
