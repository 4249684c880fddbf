import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readCentreNames } from "~/domain/staff/centre-names.server";
import { listTeam } from "~/domain/staff/list-team.server";
import { readAudit } from "~/domain/staff/read-audit.server";
import { ErrorSummary } from "~/ui/error-summary";
import { Notice } from "~/ui/notice";
import { DeskPage, deskLinks } from "~/web/desk-page";
import { centreAction, centreLoader } from "~/web/guard/staff.server";
import type { Handle } from "~/web/page-title";
import { AuditTable } from "./parts/audit-table";
import { fieldErrors } from "./parts/field-problems";
import { actOnTeam, type TeamAnswer } from "./parts/team-acts.server";
import { AdmitForm, ColleagueForm, InvitationShown, InviteForm } from "./parts/team-forms";
import { TeamTable } from "./parts/team-table";

export const links = deskLinks;
export const handle: Handle = { title: (translate) => translate.t("team.title", { ns: "staff" }) };

export const loader = centreLoader(async ({ language, desk, member, enter, query }) => {
  const isLead = member.role === "lead";
  const read = await enter(async (db) => ({
    names: await readCentreNames(db, member.centres),
    team: await listTeam(db, member.centres),
    audit: isLead ? await readAudit(db, member.centres) : null,
  }));
  const centres = member.centres.map((value) => ({ value, label: read.names.get(value)?.[language] ?? value }));
  const done = query.get("done");
  return {
    language,
    desk,
    me: member.id,
    isLead,
    centres: centres.sort((one, other) => new Intl.Collator(language).compare(one.label, other.label)),
    team: read.team,
    audit: read.audit,
    done: done === "admitted" || done === "released" || done === "ended" ? (done as "admitted" | "released" | "ended") : null,
  };
});

export const action = centreAction(actOnTeam);

export default function Team() {
  const { t } = useTranslation(["staff", "problems"]);
  const { language, desk, me, isLead, centres, team, audit, done } = useLoaderData<typeof loader>();
  const answer = useActionData<TeamAnswer>();
  const problems = fieldErrors(answer?.problems, t);
  const isHolder = team.some(({ id, holds }) => id === me && holds.length > 0);
  const newcomers = team.filter(({ state, holds, centres: of, id }) => id !== me && state === "active" && holds.length < of.length);
  const colleagues = team.filter(({ id, state }) => id !== me && state !== "left");
  return (
    <DeskPage desk={desk} language={language}>
      <ErrorSummary title={t("problems:summaryTitle")} errors={problems} />
      {answer?.isBusy && (
        <Notice kind="warn" title={t("problems:busy.title")} role="alert">
          <p>{t("problems:busy.text")}</p>
        </Notice>
      )}
      {done && !answer && (
        <Notice kind="success" role="status">
          <p>{t(`team.done.${done}`)}</p>
        </Notice>
      )}
      <h1>{t("team.title")}</h1>
      {answer?.invitation && <InvitationShown {...answer.invitation} language={language} />}
      <TeamTable team={team} centres={centres} me={me} />
      {isHolder && newcomers.length > 0 && <AdmitForm newcomers={newcomers} problems={problems} typed={answer?.typed} />}
      {isLead && <InviteForm centres={centres} language={language} problems={problems} typed={answer?.typed} />}
      {isLead && colleagues.length > 0 && <ColleagueForm colleagues={colleagues} problems={problems} typed={answer?.typed} />}
      {audit && <AuditTable audit={audit} language={language} />}
    </DeskPage>
  );
}
