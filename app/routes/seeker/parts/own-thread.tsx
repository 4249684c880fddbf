import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Message } from "~/domain/applications/thread";
import type { Language } from "~/domain/shared/language";
import { Button } from "~/ui/button";
import { ConfirmFold } from "~/ui/confirm-fold";
import { Thread } from "~/ui/thread";
import { formatDay } from "~/web/format";

/** The thread as the seeker reads it; each message can be removed, here and for the centre. */
export function OwnThread({ thread, language }: { thread: readonly Message[]; language: Language }) {
  const { t } = useTranslation("seeker");
  const textOf = useMessageText(language);
  if (thread.length === 0) return <p>{t("messages.none")}</p>;
  const messages = thread.map((message) => {
    const isOwn = message.direction === "to_centre";
    return {
      id: message.id,
      from: isOwn ? ("own" as const) : ("other" as const),
      author: t(isOwn ? "messages.you" : "messages.centre"),
      day: formatDay(language, message.day),
      text: textOf(message),
      aside: (
        <Form method="post" reloadDocument>
          <ConfirmFold label={t("messages.remove")} text={t("messages.removeText")}>
            <Button kind="secondary" name="remove" value={message.id}>
              {t("messages.removeYes")}
            </Button>
          </ConfirmFold>
        </Form>
      ),
    };
  });
  return <Thread label={t("messages.list")} messages={messages} />;
}

/** A message in words: what was written, what was chosen, or the window that was offered. */
export function useMessageText(language: Language): (message: Message) => string {
  const { t } = useTranslation("seeker");
  return ({ body }) => {
    if (body.kind === "words") return body.text;
    if (body.kind === "quick") return t(`messages.quicks.${body.reply}`);
    const { from, to, hours } = body.window;
    const offer = t("messages.window", { from: formatDay(language, from), to: formatDay(language, to), hours });
    return body.text === "" ? offer : `${body.text}\n\n${offer}`;
  };
}
