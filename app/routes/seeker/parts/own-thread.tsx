import { useTranslation } from "react-i18next";
import type { Message } from "~/domain/applications/thread";
import type { Language } from "~/domain/shared/language";
import { Button } from "~/ui/button";
import { ConfirmFold } from "~/ui/confirm-fold";
import { Thread } from "~/ui/thread";
import { formatDay } from "~/web/format";
import { messageWords } from "~/web/message-words";
import { OwnForm } from "./own-form";

/** The thread as the seeker reads it; each message can be removed, here and for the centre. */
export function OwnThread({ thread, language }: { thread: readonly Message[]; language: Language }) {
  const { t } = useTranslation("seeker");
  if (thread.length === 0) return <p>{t("messages.none")}</p>;
  const messages = thread.map((message) => {
    const isOwn = message.direction === "to_centre";
    return {
      id: message.id,
      from: isOwn ? ("own" as const) : ("other" as const),
      author: t(isOwn ? "messages.you" : "messages.centre"),
      day: formatDay(language, message.day),
      text: messageWords(language, message.body),
      aside: (
        <OwnForm>
          <ConfirmFold label={t("messages.remove")} text={t("messages.removeText")}>
            <Button kind="secondary" name="remove" value={message.id}>
              {t("messages.removeYes")}
            </Button>
          </ConfirmFold>
        </OwnForm>
      ),
    };
  });
  return <Thread label={t("messages.list")} messages={messages} />;
}
