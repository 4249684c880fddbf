import { Form } from "@remix-run/react";
import { Button, ButtonLink, ButtonRow } from "~/ui/button";
import { useWords } from "./words";

/** Asked once, since nothing brings back what is cleared; "no" leads back to the page as it was. */
export function TogetherClear({ back }: { back: string }) {
  const { t } = useWords();
  return (
    <>
      <h1>{t("together.clearTitle")}</h1>
      <p>{t("together.clearText")}</p>
      <Form method="post" reloadDocument>
        <ButtonRow>
          <Button kind="danger" name="intent" value="clear">
            {t("together.clearYes")}
          </Button>
          <ButtonLink kind="secondary" href={back}>
            {t("together.clearNo")}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  );
}
