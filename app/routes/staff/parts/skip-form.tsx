import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SKIP_REASONS } from "~/domain/applications/skip";
import { Button } from "~/ui/button";
import { Radios } from "~/ui/choices";
import { paths } from "~/web/paths";
import { pressedBy } from "~/web/shortcuts";

/** Passes the application on and takes the next one. The reason is kept nowhere. */
export function SkipForm({ application }: { application: string }) {
  const { t } = useTranslation("staff");
  return (
    <details>
      <summary className="asks" {...pressedBy("passOn")}>
        {t("skip.title")}
      </summary>
      <Form method="post" action={paths.next()} reloadDocument>
        <input type="hidden" name="application" value={application} />
        <Radios name="skip" label={t("skip.reason")} hint={t("skip.hint")} value={SKIP_REASONS[0]} choices={SKIP_REASONS.map((value) => ({ value, label: t(`skip.because.${value}`) }))} />
        <Button kind="secondary">{t("skip.submit")}</Button>
      </Form>
    </details>
  );
}
