import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";

/** Asked before the last time goes: how many would find none, and never who. */
export function LastTime({ opening, waiting }: { opening: string; waiting: number }) {
  const { t } = useTranslation("staff");
  return (
    <Notice kind="warn" role="alert" title={t("visits.lastTitle")}>
      <p>{t("visits.last", { count: waiting })}</p>
      <Form method="post" reloadDocument>
        <input type="hidden" name="meant" value="yes" />
        <Button kind="secondary" name="close" value={opening}>
          {t("visits.lastYes")}
        </Button>
      </Form>
    </Notice>
  );
}
