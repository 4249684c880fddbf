import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { isFinished, WAITING_FOR_CENTRE } from "~/domain/applications/application";
import { isIntakeStopped } from "~/domain/centres/is-intake-stopped.server";
import { mayReopenByWriting } from "~/domain/applications/reply-as-seeker.server";
import { readKeptDays } from "~/domain/retention/kept-days.server";
import { Notice } from "~/ui/notice";
import { Tag } from "~/ui/tag";
import { WayList } from "~/ui/way-list";
import { formatDay } from "~/web/format";
import { seekerLoader } from "~/web/guard/seeker.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { PortalPage } from "~/web/portal-page";

export const handle: Handle = { title: (translate) => translate.t("title.application", { ns: "seeker" }) };

/** What an act of the seeker's, done on a page further on, is confirmed with here. */
const DONE = ["code", "quiet", "call", "moved", "stays", "other"] as const;

/** The first screen, perhaps read over a shoulder: status and dates only; measure, centre and visit are a step further. */
export const loader = seekerLoader(async ({ language, own, today, query, enter, show }) => {
  const waits = (WAITING_FOR_CENTRE as readonly string[]).includes(own.status) && own.answerDueOn !== null;
  return show({
    language,
    status: own.status,
    isOver: isFinished(own.status),
    mayReopen: mayReopenByWriting(own, today),
    dueOn: waits ? own.answerDueOn : null,
    isStopped: !isFinished(own.status) && (await enter((db) => isIntakeStopped(db, own.centre))),
    isLate: waits && own.answerDueOn !== null && own.answerDueOn < today,
    closesItself: own.closesItselfAfter && { after: own.closesItselfAfter, days: (await enter((db) => readKeptDays(db, today)))["closed-days"] },
    expiresOn: own.expiresOn,
    done: DONE.find((act) => act === query.get("done")) ?? null,
  });
});

export default function Application() {
  const { t } = useTranslation("seeker");
  const { language, status, isOver, mayReopen, dueOn, isLate, isStopped, closesItself, expiresOn, done } = useLoaderData<typeof loader>();
  const date = dueOn ? formatDay(language, dueOn) : "";
  const hasDueDay = status === "received" || status === "in_review";
  const next = hasDueDay ? t(isLate ? "next.late" : "next.due", { date }) : mayReopen ? t("next.reopen") : t(`next.${status}` as "next.answered");
  const ways = [
    ...(status === "move_proposed" ? [{ href: paths.move(language), title: t("application.move"), text: t("application.moveText") }] : []),
    ...(isLate || isStopped ? [{ href: paths.elsewhere(language), title: t("elsewhere.title"), text: t("application.elsewhereText") }] : []),
    ...(status === "withdrawn" ? [] : [{ href: paths.messages(language), title: t("application.messages"), text: t("application.messagesText") }]),
    ...(isOver ? [] : [{ href: paths.visit(language), title: t("application.visit"), text: t("application.visitText") }]),
    ...(isOver ? [{ href: paths.apply(language), title: t("nav.apply", { ns: "public" }) }] : []),
    status === "withdrawn"
      ? { href: paths.erase(language), title: t("application.erase"), text: t("manage.eraseText") }
      : { href: paths.manage(language), title: t("manage.title"), text: t("application.manageText") },
  ];
  return (
    <PortalPage language={language} isPrivate>
      {done && (
        <Notice kind={done === "other" ? "warn" : "success"} role="status">
          <p>{t(`done.${done}`)}</p>
        </Notice>
      )}
      <h1>{t("application.title")}</h1>
      <p className="lede">
        <Tag tone={isOver ? "done" : isLate ? "late" : hasDueDay ? "wait" : "open"}>{t(`status.${status}`)}</Tag>
      </p>
      <h2>{t("next.title")}</h2>
      <p>{next}</p>
      {hasDueDay && <p>{t("next.how")}</p>}
      {isStopped && <p>{t("application.stopped")}</p>}
      <WayList ways={ways} />
      <p className="small">
        {closesItself ? t("next.closesItself", { ...closesItself, date: formatDay(language, closesItself.after) }) : t("next.expires", { date: formatDay(language, expiresOn) })}
      </p>
      <p className="small">
        <a href={paths.erase(language)}>{t("application.erase")}</a>
      </p>
      <p className="small">{t("application.leave")}</p>
    </PortalPage>
  );
}
