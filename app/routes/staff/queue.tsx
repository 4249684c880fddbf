import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ErrorSummary } from "~/ui/error-summary";
import { Notice } from "~/ui/notice";
import { Pagination } from "~/ui/pagination";
import queueStylesheet from "~/ui/queue.css?url";
import { DeskPage, deskLinks } from "~/web/desk-page";
import { centreAction, centreLoader } from "~/web/guard/staff.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { pressedBy } from "~/web/shortcuts";
import { useNews } from "~/web/use-news";
import { fieldErrors } from "./parts/field-problems";
import { type FindAnswer, findByNumber } from "./parts/find-case.server";
import { FindForm } from "./parts/find-form";
import { HomeFiguresShown } from "./parts/home-figures";
import { liveChanges, type QueueNews } from "./parts/live-rows";
import { ManyBar } from "./parts/many-bar";
import { NextForm } from "./parts/next-form";
import { QueueFilters } from "./parts/queue-filters";
import { readQueuePage } from "./parts/queue-page.server";
import { QueueTable } from "./parts/queue-table";
import { HomeTiles, QueueTabs } from "./parts/queue-views";

export const links = () => [...deskLinks(), { rel: "stylesheet", href: queueStylesheet }];
export const handle: Handle = { title: (translate) => translate.t("queue.title", { ns: "staff" }), hydrate: true };

export const loader = centreLoader(async (visit) => {
  const { language, desk, member, enter, query, today } = visit;
  const page = await enter((db) => readQueuePage(db, visit));
  return { language, desk, today, isInSeveral: member.centres.length > 1, isNothingLeft: query.get("done") === "nothing", ...page };
});

export const action = centreAction(findByNumber);

export default function Queue() {
  const { t } = useTranslation(["staff", "problems"]);
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<FindAnswer>();
  const problems = fieldErrors(answer?.problems ?? page.problems, t);
  const { filter, chosen, after, next } = page;
  const withPlace = (place: string) => new URLSearchParams([...new URLSearchParams(chosen), ...(place ? [["after", place]] : [])]);
  const news = useNews<QueueNews>(paths.news(new URLSearchParams([...withPlace(after), ["seen", page.stamp]])));
  const live = liveChanges(page.lines, news?.rows);
  return (
    <DeskPage desk={page.desk} language={page.language}>
      <ErrorSummary title={t("problems:summaryTitle")} errors={problems} />
      <div className="head">
        <h1>{t("queue.title")}</h1>
        <NextForm isFirst />
        <FindForm problems={problems} number={answer?.number} found={answer?.found} />
      </div>
      {page.isNothingLeft && !answer && (
        <Notice kind="success" role="status">
          <p>{t("queue.nothing")}</p>
        </Notice>
      )}
      <HomeTiles view={filter.view} counts={page.counts} visitsToday={page.visitsToday} today={page.today} />
      {page.figures && <HomeFiguresShown figures={page.figures} />}
      <QueueTabs view={filter.view} />
      <QueueFilters filter={filter} measures={page.measures} typed={page.typed} problems={problems} />
      <div aria-live="polite">
        {news && news.stamp !== page.stamp && (
          <p className="news">
            {live.new > 0 ? t("queue.new", { count: live.new }) : t("queue.changed")}{" "}
            <a href={paths.queue(withPlace(after))} {...pressedBy("refresh")}>
              {t("queue.refresh")}
            </a>
          </p>
        )}
      </div>
      <QueueTable language={page.language} lines={page.lines} view={filter.view} found={page.found} isInSeveral={page.isInSeveral} here={news?.here ?? page.here} live={live.rows} />
      {filter.view !== "finished" && page.lines.length > 0 && <ManyBar chosen={chosen} found={page.found} colleagues={page.colleagues} />}
      <Pagination
        label={t("queue.pages")}
        previous={after ? { href: paths.queue(withPlace("")), label: t("queue.first") } : undefined}
        next={next ? { href: paths.queue(withPlace(next)), label: t("queue.more") } : undefined}
      />
    </DeskPage>
  );
}
