import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button, ButtonRow } from "~/ui/button";

/** After a long pause somebody else may hold the phone: go on or start again, but read nothing back. */
export function PauseForm({ goesOn }: { goesOn?: number }) {
  const { t } = useTranslation("seeker");
  return (
    <>
      <h1>{t("pause.title")}</h1>
      <p>{t("pause.text")}</p>
      <Form method="post" reloadDocument>
        <ButtonRow>
          <Button name="intent" value="resume">
            {goesOn === undefined ? t("pause.toCheck") : t("pause.continue", { number: goesOn })}
          </Button>
          <Button kind="secondary" name="intent" value="restart">
            {t("pause.restart")}
          </Button>
        </ButtonRow>
      </Form>
    </>
  );
}
