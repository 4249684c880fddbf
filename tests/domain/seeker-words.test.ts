import { describe, expect, it } from "vitest";
import { holdsIdentityNumber } from "~/domain/applications/identity-number";
import { readyReplies } from "~/domain/applications/ready-replies";
import { tellsCircumstances } from "~/domain/applications/tells-circumstances";
import en from "~locales/en/seeker.json";
import kk from "~locales/kk/seeker.json";
import ru from "~locales/ru/seeker.json";

/** An invented number that passes the check, made from a date of birth and a serial. */
function numberFrom(eleven: string): string | undefined {
  const digits = [...eleven].map(Number);
  const sum = (weights: number[]) => weights.reduce((total, weight, at) => total + weight * (digits[at] as number), 0) % 11;
  const first = sum([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  const check = first === 10 ? sum([3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) : first;
  return check === 10 ? undefined : eleven + check;
}

describe("an identification number in a message", () => {
  const numbers = Array.from({ length: 40 }, (_, serial) => numberFrom(`010203${String(50_000 + serial)}`)).filter((found) => found !== undefined);

  it("is found as it is typed: plain, spaced, with dashes, in full-width digits, inside a sentence", () => {
    expect(numbers.length).toBeGreaterThan(30);
    for (const number of numbers) {
      expect(holdsIdentityNumber(`ЖСН ${number}, келемін`)).toBe(true);
      expect(holdsIdentityNumber(number.replace(/(.{3})/g, "$1 "))).toBe(true);
      expect(holdsIdentityNumber(`${number.slice(0, 6)}-${number.slice(6)}`)).toBe(true);
      expect(holdsIdentityNumber([...number].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join(""))).toBe(true);
    }
  });

  it("is not a number with a wrong check digit, a phone, a case number, a receipt code or a longer run of digits", () => {
    const [number = ""] = numbers;
    const wrong = number.slice(0, 11) + ((Number(number[11]) + 1) % 10);
    for (const other of [wrong, "8 701 123 45 67", "+7 701 123 45 67", "1234567", `${number}3`, `4${number}`, "27.11.2026, 10:00-12:00", ""]) {
      expect(holdsIdentityNumber(other), other).toBe(false);
    }
  });
});

describe("a message that tells of circumstances", () => {
  it.each([
    "Мені күйеуім келуге рұқсат бермейді", "Қожайын төлқұжатымды алып қойды", "Мені ұрады", "Қашып кеттім",
    "Муж не отпускает", "Хозяин забрал паспорт", "Нас били и не платили", "Мне угрожают", "Я боюсь идти одна",
    "My boss took my passport", "I ran away from there", "He threatens me", "I am afraid to come",
  ])("is asked about once: %s", (text) => expect(tellsCircumstances(text)).toBe(true));

  it.each([
    "Түстен кейін келе аламын", "Сейсенбіде бос уақытым бар", "Рақмет, түсінікті",
    "Могу прийти после обеда", "Нужно ли брать диплом? Мужской пиджак не нужен", "Страховой стаж три года", "Побольше бы времени", "Буду в среду, сильный мороз",
    "I can come in the afternoon", "Is the policy the same on Friday?", "Which documents do I bring?",
  ])("about a visit is not: %s", (text) => expect(tellsCircumstances(text)).toBe(false));

  it("is none of our own examples and ready replies", () => {
    for (const { messages } of [kk, ru, en]) {
      for (const text of Object.values(messages.quicks)) expect(tellsCircumstances(text), text).toBe(false);
      const example = /[«"](.+?)[»"]/.exec(messages.wordsHint)?.[1] ?? "";
      expect(example.length).toBeGreaterThan(10);
      expect(tellsCircumstances(example)).toBe(false);
    }
  });
});

describe("ready replies", () => {
  const answered = [{ direction: "to_seeker" as const }];
  it("are offered only where they answer something", () => {
    expect(readyReplies("received", [])).toEqual([]);
    expect(readyReplies("answered", answered)).toEqual(["please-explain", "thank-you"]);
    expect(readyReplies("time_offered", answered)).toEqual(["will-come", "other-time", "cannot-come", "please-explain", "thank-you"]);
    expect(readyReplies("closed", answered)).toEqual(["please-explain"]);
  });

  it("are not offered again once something was said", () => {
    const replied = [...answered, { direction: "to_centre" as const }];
    expect(readyReplies("in_review", replied)).toEqual([]);
    expect(readyReplies("closed", replied)).toEqual([]);
    expect(readyReplies("time_set", replied)).toEqual(["other-time", "cannot-come"]);
  });
});
