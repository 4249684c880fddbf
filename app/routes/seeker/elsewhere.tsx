import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { isFinished } from "~/domain/applications/application";
import { withdrawApplication } from "~/domain/applications/withdraw-application.server";
import { findMeasure } from "~/domain/measures/find-measure.server";
import { BackLink, Button, ButtonRow } from "~/ui/button";
import { keepNewDraft } from "~/web/draft-cookie.server";
import { one } from "~/web/form.server";
import { cookies, seekerAction, seekerLoader } from "~/web/guard/seeker.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { PortalPage } from "~/web/portal-page";
import { beginPrefilled } from "~/web/prefilled-draft.server";
import { OwnForm } from "./parts/own-form";

export const handle: Handle = { title: (translate) => translate.t("title.application", { ns: "seeker" }) };

export const loader = seekerLoader(({ language, own, show }) => show({ language, mayWithdraw: !isFinished(own.status) }));

/**
 * A new application to another centre. The answers of this one can't be carried over, since its code does not open them:
 * only the first measure, which stands in the clear, ticks a wish.
 */
export const action = seekerAction(async ({ language, own, today, values, services, request, enter }) => {
  const found = await enter((db) => findMeasure(db, own.measure, today));
  if (one(values, "intent") === "withdraw") await enter((db) => withdrawApplication(db, own.id, today));
  const begun = beginPrefilled(services, language, { measure: found.ok ? found.measure : undefined });
  return redirect(paths.applyStep(language, begun.form, "wishes"), { headers: cookies(keepNewDraft(request, services, begun)) });
});

export default function Elsewhere() {
  const { t } = useTranslation("seeker");
  const { language, mayWithdraw } = useLoaderData<typeof loader>();
  return (
    <PortalPage language={language} isPrivate>
      <BackLink href={paths.application(language)}>{t("application.title")}</BackLink>
      <h1>{t("elsewhere.title")}</h1>
      <p>{t("elsewhere.text")}</p>
      <OwnForm>
        <ButtonRow>
          <Button name="intent" value="keep">
            {t("elsewhere.keep")}
          </Button>
          {mayWithdraw && (
            <Button kind="secondary" name="intent" value="withdraw">
              {t("elsewhere.withdraw")}
            </Button>
          )}
        </ButtonRow>
      </OwnForm>
    </PortalPage>
  );
}
