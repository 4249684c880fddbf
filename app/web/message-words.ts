import type { MessageBody } from "~/domain/applications/thread";
import type { Language } from "~/domain/shared/language";
import { formatDay } from "./format";
import { i18nIn } from "./i18n";

/** A message in words: what was written, what was chosen, or the window that was offered. The same on both sides of a thread. */
export function messageWords(language: Language, body: MessageBody): string {
  const { t } = i18nIn(language);
  if (body.kind === "words") return body.text;
  if (body.kind === "quick") return t(`messages.quicks.${body.reply}`, { ns: "seeker" });
  const { from, to, hours } = body.window;
  const offer = t("messages.window", { ns: "seeker", from: formatDay(language, from), to: formatDay(language, to), hours });
  return body.text === "" ? offer : `${body.text}\n\n${offer}`;
}
