import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { ConfirmFold } from "~/ui/confirm-fold";

/** Retiring is asked once more and can be taken back: nothing is lost, and the old address says what happened. */
export function RetireForm({ isRetired, measure }: { isRetired: boolean; measure: string }) {
  const { t } = useTranslation("admin");
  return (
    <Form method="post" className="panel" reloadDocument>
      <h2>{t(isRetired ? "retire.backTitle" : "retire.title")}</h2>
      <p>{t(isRetired ? "retire.backText" : "retire.text")}</p>
      {isRetired ? (
        <Button kind="secondary" name="intent" value="bring-back">
          {t("retire.back")}
        </Button>
      ) : (
        <ConfirmFold label={t("retire.do")} text={t("retire.sure", { measure })}>
          <Button kind="danger" name="intent" value="retire">
            {t("retire.doIt")}
          </Button>
        </ConfirmFold>
      )}
    </Form>
  );
}
