import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { MeasureRule } from "~/domain/measures/rules";
import { CHECK_QUESTIONS, ruleOptions } from "~/domain/measures/suitability-questions";
import { Button, ButtonRow } from "~/ui/button";
import { Checkboxes, Radios } from "~/ui/choices";
import { Select, TextField } from "~/ui/field";
import { useCheckWords } from "~/web/check-words";
import { useAdminForm } from "./admin-form";
import { LanguageFields } from "./language-fields";

/** One condition. Of a new one only the question is chosen first: its answers follow once it is kept. */
export function RuleForm({ rule, seenVersion }: { rule: MeasureRule | undefined; seenVersion: number }) {
  const { t } = useTranslation("admin");
  const { errorAt, value } = useAdminForm();
  const choice = (name: "otherwise" | "unsaid" | "certainty" | "about", options: readonly string[], kept: string | undefined) => (
    <Radios
      name={name}
      label={t(`rules.${name}`)}
      error={errorAt(name)}
      isInline
      value={value(name, kept ?? options[0])}
      choices={options.map((option) => ({ value: option, label: t(`rules.option.${option as "ask"}`) }))}
    />
  );
  return (
    <Form method="post" className="q panel" noValidate autoComplete="off" reloadDocument>
      <h2 id="rule">{rule ? t("rules.change", { criterion: rule.criterion }) : t("rules.add")}</h2>
      <input type="hidden" name="seenVersion" value={seenVersion} />
      {rule ? <input type="hidden" name="criterion" value={rule.criterion} /> : <NewRule />}
      <LanguageFields name="says" label={t("rules.says")} kept={rule?.says} rows={2} />
      {rule?.question && <AnswerTicks rule={rule} question={rule.question} />}
      {choice("otherwise", ["ask", "probably-not"], rule?.otherwise)}
      {choice("unsaid", ["ask", "may-suit"], rule?.unsaid)}
      {choice("certainty", ["to-confirm", "sourced"], rule?.certainty)}
      {choice("about", ["measure", "registration"], rule?.about)}
      <LanguageFields name="sourceTitle" label={t("source.name")} kept={rule?.source.title} />
      <TextField name="reference" label={t("source.reference")} width="l" error={errorAt("reference")} value={value("reference", rule?.source.reference)} />
      <TextField name="readOn" type="date" width="m" label={t("source.readOn")} error={errorAt("readOn")} value={value("readOn", rule?.source.readOn)} />
      <TextField name="inForceFrom" type="date" width="m" label={t("parameters.from")} error={errorAt("inForceFrom")} value={value("inForceFrom", rule?.inForceFrom)} />
      <ButtonRow>
        <Button name="intent" value="keep">
          {t("edit.save")}
        </Button>
        {rule && (
          <Button kind="danger" name="intent" value="remove">
            {t("rules.remove")}
          </Button>
        )}
      </ButtonRow>
    </Form>
  );
}

function NewRule() {
  const { t } = useTranslation("admin");
  const { errorAt, value } = useAdminForm();
  const words = useCheckWords();
  const options = [{ value: "none", label: t("rules.noQuestion") }, ...CHECK_QUESTIONS.map((each) => ({ value: each, label: words.question(each) }))];
  return (
    <>
      <TextField name="criterion" label={t("rules.criterion")} hint={t("rules.criterionHint")} width="m" error={errorAt("criterion")} value={value("criterion")} />
      <Select name="question" label={t("rules.question")} error={errorAt("question")} value={value("question")} placeholder={t("parameters.choose")} options={options} />
    </>
  );
}

function AnswerTicks({ rule, question }: { rule: MeasureRule; question: NonNullable<MeasureRule["question"]> }) {
  const { t } = useTranslation("admin");
  const { errorAt, values, isRefused } = useAdminForm();
  const words = useCheckWords();
  const choices = ruleOptions(question).map((option) => ({ value: option, label: words.answer(question, option) }));
  const chosen = (name: "accepts" | "contradicts") => (isRefused ? values(name) : rule[name]);
  return (
    <>
      <p>{words.question(question)}</p>
      {(["accepts", "contradicts"] as const).map((name) => (
        <Checkboxes key={name} name={name} label={t(`rules.${name}`)} error={errorAt(name)} isInline values={chosen(name)} choices={choices} />
      ))}
    </>
  );
}
