import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { keepCaseDraft, readCaseDraft } from "~/domain/applications/case-draft.server";
import { openCase, needsReason } from "~/domain/applications/open-case.server";
import { findCase } from "~/domain/applications/find-case.server";
import { hasFreeTimes } from "~/domain/visits/free-places.server";
import { ErrorSummary } from "~/ui/error-summary";
import { BackLink } from "~/ui/button";
import { Notice } from "~/ui/notice";
import caseStylesheet from "~/ui/case.css?url";
import { DeskPage, deskLinks } from "~/web/desk-page";
import { readKeptWords } from "~/web/kept-words.server";
import { caseNotFound, centreAction, centreLoader } from "~/web/guard/staff.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { pressedBy } from "~/web/shortcuts";
import { actOnCase } from "./parts/case-acts.server";
import type { CaseAnswer } from "./parts/case-answer";
import { ChangesNotice } from "./parts/changes-notice";
import { CaseHead } from "./parts/case-head";
import { describeCase } from "./parts/case-head.server";
import { CaseBody } from "./parts/case-body";
import { ClaimedForm } from "./parts/claimed-form";
import { fieldErrors } from "./parts/field-problems";
import { NextForm } from "./parts/next-form";
import { prepareAnswer } from "./parts/one-touch.server";

export const links = () => [...deskLinks(), { rel: "stylesheet", href: caseStylesheet }];
export const handle: Handle = { title: (translate) => translate.t("case.title", { ns: "staff" }), hydrate: true };

const DONE = ["took", "gave-back", "replied", "offered-visit", "noted", "closed", "reopened", "consulted-lead", "kept", "move-proposed", "move-taken-back"] as const;

/** After these the next application is what one wants. */
const SETTLED: readonly string[] = ["replied", "offered-visit", "closed", "gave-back", "move-proposed"];

export const loader = centreLoader(async (visit) => {
  const { language, desk, enter, params, today, holder, query, content } = visit;
  const { words, forget } = readKeptWords(visit.request, visit.services, visit.member.id, paths.case(params.id ?? ""));
  const read = await enter(async (db) => {
    const row = await findCase(db, params.id ?? "");
    if (!row) return undefined;
    const head = await describeCase(db, row, visit);
    if (await needsReason(db, holder, row, today)) return { head, stage: "claimed" as const };
    const opened = await openCase(db, holder, row, today);
    if (!opened.ok) return { head, stage: opened.because };
    const hasTimes = await hasFreeTimes(db, holder, row, today);
    const prepared = await prepareAnswer(db, row, opened.content, { asked: query.get("answer"), today, language, hasTimes, content });
    const kept = words && { text: words.text, note: words.note };
    if (kept) await keepCaseDraft(db, holder, row.id, kept);
    const draft = kept ?? (await readCaseDraft(db, holder, row.id)) ?? null;
    return { head, stage: "open" as const, content: opened.content, prepared, hasTimes, draft };
  });
  if (!read) return caseNotFound(visit);
  const done = DONE.find((act) => act === query.get("done")) ?? null;
  const shown = { language, desk, done, today, now: visit.services.clock.now().getTime(), ...read };
  // Kept words are forgotten by the browser once they lie in the database, sealed to their writer.
  const isKept = words === undefined || read.stage === "open";
  return data(shown, { headers: (isKept ? forget : []).map((line): [string, string] => ["Set-Cookie", line]) });
});

export const action = centreAction(actOnCase);

export default function Case() {
  const { t } = useTranslation(["staff", "problems"]);
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<CaseAnswer>();
  const problems = fieldErrors(answer?.problems, t);
  return (
    <DeskPage desk={page.desk} language={page.language}>
      <ErrorSummary title={t("problems:summaryTitle")} errors={problems} />
      {answer?.changes && <ChangesNotice changes={answer.changes} />}
      {page.done && !answer && (
        <Notice kind="success" role="status">
          <p>{t(`case.done.${page.done}`)}</p>
        </Notice>
      )}
      <div className="onward">
        <BackLink href={paths.queue()} {...pressedBy("queue")}>
          {t("queue.title")}
        </BackLink>
        <NextForm isFirst={page.done !== null && SETTLED.includes(page.done)} />
      </div>
      <CaseHead head={page.head} language={page.language} />
      {page.stage === "claimed" && <ClaimedForm problems={problems} kept={answer?.typed.text || answer?.typed.note} />}
      {page.stage === "open" && <CaseBody {...page} answer={answer} problems={problems} />}
      {page.stage !== "open" && page.stage !== "claimed" && (
        <Notice kind="warn">
          <p>{t(`shut.${page.stage}`)}</p>
        </Notice>
      )}
    </DeskPage>
  );
}
