// Rates that the tenge amounts follow from. The rates of 2027 come with that year's budget law; an administrator
// enters them, and they take over on their day by themselves.
import { day, type Day } from "~/domain/shared/day";
import type { InEveryLanguage } from "~/domain/shared/language";

export interface ParameterSeed {
  name: "mci" | "minimum-wage";
  /** Tenge. */
  value: number;
  inForceFrom: Day;
  source: InEveryLanguage<string>;
}

const BUDGET_2025: InEveryLanguage<string> = {
  kk: "2025 жылға арналған республикалық бюджет туралы заң, 9-бап",
  ru: "Закон о республиканском бюджете на 2025 год, статья 9",
  en: "Law on the republican budget for 2025, Article 9",
};

const BUDGET_2026: InEveryLanguage<string> = {
  kk: "2026 жылға арналған республикалық бюджет туралы заң, 7-бап",
  ru: "Закон о республиканском бюджете на 2026 год, статья 7",
  en: "Law on the republican budget for 2026, Article 7",
};

const PRESS_2024: InEveryLanguage<string> = {
  kk: "Баспасөз: ntime.kz, 2024",
  ru: "Пресса: ntime.kz, 2024",
  en: "Press: ntime.kz, 2024",
};

export const PARAMETERS: ParameterSeed[] = [
  { name: "mci", value: 3_692, inForceFrom: day("2024-01-01"), source: PRESS_2024 },
  { name: "mci", value: 3_932, inForceFrom: day("2025-01-01"), source: BUDGET_2025 },
  { name: "mci", value: 4_325, inForceFrom: day("2026-01-01"), source: BUDGET_2026 },
  { name: "minimum-wage", value: 85_000, inForceFrom: day("2025-01-01"), source: BUDGET_2025 },
  { name: "minimum-wage", value: 85_000, inForceFrom: day("2026-01-01"), source: BUDGET_2026 },
];
