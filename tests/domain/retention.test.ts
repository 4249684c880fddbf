import { describe, expect, it } from "vitest";
import { ERASE_AFTER_CLOSING_DAYS, ERASE_AFTER_RECEIPT_DAYS, REOPEN_WITHIN_DAYS } from "~/domain/applications/application";
import { NO_PERSONAL_DATA, SCHEDULE } from "~/domain/retention/schedule";

describe("the schedule", () => {
  it("says the same days as the rules that carry it out", () => {
    expect(SCHEDULE.application.days).toBe(ERASE_AFTER_RECEIPT_DAYS);
    expect(SCHEDULE.application.from).toContain(`${ERASE_AFTER_CLOSING_DAYS} days after closing`);
    expect([ERASE_AFTER_RECEIPT_DAYS, ERASE_AFTER_CLOSING_DAYS, REOPEN_WITHIN_DAYS]).toEqual([180, 30, 30]);
    expect(SCHEDULE.answered.days).toBe(30);
    expect(SCHEDULE.audit.days).toBe(365);
    expect([SCHEDULE.staff_session.days, SCHEDULE.seeker_session.days]).toEqual([1, 1]);
  });

  it("gives each row a ground and a beginning, or goes with a table that has them", () => {
    for (const [table, entry] of Object.entries(SCHEDULE)) {
      if ("with" in entry) expect([table, SCHEDULE[entry.with]]).toEqual([table, expect.objectContaining({ from: expect.any(String) as string, ground: expect.any(String) as string })]);
      else expect([table, entry.from.length > 0 && entry.ground.length > 0]).toEqual([table, true]);
    }
  });

  it("shares no table with the list of those that hold nobody's data", () => {
    expect(NO_PERSONAL_DATA.filter((table) => table in SCHEDULE)).toEqual([]);
  });

  it("lets nobody reopen what is erased already", () => {
    expect(REOPEN_WITHIN_DAYS).toBeLessThanOrEqual(ERASE_AFTER_CLOSING_DAYS);
  });
});
