import { data, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findByCaseNumber } from "~/domain/applications/find-case.server";
import { countQueue, listQueue } from "~/domain/applications/list-queue.server";
import { readMeasureNames } from "~/domain/applications/measure-names.server";
import { isQueueView, type QueueView, readPlace, writePlace } from "~/domain/applications/queue-view";
import { takeNext } from "~/domain/applications/take-next.server";
import { readWorkingCalendar } from "~/domain/applications/working-calendar.server";
import { readCentreNames } from "~/domain/staff/centre-names.server";
import { listTeam } from "~/domain/staff/list-team.server";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Notice } from "~/ui/notice";
import { Pagination } from "~/ui/pagination";
import { DeskPage, deskLinks } from "~/web/desk-page";
import { one } from "~/web/form.server";
import { centreAction, centreLoader } from "~/web/guard/staff.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { pressedBy } from "~/web/shortcuts";
import { fieldErrors, type FieldProblem } from "./parts/field-problems";
import { FindForm } from "./parts/find-form";
import { readTypedCaseNumber } from "./parts/typed-case-number";
import { queueLines } from "./parts/queue-lines";
import { QueueTable } from "./parts/queue-table";
import { QueueTabs } from "./parts/queue-tabs";

export const links = deskLinks;
export const handle: Handle = { title: (translate) => translate.t("queue.title", { ns: "staff" }), hydrate: true };

export const loader = centreLoader(async ({ language, desk, member, enter, query, today }) => {
  const asked = query.get("view");
  const view: QueueView = isQueueView(asked) ? asked : "open";
  const after = readPlace(query.get("after"));
  return enter(async (db) => {
    const page = await listQueue(db, member, view, after);
    const names = { measures: await readMeasureNames(db), centres: await readCentreNames(db, member.centres), team: await listTeam(db, member.centres) };
    return {
      language,
      desk,
      view,
      isFirst: after === undefined,
      isInSeveral: member.centres.length > 1,
      counts: await countQueue(db, member),
      lines: queueLines(page.rows, names, { language, today, calendar: await readWorkingCalendar(db), me: member.id }),
      next: page.next ? writePlace(page.next) : null,
      isNothingLeft: query.get("done") === "nothing",
    };
  });
});

interface QueueAnswer {
  problems: FieldProblem[];
  number: string;
  /** More than one application has the number: one per centre, or finished ones. */
  found?: { id: string; label: string }[];
}

export const action = centreAction(async ({ values, enter, member, today }) => {
  if (one(values, "intent") === "next") {
    const id = await enter((db) => takeNext(db, member, today));
    return redirect(id ? paths.case(id) : `${paths.queue()}?done=nothing`, { status: 303 });
  }
  const typed = readTypedCaseNumber(one(values, "number"));
  if (!typed.ok) {
    const number = typed.problem === "receiptCodeTyped" ? "" : one(values, "number").slice(0, 40);
    return data<QueueAnswer>({ problems: [{ field: "number", problem: typed.problem }], number }, { status: 422 });
  }
  const found = await enter(async (db) => {
    const rows = await findByCaseNumber(db, typed.caseNumber);
    const names = await readCentreNames(db, rows.map(({ centre }) => centre));
    return rows.map(({ id, centre, receivedOn }) => ({ id, label: `${names.get(centre)?.[member.language] ?? centre}, ${receivedOn}` }));
  });
  const [only, another] = found;
  if (only && !another) return redirect(paths.case(only.id), { status: 303 });
  const number = String(typed.caseNumber);
  if (!only) return data<QueueAnswer>({ problems: [{ field: "number", problem: "numberUnknown" }], number }, { status: 422 });
  return data<QueueAnswer>({ problems: [], number, found });
});

export default function Queue() {
  const { t } = useTranslation(["staff", "problems"]);
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<QueueAnswer>();
  const problems = fieldErrors(answer?.problems, t);
  return (
    <DeskPage desk={page.desk} language={page.language}>
      <ErrorSummary title={t("problems:summaryTitle")} errors={problems} />
      <h1>{t("queue.title")}</h1>
      {page.isNothingLeft && !answer && (
        <Notice kind="success" role="status">
          <p>{t("queue.nothing")}</p>
        </Notice>
      )}
      <div className="panes">
        <Form method="post" reloadDocument>
          <p>{t("queue.nextText")}</p>
          <Button name="intent" value="next" {...pressedBy("next")}>
            {t("queue.next")}
          </Button>
        </Form>
        <FindForm problems={problems} number={answer?.number} found={answer?.found} />
      </div>
      <QueueTabs view={page.view} counts={page.counts} />
      <QueueTable language={page.language} lines={page.lines} view={page.view} isInSeveral={page.isInSeveral} />
      <Pagination
        label={t("queue.pages")}
        previous={page.isFirst ? undefined : { href: paths.queue({ view: page.view }), label: t("queue.first") }}
        next={page.next ? { href: paths.queue({ view: page.view, after: page.next }), label: t("queue.more") } : undefined}
      />
    </DeskPage>
  );
}
