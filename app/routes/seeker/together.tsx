import { data, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { asSent } from "~/domain/applications/draft";
import { findReceipt } from "~/domain/applications/submit-application.server";
import { isLanguage } from "~/domain/shared/language";
import { isLanguagePair, languagesOf, usualPair } from "~/domain/shared/language-pair";
import { dropAllDrafts } from "~/web/draft-cookie.server";
import { type FieldError, type FormValues, one } from "~/web/form.server";
import { type Beforehand, cookies, draftAction, draftLoader, type DraftVisit } from "~/web/guard/seeker.server";
import { problem } from "~/web/guard/guarded.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import type { PlacesShown } from "~/web/places-offered.server";
import { PortalPage } from "~/web/portal-page";
import { endSeekerSession } from "~/web/seeker-session.server";
import { sendDraft } from "~/web/send-draft.server";
import { placesInBoth, readTogether, typedTogether } from "~/web/together-form.server";
import { TogetherClear } from "./parts/together-clear";
import { TogetherFields } from "./parts/together-fields";
import { TogetherReceipt } from "./parts/together-receipt";
import { InBoth } from "./parts/words";

export const handle: Handle = { title: (translate) => translate.t("title.application", { ns: "seeker" }) };

const FORM_ID = "q";

const pairOf = ({ query, language }: Pick<DraftVisit, "query" | "language">) => {
  const asked = query.get("pair");
  return isLanguagePair(asked) ? asked : usualPair(language);
};

/** All questions on one page for two people at one screen; once sent, the receipt, until the next person comes. */
export const loader = draftLoader(async (visit) => {
  const { draft, form, language, state, services, query, application, enter, keep } = visit;
  const pair = pairOf(visit);
  const receipt = await enter((db) => findReceipt(db, application));
  const page = { language, languages: languagesOf(pair), mayCall: services.settings.contact === "call" };
  const back = paths.togetherForm(language, form, pair);
  if (receipt) return data({ ...page, view: "receipt", receipt: { ...receipt, code: draft.code, contactKind: draft.answers.contactKind, host: new URL(services.settings.publicUrl).host }, typed: {}, places: NOWHERE, back, errors: [] });
  const isReadable = state !== "locked";
  const { typed: said, ...kept } = draft;
  const typed = isReadable && said?.step === "together" ? said.values : { region: draft.answers.region ? [draft.answers.region] : [] };
  const isRefused = isReadable && said?.step === "together" && said.isRefused;
  const read = isRefused ? await readTogether(visit, said.values, draft.answers) : undefined;
  const errors: FieldError[] = [...(read?.errors ?? []), ...((isRefused && said.problems) || [])];
  const places = await offered(visit, read?.answers ?? draft.answers);
  const view = query.has("clear") ? "clear" : "fields";
  return data({ ...page, view, receipt: undefined, typed, places, back, errors }, { status: errors.length > 0 && view === "fields" ? 422 : 200, headers: keep(isReadable ? draft : kept) });
});

const NOWHERE: { region: PlacesShown; centre: PlacesShown } = { region: { options: [] }, centre: { options: [] } };

async function offered(visit: DraftVisit, answers: DraftVisit["draft"]["answers"]): Promise<typeof NOWHERE> {
  const languages = languagesOf(pairOf(visit));
  return { region: await placesInBoth(visit, "region", answers, languages), centre: await placesInBoth(visit, "centre", answers, languages) };
}

export const action = draftAction(fillInOrSend, clearForTheNext);

/** Whatever has become of the draft meanwhile, also when its time is over: nothing of this person stays. */
async function clearForTheNext({ values, language, query, services, request }: Parameters<Beforehand>[0]): Promise<Response | undefined> {
  if (one(values, "intent") !== "clear") return undefined;
  const ended = await endSeekerSession(request, services);
  const headers = cookies([...ended, ...dropAllDrafts(request)]);
  headers.set("Clear-Site-Data", '"cache", "storage"');
  return redirect(paths.together(language, { pair: pairOf({ query, language }), cleared: "yes" }), { status: 303, headers });
}

async function fillInOrSend(visit: DraftVisit & { values: FormValues }) {
  const { values, draft, form, language, state, services, keep } = visit;
  const pair = pairOf(visit);
  const intent = one(values, "intent");
  if (state === "sent") return redirect(paths.togetherForm(language, form, pair));
  const { answers, errors } = await readTogether(visit, values, draft.answers);
  const other = one(values, "lang");
  const typed = typedTogether(values);
  if (intent === "places" || intent === "ask-clear" || isLanguage(other)) {
    const { region } = answers;
    const waiting = { ...draft, answers: region ? { region } : {}, typed: { step: "together" as const, values: typed } };
    const address = paths.togetherForm(isLanguage(other) ? other : language, form, pair);
    const next = intent === "places" ? `${address}#f-centre` : intent === "ask-clear" ? paths.togetherForm(language, form, pair, { clear: "yes" }) : address;
    return redirect(next, { headers: keep(waiting) });
  }
  const sent = errors.length === 0 ? await sendDraft(visit, answers) : undefined;
  if (sent?.ok) return redirect(paths.togetherForm(language, form, pair), { headers: keep(asSent({ ...draft, answers }, services.clock.now().getTime())) });
  if (sent?.because === "busy") throw problem("busy");
  const refused: FieldError[] = sent ? [sent.because === "centre-closed" ? { field: "centre", problem: "centreShut" } : { field: "wishes", problem: "measureClosed" }] : [];
  const { region } = answers;
  const again = { ...draft, answers: region ? { region } : {}, typed: { step: "together" as const, values: typed, isRefused: true as const, problems: refused } };
  return redirect(paths.togetherForm(language, form, pair), { headers: keep(again) });
}

export default function Together() {
  const page = useLoaderData<typeof loader>();
  return (
    <PortalPage language={page.language} isPrivate isWide {...(page.view === "fields" ? { languageForm: { id: FORM_ID, name: "lang" } } : {})}>
      <InBoth languages={page.languages}>
        {page.receipt && <TogetherReceipt {...page.receipt} />}
        {page.view === "clear" && <TogetherClear back={page.back} />}
        {page.view === "fields" && (
          <TogetherFields
            id={FORM_ID}
            language={page.language}
            typed={page.typed}
            errors={page.errors}
            places={page.places}
            mayCall={page.mayCall}
            clientsLanguage={page.languages.findLast((each) => each !== page.language)}
          />
        )}
      </InBoth>
    </PortalPage>
  );
}
