import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CONFIRMATIONS_NEEDED, listFirstMembers } from "~/domain/staff/first-member.server";
import { DataTable } from "~/ui/data-table";
import { ErrorSummary } from "~/ui/error-summary";
import { Notice } from "~/ui/notice";
import { DeskPage, deskLinks } from "~/web/desk-page";
import { administratorAction, administratorLoader } from "~/web/guard/administrator.server";
import type { Handle } from "~/web/page-title";
import { BusyNotice } from "./parts/busy-notice";
import { fieldErrors } from "./parts/field-problems";
import { ConfirmFirstForm } from "./parts/first-member-form";
import { answersFor, confirmFirst, type FirstAnswer } from "./parts/first-member-acts.server";

export const links = deskLinks;
export const handle: Handle = { title: (translate) => translate.t("first.title", { ns: "staff" }), hydrate: true };

/** Members of centres without a key: two administrators confirm each, then the member makes the centre's first key. */
export const loader = administratorLoader(async ({ language, desk, member, query, enter, by }) => {
  const waiting = (await enter((db) => listFirstMembers(db))).filter(({ regionCode }) => answersFor(by.remit, regionCode));
  return {
    language,
    desk,
    needed: CONFIRMATIONS_NEEDED,
    isDone: query.has("done"),
    waiting: waiting.map(({ centre, centreNames, staff, login, confirmedBy }) => ({ centre, centreName: centreNames[language], staff, login, confirmedBy, isMine: confirmedBy.includes(member.login) })),
  };
});

export const action = administratorAction(confirmFirst);

export default function FirstMembers() {
  const { t } = useTranslation(["staff", "problems"]);
  const { language, desk, waiting, needed, isDone } = useLoaderData<typeof loader>();
  const answer = useActionData<FirstAnswer>();
  const problems = fieldErrors(answer?.problems, t);
  const columns = [
    { key: "centre", label: t("column.centre") },
    { key: "login", label: t("field.login") },
    { key: "confirmed", label: t("first.confirmed") },
  ];
  const rows = waiting.map(({ centre, centreName, staff, login, confirmedBy }) => ({
    key: `${centre} ${staff}`,
    cells: { centre: centreName, login, confirmed: `${confirmedBy.length} / ${needed}${confirmedBy.length > 0 ? `: ${confirmedBy.join(", ")}` : ""}` },
  }));
  return (
    <DeskPage desk={desk} language={language}>
      <ErrorSummary title={t("problems:summaryTitle")} errors={problems} />
      <BusyNotice isBusy={answer?.isBusy} />
      {isDone && !answer && (
        <Notice kind="success" role="status">
          <p>{t("first.done")}</p>
        </Notice>
      )}
      <h1>{t("first.title")}</h1>
      <p>{t("first.text")}</p>
      <DataTable caption={t("first.list")} columns={columns} rows={rows} empty={t("first.none")} />
      <ConfirmFirstForm waiting={waiting.filter(({ isMine }) => !isMine)} problems={problems} typed={answer?.who} />
    </DeskPage>
  );
}
