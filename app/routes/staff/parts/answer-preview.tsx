import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Day } from "~/domain/shared/day";
import type { Language } from "~/domain/shared/language";
import { Thread } from "~/ui/thread";
import { formatDay } from "~/web/format";
import { i18nIn } from "~/web/i18n";

/** The message as it will stand in the seeker's thread: the same piece, in the seeker's language, letter for letter. */
export function AnswerPreview({ text: written, language, today }: { text: string; language: Language; today: string }) {
  const { t } = useTranslation("staff");
  const text = useTypedText(written);
  const { t: theirs } = i18nIn(language);
  if (text === "") return null;
  return (
    <div className="preview">
      <p className="small">{t("reply.asSeen")}</p>
      <div lang={language} data-preview="">
        <Thread
          label={theirs("messages.list", { ns: "seeker" })}
          messages={[{ id: "preview", from: "other", author: theirs("messages.centre", { ns: "seeker" }), day: formatDay(language, today as Day), text }]}
        />
      </div>
    </div>
  );
}

/** With scripts the preview follows the typing; without, it shows what the page was made with. */
function useTypedText(written: string): string {
  const [text, setText] = useState(written);
  useEffect(() => {
    const area = document.querySelector<HTMLTextAreaElement>("textarea[name=text]");
    const follow = (): void => setText(area?.value ?? "");
    area?.addEventListener("input", follow);
    return () => area?.removeEventListener("input", follow);
  }, []);
  return text.trim();
}
