import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { OUTCOMES } from "~/domain/applications/application";
import { Radios } from "~/ui/choices";
import { Select, TextField } from "~/ui/field";
import { Notice } from "~/ui/notice";
import { type DeskProblem, messageAt } from "./field-problems";
import { GIVES_UP_VISIT, type NextStep, type StepBasis, stepsNow } from "./next-step";

interface NextFieldsProps {
  typed: Record<string, string> | undefined;
  problems: readonly DeskProblem[];
  basis: StepBasis;
  chosen: NextStep;
  /** The agreed visit in the reader's words: whoever gives it up is told. */
  visit: string | undefined;
}

/** What happens after sending, with its day: each choice opens its own fields. */
export function NextFields({ typed, problems, basis, chosen, visit }: NextFieldsProps) {
  const { t } = useTranslation("staff");
  const reveals: Partial<Record<NextStep, ReactNode>> = {
    in_review: <TextField name="answerBy" type="date" label={t("next.answerBy")} error={messageAt(problems, "answerBy")} value={typed?.answerBy} width="m" />,
    window: <WindowFields typed={typed} problems={problems} />,
    closed: <OutcomeField typed={typed} problems={problems} />,
  };
  return (
    <Radios
      name="next"
      label={t("reply.next")}
      error={messageAt(problems, "next")}
      value={chosen}
      choices={stepsNow(basis).map((step) => ({ value: step, label: t(`next.${step}`), reveals: revealedBy(step, reveals[step], visit) }))}
    />
  );
}

function revealedBy(step: NextStep, fields: ReactNode, visit: string | undefined): ReactNode {
  if (visit === undefined || !GIVES_UP_VISIT.includes(step)) return fields;
  return (
    <>
      <GivesUp visit={visit} />
      {fields}
    </>
  );
}

function GivesUp({ visit }: { visit: string }) {
  const { t } = useTranslation("staff");
  return (
    <Notice kind="warn">
      <p>{t("next.givesUp", { visit })}</p>
    </Notice>
  );
}

function WindowFields({ typed, problems }: Pick<NextFieldsProps, "typed" | "problems">) {
  const { t } = useTranslation("staff");
  const field = (name: "from" | "to" | "hours") => ({ label: t(`offer.${name}`), error: messageAt(problems, name), value: typed?.[name], width: "m" as const });
  return (
    <div className="toolbar">
      <TextField name="from" type="date" {...field("from")} />
      <TextField name="to" type="date" {...field("to")} />
      <TextField name="hours" maxLength={40} {...field("hours")} />
    </div>
  );
}

function OutcomeField({ typed, problems }: Pick<NextFieldsProps, "typed" | "problems">) {
  const { t } = useTranslation("staff");
  return (
    <Select
      name="outcome"
      label={t("close.outcome")}
      hint={t("close.hint")}
      error={messageAt(problems, "outcome")}
      placeholder={t("close.choose")}
      value={typed?.outcome}
      options={OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }))}
    />
  );
}
