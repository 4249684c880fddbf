import { describe, expect, test } from "vitest";
import { CALENDAR } from "~db/seed/calendar";
import { PARAMETERS } from "~db/seed/parameters";
import { CENTRES, DISTRICTS, REGIONS } from "~db/seed/places";
import { addDays, weekday, type Day } from "~/domain/shared/day";
import { byName } from "~/domain/centres/place";
import { type Language, LANGUAGES } from "~/domain/shared/language";

describe("places", () => {
  test("are 20 regions, 228 districts and 212 centres", () => {
    expect(REGIONS).toHaveLength(20);
    expect(DISTRICTS).toHaveLength(228);
    expect(CENTRES).toHaveLength(212);
  });

  test("have codes of nine digits, each used once, and regions a frozen slug", () => {
    for (const places of [REGIONS, DISTRICTS, CENTRES]) {
      expect(new Set(places.map(({ code }) => code)).size).toBe(places.length);
      expect(places.every(({ code }) => /^\d{9}$/.test(code))).toBe(true);
    }
    expect(new Set(REGIONS.map(({ slug }) => slug)).size).toBe(20);
    expect(REGIONS.every(({ slug }) => /^[a-z]+(-[a-z]+)*$/.test(slug))).toBe(true);
    expect(REGIONS.find(({ slug }) => slug === "almaty-city")?.names.en).toBe("Almaty city");
    expect(REGIONS.find(({ slug }) => slug === "almaty-region")?.names.en).toBe("Almaty Region");
  });

  test("stand in lists by their own names, not by their kind", () => {
    const order = (language: Language) => byName(REGIONS, language).map(({ names }) => names[language]);
    expect(order("ru").slice(0, 5)).toEqual(["область Абай", "Акмолинская область", "Актюбинская область", "Алматинская область", "город Алматы"]);
    for (const language of ["kk", "en"] as const) expect(order(language)).toEqual([...order(language)].sort(new Intl.Collator(language).compare));
  });

  test("every district has a centre in its own region, and every centre a district", () => {
    const centres = new Map(CENTRES.map((centre) => [centre.code, centre]));
    for (const district of DISTRICTS) {
      expect(centres.get(district.centreCode)?.regionCode, district.names.en).toBe(district.regionCode);
    }
    const served = new Set(DISTRICTS.map(({ centreCode }) => centreCode));
    expect(CENTRES.filter(({ code }) => !served.has(code))).toEqual([]);
  });

  test("districts of Astana, Almaty and Shymkent share their city's centre", () => {
    const ofCities = DISTRICTS.filter(({ type }) => type === "city_district");
    expect(ofCities).toHaveLength(19);
    expect(ofCities.every(({ centreCode, regionCode }) => centreCode === regionCode)).toBe(true);
    expect(new Set(ofCities.map(({ centreCode }) => centreCode)).size).toBe(3);
  });

  test("are named in every language, the centre by its place", () => {
    for (const { names } of [...REGIONS, ...DISTRICTS, ...CENTRES]) {
      for (const language of LANGUAGES) expect(names[language].trim()).not.toBe("");
    }
    expect(CENTRES.find(({ code }) => code === "101000000")?.names).toEqual({
      kk: "Мансап орталығы: Семей қаласы",
      ru: "Карьерный центр: город Семей",
      en: "Career centre: Semey city",
    });
  });
});

describe("calendar", () => {
  test("is in order, no day twice", () => {
    const days = CALENDAR.map(({ day }) => day);
    expect(days).toEqual([...new Set(days)].sort());
  });

  test.each(["2026", "2027"])("gives back in %s each day off that a weekend took, on the next working day", (year) => {
    const holidays = CALENDAR.filter(({ day, name }) => day.startsWith(year) && !name.en.endsWith("moved"));
    const off = new Set<Day>(holidays.map(({ day }) => day));
    const moved = holidays
      .filter(({ day, name }) => isWeekend(day) && name.en !== "Orthodox Christmas")
      .map(({ day }) => {
        let next = day;
        while (isWeekend(next) || off.has(next)) next = addDays(next, 1);
        off.add(next);
        return next;
      });
    expect(holidays).toHaveLength(14);
    expect(CALENDAR.filter(({ day, name }) => day.startsWith(year) && name.en.endsWith("moved")).map(({ day }) => day)).toEqual(moved);
  });
});

describe("parameters", () => {
  test("are whole tenge, dated, sourced, and stop before 2027", () => {
    for (const { value, inForceFrom, source } of PARAMETERS) {
      expect(Number.isInteger(value) && value > 0).toBe(true);
      expect(inForceFrom < "2027-01-01").toBe(true);
      for (const language of LANGUAGES) expect(source[language]).not.toBe("");
    }
    const mci = PARAMETERS.filter(({ name }) => name === "mci").map(({ value }) => value);
    expect(mci).toEqual([3_692, 3_932, 4_325]);
  });
});

function isWeekend(day: Day): boolean {
  return weekday(day) === 0 || weekday(day) === 6;
}
