import { data, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { recordAct } from "~/domain/applications/record-act.server";
import { makeFirstKeys } from "~/domain/staff/first-member.server";
import { setOwnLanguage } from "~/domain/staff/own-account.server";
import { renewCentreKeys } from "~/domain/staff/renew-centre-key.server";
import { type SignedIn, signIn } from "~/domain/staff/sign-in.server";
import type { StaffMember } from "~/domain/staff/staff-member";
import { isLanguage } from "~/domain/shared/language";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { TextField } from "~/ui/field";
import { Notice } from "~/ui/notice";
import { DeskEntryPage, deskLinks } from "~/web/desk-page";
import { one } from "~/web/form.server";
import { entryAction, entryLoader, type EntryVisit } from "~/web/guard/staff.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { beginStaffSession, readStaffSession } from "~/web/staff-session.server";
import { wayBack } from "~/web/way-back";
import { attemptKeys, forgetAttempts, slowDown } from "~/web/wrong-attempt.server";
import { BusyNotice } from "./parts/busy-notice";
import { BUSY, type DeskProblem, fieldErrors, type FieldProblem, messageAt } from "./parts/field-problems";

export const links = deskLinks;
export const handle: Handle = { title: (translate) => translate.t("signIn.title", { ns: "staff" }) };

export const loader = entryLoader(async ({ request, services, language, query }) => {
  if (await readStaffSession(request, services, { isWork: false })) throw redirect(wayBack(query.get("back"), paths.queue()), { status: 303 });
  return { language, isOut: query.has("out") };
});

interface Refused {
  problems: FieldProblem[];
  login: string;
  isBusy: boolean;
}

const refuse = (login: string, problems: FieldProblem[]) => data<Refused>({ problems, login: login.slice(0, 200), isBusy: false }, { status: 422 });

export const action = entryAction(async (visit) => {
  const { services, values, visitor, query, request } = visit;
  const typed = { login: one(values, "login"), password: values.password?.at(-1) ?? "", code: one(values, "code") };
  const empty = (["login", "password", "code"] as const).filter((field) => typed[field] === "");
  if (empty.length > 0) return refuse(typed.login, empty.map((field) => ({ field, problem: `${field}Empty` as const })));
  const { lane, secrets, clock } = services;
  const signed = await signIn(typed, { lane, peppers: secrets.passwordPeppers, now: clock.now(), enter: visit.enter });
  const keys = attemptKeys("sign-in", typed.login, visitor);
  if (!signed.ok) {
    if (signed.because === "busy") return data<Refused>({ problems: [], login: typed.login.slice(0, 200), isBusy: true }, BUSY);
    await slowDown(services, keys);
    return refuse(typed.login, [{ field: "login", problem: "signInWrong" }]);
  }
  forgetAttempts(services, keys);
  await renewKeys(visit, signed);
  const member = await inChosenLanguage(visit, signed.member);
  const cookie = await beginStaffSession(request, services, member, signed.keyPair);
  const home = member.role === "administrator" ? paths.admin() : paths.queue();
  return redirect(wayBack(query.get("back"), home), { status: 303, headers: { "Set-Cookie": cookie } });
});

/** Whoever chose a language before signing in goes on in it. */
async function inChosenLanguage({ services, query }: EntryVisit, member: StaffMember): Promise<StaffMember> {
  const chosen = query.get("lang");
  if (!isLanguage(chosen) || chosen === member.language) return member;
  await services.door.as({ role: "staff", staff: member.id }, (db) => setOwnLanguage(db, member.id, chosen));
  return { ...member, language: chosen };
}

/** The first member of a centre who signs in in a new quarter makes its key. */
async function renewKeys({ services, today }: EntryVisit, { member, keyPair }: Extract<SignedIn, { ok: true }>): Promise<void> {
  await services.door.as({ role: "staff", staff: member.id }, async (db) => {
    const renewed = await renewCentreKeys(db, { member: member.id, keyPair }, member.centres, today);
    await makeFirstKeys(db, { member: member.id, keyPair }, member.centres, today);
    for (const centre of renewed) await recordAct(db, { staff: member.id, centre, act: "renewed-key", day: today });
  });
}

export default function SignIn() {
  const { t } = useTranslation(["staff", "problems"]);
  const { language, isOut } = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const problems: DeskProblem[] = fieldErrors(refused?.problems, t);
  const errorOf = (field: string) => messageAt(problems, field);
  const news = isOut && !refused ? t("signIn.out") : undefined;
  return (
    <DeskEntryPage language={language}>
      <ErrorSummary title={t("problems:summaryTitle")} errors={problems} />
      <BusyNotice isBusy={refused?.isBusy} />
      {news && (
        <Notice kind="success" role="status">
          <p>{news}</p>
        </Notice>
      )}
      <h1>{t("signIn.title")}</h1>
      <Form method="post" className="q" noValidate autoComplete="off" reloadDocument>
        <TextField name="login" label={t("field.login")} value={refused?.login} error={errorOf("login")} maxLength={120} autoComplete="username" />
        <TextField name="password" type="password" label={t("field.password")} error={errorOf("password")} autoComplete="current-password" />
        <TextField
          name="code"
          label={t("field.code")}
          hint={t("field.codeHint")}
          error={errorOf("code")}
          inputMode="numeric"
          maxLength={20}
          width="s"
          autoComplete="one-time-code"
        />
        <Button>{t("signIn.submit")}</Button>
      </Form>
      <p>
        <a href={`${paths.join()}?lang=${language}`}>{t("signIn.join")}</a>
      </p>
      <p>
        <a href={`${paths.recover()}?lang=${language}`}>{t("signIn.recover")}</a>
      </p>
    </DeskEntryPage>
  );
}
