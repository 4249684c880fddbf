import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/field";
import { type DeskProblem, messageAt } from "./field-problems";
import { NewPasswordFields } from "./new-password";
import { OwnPassword } from "./own-password";
import { type Authenticator, AuthenticatorSecret } from "./second-step";

export function PasswordForm({ problems }: { problems: readonly DeskProblem[] }) {
  const { t } = useTranslation("staff");
  return (
    <Form method="post" className="q panel" noValidate autoComplete="off" reloadDocument>
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
    <Form method="post" className="q panel" noValidate autoComplete="off" reloadDocument>
      <h2>{t("account.recovery")}</h2>
      <p>{t("account.recoveryText")}</p>
      <TextField name="password" type="password" label={t("field.currentPassword")} error={messageAt(problems, "password")} width="l" autoComplete="current-password" />
      <Button kind="secondary" name="intent" value="recovery">
        {t("account.recoverySubmit")}
      </Button>
    </Form>
  );
}

/** Another phone: first the password, then the first code of the new authenticator. */
export function AuthenticatorForm({ problems, shown }: { problems: readonly DeskProblem[]; shown: (Authenticator & { sealed: string }) | undefined }) {
  const { t } = useTranslation("staff");
  return (
    <Form method="post" className="q panel" noValidate autoComplete="off" reloadDocument>
      <h2>{t("authenticator.title")}</h2>
      {shown ? (
        <>
          <AuthenticatorSecret {...shown} />
          <input type="hidden" name="sealed" value={shown.sealed} />
          <TextField name="code" label={t("field.code")} error={messageAt(problems, "code")} inputMode="numeric" maxLength={20} width="s" autoComplete="one-time-code" />
          <Button name="intent" value="authenticator-confirm">
            {t("join.confirm")}
          </Button>
        </>
      ) : (
        <>
          <p>{t("authenticator.text")}</p>
          <OwnPassword name="ownAuthenticator" problems={problems} />
          <Button kind="secondary" name="intent" value="authenticator">
            {t("authenticator.submit")}
          </Button>
        </>
      )}
    </Form>
  );
}

/** A sheet of one-time codes, for an office without phones. */
export function PrintedCodesForm({ problems, left }: { problems: readonly DeskProblem[]; left: number }) {
  const { t } = useTranslation("staff");
  return (
    <Form method="post" className="q panel" noValidate autoComplete="off" reloadDocument>
      <h2>{t("printed.title")}</h2>
      <p>{left > 0 ? t("printed.left", { count: left }) : t("printed.none")}</p>
      <OwnPassword name="ownPrinted" problems={problems} />
      <Button kind="secondary" name="intent" value="printed">
        {t("printed.submit")}
      </Button>
    </Form>
  );
}

/** Two administrators have confirmed: the member makes the key that the centre is opened with. */
export function FirstKeyForm() {
  const { t } = useTranslation("staff");
  return (
    <Form method="post" className="q panel" reloadDocument>
      <h2>{t("firstKey.title")}</h2>
      <p>{t("firstKey.text")}</p>
      <Button name="intent" value="first-key">
        {t("firstKey.submit")}
      </Button>
    </Form>
  );
}
