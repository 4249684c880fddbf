import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OUTCOMES } from "~/domain/applications/application";
import { Button } from "~/ui/button";
import { Select } from "~/ui/field";
import { i18nIn } from "~/web/i18n";
import type { CaseHeadShown } from "./case-head";
import { type DeskProblem, messageAt } from "./field-problems";
import { SeenFields } from "./seen-fields";

const STEPS = ["number", "talk", "before", "ask", "register", "nothing"] as const;

/** The person stands at the desk: what to do in which order, up to closing with an outcome. Nothing of it is stored. */
export function DeskChecklist({ head, problems }: { head: CaseHeadShown; problems: readonly DeskProblem[] }) {
  const { t } = useTranslation("staff");
  const { t: theirs } = i18nIn(head.language);
  const error = messageAt(problems, "deskOutcome");
  return (
    <details className="panel" open={error !== undefined}>
      <summary>{t("desk.title")}</summary>
      <ol className="checklist">
        {STEPS.map((step) => (
          <li key={step}>
            {t(`desk.${step}`, { number: head.caseNumber })}
            {step === "before" && (
              <blockquote lang={head.language} className="says">
                {theirs("visit.before", { ns: "seeker" })}
              </blockquote>
            )}
          </li>
        ))}
      </ol>
      <Form method="post" noValidate autoComplete="off" reloadDocument>
        <SeenFields head={head} />
        <Select
          name="deskOutcome"
          label={t("close.outcome")}
          hint={t("close.hint")}
          error={error}
          placeholder={t("close.choose")}
          options={OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        />
        <Button kind="secondary" name="intent" value="close">
          {t("close.submit")}
        </Button>
      </Form>
    </details>
  );
}
