import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { isFinished } from "~/domain/applications/application";
import { Button, ButtonRow } from "~/ui/button";
import { fieldId } from "~/ui/field-id";
import { paths } from "~/web/paths";
import { pressedBy } from "~/web/shortcuts";
import type { CaseHeadShown } from "./case-head";
import { SeenFields } from "./seen-fields";
import { SkipForm } from "./skip-form";

/** Take it, give it back, take a closed one up again. */
export function CaseButtons({ head }: { head: CaseHeadShown }) {
  const { t } = useTranslation("staff");
  const isOpen = !isFinished(head.status);
  return (
    <>
      <Form method="post" id={fieldId("acts")} reloadDocument>
        <SeenFields head={head} />
        <ButtonRow>
          {isOpen && !head.isMine && (
            <Button kind={head.assignedTo === null ? "primary" : "secondary"} name="intent" value="take" {...pressedBy("take")}>
              {t("case.take")}
            </Button>
          )}
          {isOpen && head.assignedTo !== null && (
            <Button kind="secondary" name="intent" value="give-back">
              {t("case.giveBack")}
            </Button>
          )}
          {head.mayReopen && (
            <Button kind="secondary" name="intent" value="reopen">
              {t("case.reopen")}
            </Button>
          )}
        </ButtonRow>
        {isOpen && (
          <p>
            <a href={paths.proposeMove(head.id)}>{t(head.status === "move_proposed" ? "move.takeBack" : "move.title")}</a>
          </p>
        )}
      </Form>
      {isOpen && (head.isMine || head.assignedTo === null) && <SkipForm application={head.id} />}
    </>
  );
}
