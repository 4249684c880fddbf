import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { Checkboxes, Radios } from "~/ui/choices";
import { Select, TextField } from "~/ui/field";
import { type DeskProblem, messageAt } from "./field-problems";

interface OpenTimesFormProps {
  centres: { value: string; label: string }[];
  typed: Record<string, string> | undefined;
  /** What was asked back: the centre works on that day, or at that time, all the same. */
  asked: readonly string[];
  problems: readonly DeskProblem[];
}

/** A window for some days, or exact times of one day, each with so many places. */
export function OpenTimesForm({ centres, typed, asked, problems }: OpenTimesFormProps) {
  const { t } = useTranslation("staff");
  const field = (name: "firstDay" | "lastDay" | "hours" | "exact" | "seats") => ({ name, error: messageAt(problems, name), value: typed?.[name], width: "m" as const });
  return (
    <section className="panel">
      <h2>{t("visits.open")}</h2>
      <Form method="post" noValidate autoComplete="off" reloadDocument>
        {centres.length > 1 && <Select name="centre" label={t("column.centre")} value={typed?.centre} options={centres} />}
        <TextField type="date" label={t("offer.from")} {...field("firstDay")} />
        <Radios
          name="kind"
          label={t("visits.kind")}
          value={typed?.kind || "window"}
          choices={[
            {
              value: "window",
              label: t("visits.window"),
              reveals: (
                <div className="toolbar">
                  <TextField type="date" label={t("offer.to")} {...field("lastDay")} />
                  <TextField label={t("offer.hours")} maxLength={40} {...field("hours")} />
                </div>
              ),
            },
            { value: "exact", label: t("visits.exact"), reveals: <TextField label={t("visits.exactTimes")} hint={t("visits.exactHint")} maxLength={300} {...field("exact")} width="l" /> },
          ]}
        />
        <TextField label={t("visits.seats")} inputMode="numeric" maxLength={2} {...field("seats")} width="s" />
        {(asked.includes("dayOff") || typed?.anyway) && <Checkboxes name="anyway" label={t("anyway.label")} values={ticked(typed?.anyway)} choices={[{ value: "yes", label: t("visits.dayOffTick") }]} />}
        {(asked.includes("outsideHours") || typed?.anyHour) && <Checkboxes name="anyHour" label={t("anyway.label")} values={ticked(typed?.anyHour)} choices={[{ value: "yes", label: t("visits.outsideTick") }]} />}
        <Button>{t("visits.add")}</Button>
      </Form>
    </section>
  );
}

const ticked = (value: string | undefined): string[] => (value ? [value] : []);
