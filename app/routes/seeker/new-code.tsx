import { redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { renewCode } from "~/domain/applications/renew-code.server";
import { BackLink, Button } from "~/ui/button";
import { ReceiptCode } from "~/ui/receipt-code";
import { one } from "~/web/form.server";
import { cookies, seekerAction, seekerLoader } from "~/web/guard/seeker.server";
import { problem } from "~/web/guard/guarded.server";
import { offerNewCode, readOfferedCode } from "~/web/new-code.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { PortalPage } from "~/web/portal-page";

export const handle: Handle = { title: (translate) => translate.t("title.application", { ns: "seeker" }) };

export const loader = seekerLoader(({ language, own, show }) => {
  if (own.status === "withdrawn") throw redirect(paths.manage(language));
  return show({ language });
});

/** First the new code is shown; it takes the old one's place when the person says that it is written down. */
export const action = seekerAction(async ({ language, own, threadKey, values, services, enter, keepSession, show }) => {
  const offered = readOfferedCode(services, own.id, one(values, "offer"));
  if (!offered) return show(offerNewCode(services, own.id));
  const renewed = await renewCode({ application: own.id, threadKey }, offered, {
    lane: services.lane,
    receiptSalt: services.receiptSalt,
    receiptPeppers: services.secrets.receiptPeppers,
    enter,
  });
  if (!renewed.ok) {
    if (renewed.because === "busy") throw problem("busy");
    return redirect(paths.manage(language));
  }
  return redirect(`${paths.application(language)}?done=code`, { headers: cookies([keepSession(renewed.seekerKey)]) });
});

export default function NewCode() {
  const { t } = useTranslation("seeker");
  const { language } = useLoaderData<typeof loader>();
  const offered = useActionData<{ code: string; offer: string }>();
  return (
    <PortalPage language={language} isPrivate>
      <BackLink href={paths.manage(language)}>{t("manage.title")}</BackLink>
      <h1>{t("manage.newCode")}</h1>
      <Form method="post" autoComplete="off" reloadDocument>
        {offered ? (
          <>
            <p>{t("renew.write")}</p>
            <ReceiptCode label={t("receipt.code")} code={offered.code} />
            <p>{t("renew.until")}</p>
            <input type="hidden" name="offer" value={offered.offer} />
            <Button>{t("renew.use")}</Button>
          </>
        ) : (
          <>
            <p>{t("renew.text")}</p>
            <Button>{t("renew.draw")}</Button>
          </>
        )}
      </Form>
    </PortalPage>
  );
}
