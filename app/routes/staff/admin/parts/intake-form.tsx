import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { intakeMark } from "~/domain/measures/intake";
import type { IntakeInScope } from "~/domain/measures/list-intakes.server";
import { Button, ButtonRow } from "~/ui/button";
import { Radios } from "~/ui/choices";
import { TextField } from "~/ui/field";
import { useAdminForm } from "./admin-form";

/** The four states, each with the days it may have; a region may also follow the country. */
export function IntakeForm({ intake: { kept, country }, isRegion }: { intake: IntakeInScope; isRegion: boolean }) {
  const { t } = useTranslation("admin");
  const { t: p } = useTranslation("public");
  const { errorAt, value, seen } = useAdminForm();
  const state = value("state", kept?.state ?? (isRegion ? "follow" : ""));
  const date = (name: "pausedUntil" | "opensOn" | "closesOn", isKept: boolean, day: string | null | undefined) => (
    <TextField type="date" name={name} label={t(`intakes.${name}`)} error={errorAt(name)} width="m" value={value(name, (isKept && day) || "")} />
  );
  const isSeason = kept?.state === "seasonal";
  const choices = [
    ...(isRegion ? [{ value: "follow", label: t("intakes.follow"), hint: country && t("intakes.followHint", { state: p(`intake.${country.state}`) }) }] : []),
    { value: "open", label: p("intake.open") },
    { value: "paused", label: p("intake.paused"), reveals: date("pausedUntil", kept?.state === "paused", kept?.opensOn) },
    { value: "seasonal", label: p("intake.seasonal"), reveals: <>{date("opensOn", isSeason, kept?.opensOn)}{date("closesOn", isSeason, kept?.closesOn)}</> },
    { value: "closed", label: p("intake.closed") },
  ];
  return (
    <Form method="post" className="q" noValidate autoComplete="off" reloadDocument>
      <input type="hidden" name="seen" value={seen("seen", intakeMark(kept))} />
      <Radios name="state" label={t("intakes.state")} error={errorAt("state")} value={state} choices={choices} />
      <ButtonRow>
        <Button>{t("intakes.save")}</Button>
      </ButtonRow>
    </Form>
  );
}
