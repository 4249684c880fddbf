import { weekday } from "~/domain/shared/day";
import type { Language } from "~/domain/shared/language";
import type { VisitTime } from "~/domain/visits/visit";
import { formatDay } from "./format";
import { i18nIn } from "./i18n";

const WEEKDAYS: Record<Language, string[]> = {
  kk: ["жс", "дс", "сс", "ср", "бс", "жм", "сб"],
  ru: ["вс", "пн", "вт", "ср", "чт", "пт", "сб"],
  en: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
};

/** "Thu, 27 November 2026, 10:30", or "any day: … – …, 9:00–13:00". */
export function visitWords(language: Language, { firstDay, lastDay, hours }: VisitTime): string {
  if (firstDay !== lastDay) {
    return i18nIn(language).t("visit.whenValue", { ns: "seeker", from: formatDay(language, firstDay), to: formatDay(language, lastDay), hours });
  }
  return `${WEEKDAYS[language][weekday(firstDay)]}, ${formatDay(language, firstDay)}, ${hours}`;
}
