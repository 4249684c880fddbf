import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Contact } from "~/domain/applications/answers";
import { replaceContact } from "~/domain/applications/replace-contact.server";
import { findCentre } from "~/domain/centres/list-centres.server";
import { BackLink, Button, ButtonRow } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { type FieldError, type FormValues, one } from "~/web/form.server";
import { cookies, seekerAction, seekerLoader } from "~/web/guard/seeker.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { PortalPage } from "~/web/portal-page";
import { centreShown } from "~/web/places-offered.server";
import { readQuestion, typedBriefly } from "~/web/question-form.server";
import { carryOn, takeCarried } from "~/web/carried-form.server";
import { CallFields } from "./parts/call-fields";
import { useProblemText } from "./parts/problem-text";
import { OwnForm } from "./parts/own-form";

export const handle: Handle = { title: (translate) => translate.t("title.application", { ns: "seeker" }) };

interface RefusedContact {
  errors: FieldError[];
  typed: FormValues;
}

export const loader = seekerLoader(async ({ language, own, services, request, query, enter, show }) => {
  if (own.status === "withdrawn") throw redirect(paths.application(language));
  const mayCall = services.settings.contact === "call";
  const centre = mayCall ? await enter((db) => findCentre(db, own.centre)) : undefined;
  const { carried: refused, lines } = takeCarried<RefusedContact>(request, services, paths.contact(language));
  const shown = { language, mayCall, isNumber: mayCall && query.has("number"), centre: centre && centreShown(centre, language), refused };
  return show(shown, refused ? 422 : 200, lines);
});

/** What was there before cannot be read here: "do not contact me" clears it, a new number comes with a call word of its own. */
function contactOf(values: FormValues, mayCall: boolean): { ok: true; contact: Contact } | { ok: false; errors: FieldError[] } {
  if (!mayCall || one(values, "intent") !== "call") return { ok: true, contact: { kind: "none" } };
  const read = readQuestion("call", values, {}, { regionCodes: [], centres: [], mayCall });
  if (!read.ok) return read;
  return { ok: true, contact: read.answers.call ? { kind: "call", ...read.answers.call } : { kind: "none" } };
}

export const action = seekerAction(async ({ language, own, values, services, enter }) => {
  const intent = one(values, "intent");
  const mayCall = services.settings.contact === "call";
  const back = `${paths.contact(language)}${intent === "call" ? "?number" : ""}`;
  const refuse = (refused: RefusedContact) => redirect(back, { headers: cookies(carryOn(services, paths.contact(language), refused)) });
  if (intent !== "quiet" && intent !== "call") return refuse({ errors: [{ field: "intent", problem: "chooseContact" }], typed: {} });
  const read = contactOf(values, mayCall);
  if (!read.ok) return refuse({ errors: read.errors, typed: typedBriefly(values) });
  await enter((db) => replaceContact(db, own.id, read.contact));
  return redirect(`${paths.application(language)}?done=${read.contact.kind === "call" ? "call" : "quiet"}`);
});

export default function ContactPage() {
  const { t } = useTranslation(["seeker", "problems"]);
  const page = useLoaderData<typeof loader>();
  const { isNumber } = page;
  const errors = useProblemText()(page.refused?.errors ?? []);
  return (
    <PortalPage language={page.language} isPrivate>
      <ErrorSummary title={t("problems:summaryTitle")} errors={errors} />
      <BackLink href={isNumber ? paths.contact(page.language) : paths.manage(page.language)}>{t(isNumber ? "manage.contact" : "manage.title")}</BackLink>
      {isNumber ? (
        <OwnForm className="q" noValidate autoComplete="off">
          <CallFields typed={page.refused?.typed ?? {}} error={(field) => errors.find((found) => found.field === field)?.message} centre={page.centre} />
          <ButtonRow>
            <Button name="intent" value="call">
              {t("change.saveNumber")}
            </Button>
            <Button kind="secondary" name="intent" value="quiet">
              {t("contact.quiet")}
            </Button>
          </ButtonRow>
        </OwnForm>
      ) : (
        <>
          <h1>{t("manage.contact")}</h1>
          <p>{t("change.text")}</p>
          <OwnForm>
            <Button name="intent" value="quiet">
              {t("contact.quiet")}
            </Button>
          </OwnForm>
          {page.mayCall && (
            <p>
              <a href="?number">{t("change.number")}</a>
            </p>
          )}
        </>
      )}
    </PortalPage>
  );
}
