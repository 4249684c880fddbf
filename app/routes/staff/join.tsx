import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { TextField } from "~/ui/field";
import { DeskEntryPage, deskLinks } from "~/web/desk-page";
import { entryAction, entryLoader } from "~/web/guard/staff.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { BusyNotice } from "./parts/busy-notice";
import { fieldErrors, messageAt } from "./parts/field-problems";
import { begin, choosePaper, finish, type JoinAnswer, readJoining, secondStepOf } from "./parts/joining.server";
import { NewPasswordFields } from "./parts/new-password";
import { RecoveryCodeShown } from "./parts/recovery-code-shown";
import { SecondStep } from "./parts/second-step";
import { SixCharactersShown } from "./parts/six-characters-shown";

export const links = deskLinks;
export const handle: Handle = { title: (translate) => translate.t("join.title", { ns: "staff" }) };

export const loader = entryLoader((visit) => {
  const joining = readJoining(visit);
  return { language: visit.language, second: joining ? secondStepOf(joining) : null };
});

export const action = entryAction((visit) => {
  const intent = visit.values.intent?.at(-1);
  if (intent === "finish") return finish(visit);
  return intent === "paper" ? choosePaper(visit) : begin(visit);
});

export default function Join() {
  const { t } = useTranslation(["staff", "problems"]);
  const { language, second } = useLoaderData<typeof loader>();
  const answer = useActionData<JoinAnswer>();
  const problems = fieldErrors(answer?.problems, t);
  if (answer?.joined) {
    return (
      <DeskEntryPage language={language}>
        <h1>{t("join.done")}</h1>
        <RecoveryCodeShown code={answer.joined.recoveryCode} />
        <SixCharactersShown characters={answer.joined.characters} />
        <ButtonLink href={paths.account()}>{t("join.goOn")}</ButtonLink>
      </DeskEntryPage>
    );
  }
  return (
    <DeskEntryPage language={language}>
      <ErrorSummary title={t("problems:summaryTitle")} errors={problems} />
      <BusyNotice isBusy={answer?.isBusy} />
      <h1>{t("join.title")}</h1>
      {second && <SecondStep {...second} error={messageAt(problems, "code")} />}
      {!second && (
        <Form method="post" className="q" noValidate autoComplete="off" reloadDocument>
          <p>{t("join.text")}</p>
          <TextField name="login" label={t("field.login")} value={answer?.login} error={messageAt(problems, "login")} maxLength={120} />
          <TextField name="invitation" label={t("field.invitation")} hint={t("field.invitationHint")} error={messageAt(problems, "invitation")} maxLength={60} />
          <NewPasswordFields problems={problems} />
          <Button name="intent" value="begin">
            {t("join.submit")}
          </Button>
        </Form>
      )}
    </DeskEntryPage>
  );
}
