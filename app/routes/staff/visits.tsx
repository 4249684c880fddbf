import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { parseDay } from "~/domain/shared/day";
import { readCentreNames } from "~/domain/staff/centre-names.server";
import { listTeam } from "~/domain/staff/list-team.server";
import { listDayVisits } from "~/domain/visits/day-list.server";
import { freePlaces } from "~/domain/visits/free-places.server";
import { listTimes } from "~/domain/visits/open-times.server";
import { takeTimeAway } from "~/domain/visits/take-time-away.server";
import caseStylesheet from "~/ui/case.css?url";
import { ErrorSummary } from "~/ui/error-summary";
import { Notice } from "~/ui/notice";
import { DeskPage, deskLinks } from "~/web/desk-page";
import { one } from "~/web/form.server";
import { centreAction, centreLoader } from "~/web/guard/staff.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { DayList } from "./parts/day-list";
import { fieldErrors, type FieldProblem } from "./parts/field-problems";
import { type OpenedTimes, openTimes } from "./parts/open-times.server";
import { LastTime } from "./parts/last-time";
import { OpenedNotice } from "./parts/opened-notice";
import { OpenTimesForm } from "./parts/open-times-form";
import { TimesTable } from "./parts/times-table";

export const links = () => [...deskLinks(), { rel: "stylesheet", href: caseStylesheet }];
export const handle: Handle = { title: (translate) => translate.t("visits.title", { ns: "staff" }) };

export const loader = centreLoader(({ language, desk, member, holder, query, enter, today }) =>
  enter(async (db) => {
    const day = parseDay(query.get("day") ?? "") ?? today;
    const logins = new Map((await listTeam(db, member.centres)).map(({ id, login }) => [id, login]));
    const names = await readCentreNames(db, member.centres);
    await freePlaces(db, holder, member.centres, today);
    const visits = await listDayVisits(db, holder, member.centres, day);
    return {
      language,
      desk,
      day,
      today,
      centres: member.centres.map((code) => ({ value: code, label: names.get(code)?.[language] ?? code })),
      visits: visits.map(({ application, time, caseNumber, assignedTo, needs }) => ({ application, hours: time.hours, caseNumber, needs, consultant: (assignedTo && logins.get(assignedTo)) || "" })),
      times: await listTimes(db, member.centres, today),
      done: query.get("done") === "returned" ? ("returned" as const) : query.has("done") ? ("done" as const) : null,
    };
  }),
);

interface VisitsAnswer extends Omit<OpenedTimes, "problem"> {
  problems: FieldProblem[];
  typed: Record<string, string>;
  /** The last time that can be chosen, and how many were told to choose one: taken away only when it is meant. */
  last?: { opening: string; waiting: number };
}

const refuse = (problem: FieldProblem, typed: Record<string, string> = {}) => data<VisitsAnswer>({ problems: [problem], typed, made: [], already: [] }, { status: 422 });

export const action = centreAction(async ({ member, holder, values, enter, today }) => {
  const close = one(values, "close");
  if (close !== "") {
    if (!/^[0-9a-f-]{36}$/.test(close)) return refuse({ field: "times", problem: "timeHeld" });
    const taken = await enter((db) => takeTimeAway(db, holder, { opening: close, isMeant: one(values, "meant") !== "" }, today));
    if (taken.ok) return redirect(`${paths.visits()}?done=${taken.returned > 0 ? "returned" : "1"}`, { status: 303 });
    if (taken.because === "held") return refuse({ field: "times", problem: "timeHeld" });
    return data<VisitsAnswer>({ problems: [], typed: {}, made: [], already: [], last: { opening: close, waiting: taken.waiting } }, { status: 422 });
  }
  const { problem, ...opened } = await enter((db) => openTimes(db, member, (name) => one(values, name), today));
  if (!problem) return data<VisitsAnswer>({ problems: [], typed: {}, ...opened });
  const typed = Object.fromEntries(["kind", "firstDay", "lastDay", "hours", "exact", "seats", "centre", "anyway", "anyHour"].map((name) => [name, one(values, name)]));
  return refuse(problem, typed);
});

/** Who comes on a day, to be printed for reception; and the times the centre opens. */
export default function Visits() {
  const { t } = useTranslation(["staff", "problems"]);
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<VisitsAnswer>();
  const problems = fieldErrors(answer?.problems, t);
  return (
    <DeskPage desk={page.desk} language={page.language}>
      <ErrorSummary title={t("problems:summaryTitle")} errors={problems} />
      <h1>{t("visits.title")}</h1>
      {answer?.last && <LastTime {...answer.last} />}
      {page.done && !answer && (
        <Notice kind="success" role="status">
          <p>{t(`visits.${page.done}`)}</p>
        </Notice>
      )}
      {answer && <OpenedNotice made={answer.made} already={answer.already} language={page.language} />}
      <DayList day={page.day} today={page.today} visits={page.visits} language={page.language} />
      <div className="no-print">
        <TimesTable times={page.times} language={page.language} />
        <OpenTimesForm centres={page.centres} typed={answer?.typed} asked={answer?.problems.map(({ problem }) => problem) ?? []} problems={problems} />
      </div>
    </DeskPage>
  );
}
