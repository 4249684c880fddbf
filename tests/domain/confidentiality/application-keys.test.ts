import { beforeAll, describe, expect, test } from "vitest";
import {
  makeApplicationKeys, openCentreWrap, openContact, openSeekerWrap, sealContact, wrapForCentre, wrapForSeeker,
} from "~/domain/confidentiality/application-keys.server";
import type { ApplicationKeys } from "~/domain/confidentiality/application-keys.server";
import type { KeyPair } from "~/domain/confidentiality/key-pair.server";
import { newKeyPair } from "~/domain/confidentiality/key-pair.server";
import { ready } from "~/domain/confidentiality/sodium.server";
import { damageThatOpens } from "./damage";

const place = { application: "application-1", centre: "centre-1", epoch: "2026Q4" };
const contactPlace = { table: "application_sealed", column: "contact", row: "row-1", application: "application-1" };
let keys: ApplicationKeys;
let centreKeyPair: KeyPair;
let seeker: KeyPair;

beforeAll(async () => {
  await ready();
  keys = makeApplicationKeys();
  centreKeyPair = newKeyPair();
  seeker = newKeyPair();
});

describe("the centre's wrap", () => {
  const wrap = () => wrapForCentre(keys, { ...place, centrePublicKey: centreKeyPair.publicKey });

  test("gives the centre all keys", () => {
    expect(openCentreWrap(wrap(), { ...place, centreKeyPair })).toEqual({ ok: true, keys });
  });

  test("does not open damaged", () => {
    expect(damageThatOpens(wrap(), (bytes) => openCentreWrap(bytes, { ...place, centreKeyPair }).ok)).toEqual([]);
  });

  test.each(["application", "centre", "epoch"] as const)("does not open for another %s, even with the right key", (part) => {
    const moved = openCentreWrap(wrap(), { ...place, [part]: "another", centreKeyPair });
    expect(moved).toEqual({ ok: false, because: "does-not-open" });
  });

  test("does not open with another centre's key", () => {
    expect(openCentreWrap(wrap(), { ...place, centreKeyPair: newKeyPair() }).ok).toBe(false);
  });

  test("is no seeker's wrap, and a seeker's wrap is no centre's", () => {
    expect(openSeekerWrap(wrap(), { application: place.application, seeker: centreKeyPair }).ok).toBe(false);
    const other = wrapForSeeker(keys.threadKey, { application: place.application, seekerPublicKey: centreKeyPair.publicKey });
    expect(openCentreWrap(other, { ...place, centreKeyPair }).ok).toBe(false);
  });

  test("has one size", () => {
    const longer = { application: "a".repeat(90), centre: "c", epoch: "2027Q1" };
    const sizes = [wrap(), wrapForCentre(makeApplicationKeys(), { ...longer, centrePublicKey: centreKeyPair.publicKey })];
    expect(new Set(sizes.map(({ length }) => length)).size).toBe(1);
  });
});

describe("the seeker's wrap", () => {
  const wrap = () => wrapForSeeker(keys.threadKey, { application: "application-1", seekerPublicKey: seeker.publicKey });

  test("gives the thread key and nothing of the others", () => {
    const opened = openSeekerWrap(wrap(), { application: "application-1", seeker });
    expect(opened).toEqual({ ok: true, threadKey: keys.threadKey });
    expect(Object.keys(opened)).toEqual(["ok", "threadKey"]);
  });

  test("does not open damaged, for another application or with another code's key", () => {
    const opens = (bytes: Uint8Array) => openSeekerWrap(bytes, { application: "application-1", seeker }).ok;
    expect(damageThatOpens(wrap(), opens)).toEqual([]);
    expect(openSeekerWrap(wrap(), { application: "application-2", seeker }).ok).toBe(false);
    expect(openSeekerWrap(wrap(), { application: "application-1", seeker: newKeyPair() }).ok).toBe(false);
  });
});

describe("the contact", () => {
  function contact(value: unknown): Uint8Array {
    const sealing = sealContact(keys.contact.publicKey, value, contactPlace, 256);
    if (!sealing.ok) throw new Error(sealing.because);
    return sealing.sealed;
  }

  test("is written with the public half and read through the centre's wrap", () => {
    const wrapped = wrapForCentre(keys, { ...place, centrePublicKey: centreKeyPair.publicKey });
    const opened = openCentreWrap(wrapped, { ...place, centreKeyPair });
    if (!opened.ok) throw new Error(opened.because);
    const value = { kind: "call", number: "+77011234567" };
    expect(openContact(opened.keys.contact, contact(value), contactPlace)).toEqual({ ok: true, value });
  });

  test("does not open with any other key of the application", () => {
    for (const privateKey of [keys.threadKey, keys.answerKey, seeker.privateKey]) {
      expect(openContact({ publicKey: keys.contact.publicKey, privateKey }, contact("x"), contactPlace).ok).toBe(false);
    }
  });

  test("does not open damaged or elsewhere", () => {
    const opens = (bytes: Uint8Array) => openContact(keys.contact, bytes, contactPlace).ok;
    expect(damageThatOpens(contact("x"), opens)).toEqual([]);
    for (const part of ["table", "column", "row", "application"] as const) {
      expect(openContact(keys.contact, contact("x"), { ...contactPlace, [part]: "elsewhere" }).ok).toBe(false);
    }
  });

  test("joined from two contacts does not open", () => {
    const [one, other] = [contact("one"), contact("other")];
    const joined = Uint8Array.from([...one.subarray(0, 112), ...other.subarray(112)]);
    expect(openContact(keys.contact, joined, contactPlace).ok).toBe(false);
  });

  test("has one size, also when it is cleared, and never grows", () => {
    const sizes = [contact(null), contact("x"), contact("x".repeat(253))].map(({ length }) => length);
    expect(new Set(sizes).size).toBe(1);
    expect(sealContact(keys.contact.publicKey, "x".repeat(300), contactPlace, 256)).toEqual({ ok: false, because: "too-long" });
  });
});
