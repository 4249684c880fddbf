import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { renewCode } from "~/domain/applications/renew-code.server";
import { drawReceiptCode } from "~/domain/confidentiality/receipt-draw.server";
import { BackLink, Button } from "~/ui/button";
import { ReceiptCode } from "~/ui/receipt-code";
import { one } from "~/web/form.server";
import { cookies, seekerAction, seekerLoader } from "~/web/guard/seeker.server";
import { problem } from "~/web/guard/guarded.server";
import { readOfferedCode, sealOffer } from "~/web/new-code.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { PortalPage } from "~/web/portal-page";
import { OwnForm } from "./parts/own-form";

export const handle: Handle = { title: (translate) => translate.t("title.application", { ns: "seeker" }) };

/** The same new code on every look, in every language, until it is said to be written down or the session ends. */
export const loader = seekerLoader(({ language, own, offered, services, show }) => {
  if (own.status === "withdrawn") throw redirect(paths.manage(language));
  return show({ language, offered: offered && { code: offered, offer: sealOffer(services, own.id, offered) } });
});

/** First the new code is shown; it takes the old one's place when the person says that it is written down. */
export const action = seekerAction(async ({ language, own, threadKey, offered, values, services, enter, keepSession }) => {
  // why from the form: what the person wrote down is what their page showed, whatever another tab has drawn since.
  const written = readOfferedCode(services, own.id, one(values, "offer"));
  if (!written) return redirect(paths.newCode(language), { headers: cookies([keepSession({ offered: offered ?? drawReceiptCode() })]) });
  const renewed = await renewCode({ application: own.id, threadKey }, written, {
    lane: services.lane,
    receiptSalt: services.receiptSalt,
    receiptPeppers: services.secrets.receiptPeppers,
    enter,
  });
  if (!renewed.ok) {
    if (renewed.because === "busy") throw problem("busy");
    return redirect(paths.manage(language));
  }
  return redirect(`${paths.application(language)}?done=code`, { headers: cookies([keepSession(renewed)]) });
});

export default function NewCode() {
  const { t } = useTranslation("seeker");
  const { language, offered } = useLoaderData<typeof loader>();
  return (
    <PortalPage language={language} isPrivate>
      <BackLink href={paths.manage(language)}>{t("manage.title")}</BackLink>
      <h1>{t("manage.newCode")}</h1>
      <OwnForm autoComplete="off">
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
      </OwnForm>
    </PortalPage>
  );
}
