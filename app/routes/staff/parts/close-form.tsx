import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OUTCOMES } from "~/domain/applications/application";
import { Button } from "~/ui/button";
import { Select } from "~/ui/field";
import type { CaseAnswer } from "./case-answer";
import type { CaseHeadShown } from "./case-head";
import { type DeskProblem, messageAt } from "./field-problems";
import { SeenFields } from "./seen-fields";

interface CloseFormProps {
  head: CaseHeadShown;
  answer: CaseAnswer | undefined;
  problems: readonly DeskProblem[];
}

export function CloseForm({ head, answer, problems }: CloseFormProps) {
  const { t } = useTranslation("staff");
  return (
    <section className="panel">
      <h2>{t("close.title")}</h2>
      <Form method="post" noValidate autoComplete="off" reloadDocument>
        <SeenFields head={head} />
        <Select
          name="outcome"
          label={t("close.outcome")}
          hint={t("close.hint")}
          error={messageAt(problems, "outcome")}
          placeholder={t("close.choose")}
          value={answer?.intent === "close" ? answer.typed.outcome : undefined}
          options={OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        />
        <Button kind="secondary" name="intent" value="close">
          {t("close.submit")}
        </Button>
      </Form>
    </section>
  );
}
