import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { Select, TextField } from "~/ui/field";
import { type DeskProblem, messageAt } from "./field-problems";
import { OwnPassword } from "./own-password";

interface ConfirmFirstFormProps {
  waiting: readonly { centre: string; centreName: string; staff: string; login: string }[];
  problems: readonly DeskProblem[];
  typed: string | undefined;
}

/** The six characters that the member reads out, and the administrator's own password. */
export function ConfirmFirstForm({ waiting, problems, typed }: ConfirmFirstFormProps) {
  const { t } = useTranslation("staff");
  const [first] = waiting;
  if (!first) return null;
  const options = waiting.map(({ centre, centreName, staff, login }) => ({ value: `${centre} ${staff}`, label: `${centreName}: ${login}` }));
  return (
    <Form method="post" className="q panel" noValidate autoComplete="off" reloadDocument>
      <h2>{t("first.confirm")}</h2>
      <p>{t("first.confirmText")}</p>
      <Select name="who" label={t("team.colleague")} options={options} value={typed || options[0]?.value} error={messageAt(problems, "who")} />
      <TextField name="six" label={t("team.six")} error={messageAt(problems, "six")} maxLength={20} width="s" />
      <OwnPassword name="ownFirst" problems={problems} />
      <Button name="intent" value="confirm">
        {t("first.submit")}
      </Button>
    </Form>
  );
}
