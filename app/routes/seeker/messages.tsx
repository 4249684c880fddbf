import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { isFinished } from "~/domain/applications/application";
import { readThread } from "~/domain/applications/read-thread.server";
import { removeMessage } from "~/domain/applications/remove-message.server";
import { replyAsSeeker, type SeekerReply } from "~/domain/applications/reply-as-seeker.server";
import { QUICK_REPLIES } from "~/domain/applications/thread";
import { BackLink } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Notice } from "~/ui/notice";
import { type FormValues, one } from "~/web/form.server";
import { seekerAction, seekerLoader } from "~/web/guard/seeker.server";
import type { Handle } from "~/web/page-title";
import { paths } from "~/web/paths";
import { PortalPage } from "~/web/portal-page";
import { OwnThread } from "./parts/own-thread";
import { ReplyForm } from "./parts/reply-form";

export const handle: Handle = { title: (translate) => translate.t("title.application", { ns: "seeker" }) };

export const loader = seekerLoader(async ({ language, own, threadKey, query, enter, show }) => {
  const thread = own.status === "withdrawn" ? [] : await enter((db) => readThread(db, own.id, threadKey));
  const done = query.get("done");
  return show({
    language,
    thread,
    version: own.version,
    mayReply: !isFinished(own.status),
    done: done === "sent" || done === "removed" ? done : null,
    inWords: query.has("words"),
  });
});

function replyOf(values: FormValues): SeekerReply | undefined {
  const text = one(values, "words");
  if (text !== "") return { kind: "words", text };
  const reply = QUICK_REPLIES.find((known) => known === one(values, "quick"));
  return reply && { kind: "quick", reply };
}

export const action = seekerAction(async ({ language, own, threadKey, today, values, enter }) => {
  const remove = one(values, "remove");
  if (remove !== "") {
    await enter((db) => removeMessage(db, own.id, remove));
    return redirect(`${paths.messages(language)}?done=removed`);
  }
  const typed = { words: one(values, "words").slice(0, 4_000), quick: one(values, "quick").slice(0, 40) };
  const reply = replyOf(values);
  if (!reply) return data({ key: "messageEmpty" as const, typed }, { status: 422 });
  const version = Number(one(values, "version"));
  const replied = await enter((db) => replyAsSeeker(db, { application: own.id, threadKey, version }, reply, today));
  if (replied.ok) return redirect(`${paths.messages(language)}?done=sent`);
  const key = ({ changed: "changed", finished: "finished", "too-long": "messageLong" } as const)[replied.because];
  return data({ key, typed }, { status: 422 });
});

export default function Messages() {
  const { t } = useTranslation(["seeker", "problems"]);
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<{ key: "messageEmpty" | "messageLong" | "finished" | "changed"; typed: { words: string; quick: string } }>();
  const message = answer && (answer.key === "changed" ? t("messages.changed") : t(`problem.${answer.key}`));
  const inWords = page.inWords || Boolean(answer?.typed.words);
  return (
    <PortalPage language={page.language} isPrivate>
      <ErrorSummary title={t("problems:summaryTitle")} errors={message ? [{ field: inWords ? "words" : "quick", message }] : []} />
      <BackLink href={paths.application(page.language)}>{t("application.title")}</BackLink>
      <h1>{t("messages.title")}</h1>
      {page.done && !answer && (
        <Notice kind="success" role="status">
          <p>{t(`messages.${page.done}`)}</p>
        </Notice>
      )}
      <OwnThread thread={page.thread} language={page.language} />
      {page.mayReply && <ReplyForm version={page.version} typed={answer?.typed} inWords={inWords} error={message} />}
    </PortalPage>
  );
}
