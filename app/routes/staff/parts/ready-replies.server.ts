import type { CaseRow } from "~/domain/applications/find-case.server";
import { LONGEST_MESSAGE } from "~/domain/applications/message-length";
import { findCentre } from "~/domain/centres/list-centres.server";
import { findMeasure } from "~/domain/measures/find-measure.server";
import { textWithAmounts } from "~/domain/measures/text-with-amounts";
import type { Day } from "~/domain/shared/day";
import { amountWords } from "~/web/format";
import { i18nIn } from "~/web/i18n";
import type { Db } from "~db/actor";
import { READY_REPLIES } from "./ready-reply";

/**
 * A ready reply in the seeker's language, to be read over and sent by hand: no name, the measure's own list of what to
 * bring, the centre's door and the case number. Empty when none was asked for.
 */
export async function readyReply(db: Db<"staff">, row: CaseRow, asked: string | null, today: Day): Promise<string> {
  const name = READY_REPLIES.find((known) => known === asked);
  if (!name) return "";
  const { t } = i18nIn(row.language);
  const words = (key: "greeting" | "question" | "farewell" | "noDocument") => t(`template.${key}`, { ns: "staff" });
  if (name === "question") return joined(words("greeting"), words("question"));
  if (name === "farewell") return joined(words("greeting"), words("farewell"));
  const visit = joined(await whereToCome(db, row), t("template.number", { ns: "staff", number: row.caseNumber }), words("noDocument"));
  if (name === "visit") return joined(words("greeting"), visit);
  const measure = await aboutMeasure(db, row, today);
  const whole = joined(words("greeting"), measure, visit);
  return whole.length <= LONGEST_MESSAGE ? whole : joined(words("greeting"), measure);
}

async function whereToCome(db: Db<"staff">, { centre, language }: CaseRow): Promise<string> {
  const found = await findCentre(db, centre);
  const { t } = i18nIn(language);
  if (!found?.address || !found.hours || !found.askFor) return "";
  return t("template.where", { ns: "staff", address: found.address[language], hours: found.hours[language], askFor: found.askFor[language] });
}

/** What to bring, as far as it fits into one message. */
async function aboutMeasure(db: Db<"staff">, { measure, language }: CaseRow, today: Day): Promise<string> {
  const found = await findMeasure(db, measure, today);
  if (!found.ok) return "";
  const { t } = i18nIn(language);
  const text = textWithAmounts(found.measure.texts[language], amountWords(language, found.measure.amounts));
  const lines = [t("template.measure", { ns: "staff", measure: text.name }), t("template.bring", { ns: "staff" })];
  for (const item of text.bring) {
    if (joined(...lines, `– ${item}`).length <= LONGEST_MESSAGE / 2) lines.push(`– ${item}`);
  }
  return lines.join("\n");
}

const joined = (...parts: string[]): string => parts.filter((part) => part !== "").join("\n\n");
