import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  APPLICATION_STATUSES, type ApplicationStatus, expiryOf, FINISHED_STATUSES, isFinished, mayBecome, NEXT_STATUSES, OUTCOMES, WAITING_FOR_CENTRE,
} from "~/domain/applications/application";
import { addDays, type Day, day } from "~/domain/shared/day";

const TODAY = day("2026-11-24");
const open = (status: ApplicationStatus) => ({ status, reopened: false, closedOn: null });
const closed = (closedOn: Day | null, reopened = false) => ({ status: "closed" as const, reopened, closedOn });

describe("the steps", () => {
  const OPEN = APPLICATION_STATUSES.filter((status) => !isFinished(status));
  const FORWARD: ApplicationStatus[] = ["received", "in_review", "answered", "waiting_for_you", "time_offered", "time_set", "closed"];

  it("go forward, and may skip", () => {
    for (const [position, status] of FORWARD.entries()) {
      for (const next of FORWARD.slice(position + 1)) expect([status, next, mayBecome(open(status), next, TODAY)]).toEqual([status, next, true]);
    }
  });

  it("lead nowhere to themselves, and never back to received, save when a move was declined", () => {
    for (const status of APPLICATION_STATUSES) {
      expect([status, NEXT_STATUSES[status].includes(status)]).toEqual([status, false]);
      expect([status, NEXT_STATUSES[status].includes("received")]).toEqual([status, status === "move_proposed"]);
    }
  });

  it("let every open one be withdrawn, expire, close, or have a move proposed", () => {
    for (const status of OPEN) {
      for (const next of ["withdrawn", "expired", "closed", "move_proposed"] as const) {
        expect([status, next, mayBecome(open(status), next, TODAY)]).toEqual([status, next, status !== next]);
      }
    }
  });

  it("end: nothing follows withdrawn or expired", () => {
    expect(NEXT_STATUSES.withdrawn).toEqual([]);
    expect(NEXT_STATUSES.expired).toEqual([]);
    expect([...FINISHED_STATUSES]).toEqual(["closed", "withdrawn", "expired"]);
  });

  it("reach every status from received", () => {
    const reached = new Set<ApplicationStatus>(["received"]);
    for (const status of reached) for (const next of NEXT_STATUSES[status]) reached.add(next);
    expect(reached).toEqual(new Set(APPLICATION_STATUSES));
  });

  it("the clock of the promise runs only while somebody waits for the centre", () => {
    expect([...WAITING_FOR_CENTRE]).toEqual(["received", "in_review"]);
  });
});

describe("a closed application", () => {
  it("reopens within 30 days, the thirtieth included", () => {
    expect(mayBecome(closed(TODAY), "in_review", TODAY)).toBe(true);
    expect(mayBecome(closed(addDays(TODAY, -30)), "in_review", TODAY)).toBe(true);
    expect(mayBecome(closed(addDays(TODAY, -31)), "in_review", TODAY)).toBe(false);
  });

  it("reopens once, and into review only", () => {
    expect(mayBecome(closed(TODAY, true), "in_review", TODAY)).toBe(false);
    for (const next of APPLICATION_STATUSES.filter((status) => status !== "in_review")) expect(mayBecome(closed(TODAY), next, TODAY)).toBe(false);
  });

  it("of which the day is not known does not reopen", () => {
    expect(mayBecome(closed(null), "in_review", TODAY)).toBe(false);
  });
});

describe("the last day it is kept", () => {
  it.each([
    ["open: 180 days after receipt", "2026-01-01", null, "2026-06-30"],
    ["open, over a leap day", "2027-12-31", null, "2028-06-28"],
    ["closed at once: 30 days after", "2026-01-01", "2026-01-01", "2026-01-31"],
    ["closed in the middle", "2026-01-01", "2026-03-10", "2026-04-09"],
    ["closed on the 150th day: both are one", "2026-01-01", "2026-05-31", "2026-06-30"],
    ["closed later: not a day longer than 180", "2026-01-01", "2026-06-20", "2026-06-30"],
    ["closed on the last day", "2026-01-01", "2026-06-30", "2026-06-30"],
  ])("%s", (_, received, finished, last) => {
    expect(expiryOf(day(received), finished === null ? null : day(finished))).toBe(last);
  });

  it("is never later than 180 days after receipt or 30 after the end, whichever is first", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 180 }), (kept) => {
        const end = addDays(TODAY, kept);
        const last = expiryOf(TODAY, end);
        expect(last <= addDays(TODAY, 180) && last <= addDays(end, 30)).toBe(true);
        expect([addDays(TODAY, 180), addDays(end, 30)]).toContain(last);
      }),
    );
  });
});

it("the outcomes name no grant and no refusal: a human decides, elsewhere", () => {
  expect(OUTCOMES).toHaveLength(9);
  expect(OUTCOMES.filter((outcome) => /grant|approv|refus|reject|deni/.test(outcome))).toEqual([]);
});
