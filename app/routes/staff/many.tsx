import { data, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findCase } from "~/domain/applications/find-case.server";
import { snapshotMatching } from "~/domain/applications/list-queue.server";
import { outlookOf } from "~/domain/applications/queue-conditions.server";
import { readFilter } from "~/domain/applications/queue-view";
import { readWorkingCalendar } from "~/domain/applications/working-calendar.server";
import { BackLink, Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { DeskPage, deskLinks } from "~/web/desk-page";
import { one } from "~/web/form.server";
import { centreAction, centreLoader, recordForeignCase } from "~/web/guard/staff.server";
import { problem } from "~/web/guard/guarded.server";
import { beginMany, undoMany } from "~/web/many-jobs.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";

export const links = deskLinks;
export const handle: Handle = { title: (translate) => translate.t("many.title", { ns: "staff" }), hydrate: true };
/** So many are named by their numbers. */
const MOST_NAMED = 5;

/** While it goes on the page looks again by itself, with and without scripts. */
export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export const loader = centreLoader(async ({ language, desk, member, enter, query, services }) => {
  const job = services.many.get(query.get("job") ?? "");
  if (job?.member !== member.id) throw problem("notFound");
  const { undoable, failures, undoUntil, ...shown } = job;
  const named = await enter(async (db) => {
    const lines: { number: number | undefined; id: string; result: (typeof failures)[number]["result"] }[] = [];
    for (const { id, result } of failures) lines.push({ id, result, number: (await findCase(db, id))?.caseNumber });
    const numbers: number[] = [];
    for (const { row } of undoable.slice(0, job.all > MOST_NAMED ? 0 : MOST_NAMED)) numbers.push(row.caseNumber);
    return { lines, numbers };
  });
  const isOnItsWay = job.state === "running" || job.state === "undoing";
  const mayUndo = job.state === "finished" && undoable.length > 0 && services.clock.now().getTime() <= undoUntil;
  return data({ language, desk, job: shown, numbers: named.numbers, failures: named.lines, isOnItsWay, mayUndo }, isOnItsWay ? { headers: { Refresh: "2" } } : {});
});

export const action = centreAction(async (visit) => {
  const { values, enter, member, today, services } = visit;
  const running = services.many.get(one(values, "job"));
  if (running?.member === member.id) {
    await undoMany(visit, running);
    return redirect(paths.many(running.id), { status: 303 });
  }
  const chosen = values.all === undefined
    ? (values.row ?? []).flatMap((text) => { const [id = "", version] = text.split("."); return [{ id, version: Number(version) }]; })
    : await enter(async (db) => snapshotMatching(db, outlookOf(member, today, await readWorkingCalendar(db)), readFilter(new URLSearchParams(one(values, "chosen")))));
  if (chosen.length === 0) return redirect(paths.queue(new URLSearchParams(one(values, "chosen"))), { status: 303 });
  const to = one(values, "intent") === "assign" ? one(values, "to") : member.id;
  const job = await beginMany(visit, one(values, "intent") === "spam" ? { kind: "spam" } : { kind: "assign", to }, chosen);
  // Rows that the form names itself: those of a snapshot may only have been erased since.
  if (values.all === undefined && job.failures.some(({ result }) => result === "gone")) await recordForeignCase(visit);
  return redirect(paths.many(job.id), { status: 303 });
});

export default function Many() {
  const { t } = useTranslation("staff");
  const { language, desk, job, numbers, failures, isOnItsWay, mayUndo } = useLoaderData<typeof loader>();
  return (
    <DeskPage desk={desk} language={language}>
      <BackLink href={paths.queue()}>{t("queue.title")}</BackLink>
      <h1>{t("many.title")}</h1>
      <p className="lede">
        {t(`many.did.${job.kind}`)}
        {numbers.length > 0 && `: ${numbers.join(", ")}`}
      </p>
      <Notice kind={isOnItsWay || job.state === "signed-out" ? "warn" : "success"} role="status">
        <p>{t(`many.state.${job.state}`, { done: job.done, all: job.all, succeeded: job.succeeded })}</p>
      </Notice>
      {mayUndo && (
        <Form method="post" reloadDocument>
          <input type="hidden" name="job" value={job.id} />
          <Button kind="secondary">{t("many.undo")}</Button>
          <p className="small">{t("many.undoHint")}</p>
        </Form>
      )}
      {failures.length > 0 && (
        <>
          <h2>{`${t("many.failures")}: ${failures.length}`}</h2>
          <ul>
            {failures.map(({ id, number, result }) => (
              <li key={id}>
                {number === undefined ? "–" : <a href={paths.case(id)}>{number}</a>}: {t(`many.because.${result}`)}
              </li>
            ))}
          </ul>
        </>
      )}
    </DeskPage>
  );
}
