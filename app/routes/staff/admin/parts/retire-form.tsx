import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";

/** One press each way: nothing is lost, and the old address says what happened. */
export function RetireForm({ isRetired }: { isRetired: boolean }) {
  const { t } = useTranslation("admin");
  return (
    <Form method="post" className="panel" reloadDocument>
      <h2>{t(isRetired ? "retire.backTitle" : "retire.title")}</h2>
      <p>{t(isRetired ? "retire.backText" : "retire.text")}</p>
      <Button kind={isRetired ? "secondary" : "danger"} name="intent" value={isRetired ? "bring-back" : "retire"}>
        {t(isRetired ? "retire.back" : "retire.do")}
      </Button>
    </Form>
  );
}
