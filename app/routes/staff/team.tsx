import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ErrorSummary } from "~/ui/error-summary";
import { Notice } from "~/ui/notice";
import { WayList } from "~/ui/way-list";
import { DeskPage, deskLinks } from "~/web/desk-page";
import { centreAction, centreLoader } from "~/web/guard/staff.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { BusyNotice } from "./parts/busy-notice";
import { AuditTable } from "./parts/audit-table";
import { ClosingForm } from "./parts/closing-form";
import { fieldErrors } from "./parts/field-problems";
import { actOnTeam, type TeamAnswer } from "./parts/team-acts.server";
import { SettledShare } from "./parts/settled-share";
import { AdmitForm, ColleagueForm, InvitationShown, InviteForm } from "./parts/team-forms";
import { TeamNotices } from "./parts/team-notices";
import { describeTeam } from "./parts/team-shown.server";
import { TeamTable } from "./parts/team-table";
import { HandOverForm, ShareOutForm } from "./parts/team-work-forms";

export const links = deskLinks;
export const handle: Handle = { title: (translate) => translate.t("team.title", { ns: "staff" }), hydrate: true };

export const loader = centreLoader(describeTeam);

export const action = centreAction(actOnTeam);

export default function Team() {
  const { t } = useTranslation(["staff", "problems"]);
  const page = useLoaderData<typeof loader>();
  const { language, desk, me, isLead, centres, team, done } = page;
  const answer = useActionData<TeamAnswer>();
  const problems = fieldErrors(answer?.problems, t);
  const isHolder = team.some(({ id, holds }) => id === me && holds.length > 0);
  const newcomers = team.filter(({ state, holds, centres: of, id }) => id !== me && state === "active" && holds.length < of.length);
  const colleagues = team.filter(({ id, state }) => id !== me && state !== "left");
  return (
    <DeskPage desk={desk} language={language}>
      <ErrorSummary title={t("problems:summaryTitle")} errors={problems} />
      <BusyNotice isBusy={answer?.isBusy} />
      {done && !answer && (
        <Notice kind="success" role="status">
          <p>{done === "shared" || done === "asked" ? t(`team.${done}`, page.moved) : t(`team.done.${done}`)}</p>
          {page.moved.stayed > 0 && <p>{t("team.sharedStayed")}</p>}
        </Notice>
      )}
      <h1>{t("team.title")}</h1>
      {answer?.invitation && <InvitationShown {...answer.invitation} language={language} />}
      <TeamNotices {...page} />
      {page.settled && <SettledShare settled={page.settled} />}
      <ClosingForm {...page} problems={problems} />
      <TeamTable team={team} centres={centres} me={me} isLead={isLead} />
      {isHolder && newcomers.length > 0 && <AdmitForm newcomers={newcomers} problems={problems} typed={answer?.typed} />}
      {isLead && (
        <div className="pair">
          <ShareOutForm team={team} problems={problems} unassigned={page.unassigned} />
          <HandOverForm team={team} problems={problems} typed={answer?.typed} />
          <InviteForm centres={centres} language={language} problems={problems} typed={answer?.typed} />
          {colleagues.length > 0 && <ColleagueForm colleagues={colleagues} problems={problems} typed={answer?.typed} />}
        </div>
      )}
      {page.audit && <AuditTable audit={page.audit.lines} older={page.olderAudit} language={language} team={team} wanted={page.wanted} />}
      <WayList ways={[{ href: paths.paperKey(), title: t("team.paper"), text: t("team.paperText") }]} />
    </DeskPage>
  );
}
