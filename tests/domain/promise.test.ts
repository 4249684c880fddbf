// Every date here was counted by hand on a calendar of 2026 and 2027, not computed.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerDueOn, isWorkingDay, type WorkingCalendar, workingDaysLeft } from "~/domain/applications/promise";
import { addDays, type Day, day, dayOf, weekday } from "~/domain/shared/day";
import { CALENDAR } from "~db/seed/calendar";

const days = (kind: "holiday" | "working"): Set<Day> => new Set(CALENDAR.filter((entry) => entry.kind === kind).map((entry) => entry.day));
const KAZAKHSTAN: WorkingCalendar = { holidays: days("holiday"), worked: days("working") };

/** As the Government moves days: Tuesday 7 July off beside the holiday on Monday, Saturday 11 July worked for it. */
const WITH_A_MOVED_DAY: WorkingCalendar = {
  holidays: new Set([day("2026-07-06"), day("2026-07-07")]),
  worked: new Set([day("2026-07-11")]),
};

describe("three working days", () => {
  it.each([
    ["a Monday", "2026-02-02", "2026-02-05"],
    ["a Tuesday", "2026-02-03", "2026-02-06"],
    ["a Wednesday, over a weekend", "2026-02-04", "2026-02-09"],
    ["a Thursday", "2026-02-05", "2026-02-10"],
    ["a Friday", "2026-02-06", "2026-02-11"],
    ["a Saturday", "2026-02-07", "2026-02-11"],
    ["a Sunday", "2026-02-08", "2026-02-11"],
    ["29 February of a leap year's eve", "2028-02-28", "2028-03-02"],
    ["New Year's Eve 2025: 1–2 and 7 January are off", "2025-12-31", "2026-01-08"],
    ["New Year's Day", "2026-01-01", "2026-01-08"],
    ["the day after it", "2026-01-02", "2026-01-08"],
    ["the Monday before Christmas", "2026-01-05", "2026-01-09"],
    ["Christmas Eve", "2026-01-06", "2026-01-12"],
    ["Orthodox Christmas", "2026-01-07", "2026-01-12"],
    ["the Thursday before Women's Day", "2026-03-05", "2026-03-11"],
    ["the Friday before Women's Day, a Sunday whose day off moved to Monday", "2026-03-06", "2026-03-12"],
    ["Women's Day itself", "2026-03-08", "2026-03-12"],
    ["the Monday that is off for it", "2026-03-09", "2026-03-12"],
    ["two days before Nauryz", "2026-03-18", "2026-03-26"],
    ["the Thursday before Nauryz", "2026-03-19", "2026-03-27"],
    ["the Friday before Nauryz: five days off follow", "2026-03-20", "2026-03-30"],
    ["the middle of Nauryz", "2026-03-24", "2026-03-30"],
    ["two days before Unity Day", "2026-04-29", "2026-05-05"],
    ["the eve of Unity Day", "2026-04-30", "2026-05-06"],
    ["the Monday between the May holidays", "2026-05-04", "2026-05-08"],
    ["the eve of Defender's Day", "2026-05-06", "2026-05-13"],
    ["the one working Friday between the May holidays", "2026-05-08", "2026-05-14"],
    ["the Thursday before Capital City Day", "2026-07-02", "2026-07-08"],
    ["the Friday before Capital City Day", "2026-07-03", "2026-07-09"],
    ["the Thursday before Constitution Day", "2026-08-27", "2026-09-02"],
    ["the Friday before Constitution Day, a Sunday", "2026-08-28", "2026-09-03"],
    ["the Friday before Republic Day, a Sunday", "2026-10-23", "2026-10-29"],
    ["two days before Independence Day", "2026-12-14", "2026-12-18"],
    ["the eve of Independence Day", "2026-12-15", "2026-12-21"],
    ["30 December 2026", "2026-12-30", "2027-01-06"],
    ["New Year's Eve 2026: Monday 4 January is off for Saturday 2", "2026-12-31", "2027-01-08"],
    ["the Friday before Women's Day 2027, a Monday", "2027-03-05", "2027-03-11"],
    ["the Friday before Nauryz 2027", "2027-03-19", "2027-03-29"],
    ["the eve of Unity Day 2027, a Saturday", "2027-04-30", "2027-05-06"],
    ["the eve of Defender's Day 2027: four days off follow", "2027-05-06", "2027-05-13"],
  ])("from %s: %s → %s", (_, received, due) => {
    expect(answerDueOn(day(received), 3, KAZAKHSTAN)).toBe(due);
  });

  it.each([
    ["the Friday before the holiday and the day off beside it", "2026-07-03", "2026-07-10"],
    ["a Wednesday: the moved Saturday is a working day", "2026-07-08", "2026-07-11"],
    ["a Thursday over the moved Saturday", "2026-07-09", "2026-07-13"],
    ["the moved Saturday itself", "2026-07-11", "2026-07-15"],
  ])("with a moved working day, from %s: %s → %s", (_, received, due) => {
    expect(answerDueOn(day(received), 3, WITH_A_MOVED_DAY)).toBe(due);
  });

  it("a working day wins over a holiday of the same date", () => {
    const both: WorkingCalendar = { holidays: new Set([day("2026-02-03")]), worked: new Set([day("2026-02-03")]) };
    expect(isWorkingDay(day("2026-02-03"), both)).toBe(true);
    expect(answerDueOn(day("2026-02-02"), 3, both)).toBe("2026-02-05");
  });
});

describe("the day of receipt is the one in Kazakhstan", () => {
  it.each([
    ["Friday 17:30 before Nauryz", "2026-03-20T12:30:00Z", "2026-03-20", "2026-03-30"],
    ["Friday, a second before midnight", "2026-03-20T18:59:59Z", "2026-03-20", "2026-03-30"],
    ["Saturday 0:00, still Friday in London", "2026-03-20T19:00:00Z", "2026-03-21", "2026-03-30"],
    ["New Year's Day 0:00, still 2025 in London", "2025-12-31T19:00:00Z", "2026-01-01", "2026-01-08"],
    ["Monday 4:59, Sunday in London", "2026-02-01T23:59:00Z", "2026-02-02", "2026-02-05"],
  ])("%s", (_, instant, received, due) => {
    expect(dayOf(new Date(instant))).toBe(received);
    expect(answerDueOn(dayOf(new Date(instant)), 3, KAZAKHSTAN)).toBe(due);
  });
});

describe("other numbers of days", () => {
  it.each([
    [0, "2026-03-20", "2026-03-20"],
    [1, "2026-03-20", "2026-03-26"],
    [5, "2026-05-06", "2026-05-15"],
    [15, "2026-02-02", "2026-02-23"],
  ])("%i from %s → %s", (count, received, due) => {
    expect(answerDueOn(day(received), count, KAZAKHSTAN)).toBe(due);
  });
});

describe("working days left", () => {
  it.each([
    ["today is the day", "2026-02-05", "2026-02-05", 0],
    ["tomorrow", "2026-02-05", "2026-02-06", 1],
    ["over a weekend", "2026-02-06", "2026-02-09", 1],
    ["over Nauryz", "2026-03-20", "2026-03-30", 3],
    ["on a day off", "2026-03-23", "2026-03-26", 1],
    ["late by a day", "2026-02-06", "2026-02-05", -1],
    ["late, but only a weekend has passed", "2026-02-08", "2026-02-06", 0],
    ["late over Nauryz", "2026-03-27", "2026-03-20", -2],
  ])("%s: on %s until %s", (_, today, due, left) => {
    expect(workingDaysLeft(day(today), day(due), KAZAKHSTAN) + 0).toBe(left);
  });
});

describe("whatever the day", () => {
  const anyDay = fc.integer({ min: 0, max: 730 }).map((count) => addDays(day("2026-01-01"), count));

  it("the due day is a working day, lies later, and exactly so many working days away", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 20 }), (received, count) => {
        const due = answerDueOn(received, count, KAZAKHSTAN);
        expect(due > received).toBe(true);
        expect(isWorkingDay(due, KAZAKHSTAN)).toBe(true);
        expect(workingDaysLeft(received, due, KAZAKHSTAN)).toBe(count);
      }),
    );
  });

  it("who comes later is never promised an earlier day", () => {
    fc.assert(fc.property(anyDay, (received) => answerDueOn(received, 3, KAZAKHSTAN) <= answerDueOn(addDays(received, 1), 3, KAZAKHSTAN)));
  });

  it("a weekend is free unless it is worked for another day", () => {
    fc.assert(fc.property(anyDay, (value) => ![0, 6].includes(weekday(value)) || !isWorkingDay(value, KAZAKHSTAN)));
  });
});
