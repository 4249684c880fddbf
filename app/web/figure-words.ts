import type { TFunction } from "i18next";
import type { Language } from "~/domain/shared/language";
import { LONGEST_WAIT_COUNTED, type Shown } from "~/domain/statistics/figures";
import { numberOf, type Quarter, yearOf } from "~/domain/statistics/quarter";
import type { WaitingTime } from "~/domain/statistics/waiting-time";
import { formatNumber } from "./format";

/** 2026 жылғы 3-тоқсан, 3 квартал 2026 года, Quarter 3, 2026. */
export const quarterName = (t: TFunction<"public">, quarter: Quarter): string =>
  t("figures.quarter", { number: numberOf(quarter), year: yearOf(quarter) });

/** A released number, or the words that it is not shown. */
export const shownNumber = (t: TFunction<"public">, language: Language, shown: Shown): string =>
  shown === null ? t("figures.hidden") : formatNumber(language, shown);

/** Working days in a table: whatever is longer than what is counted singly is one. */
export const shownDays = (days: Shown): string => (days !== null && days >= LONGEST_WAIT_COUNTED ? `> ${LONGEST_WAIT_COUNTED - 1}` : String(days));

/** Within how many working days, as a sentence says it. */
export const withinDays = (t: TFunction<"public">, days: Shown): string => {
  if (days === null) return t("figures.hidden");
  if (days === 0) return t("figures.sameDay");
  return days >= LONGEST_WAIT_COUNTED ? t("figures.longer", { days: LONGEST_WAIT_COUNTED - 1 }) : t("figures.within", { count: days });
};

/** Usually within so many working days: on a measure's page. */
export const usuallyWithin = (t: TFunction<"public">, days: number): string => {
  if (days === 0) return t("figures.waitingSameDay");
  return days >= LONGEST_WAIT_COUNTED ? t("figures.longer", { days: LONGEST_WAIT_COUNTED - 1 }) : t("figures.waitingWithin", { count: days });
};

/** Of which answers that is true: of the region's where enough came, else of the whole country's. */
export const waitingSource = (t: TFunction<"public">, { quarter, isOfRegion }: WaitingTime, place: string | undefined): string =>
  isOfRegion && place ? t("figures.waitingIn", { place, quarter: quarterName(t, quarter) }) : t("figures.waitingFrom", { quarter: quarterName(t, quarter) });
