import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/field";
import { type DeskProblem, messageAt } from "./field-problems";
import { NewPasswordFields } from "./new-password";

export function PasswordForm({ problems }: { problems: readonly DeskProblem[] }) {
  const { t } = useTranslation("staff");
  return (
    <Form method="post" className="q" noValidate autoComplete="off" reloadDocument>
      <h2>{t("account.changePassword")}</h2>
      <TextField name="current" type="password" label={t("field.currentPassword")} error={messageAt(problems, "current")} width="l" autoComplete="current-password" />
      <NewPasswordFields problems={problems} />
      <Button kind="secondary" name="intent" value="password">
        {t("account.changePassword")}
      </Button>
    </Form>
  );
}

export function RecoveryForm({ problems }: { problems: readonly DeskProblem[] }) {
  const { t } = useTranslation("staff");
  return (
    <Form method="post" className="q" noValidate autoComplete="off" reloadDocument>
      <h2>{t("account.recovery")}</h2>
      <p>{t("account.recoveryText")}</p>
      <TextField name="password" type="password" label={t("field.currentPassword")} error={messageAt(problems, "password")} width="l" autoComplete="current-password" />
      <Button kind="secondary" name="intent" value="recovery">
        {t("account.recoverySubmit")}
      </Button>
    </Form>
  );
}

export function SessionsForm({ sessions }: { sessions: number }) {
  const { t } = useTranslation("staff");
  return (
    <Form method="post" reloadDocument>
      <h2>{t("account.sessions")}</h2>
      <p>{t("account.sessionsText", { count: sessions })}</p>
      <Button kind="secondary" name="intent" value="everywhere">
        {t("account.everywhere")}
      </Button>
    </Form>
  );
}
