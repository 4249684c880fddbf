import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listRegions } from "~/domain/centres/list-regions.server";
import { holdsAnyKey } from "~/domain/staff/own-account.server";
import { readPaperStates } from "~/domain/staff/paper-sheets.server";
import { BackLink } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Notice } from "~/ui/notice";
import { DeskPage, deskLinks } from "~/web/desk-page";
import { centreAction, centreLoader } from "~/web/guard/staff.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { BusyNotice } from "./parts/busy-notice";
import { fieldErrors } from "./parts/field-problems";
import { actOnPaperKey, type PaperAnswer } from "./parts/paper-acts.server";
import { AdmitPaperForm, DrawSheetForm, RestoreForm } from "./parts/paper-forms";
import { PaperStates } from "./parts/paper-states";
import { SheetShown } from "./parts/sheet-shown";

export const links = deskLinks;
export const handle: Handle = { title: (translate) => translate.t("paper.title", { ns: "staff" }), hydrate: true };

export const loader = centreLoader(async ({ language, desk, member, enter, query }) => {
  const read = await enter(async (db) => ({
    states: await readPaperStates(db, member.id, member.centres),
    regions: await listRegions(db),
    isReader: await holdsAnyKey(db, member.id),
  }));
  const regionOf = new Map(read.regions.map(({ code, names }) => [code, names[language]]));
  const states = read.states.map(({ region, openSheets, key, covered }) => ({
    region,
    name: regionOf.get(region) ?? region,
    openSheets,
    key: key ? { id: key.id, madeOn: key.madeOn, holders: key.holders } : null,
    covered: covered.length,
  }));
  const done = query.get("done");
  return { language, desk, states, isReader: read.isReader, centres: member.centres.length, done: done === "sealed" || done === "restored" ? (done as "sealed" | "restored") : null };
});

export const action = centreAction(actOnPaperKey);

export default function PaperKey() {
  const { t } = useTranslation(["staff", "problems"]);
  const { language, desk, states, isReader, centres, done } = useLoaderData<typeof loader>();
  const answer = useActionData<PaperAnswer>();
  const problems = fieldErrors(answer?.problems, t);
  const regions = states.map(({ region, name }) => ({ value: region, label: name }));
  const keys = states.flatMap(({ key, name }) => (key ? [{ value: key.id, label: name }] : []));
  return (
    <DeskPage desk={desk} language={language}>
      <ErrorSummary title={t("problems:summaryTitle")} errors={problems} />
      <BusyNotice isBusy={answer?.isBusy} />
      {done && !answer && (
        <Notice kind="success" role="status">
          <p>{t(`paper.done.${done}`)}</p>
        </Notice>
      )}
      <BackLink href={paths.team()}>{t("team.title")}</BackLink>
      <h1>{t("paper.title")}</h1>
      {answer?.sheet && <SheetShown {...answer.sheet} language={language} />}
      <p className="no-print">{t("paper.text")}</p>
      <PaperStates states={states} centres={centres} language={language} />
      <div className="pair">
        {!isReader && <RestoreForm problems={problems} />}
        {isReader && keys.length > 0 && <AdmitPaperForm keys={keys} problems={problems} />}
        <DrawSheetForm regions={regions} problems={problems} />
      </div>
    </DeskPage>
  );
}
