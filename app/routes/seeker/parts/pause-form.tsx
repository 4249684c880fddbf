import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { questionNumber, type Step } from "~/domain/applications/journey";
import { Button, ButtonRow } from "~/ui/button";

/** After a long pause somebody else may hold the phone: go on or start again, but read nothing back. */
export function PauseForm({ goesOn }: { goesOn: Step }) {
  const { t } = useTranslation("seeker");
  return (
    <>
      <h1>{t("pause.title")}</h1>
      <p>{t("pause.text")}</p>
      <Form method="post" reloadDocument>
        <ButtonRow>
          <Button name="intent" value="resume">
            {goesOn === "check" ? t("pause.toCheck") : t("pause.continue", { number: questionNumber(goesOn) })}
          </Button>
          <Button kind="secondary" name="intent" value="restart">
            {t("pause.restart")}
          </Button>
        </ButtonRow>
      </Form>
    </>
  );
}
