import { useTranslation } from "react-i18next";
import { type Message, saidSinceAnswer } from "~/domain/applications/thread";
import type { Language } from "~/domain/shared/language";
import { fieldId } from "~/ui/field-id";
import { messageWords } from "~/web/message-words";

interface WhatWasSaidProps {
  thread: readonly Message[];
  /** What the form's text was made from. */
  chosen: string;
  measure: { slug: string; name: string };
  seekerLanguage: Language;
  language: Language;
}

/** What waits for an answer, beside the field it is answered in; the letter about the measure stands ready behind a link. */
export function WhatWasSaid({ thread, chosen, measure, seekerLanguage, language }: WhatWasSaidProps) {
  const { t } = useTranslation("staff");
  const said = saidSinceAnswer(thread);
  if (said.length === 0) return null;
  return (
    <div className="said">
      <p className="small">{t("reply.said")}</p>
      {said.map(({ id, body }) => (
        <blockquote key={id} lang={body.kind === "words" ? seekerLanguage : language}>
          {messageWords(body.kind === "words" ? seekerLanguage : language, body)}
        </blockquote>
      ))}
      {chosen !== measure.slug && <a href={`?answer=${measure.slug}#${fieldId("answer")}`}>{t("suit.use", { measure: measure.name })}</a>}
    </div>
  );
}
