import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { ClosingCentre } from "~/domain/staff/wind-down.server";
import { Button } from "~/ui/button";
import { Select } from "~/ui/field";
import { type DeskProblem, messageAt } from "./field-problems";

type Groups = readonly { group: string; options: readonly { value: string; label: string }[] }[];

interface ClosingFormProps {
  closing: readonly (ClosingCentre & { name: string })[];
  groups: Groups;
  problems: readonly DeskProblem[];
}

/** A centre whose intake was stopped: its members finish its work, or ask each seeker whether another centre shall. */
export function ClosingForm({ closing, groups, problems }: ClosingFormProps) {
  const { t } = useTranslation("staff");
  const left = closing.filter(({ open, asked }) => open > asked);
  if (closing.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t("closing.title")}</h2>
      <ul>
        {closing.map(({ code, name, open, asked }) => (
          <li key={code}>{t("closing.centre", { name, open, asked })}</li>
        ))}
      </ul>
      {left.length > 0 && (
        <Form method="post" className="q" noValidate autoComplete="off" reloadDocument>
          <p>{t("closing.text")}</p>
          <Select name="closing" label={t("closing.from")} options={left.map(({ code, name }) => ({ value: code, label: name }))} value={left[0]?.code} error={messageAt(problems, "closing")} />
          <Select name="other" label={t("move.centre")} options={groups} placeholder={t("move.choose")} error={messageAt(problems, "other")} />
          <Button name="intent" value="wind-down">
            {t("closing.submit")}
          </Button>
        </Form>
      )}
    </section>
  );
}
