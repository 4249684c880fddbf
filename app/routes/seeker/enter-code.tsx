import { data, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { setTimeout as wait } from "node:timers/promises";
import { openByCode } from "~/domain/applications/open-by-code.server";
import { parseReceiptCode } from "~/domain/confidentiality/receipt-code";
import { withPlainDigits } from "~/domain/confidentiality/typed-digits";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { TextField } from "~/ui/field";
import { Notice } from "~/ui/notice";
import { one } from "~/web/form.server";
import { cookies } from "~/web/guard/seeker.server";
import { problem } from "~/web/guard/guarded.server";
import { carriedLoader, publicAction } from "~/web/guard/public.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { PortalPage } from "~/web/portal-page";
import { isLeft } from "~/web/left-marker.server";
import { carryOn, takeCarried } from "~/web/carried-form.server";
import { beginSeekerSession, endSeekerSession } from "~/web/seeker-session.server";

export const handle: Handle = { title: (translate) => translate.t("title.application", { ns: "seeker" }) };

interface WrongCode {
  key: CodeProblem;
  length: number;
  said: string;
}

export const loader = carriedLoader(({ language, query, request, services }) => {
  const { carried: refused, lines } = takeCarried<WrongCode>(request, services, paths.status(language));
  const wrong = refused && isLeft(request) ? { ...refused, said: "" } : refused;
  return data({ language, isErased: query.has("erased"), wrong }, { status: wrong ? 422 : 200, headers: cookies(lines) });
});

const CODE_PROBLEM = { empty: "codeEmpty", length: "codeLength", "not-digits": "codeDigits", "check-digits": "codeCheck" } as const;
type CodeProblem = (typeof CODE_PROBLEM)[keyof typeof CODE_PROBLEM] | "codeUnknown";

/**
 * Check digits are arithmetic and answered at once; a well-formed code costs one key derivation, known or not.
 * Only wrong codes wait: a right one is never refused for others' mistakes.
 * A slip of the finger is given back once to be corrected, since 24 digits are long; what might be somebody's code never is.
 */
export const action = publicAction(async ({ language, values, services, visitor, request }) => {
  const wrong = (key: CodeProblem, typed = { length: 0, said: "" }) => {
    return redirect(paths.status(language), { headers: cookies(carryOn(services, paths.status(language), { key, ...typed })) });
  };
  const said = one(values, "code");
  const typed = parseReceiptCode(said);
  if (!typed.ok) return wrong(CODE_PROBLEM[typed.because], { length: withPlainDigits(said).length, said: said.slice(0, 120) });
  const opened = await openByCode(typed.code, {
    lane: services.lane,
    receiptSalt: services.receiptSalt,
    receiptPeppers: services.secrets.receiptPeppers,
    enterAs: (who, work) => services.door.as({ role: "seeker", ...who }, work),
  });
  if (!opened.ok) {
    if (opened.because === "busy") throw problem("busy");
    await wait(services.limits.wrong("receipt-code", visitor));
    return wrong("codeUnknown");
  }
  const ended = await endSeekerSession(request, services);
  const begun = await beginSeekerSession(services, opened);
  return redirect(paths.application(language), { headers: cookies([...ended, begun]) });
});

export default function EnterCode() {
  const { t } = useTranslation(["seeker", "problems"]);
  const { language, isErased, wrong: answer } = useLoaderData<typeof loader>();
  const message = answer && t(`problem.${answer.key}`, { number: answer.length });
  return (
    <PortalPage language={language} isPrivate>
      <ErrorSummary title={t("problems:summaryTitle")} errors={message ? [{ field: "code", message }] : []} />
      {isErased && !answer && (
        <Notice kind="success" role="status">
          <p>{t("enter.erased")}</p>
        </Notice>
      )}
      <h1>{t("enter.title")}</h1>
      <Form method="post" className="q" noValidate autoComplete="off" reloadDocument>
        <TextField name="code" label={t("enter.label")} hint={t(answer && answer.said === "" && answer.key !== "codeEmpty" ? "enter.emptied" : "enter.hint")} error={message} value={answer?.said} inputMode="numeric" maxLength={120} width="l" />
        <Button>{t("enter.submit")}</Button>
      </Form>
      <p className="small">
        {t("enter.lost")} <a href={paths.apply(language)}>{t("nav.apply", { ns: "public" })}</a>
      </p>
    </PortalPage>
  );
}
