import { describe, expect, it } from "vitest";
import { asksForReasons } from "~/domain/applications/asks-for-reasons";
import { mayCallNow } from "~/domain/applications/may-call-now";
import { readPlace, writePlace } from "~/domain/applications/queue-view";
import { day } from "~/domain/shared/day";
import { readLogin } from "~/domain/staff/staff-member";
import { wayBack } from "~/web/way-back";
import { readTypedCaseNumber } from "../../app/routes/staff/parts/typed-case-number";
import en from "~locales/en/staff.json";
import kk from "~locales/kk/staff.json";
import ru from "~locales/ru/staff.json";

describe("a text that asks for reasons", () => {
  it.each(["Неге келдіңіз?", "Кім айтты?", "Не болды?", "Почему вы уволились?", "Кто вас направил?", "Опишите обстоятельства", "Why did you leave?", "Who sent you?"])(
    "warns its writer: %s",
    (text) => expect(asksForReasons(text)).toBe(true),
  );

  it.each(["Түстен кейін келіңіз, іс нөмірін айтыңыз.", "Возьмите с собой документ, если он есть.", "Whole day on Monday suits us, come by the window.", "Билет не нужен", "кимешек"])(
    "leaves others alone: %s",
    (text) => expect(asksForReasons(text)).toBe(false),
  );

  it("is none of our ready replies", () => {
    for (const { template } of [kk, ru, en]) for (const text of Object.values(template)) expect(asksForReasons(text), text).toBe(false);
  });
});

describe("a call", () => {
  const allowed = { days: ["mon", "sat"], hours: ["9-12", "15-18"] } as const;
  const at = (text: string) => mayCallNow({ days: [...allowed.days], hours: [...allowed.hours] }, new Date(text));
  it("is allowed on the days and hours of Kazakhstan's clock that the person chose", () => {
    expect(at("2026-11-23T04:00:00Z")).toBe(true);
    expect(at("2026-11-23T06:59:00Z")).toBe(true);
    expect(at("2026-11-23T07:00:00Z")).toBe(false);
    expect(at("2026-11-23T03:59:00Z")).toBe(false);
    expect(at("2026-11-24T04:00:00Z")).toBe(false);
    expect(at("2026-11-28T10:30:00Z")).toBe(true);
    expect(at("2026-11-29T04:00:00Z")).toBe(false);
  });
});

describe("what is typed at the desk", () => {
  it("a place in the queue is read back as it was written, anything else begins at the beginning", () => {
    const id = "00000000-0000-4000-8000-000000000001";
    for (const place of [{ day: day("2026-11-27"), id }, { day: null, id }]) expect(readPlace(writePlace(place))).toEqual(place);
    for (const text of [null, "", "x", "2026-02-30~" + id, "2026-11-27~1", "-~' or 1=1"]) expect(readPlace(text)).toBeUndefined();
  });

  it("a case number has 7 digits in any script; a receipt code is refused", () => {
    expect(readTypedCaseNumber(" 123 45-67 ")).toEqual({ ok: true, caseNumber: 1_234_567 });
    expect(readTypedCaseNumber("١٢٣٤٥٦٧")).toEqual({ ok: true, caseNumber: 1_234_567 });
    expect(readTypedCaseNumber("7349 2584 6340 2989 3974 1257")).toEqual({ ok: false, problem: "receiptCodeTyped" });
    expect(readTypedCaseNumber("0123456")).toEqual({ ok: false, problem: "numberDigits" });
    expect(readTypedCaseNumber("Айгүл")).toEqual({ ok: false, problem: "numberDigits" });
    expect(readTypedCaseNumber("")).toEqual({ ok: false, problem: "numberEmpty" });
  });

  it("a login is folded to one spelling", () => {
    expect(readLogin("  Consultant@Semey.Example ")).toBe("consultant@semey.example");
    for (const wrong of ["ab", "a b c", "x".repeat(121), "a\u0000bc", "<b>"]) expect(readLogin(wrong)).toBeUndefined();
  });

  it("the way back leads to pages of the desk only", () => {
    for (const own of ["/staff", "/staff?view=mine&after=2026-11-27~00000000-0000-4000-8000-000000000001", "/staff/team", "/staff/cases/00000000-0000-4000-8000-000000000001?done=took"]) {
      expect(wayBack(own, "/home")).toBe(own);
    }
    for (const other of ["//evil.example", "https://evil.example", "/staff/../kk", "/staff/sign-out", "/staff\\evil", "/kk", "/staffx", "/staff?x=<", null, ""]) {
      expect(wayBack(other, "/home")).toBe("/home");
    }
  });
});
