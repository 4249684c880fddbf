import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button, ButtonRow } from "~/ui/button";
import { ConfirmFold } from "~/ui/confirm-fold";
import { Checkboxes } from "~/ui/choices";
import { TextArea, TextField } from "~/ui/field";
import { useAdminForm } from "./admin-form";
import type { DraftShown } from "./draft-shown.server";

/** To a second person, with the day from which it shall hold. Whoever sends what others wrote too says that they have read it. */
export function SendForm({ draft: { version, others } }: { draft: DraftShown }) {
  const { t } = useTranslation("admin");
  const { errorAt, value, values } = useAdminForm();
  const tick = { value: "yes", label: t("review.confirmTick", { logins: others.join(", ") }) };
  return (
    <Form method="post" className="q panel" noValidate autoComplete="off" reloadDocument>
      <h2>{t("review.send")}</h2>
      <p>{t("review.sendText")}</p>
      <input type="hidden" name="version" value={version} />
      <TextField name="inForceFrom" type="date" label={t("parameters.from")} width="m" error={errorAt("inForceFrom")} value={value("inForceFrom")} />
      {others.length > 0 && <Checkboxes name="confirmed" label={t("review.confirm")} error={errorAt("confirmed")} values={values("confirmed")} choices={[tick]} />}
      <ButtonRow>
        <Button name="intent" value="send">
          {t("review.send")}
        </Button>
      </ButtonRow>
      <ConfirmFold label={t("review.discard")} text={t("review.discardSure")}>
        <Button kind="danger" name="intent" value="discard">
          {t("review.discardDo")}
        </Button>
      </ConfirmFold>
    </Form>
  );
}

/** For the second person: publish, or give it back. With faults a reason is asked, which the history keeps. */
export function ReviewForm({ draft: { version, isSender, publishers, isHard, faults } }: { draft: DraftShown }) {
  const { t } = useTranslation("admin");
  const { errorAt, value } = useAdminForm();
  const mayPublish = !isSender && !isHard;
  const hasFaults = faults.length > 0;
  return (
    <Form method="post" className="q panel" noValidate autoComplete="off" reloadDocument>
      <h2>{t("review.title")}</h2>
      <p>{isSender ? t("review.own", { logins: publishers.join(", ") }) : t("review.second")}</p>
      {isHard && <p>{t("review.hard")}</p>}
      <input type="hidden" name="version" value={version} />
      {mayPublish && hasFaults && (
        <TextArea name="reason" label={t("review.reason")} hint={t("review.reasonHint")} rows={3} maxLength={500} error={errorAt("reason")} value={value("reason")} />
      )}
      <ButtonRow>
        {mayPublish && (
          <Button name="intent" value="publish">
            {t(hasFaults ? "review.publishAnyway" : "review.publish")}
          </Button>
        )}
        <Button kind="secondary" name="intent" value="return">
          {t("review.return")}
        </Button>
      </ButtonRow>
    </Form>
  );
}
