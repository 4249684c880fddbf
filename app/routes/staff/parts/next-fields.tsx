import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { OUTCOMES } from "~/domain/applications/application";
import { Radios } from "~/ui/choices";
import { Select, TextField } from "~/ui/field";
import { type DeskProblem, messageAt } from "./field-problems";
import { NEXT_STEPS, type NextStep } from "./next-step";

interface NextFieldsProps {
  typed: Record<string, string> | undefined;
  problems: readonly DeskProblem[];
  /** Whether the centre has open times to choose from. */
  hasTimes: boolean;
  /** What the text was made from: some prepared replies have a step of their own. */
  from: string;
}

const STEP_OF: Record<string, NextStep | undefined> = { question: "waiting_for_you", farewell: "closed" };

/** What happens after sending, with its day: each choice opens its own fields. */
export function NextFields({ typed, problems, hasTimes, from }: NextFieldsProps) {
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
      value={typed?.next || STEP_OF[from] || (hasTimes ? "times" : from === "missed" ? "waiting_for_you" : "answered")}
      choices={NEXT_STEPS.filter((step) => hasTimes || step !== "times").map((value) => ({ value, label: t(`next.${value}`), reveals: reveals[value] }))}
    />
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
