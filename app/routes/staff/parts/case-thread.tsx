import { useTranslation } from "react-i18next";
import type { Message } from "~/domain/applications/thread";
import type { Language } from "~/domain/shared/language";
import { Thread } from "~/ui/thread";
import { formatDay } from "~/web/format";

/** The thread as the centre reads it: the seeker's words are the other side's. */
export function CaseThread({ thread, seekerLanguage, language }: { thread: readonly Message[]; seekerLanguage: Language; language: Language }) {
  const { t } = useTranslation(["staff", "seeker"]);
  const textOf = ({ body }: Message): string => {
    if (body.kind === "words") return body.text;
    if (body.kind === "quick") return t(`seeker:messages.quicks.${body.reply}`);
    const { from, to, hours } = body.window;
    const offer = t("seeker:messages.window", { from: formatDay(language, from), to: formatDay(language, to), hours });
    return body.text === "" ? offer : `${body.text}\n\n${offer}`;
  };
  const messages = thread.map((message) => {
    const isOwn = message.direction === "to_seeker";
    return {
      id: message.id,
      from: isOwn ? ("own" as const) : ("other" as const),
      author: t(isOwn ? "thread.centre" : "thread.seeker"),
      day: formatDay(language, message.day),
      text: textOf(message),
      lang: message.body.kind === "words" ? seekerLanguage : language,
    };
  });
  return (
    <>
      <h2>{t("thread.title")}</h2>
      {messages.length === 0 ? <p>{t("thread.none")}</p> : <Thread label={t("thread.title")} messages={messages} />}
    </>
  );
}
