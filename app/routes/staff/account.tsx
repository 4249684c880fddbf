import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findCentre } from "~/domain/centres/list-centres.server";
import { sixCharacters } from "~/domain/confidentiality/newcomer-characters.server";
import { isLanguage } from "~/domain/shared/language";
import { holdsAnyKey, setOwnLanguage } from "~/domain/staff/own-account.server";
import { ErrorSummary } from "~/ui/error-summary";
import { Facts } from "~/ui/facts";
import { Notice } from "~/ui/notice";
import { DeskPage, deskLinks } from "~/web/desk-page";
import { one } from "~/web/form.server";
import { staffAction, staffLoader } from "~/web/guard/staff.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { countStaffSessions, endAllStaffSessions } from "~/web/staff-session.server";
import { wayBack } from "~/web/way-back";
import { PasswordForm, RecoveryForm, SessionsForm } from "./parts/account-forms";
import { fieldErrors } from "./parts/field-problems";
import { type AccountAnswer, newRecoveryCode, setPassword } from "./parts/own-secrets.server";
import { RecoveryCodeShown } from "./parts/recovery-code-shown";
import { SixCharactersShown } from "./parts/six-characters-shown";

export const links = deskLinks;
export const handle: Handle = { title: (translate) => translate.t("account.title", { ns: "staff" }) };

export const loader = staffLoader(async ({ language, desk, member, holder, services, enter, query }) => {
  const { centres, isReader } = await enter(async (db) => {
    const names: string[] = [];
    for (const code of member.centres) names.push((await findCentre(db, code))?.names[language] ?? code);
    return { centres: names, isReader: await holdsAnyKey(db, member.id) };
  });
  const isNew = member.role !== "administrator" && !isReader;
  const { admissionKey } = services.secrets;
  const six = isNew ? await sixCharacters(holder.keyPair.publicKey, { member: member.id, admissionKey, lane: services.lane }) : undefined;
  return {
    language,
    desk,
    centres,
    sessions: await countStaffSessions(services, member.id),
    isNew,
    six: six?.ok ? six.characters : null,
    isPasswordChanged: query.get("done") === "password",
  };
});

export const action = staffAction(async (visit) => {
  const { values, enter, member, services } = visit;
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
    case "everywhere":
      return redirect(`${paths.signIn()}?out=1`, { status: 303, headers: { "Set-Cookie": await endAllStaffSessions(services, member.id) } });
    default:
      return redirect(paths.account(), { status: 303 });
  }
});

export default function Account() {
  const { t } = useTranslation(["staff", "problems"]);
  const { language, desk, centres, sessions, isNew, six, isPasswordChanged } = useLoaderData<typeof loader>();
  const answer = useActionData<AccountAnswer>();
  const problems = fieldErrors(answer?.problems, t);
  return (
    <DeskPage desk={desk} language={language}>
      <ErrorSummary title={t("problems:summaryTitle")} errors={problems} />
      {answer?.isBusy && (
        <Notice kind="warn" title={t("problems:busy.title")} role="alert">
          <p>{t("problems:busy.text")}</p>
        </Notice>
      )}
      <h1>{t("account.title")}</h1>
      {answer?.newCode && <RecoveryCodeShown code={answer.newCode} />}
      {isPasswordChanged && !answer && (
        <Notice kind="success" role="status">
          <p>{t("account.passwordChanged")}</p>
        </Notice>
      )}
      {desk.role === "administrator" && <p>{t("account.administrator")}</p>}
      {isNew && <SixCharactersShown characters={six} />}
      <Facts
        facts={[
          { term: t("field.login"), value: desk.login },
          { term: t("account.role"), value: t(`role.${desk.role}`) },
          ...(centres.length > 0 ? [{ term: t("account.centres", { count: centres.length }), value: centres.join("; ") }] : []),
        ]}
      />
      <PasswordForm problems={problems} />
      <RecoveryForm problems={problems} />
      <SessionsForm sessions={sessions} />
    </DeskPage>
  );
}
