import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { paths } from "~/web/paths";
import { pressedBy } from "~/web/shortcuts";

/** The next application, from the queue and from the case before it. */
export function NextForm({ isFirst }: { isFirst: boolean }) {
  const { t } = useTranslation("staff");
  return (
    <Form method="post" action={paths.next()} reloadDocument>
      <Button kind={isFirst ? "primary" : "secondary"} name="intent" value="next" {...pressedBy("next")}>
        {t("queue.next")}
      </Button>
    </Form>
  );
}
