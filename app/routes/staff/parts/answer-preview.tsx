import { type RefObject, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { VisitWindow } from "~/domain/applications/thread";
import { type Day, parseDay } from "~/domain/shared/day";
import type { Language } from "~/domain/shared/language";
import { formatDay } from "~/web/format";
import { i18nIn } from "~/web/i18n";
import { messageWords } from "~/web/message-words";
import { Thread } from "~/ui/thread";

/** What of the form the seeker will read: the words, and the window if one is offered with them. */
export interface Previewed {
  text: string;
  window: VisitWindow | undefined;
}

/** The message that a form would send; a window counts once it is whole. */
export function previewed(text: string, step: string, said: { from?: string; to?: string; hours?: string } = {}): Previewed {
  const [from, to, hours] = [parseDay(said.from ?? ""), parseDay(said.to ?? ""), (said.hours ?? "").trim()];
  return { text: text.trim(), window: step === "window" && from && to && hours !== "" ? { from, to, hours } : undefined };
}

interface AnswerPreviewProps {
  form: RefObject<HTMLFormElement>;
  /** What the page was made with. */
  made: Previewed;
  language: Language;
  today: string;
}

/** The message as it will stand in the seeker's thread: the same piece, in the seeker's language, letter for letter. */
export function AnswerPreview({ form, made, language, today }: AnswerPreviewProps) {
  const { t } = useTranslation("staff");
  const { text: words, window } = useTyped(form, made);
  const { t: theirs } = i18nIn(language);
  const text = messageWords(language, window ? { order: 0, kind: "window", window, text: words } : { order: 0, kind: "words", text: words });
  if (text === "") return null;
  return (
    <div className="preview">
      <p className="small">{t("reply.asSeen")}</p>
      <div lang={language} data-preview="" tabIndex={0} role="region" aria-label={t("reply.asSeen")}>
        <Thread
          label={theirs("messages.list", { ns: "seeker" })}
          messages={[{ id: "preview", from: "other", author: theirs("messages.centre", { ns: "seeker" }), day: formatDay(language, today as Day), text }]}
        />
      </div>
    </div>
  );
}

/** With scripts the preview follows the form; without, it shows what the page was made with. */
function useTyped(form: RefObject<HTMLFormElement>, made: Previewed): Previewed {
  const [typed, setTyped] = useState(made);
  useEffect(() => {
    const { current } = form;
    if (!current) return undefined;
    const follow = (): void => {
      const said = new FormData(current);
      const of = (name: string): string => String(said.get(name) ?? "");
      setTyped(previewed(of("text"), of("next"), { from: of("from"), to: of("to"), hours: of("hours") }));
    };
    current.addEventListener("input", follow);
    return () => current.removeEventListener("input", follow);
  }, [form]);
  return typed;
}
