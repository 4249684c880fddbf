import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { asSent, type Draft, hideEarlierAnswers, stateOf } from "~/domain/applications/draft";
import { type QuestionStep, STEPS } from "~/domain/applications/journey";
import type { DraftId } from "~/domain/confidentiality/draft-id.server";
import type { ReceiptCode } from "~/domain/confidentiality/receipt-code";
import { ready } from "~/domain/confidentiality/sodium.server";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = Date.parse("2026-11-24T04:00:00Z");

beforeAll(ready);

const draft = (changed: Partial<Draft> = {}): Draft => ({
  id: "x" as DraftId, code: "0".repeat(24) as ReceiptCode, language: "kk", answers: {}, startedAt: START, seenAt: START, hidden: [], ...changed,
});

describe("a draft", () => {
  it.each([
    ["just begun", 0, "readable"],
    ["after 20 idle minutes to the millisecond", 20 * MINUTE, "readable"],
    ["a millisecond later", 20 * MINUTE + 1, "locked"],
    ["after an hour", HOUR, "locked"],
    ["after 20 hours to the millisecond", 20 * HOUR, "locked"],
    ["a millisecond later", 20 * HOUR + 1, "gone"],
    ["the next week", 7 * 24 * HOUR, "gone"],
  ])("%s is what it should be", (_, later, state) => {
    expect(stateOf(draft(), START + later)).toBe(state);
  });

  it("that is used stays readable until its twentieth hour, and then goes all the same", () => {
    for (let hour = 1; hour <= 20; hour += 1) {
      const now = START + hour * HOUR;
      expect(stateOf(draft({ seenAt: now - MINUTE }), now)).toBe("readable");
    }
    expect(stateOf(draft({ seenAt: START + 20 * HOUR }), START + 20 * HOUR + 1)).toBe("gone");
  });

  it.each([
    ["at once", 0, "sent"],
    ["after 30 minutes to the millisecond", 30 * MINUTE, "sent"],
    ["a millisecond later", 30 * MINUTE + 1, "gone"],
  ])("that was sent shows its receipt %s or no more", (_, later, state) => {
    const sentAt = START + 5 * MINUTE;
    expect(stateOf(draft({ sentAt, seenAt: START }), sentAt + later)).toBe(state);
  });

  it("that was sent holds only what the receipt needs, nothing of a link that it began with", () => {
    const full = draft({ answers: { region: "100000000" }, near: "101000000", taken: ["age"], settled: true, left: "vacancy", typed: { step: "wishes", values: { wishes: ["job"] } } });
    expect(Object.keys(asSent(full, START)).sort()).toEqual(["answers", "code", "hidden", "id", "language", "seenAt", "sentAt", "startedAt"]);
    expect(asSent(full, START).answers).toEqual({});
    const withCall = { ...full, answers: { ...full.answers, contactKind: "call" as const, call: { number: "+77011234567", days: ["mon" as const], hours: ["9-12" as const], word: "river" as const, mayNameCentre: false, consent: true as const } } };
    expect(asSent(withCall, START).answers).toEqual({ contactKind: "call" });
  });

  it("that was sent at the very end of its life still shows its receipt for 30 minutes", () => {
    const sentAt = START + 20 * HOUR;
    expect(stateOf(draft({ sentAt, seenAt: sentAt }), sentAt + 29 * MINUTE)).toBe("sent");
  });

  it("of a clock that was set back is not thrown away", () => {
    expect(stateOf(draft(), START - HOUR)).toBe("readable");
  });

  it("never becomes readable again by waiting", () => {
    const rank = { readable: 0, locked: 1, gone: 2, sent: 0 };
    fc.assert(
      fc.property(fc.nat(30 * HOUR), fc.nat(30 * HOUR), fc.nat(20 * HOUR), (one, other, seen) => {
        const [sooner, later] = [Math.min(one, other), Math.max(one, other)].map((after) => stateOf(draft({ seenAt: START + seen }), START + seen + after));
        expect(rank[later as keyof typeof rank]).toBeGreaterThanOrEqual(rank[sooner as keyof typeof rank]);
      }),
    );
  });
});

describe("after a long pause", () => {
  const answers = { wishes: ["job" as const], region: "750000000", centre: "750000000", age: null };

  it("the pages answered before are hidden and go on counting; what was half typed is forgotten", () => {
    const hidden = hideEarlierAnswers(draft({ answers, typed: { step: "education", values: { education: ["school"] } } }));
    expect(hidden.answers).toEqual(answers);
    expect(hidden.hidden).toEqual(["wishes", "region", "centre", "age"]);
    expect(hidden).not.toHaveProperty("typed");
  });

  it("of a complete form every page is hidden", () => {
    const complete = { ...answers, education: null, experience: null, work: null, document: null, contactKind: "none" as const };
    expect(hideEarlierAnswers(draft({ answers: complete })).hidden).toEqual(STEPS.filter((step): step is QuestionStep => step !== "check" && step !== "call"));
  });

  it("of an empty one none is, and a second pause adds nothing twice", () => {
    expect(hideEarlierAnswers(draft()).hidden).toEqual([]);
    const once = hideEarlierAnswers(draft({ answers }));
    expect(hideEarlierAnswers(once).hidden).toEqual(once.hidden);
  });
});
