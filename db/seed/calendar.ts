// Kazakhstan's public holidays of 2026 and 2027 as generally known: no official calendar was read, so nothing here is
// official. They move only the portal's own promise of an answer date, never a term of law. An administrator corrects them.
// A holiday on a weekend moves the day off to the next working day; Orthodox Christmas does not.
// Absent: Qurban Ait (its date is not certain), working days that the Government moves by resolution, and any change
// the constitution of 15.03.2026 may have made to Constitution Day.
import { day, type Day } from "~/domain/shared/day";
import type { InEveryLanguage } from "~/domain/shared/language";

export interface CalendarDaySeed {
  day: Day;
  kind: "holiday" | "working";
  name: InEveryLanguage<string>;
  certainty: "general-knowledge";
}

const NEW_YEAR = { kk: "Жаңа жыл", ru: "Новый год", en: "New Year" };
const CHRISTMAS = { kk: "Православиелік Рождество", ru: "Православное Рождество", en: "Orthodox Christmas" };
const WOMENS_DAY = { kk: "Халықаралық әйелдер күні", ru: "Международный женский день", en: "International Women's Day" };
const NAURYZ = { kk: "Наурыз мейрамы", ru: "Наурыз мейрамы", en: "Nauryz" };
const UNITY = {
  kk: "Қазақстан халқының бірлігі мерекесі",
  ru: "Праздник единства народа Казахстана",
  en: "Day of Unity of the People of Kazakhstan",
};
const DEFENDERS = { kk: "Отан қорғаушы күні", ru: "День защитника Отечества", en: "Defender of the Fatherland Day" };
const VICTORY = { kk: "Жеңіс күні", ru: "День Победы", en: "Victory Day" };
const CAPITAL = { kk: "Астана күні", ru: "День столицы", en: "Capital City Day" };
const CONSTITUTION = { kk: "Конституция күні", ru: "День Конституции", en: "Constitution Day" };
const REPUBLIC = { kk: "Республика күні", ru: "День Республики", en: "Republic Day" };
const INDEPENDENCE = { kk: "Тәуелсіздік күні", ru: "День Независимости", en: "Independence Day" };

export const CALENDAR: CalendarDaySeed[] = [
  holiday("2026-01-01", NEW_YEAR),
  holiday("2026-01-02", NEW_YEAR),
  holiday("2026-01-07", CHRISTMAS),
  holiday("2026-03-08", WOMENS_DAY),
  movedFrom("2026-03-09", WOMENS_DAY),
  holiday("2026-03-21", NAURYZ),
  holiday("2026-03-22", NAURYZ),
  holiday("2026-03-23", NAURYZ),
  movedFrom("2026-03-24", NAURYZ),
  movedFrom("2026-03-25", NAURYZ),
  holiday("2026-05-01", UNITY),
  holiday("2026-05-07", DEFENDERS),
  holiday("2026-05-09", VICTORY),
  movedFrom("2026-05-11", VICTORY),
  holiday("2026-07-06", CAPITAL),
  holiday("2026-08-30", CONSTITUTION),
  movedFrom("2026-08-31", CONSTITUTION),
  holiday("2026-10-25", REPUBLIC),
  movedFrom("2026-10-26", REPUBLIC),
  holiday("2026-12-16", INDEPENDENCE),
  holiday("2027-01-01", NEW_YEAR),
  holiday("2027-01-02", NEW_YEAR),
  movedFrom("2027-01-04", NEW_YEAR),
  holiday("2027-01-07", CHRISTMAS),
  holiday("2027-03-08", WOMENS_DAY),
  holiday("2027-03-21", NAURYZ),
  holiday("2027-03-22", NAURYZ),
  holiday("2027-03-23", NAURYZ),
  movedFrom("2027-03-24", NAURYZ),
  holiday("2027-05-01", UNITY),
  movedFrom("2027-05-03", UNITY),
  holiday("2027-05-07", DEFENDERS),
  holiday("2027-05-09", VICTORY),
  movedFrom("2027-05-10", VICTORY),
  holiday("2027-07-06", CAPITAL),
  holiday("2027-08-30", CONSTITUTION),
  holiday("2027-10-25", REPUBLIC),
  holiday("2027-12-16", INDEPENDENCE),
];

function holiday(date: string, name: InEveryLanguage<string>): CalendarDaySeed {
  return { day: day(date), kind: "holiday", name, certainty: "general-knowledge" };
}

function movedFrom(date: string, name: InEveryLanguage<string>): CalendarDaySeed {
  return holiday(date, {
    kk: `${name.kk}: демалыс күні ауыстырылған`,
    ru: `${name.ru}: перенос выходного дня`,
    en: `${name.en}: day off moved`,
  });
}
