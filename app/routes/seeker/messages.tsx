import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { isFinished, WAITING_FOR_CENTRE } from "~/domain/applications/application";
import { holdsIdentityNumber } from "~/domain/applications/identity-number";
import { readyReplies } from "~/domain/applications/ready-replies";
import { readThread } from "~/domain/applications/read-thread.server";
import { removeMessage } from "~/domain/applications/remove-message.server";
import { mayReopenByWriting, replyAsSeeker, type SeekerReply } from "~/domain/applications/reply-as-seeker.server";
import { tellsCircumstances } from "~/domain/applications/tells-circumstances";
import { QUICK_REPLIES } from "~/domain/applications/thread";
import { BackLink } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Notice } from "~/ui/notice";
import { type FormValues, one } from "~/web/form.server";
import { formatDay } from "~/web/format";
import { cookies, seekerAction, seekerLoader } from "~/web/guard/seeker.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { PortalPage } from "~/web/portal-page";
import { carryOn, takeCarried } from "~/web/carried-form.server";
import { OwnThread } from "./parts/own-thread";
import { ReplyForm } from "./parts/reply-form";

export const handle: Handle = { title: (translate) => translate.t("title.application", { ns: "seeker" }) };

export const loader = seekerLoader(async ({ language, own, threadKey, request, services, query, today, enter, show }) => {
  if (own.status === "withdrawn") throw redirect(paths.application(language));
  const thread = await enter((db) => readThread(db, own.id, threadKey));
  const done = query.get("done");
  const mayReopen = mayReopenByWriting(own, today);
  const waits = (WAITING_FOR_CENTRE as readonly string[]).includes(own.status);
  const { carried: refused, lines } = takeCarried<RefusedReply>(request, services, paths.messages(language));
  const shown = {
    language,
    thread,
    version: own.version,
    mayReopen,
    answerBy: waits && own.answerDueOn !== null && own.answerDueOn >= today ? formatDay(language, own.answerDueOn) : undefined,
    mayReply: !isFinished(own.status) || mayReopen,
    done: done === "sent" || done === "removed" ? done : null,
    quick: readyReplies(own.status, thread),
    inWords: query.has("words"),
    refused,
  };
  return show(shown, refused ? 422 : 200, lines);
});

/** What was chosen or written, or why it is not taken as it stands. Only a warning can be passed over, by saying so. */
function replyOf(values: FormValues): { reply: SeekerReply } | { key: "messageEmpty" | "wordsEmpty" | "messageNumber" | "messageTells" } {
  const text = one(values, "words");
  const reply = QUICK_REPLIES.find((known) => known === one(values, "quick"));
  if (text === "") return reply ? { reply: { kind: "quick", reply } } : { key: values.words ? "wordsEmpty" : "messageEmpty" };
  if (holdsIdentityNumber(text)) return { key: "messageNumber" };
  if (tellsCircumstances(text) && one(values, "anyway") !== "yes") return { key: "messageTells" };
  return { reply: { kind: "words", text } };
}

const REFUSED = { changed: "changed", finished: "finished", "too-long": "messageLong" } as const;
type Refused = "messageEmpty" | "wordsEmpty" | "messageNumber" | "messageTells" | (typeof REFUSED)[keyof typeof REFUSED];

interface RefusedReply {
  key: Refused;
  words: string;
}

export const action = seekerAction(async ({ language, own, threadKey, services, today, values, enter }) => {
  const remove = one(values, "remove");
  if (remove !== "") {
    await enter((db) => removeMessage(db, own.id, remove));
    return redirect(`${paths.messages(language)}?done=removed`);
  }
  const refuse = (key: Refused) => {
    const refused: RefusedReply = { key, words: one(values, "words").slice(0, 4_000) };
    const lines = carryOn(services, paths.messages(language), refused);
    return lines.length > 0 ? redirect(`${paths.messages(language)}${values.words ? "?words" : ""}`, { headers: cookies(lines) }) : data(refused, { status: 422 });
  };
  const read = replyOf(values);
  if ("key" in read) return refuse(read.key);
  const version = Number(one(values, "version"));
  const replied = await enter((db) => replyAsSeeker(db, { application: own.id, threadKey, version }, read.reply, today));
  return replied.ok ? redirect(`${paths.messages(language)}?done=sent`) : refuse(REFUSED[replied.because]);
});

export default function Messages() {
  const { t } = useTranslation(["seeker", "problems"]);
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<RefusedReply>() ?? page.refused;
  const message = answer && (answer.key === "changed" ? t("messages.changed") : t(`problem.${answer.key}`));
  const inWords = page.inWords || Boolean(answer?.words) || answer?.key === "wordsEmpty" || (answer !== undefined && page.quick.length === 0);
  return (
    <PortalPage language={page.language} isPrivate>
      <ErrorSummary title={t("problems:summaryTitle")} errors={message ? [{ field: inWords ? "words" : "quick", message }] : []} />
      <BackLink href={paths.application(page.language)}>{t("application.title")}</BackLink>
      <h1>{t("messages.title")}</h1>
      {page.done && !answer && (
        <Notice kind="success" role="status">
          <p>{t(`messages.${page.done}`)}</p>
          {page.done === "sent" && page.answerBy && <p>{t("next.due", { date: page.answerBy })}</p>}
        </Notice>
      )}
      <OwnThread thread={page.thread} language={page.language} />
      {page.mayReopen && <p>{t("next.reopen")}</p>}
      {page.mayReply && (
        <ReplyForm
          version={page.version}
          words={answer?.words}
          inWords={inWords}
          error={message}
          mayInsist={answer?.key === "messageTells"}
          quick={page.quick}
          answerBy={page.answerBy}
        />
      )}
    </PortalPage>
  );
}
