import { data } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatRecoveryCode } from "~/domain/confidentiality/recovery-code";
import { recoverAccount } from "~/domain/staff/recover-account.server";
import { Button, ButtonLink } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { TextField } from "~/ui/field";
import { DeskEntryPage, deskLinks } from "~/web/desk-page";
import { one } from "~/web/form.server";
import { entryAction, entryLoader } from "~/web/guard/staff.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { dropStaffSession } from "~/web/staff-session.server";
import { attemptKeys, forgetAttempts, slowDown } from "~/web/wrong-attempt.server";
import { BusyNotice } from "./parts/busy-notice";
import { BUSY, fieldErrors, type FieldProblem, messageAt, type ProblemKey } from "./parts/field-problems";
import { NewPasswordFields, readNewPassword } from "./parts/new-password";
import { RecoveryCodeShown } from "./parts/recovery-code-shown";

export const links = deskLinks;
export const handle: Handle = { title: (translate) => translate.t("recover.title", { ns: "staff" }) };

export const loader = entryLoader(({ language }) => ({ language }));

interface Answer {
  problems: FieldProblem[];
  login: string;
  isBusy?: boolean;
  newCode?: string;
}

const PROBLEM: Record<"mistyped" | "wrong" | "too-short" | "too-long" | "common", FieldProblem> = {
  mistyped: { field: "recovery", problem: "recoveryMistyped" },
  wrong: { field: "login", problem: "recoverWrong" },
  "too-short": { field: "newPassword", problem: "passwordShort" },
  "too-long": { field: "newPassword", problem: "passwordLong" },
  common: { field: "newPassword", problem: "passwordCommon" },
};

export const action = entryAction(async ({ services, values, visitor, enter }) => {
  const login = one(values, "login");
  const typed = { login, recoveryCode: one(values, "recovery"), code: one(values, "code") };
  const password = readNewPassword(values);
  const empty: FieldProblem[] = [
    ...(["login", "code"] as const).filter((field) => typed[field] === "").map((field) => ({ field, problem: `${field}Empty` as ProblemKey })),
    ...(typed.recoveryCode === "" ? [{ field: "recovery", problem: "recoveryEmpty" as const }] : []),
    ...(password.ok ? [] : [password.problem]),
  ];
  if (!password.ok || empty.length > 0) return data<Answer>({ problems: empty, login: login.slice(0, 200) }, { status: 422 });
  const { lane, secrets, clock } = services;
  const by = { lane, peppers: secrets.passwordPeppers, now: clock.now(), enter };
  const recovered = await recoverAccount({ ...typed, newPassword: password.password }, by);
  const keys = attemptKeys("recover", login, visitor);
  if (recovered.ok) {
    forgetAttempts(services, keys);
    return data<Answer>({ problems: [], login: "", newCode: formatRecoveryCode(recovered.recoveryCode) }, { headers: { "Set-Cookie": dropStaffSession() } });
  }
  if (recovered.because === "busy") return data<Answer>({ problems: [], login: login.slice(0, 200), isBusy: true }, BUSY);
  if (recovered.because === "wrong") await slowDown(services, keys);
  return data<Answer>({ problems: [PROBLEM[recovered.because]], login: login.slice(0, 200) }, { status: 422 });
});

export default function Recover() {
  const { t } = useTranslation(["staff", "problems"]);
  const { language } = useLoaderData<typeof loader>();
  const answer = useActionData<Answer>();
  const problems = fieldErrors(answer?.problems, t);
  if (answer?.newCode) {
    return (
      <DeskEntryPage language={language}>
        <h1>{t("recover.done")}</h1>
        <p>{t("recover.doneText")}</p>
        <RecoveryCodeShown code={answer.newCode} />
        <ButtonLink href={`${paths.signIn()}?lang=${language}`}>{t("signIn.title")}</ButtonLink>
      </DeskEntryPage>
    );
  }
  return (
    <DeskEntryPage language={language}>
      <ErrorSummary title={t("problems:summaryTitle")} errors={problems} />
      <BusyNotice isBusy={answer?.isBusy} />
      <h1>{t("recover.title")}</h1>
      <p>{t("recover.text")}</p>
      <Form method="post" className="q" noValidate autoComplete="off" reloadDocument>
        <TextField name="login" label={t("field.login")} value={answer?.login} error={messageAt(problems, "login")} maxLength={120} />
        <TextField name="recovery" label={t("field.recovery")} hint={t("field.recoveryHint")} error={messageAt(problems, "recovery")} maxLength={80} />
        <TextField name="code" label={t("field.code")} hint={t("field.codeHint")} error={messageAt(problems, "code")} inputMode="numeric" maxLength={20} width="s" />
        <NewPasswordFields problems={problems} />
        <Button>{t("recover.submit")}</Button>
      </Form>
      <p>{t("recover.without")}</p>
      <p>
        <a href={`${paths.signIn()}?lang=${language}`}>{t("signIn.title")}</a>
      </p>
    </DeskEntryPage>
  );
}
