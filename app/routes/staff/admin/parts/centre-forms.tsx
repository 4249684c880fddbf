import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ANSWER_LANGUAGES } from "~/domain/applications/answers";
import type { Centre } from "~/domain/centres/centre";
import { Button, ButtonRow } from "~/ui/button";
import { Checkboxes, Radios } from "~/ui/choices";
import { useAdminForm } from "./admin-form";
import { LanguageFields } from "./language-fields";

/** All that a visitor has to know before coming. */
export function CentreForm({ centre }: { centre: Centre }) {
  const { t } = useTranslation(["admin", "seeker"]);
  const { errorAt, value, values } = useAdminForm();
  const yesNo = [{ value: "yes", label: t("yes") }, { value: "no", label: t("no") }];
  const said = (answer: boolean | null): string => (answer === null ? "" : answer ? "yes" : "no");
  return (
    <Form method="post" className="q" noValidate autoComplete="off" reloadDocument>
      <h2>{t("centres.description")}</h2>
      <input type="hidden" name="intent" value="describe" />
      <LanguageFields name="address" label={t("centres.address")} kept={centre.address} />
      <LanguageFields name="hours" label={t("centres.hours")} hint={t("centres.hoursHint")} kept={centre.hours} />
      <LanguageFields name="askFor" label={t("centres.askFor")} hint={t("centres.askForHint")} kept={centre.askFor} />
      <Radios name="withoutDocument" label={t("centres.withoutDocument")} error={errorAt("withoutDocument")} isInline choices={yesNo} value={value("withoutDocument", said(centre.withoutDocument))} />
      <Radios name="stepFree" label={t("centres.stepFree")} error={errorAt("stepFree")} isInline choices={yesNo} value={value("stepFree", said(centre.stepFree))} />
      <Checkboxes
        name="languages"
        label={t("centres.languages")}
        error={errorAt("languages")}
        isInline
        values={values("languages", centre.languages ?? [])}
        choices={ANSWER_LANGUAGES.map((language) => ({ value: language, label: t(`seeker:check.languages.${language}`) }))}
      />
      <ButtonRow>
        <Button>{t("intakes.save")}</Button>
      </ButtonRow>
    </Form>
  );
}

/** Stopping is one press and can be taken back; what is open stays with the centre's members. */
export function StopForm({ isStopped }: { isStopped: boolean }) {
  const { t } = useTranslation("admin");
  return (
    <Form method="post" className="panel" reloadDocument>
      <h2>{t("centres.stopTitle")}</h2>
      <p>{t(isStopped ? "centres.stoppedText" : "centres.stopText")}</p>
      <Button kind={isStopped ? "secondary" : "danger"} name="intent" value={isStopped ? "go-on" : "stop"}>
        {t(isStopped ? "centres.goOn" : "centres.stop")}
      </Button>
    </Form>
  );
}

/** Proposes a consultant as lead; another administrator confirms. */
export function MakeLead({ id, login }: { id: string; login: string }) {
  const { t } = useTranslation("admin");
  return (
    <Form method="post" reloadDocument>
      <input type="hidden" name="member" value={id} />
      <Button kind="quiet" name="intent" value="lead">
        {t("accounts.makeLead")}
        <span className="vh">{`: ${login}`}</span>
      </Button>
    </Form>
  );
}
