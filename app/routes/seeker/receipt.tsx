import { redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findReceipt } from "~/domain/applications/submit-application.server";
import { Button } from "~/ui/button";
import { ReceiptCode } from "~/ui/receipt-code";
import { dropDraft, isFormId } from "~/web/draft-cookie.server";
import { formatDay } from "~/web/format";
import { publicAction } from "~/web/guard/public.server";
import { cookies, draftLoader } from "~/web/guard/seeker.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { PortalPage } from "~/web/portal-page";
import { CALL_LINE } from "./parts/call-line";

export const handle: Handle = { title: (translate) => translate.t("title.application", { ns: "seeker" }) };

/** The only page that ever shows the code; in this draft's session until it is acknowledged or 30 minutes pass. */
export const loader = draftLoader(async ({ draft, form, language, application, services, enter }) => {
  const receipt = await enter((db) => findReceipt(db, application));
  if (!receipt) throw redirect(paths.applyStep(language, form, "check"));
  const { host } = new URL(services.settings.publicUrl);
  return { language, code: draft.code, receipt, address: host + paths.status(language), contactKind: draft.answers.contactKind };
});

/** "I have written it down": the code leaves this browser, however late it is said. */
export const action = publicAction(({ params: { form }, language }) => redirect(paths.home(language, { finished: "1" }), { headers: cookies(isFormId(form) ? [dropDraft(form)] : []) }));

export default function Receipt() {
  const { t } = useTranslation("seeker");
  const { language, code, receipt, address, contactKind } = useLoaderData<typeof loader>();
  const date = formatDay(language, receipt.answerDueOn);
  const date2 = formatDay(language, receipt.expiresOn);
  return (
    <PortalPage language={language} isPrivate>
      <h1>{t("receipt.sent")}</h1>
      <ReceiptCode label={t("receipt.code")} code={code} />
      <p>{t("receipt.write")}</p>
      <p>
        <strong>{t("receipt.answer", { date })}</strong>
      </p>
      {contactKind && <p>{t(CALL_LINE[contactKind])}</p>}
      <p>{t("receipt.lost")}</p>
      <p>{t("receipt.expires", { date2 })}</p>
      <p>{t("receipt.number")}</p>
      <p>{t("receipt.address", { address })}</p>
      <Form method="post" reloadDocument>
        <Button>{t("receipt.finish")}</Button>
      </Form>
      <p className="small no-print">{t("receipt.print")}</p>
      <h2>{t("receipt.recogniseTitle")}</h2>
      <ul>
        <li>{t("receipt.recognise1")}</li>
        <li>{t("receipt.recognise2")}</li>
        <li>{t("receipt.recognise3")}</li>
      </ul>
    </PortalPage>
  );
}
