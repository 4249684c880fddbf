import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ANSWER_LANGUAGES } from "~/domain/applications/answers";
import type { Centre } from "~/domain/centres/centre";
import type { CentreMember } from "~/domain/centres/find-centre-in-remit.server";
import { LANGUAGES } from "~/domain/shared/language";
import { Button, ButtonRow } from "~/ui/button";
import { Checkboxes, Radios } from "~/ui/choices";
import { ConfirmFold } from "~/ui/confirm-fold";
import { TextField } from "~/ui/field";
import { LANGUAGE_NAMES } from "~/web/language-names";
import { useAdminForm } from "./admin-form";
import { LanguageFields } from "./language-fields";

/** All that a visitor has to know before coming. */
export function CentreForm({ centre, mark }: { centre: Centre; mark: string }) {
  const { t } = useTranslation(["admin", "seeker"]);
  const { errorAt, value, values, seen, has } = useAdminForm();
  const yesNo = [{ value: "yes", label: t("yes") }, { value: "no", label: t("no") }];
  const said = (answer: boolean | null): string => (answer === null ? "" : answer ? "yes" : "no");
  return (
    <Form method="post" className="q" noValidate autoComplete="off" reloadDocument>
      <h2>{t("centres.description")}</h2>
      <input type="hidden" name="intent" value="describe" />
      <input type="hidden" name="seen" value={seen("seen", mark)} />
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
      <LanguageFields name="partnerContact" label={t("centres.partnerContact")} hint={t("centres.partnerContactHint")} kept={centre.partnerContact} />
      {has("leftBehind") && <Checkboxes name="lookedThrough" label={t("centres.leftBehind")} choices={[{ value: "yes", label: t("centres.lookedThrough") }]} />}
      <ButtonRow>
        <Button>{t("intakes.save")}</Button>
      </ButtonRow>
    </Form>
  );
}

/** Stopping is asked once more and can be taken back; what is open stays with the centre's members. */
export function StopForm({ isStopped, centre }: { isStopped: boolean; centre: string }) {
  const { t } = useTranslation("admin");
  return (
    <Form method="post" className="panel" reloadDocument>
      <h2>{t("centres.stopTitle")}</h2>
      <p>{t(isStopped ? "centres.stoppedText" : "centres.stopText")}</p>
      {isStopped ? (
        <Button kind="secondary" name="intent" value="go-on">
          {t("centres.goOn")}
        </Button>
      ) : (
        <ConfirmFold label={t("centres.stop")} text={t("centres.stopSure", { centre })}>
          <Button kind="danger" name="intent" value="stop">
            {t("centres.stopDo")}
          </Button>
        </ConfirmFold>
      )}
    </Form>
  );
}

/** Proposes a consultant as lead, which another administrator confirms; takes a lead's rights back at once. */
export function ChangeLead({ member: { id, login, role, state } }: { member: CentreMember }) {
  const { t } = useTranslation("admin");
  if (role === "administrator" || state === "left" || (role === "consultant" && state !== "active")) return null;
  const isLead = role === "lead";
  return (
    <Form method="post" reloadDocument>
      <input type="hidden" name="member" value={id} />
      <Button kind="quiet" name="intent" value={isLead ? "no-lead" : "lead"}>
        {t(isLead ? "accounts.takeLeadBack" : "accounts.makeLead")}
        <span className="vh">{`: ${login}`}</span>
      </Button>
    </Form>
  );
}

/** A lead from outside: how a centre gets its first member. Whoever has not used their invitation is invited again by the same form. */
export function InviteLead() {
  const { t } = useTranslation("admin");
  const { errorAt, value } = useAdminForm();
  return (
    <Form method="post" className="q panel" noValidate autoComplete="off" reloadDocument>
      <h2>{t("centres.newLead")}</h2>
      <p>{t("centres.newLeadText")}</p>
      <input type="hidden" name="intent" value="new-lead" />
      <TextField name="newLead" label={t("accounts.login")} width="l" error={errorAt("newLead")} value={value("newLead")} maxLength={120} />
      <Radios name="language" label={t("accounts.language")} isInline value={value("language", "kk")} choices={LANGUAGES.map((each) => ({ value: each, label: LANGUAGE_NAMES[each], lang: each }))} />
      <ButtonRow>
        <Button>{t("accounts.propose")}</Button>
      </ButtonRow>
    </Form>
  );
}
