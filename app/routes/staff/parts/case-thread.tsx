import { useTranslation } from "react-i18next";
import type { Message } from "~/domain/applications/thread";
import type { Language } from "~/domain/shared/language";
import { Thread } from "~/ui/thread";
import { formatDay } from "~/web/format";
import { messageWords } from "~/web/message-words";

/** The thread as the centre reads it: the seeker's words are the other side's. What the centre sent stands as it was sent. */
export function CaseThread({ thread, seekerLanguage, language }: { thread: readonly Message[]; seekerLanguage: Language; language: Language }) {
  const { t } = useTranslation("staff");
  const messages = thread.map((message) => {
    const isOwn = message.direction === "to_seeker";
    const inLanguage = isOwn || message.body.kind === "words" ? seekerLanguage : language;
    return {
      id: message.id,
      from: isOwn ? ("own" as const) : ("other" as const),
      author: t(isOwn ? "thread.centre" : "thread.seeker"),
      day: formatDay(language, message.day),
      text: messageWords(inLanguage, message.body),
      lang: inLanguage,
    };
  });
  return (
    <section>
      <h2>{t("thread.title")}</h2>
      {messages.length === 0 ? <p>{t("thread.none")}</p> : <Thread label={t("thread.title")} messages={messages} />}
    </section>
  );
}
