import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OPENING_REASONS } from "~/domain/applications/acts";
import { Button } from "~/ui/button";
import { Radios } from "~/ui/choices";
import { TextArea } from "~/ui/field";
import { type DeskProblem, messageAt } from "./field-problems";

/** A colleague has the case: it opens with a reason that the lead reads. */
export function ClaimedForm({ problems, kept }: { problems: readonly DeskProblem[]; kept: string | undefined }) {
  const { t } = useTranslation("staff");
  return (
    <Form method="post" className="q" noValidate autoComplete="off" reloadDocument>
      <p>{t("claimed.text")}</p>
      <Radios
        name="reason"
        label={t("claimed.reason")}
        error={messageAt(problems, "reason")}
        choices={OPENING_REASONS.map((value) => ({ value, label: t(`reason.${value}`) }))}
      />
      <Button name="intent" value="open-claimed">
        {t("claimed.open")}
      </Button>
      {kept && <TextArea name="kept" label={t("claimed.kept")} value={kept} />}
    </Form>
  );
}
