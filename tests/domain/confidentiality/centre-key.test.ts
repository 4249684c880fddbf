import { beforeAll, describe, expect, test } from "vitest";
import { makeApplicationKeys, openCentreWrap, wrapForCentre } from "~/domain/confidentiality/application-keys.server";
import { epochOf, grantCentreKey, makeCentreKey, openGrant } from "~/domain/confidentiality/centre-key.server";
import { newKeyPair } from "~/domain/confidentiality/key-pair.server";
import { ready } from "~/domain/confidentiality/sodium.server";
import { day } from "~/domain/shared/day";
import { damageThatOpens } from "./damage";

const place = { centre: "centre-1", epoch: "2026Q4", member: "member-1" };

beforeAll(ready);

describe("a grant", () => {
  test("gives the member the centre's pair, which opens what was wrapped to its public half", () => {
    const [centre, member] = [makeCentreKey(), newKeyPair()];
    const opened = openGrant(grantCentreKey(centre.privateKey, member.publicKey, place), member, place);
    expect(opened).toEqual({ ok: true, centreKeyPair: centre });
    const where = { application: "a", centre: "centre-1", epoch: "2026Q4" };
    const wrap = wrapForCentre(makeApplicationKeys(), { ...where, centrePublicKey: centre.publicKey });
    expect(opened.ok && openCentreWrap(wrap, { ...where, centreKeyPair: opened.centreKeyPair }).ok).toBe(true);
  });

  test.each(["centre", "epoch", "member"] as const)("does not open for another %s", (part) => {
    const member = newKeyPair();
    const grant = grantCentreKey(makeCentreKey().privateKey, member.publicKey, place);
    expect(openGrant(grant, member, { ...place, [part]: "another" })).toEqual({ ok: false, because: "does-not-open" });
  });

  test("does not open damaged or with another member's key", () => {
    const member = newKeyPair();
    const grant = grantCentreKey(makeCentreKey().privateKey, member.publicKey, place);
    expect(damageThatOpens(grant, (bytes) => openGrant(bytes, member, place).ok)).toEqual([]);
    expect(openGrant(grant, newKeyPair(), place).ok).toBe(false);
  });
});

test.each([
  ["2026-01-01", "2026Q1"], ["2026-03-31", "2026Q1"], ["2026-04-01", "2026Q2"], ["2026-06-30", "2026Q2"],
  ["2026-07-01", "2026Q3"], ["2026-09-30", "2026Q3"], ["2026-10-01", "2026Q4"], ["2026-12-31", "2026Q4"],
])("%s lies in %s", (date, epoch) => {
  expect(epochOf(day(date))).toBe(epoch);
});
