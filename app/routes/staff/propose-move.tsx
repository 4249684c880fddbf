import { redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { isFinished } from "~/domain/applications/application";
import { findCase } from "~/domain/applications/find-case.server";
import { MOVE_REASONS } from "~/domain/applications/move";
import { needsReason } from "~/domain/applications/open-case.server";
import { BackLink, Button } from "~/ui/button";
import { Radios } from "~/ui/choices";
import { ErrorSummary } from "~/ui/error-summary";
import { Select } from "~/ui/field";
import { Notice } from "~/ui/notice";
import { DeskPage, deskLinks } from "~/web/desk-page";
import { caseNotFound, centreAction, centreLoader } from "~/web/guard/staff.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { centreGroups } from "./parts/centre-groups.server";
import { fieldErrors, messageAt } from "./parts/field-problems";
import { actOnMove, type MoveAnswer } from "./parts/move-acts.server";
import { SeenFields } from "./parts/seen-fields";

export const links = deskLinks;
export const handle: Handle = { title: (translate) => translate.t("move.title", { ns: "staff" }), hydrate: true };

/** Which centre to propose. A colleague's claimed case first opens with a reason, on its own page. */
export const loader = centreLoader(async (visit) => {
  const { language, desk, enter, params, holder, today } = visit;
  const read = await enter(async (db) => {
    const row = await findCase(db, params.id ?? "");
    if (!row) return undefined;
    const isClaimed = await needsReason(db, holder, row, today);
    return { row, isClaimed, groups: await centreGroups(db, language, [row.centre]) };
  });
  if (!read) return caseNotFound(visit);
  const { row, isClaimed, groups } = read;
  if (isClaimed) throw redirect(paths.case(row.id), { status: 303 });
  const head = { version: row.version, status: row.status, assignedTo: row.assignedTo };
  return { language, desk, id: row.id, number: row.caseNumber, head, groups };
});

export const action = centreAction(actOnMove);

export default function ProposeMove() {
  const { t } = useTranslation(["staff", "problems"]);
  const { language, desk, id, number, head, groups } = useLoaderData<typeof loader>();
  const answer = useActionData<MoveAnswer>();
  const problems = fieldErrors(answer?.problems, t);
  const isProposed = head.status === "move_proposed";
  return (
    <DeskPage desk={desk} language={language}>
      <ErrorSummary title={t("problems:summaryTitle")} errors={problems} />
      <BackLink href={paths.case(id)}>{t("case.heading", { number })}</BackLink>
      <h1>{t("move.title")}</h1>
      {isFinished(head.status) ? (
        <Notice kind="warn">
          <p>{t("move.impossible")}</p>
        </Notice>
      ) : (
        <Form method="post" className="q" noValidate autoComplete="off" reloadDocument>
          <p>{isProposed ? t("move.waits") : t("move.text")}</p>
          <SeenFields head={head} />
          {isProposed ? (
            <Button kind="secondary" name="intent" value="take-back">
              {t("move.takeBack")}
            </Button>
          ) : (
            <>
              <Select name="centre" label={t("move.centre")} options={groups} placeholder={t("move.choose")} value={answer?.typed.centre} error={messageAt(problems, "centre")} />
              <Radios name="reason" label={t("move.why")} choices={MOVE_REASONS.map((value) => ({ value, label: t(`move.reason.${value}`) }))} value={answer?.typed.reason} error={messageAt(problems, "reason")} />
              <Button name="intent" value="propose">
                {t("move.submit")}
              </Button>
            </>
          )}
        </Form>
      )}
    </DeskPage>
  );
}
