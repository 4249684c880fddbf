import type { DatedAmount } from "~/domain/measures/amount-in-tenge";
import { type Day, dayOf } from "~/domain/shared/day";
import type { Language } from "~/domain/shared/language";
import { i18nIn } from "./i18n";

/** Kazakh numbers and Kazakhstan's tenge sign read as in Russian. */
const NUMBERS = { kk: "ru-KZ", ru: "ru-KZ", en: "en" } as const;

// why: many browsers know no Kazakh month names, and a desk page must read the same there as on the server.
const KAZAKH_MONTHS = [
  "қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан",
] as const;

/** 27 қараша 2026, 27 ноября 2026, 27 November 2026. Parts do not break apart at the end of a line. */
export function formatDay(language: Language, day: Day, options: { year?: boolean } = {}): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const parts = [String(date), monthName(language, month), ...(options.year === false ? [] : [String(year)])];
  return parts.join("\u00a0");
}

const CLOCK = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Almaty" });

/** Day and minute; for staff's own sign-ins alone. */
export const formatMoment = (language: Language, moment: Date): string => `${formatDay(language, dayOf(moment), { year: false })}, ${CLOCK.format(moment)}`;

/** In the case that follows a date's number. */
function monthName(language: Language, month: number): string {
  if (language === "kk") return KAZAKH_MONTHS[month - 1] as string;
  const format = new Intl.DateTimeFormat(language === "ru" ? "ru" : "en-GB", { day: "numeric", month: "long", timeZone: "UTC" });
  const parts = format.formatToParts(new Date(Date.UTC(2024, month - 1, 15)));
  return parts.find(({ type }) => type === "month")?.value ?? "";
}

/** 129 750 ₸ with no-break spaces; ₸129,750 in English. */
export function formatTenge(language: Language, tenge: number): string {
  const format = new Intl.NumberFormat(NUMBERS[language], {
    style: "currency", currency: "KZT", currencyDisplay: "narrowSymbol", maximumFractionDigits: 0,
  });
  return unbroken(format.format(tenge));
}

export function formatNumber(language: Language, value: number): string {
  return unbroken(new Intl.NumberFormat(NUMBERS[language], { maximumFractionDigits: 2 }).format(value));
}

/** 129 750 ₸ (30 МРП, 2026); without this year's rate 30 МРП alone. What is in brackets stays on one line. */
export function formatAmount(language: Language, { mci, worth }: Pick<DatedAmount, "mci" | "worth">): string {
  const { t } = i18nIn(language);
  const multiple = formatNumber(language, mci);
  if (!worth) return t("amount.mci", { mci: multiple });
  const dated = t("amount.dated", { tenge: formatTenge(language, worth.tenge), mci: multiple, year: worth.year });
  return dated.replace(/\(.*\)/, unbroken);
}

/**
 * The same with its bound and rhythm, to stand by itself: "ең көбі 1 730 000 ₸ (400 АЕК, 2026)", "… в месяц".
 * A monthly ceiling is called a subsidy: it limits what the state adds to a wage, not the wage (resolution № 476).
 */
export function formatWholeAmount(language: Language, amount: DatedAmount): string {
  const { t } = i18nIn(language);
  const bounded = t(`amount.bound.${amount.bound}`, { amount: formatAmount(language, amount) });
  if (amount.per === "once") return bounded;
  return t(amount.bound === "up-to" ? "amount.monthlyShare" : "amount.monthly", { amount: bounded });
}

/** What each amount of a measure reads like inside its texts, by key. */
export function amountWords(language: Language, amounts: readonly DatedAmount[]): Record<string, string> {
  return Object.fromEntries(amounts.map((amount) => [amount.key, formatAmount(language, amount)]));
}

/** ICU separates thousands with narrow and ordinary no-break spaces; one kind is enough, and old fonts have it. */
const unbroken = (text: string): string => text.replace(/[\u202f ]/g, "\u00a0");
