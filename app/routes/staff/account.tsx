import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { isLanguage } from "~/domain/shared/language";
import { setOwnLanguage } from "~/domain/staff/own-account.server";
import { ErrorSummary } from "~/ui/error-summary";
import { Facts } from "~/ui/facts";
import { Notice } from "~/ui/notice";
import { DeskPage, deskLinks } from "~/web/desk-page";
import { one } from "~/web/form.server";
import { staffAction, staffLoader } from "~/web/guard/staff.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { endAllStaffSessions, endOneStaffSession } from "~/web/staff-session.server";
import { wayBack } from "~/web/way-back";
import { BusyNotice } from "./parts/busy-notice";
import { AuthenticatorForm, FirstKeyForm, PasswordForm, PrintedCodesForm, RecoveryForm } from "./parts/account-forms";
import { describeAccount } from "./parts/account-shown.server";
import { fieldErrors } from "./parts/field-problems";
import { beginAuthenticator, finishAuthenticator } from "./parts/new-authenticator.server";
import { type AccountAnswer, firstKey, newPrintedCodes, newRecoveryCode, setPassword } from "./parts/own-secrets.server";
import { PrintedCodesShown } from "./parts/printed-codes-shown";
import { RecoveryCodeShown } from "./parts/recovery-code-shown";
import { SessionsTable } from "./parts/sessions-table";
import { SixCharactersShown } from "./parts/six-characters-shown";

export const links = deskLinks;
export const handle: Handle = { title: (translate) => translate.t("account.title", { ns: "staff" }), hydrate: true };

export const loader = staffLoader(describeAccount);

export const action = staffAction(async (visit) => {
  const { values, enter, member, services } = visit;
  const session = one(values, "session");
  if (session !== "") {
    await endOneStaffSession(services, member.id, session);
    return redirect(paths.account(), { status: 303 });
  }
  switch (one(values, "intent")) {
    case "language": {
      const language = one(values, "language");
      if (isLanguage(language)) await enter((db) => setOwnLanguage(db, member.id, language));
      return redirect(wayBack(one(values, "back"), paths.account()), { status: 303 });
    }
    case "password":
      return setPassword(visit);
    case "recovery":
      return newRecoveryCode(visit);
    case "printed":
      return newPrintedCodes(visit);
    case "authenticator":
      return beginAuthenticator(visit);
    case "authenticator-confirm":
      return finishAuthenticator(visit);
    case "first-key":
      return firstKey(visit);
    case "everywhere":
      return redirect(paths.signedOut(member.language), { status: 303, headers: { "Set-Cookie": await endAllStaffSessions(services, member.id) } });
    default:
      return redirect(paths.account(), { status: 303 });
  }
});

export default function Account() {
  const { t } = useTranslation(["staff", "problems"]);
  const { language, desk, centres, sessions, isNew, mayOpen, six, printedLeft, done } = useLoaderData<typeof loader>();
  const answer = useActionData<AccountAnswer>();
  const problems = fieldErrors(answer?.problems, t);
  return (
    <DeskPage desk={desk} language={language}>
      <ErrorSummary title={t("problems:summaryTitle")} errors={problems} />
      <BusyNotice isBusy={answer?.isBusy} />
      <h1>{t("account.title")}</h1>
      {answer?.newCode && <RecoveryCodeShown code={answer.newCode} />}
      {answer?.printed && <PrintedCodesShown login={desk.login} codes={answer.printed} />}
      {done && !answer && (
        <Notice kind="success" role="status">
          <p>{t(`account.done.${done}`)}</p>
        </Notice>
      )}
      {isNew && !mayOpen && <SixCharactersShown characters={six} />}
      {mayOpen && <FirstKeyForm />}
      <Facts
        facts={[
          { term: t("field.login"), value: desk.login },
          { term: t("account.role"), value: t(`role.${desk.role}`) },
          ...(centres.length > 0 ? [{ term: t("account.centres", { count: centres.length }), value: centres.join("; ") }] : []),
        ]}
      />
      <div className="no-print">
        <SessionsTable sessions={sessions} language={language} />
        <div className="pair">
          <PasswordForm problems={problems} />
          <PrintedCodesForm problems={problems} left={printedLeft} />
          <AuthenticatorForm problems={problems} shown={answer?.authenticator} />
          <RecoveryForm problems={problems} />
        </div>
      </div>
    </DeskPage>
  );
}
