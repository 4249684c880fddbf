import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPhoneNumber } from "~/domain/applications/phone-number";

const NO_BREAK = "\u00a0";

describe("a number of Kazakhstan", () => {
  it.each([
    "8 (701) 123-45-67", "+77011234567", "7011234567", "87011234567", "77011234567", "+7 701 123 45 67", "8-701-123-45-67", "8.701.123.45.67",
    "8(701)1234567", "701 123 45 67", `8${NO_BREAK}701${NO_BREAK}123${NO_BREAK}45${NO_BREAK}67`, "  8 701 123 45 67  ", "８７０１１２３４５６７", "٨٧٠١١٢٣٤٥٦٧",
  ])("written as %s is one and the same", (typed) => {
    expect(readPhoneNumber(typed)).toEqual({ ok: true, number: "+77011234567" });
  });

  it("may be one at home", () => {
    expect(readPhoneNumber("8 (7172) 12-34-56")).toEqual({ ok: true, number: "+77172123456" });
  });

  it.each(["8701123456", "8 701 123 45 6", "+7 701 123 45 6", "701 123 45 6", "123"])("is a digit or more short: %s", (typed) => {
    expect(readPhoneNumber(typed)).toEqual({ ok: false, because: "too-short" });
  });

  it.each(["870112345678", "8 701 123 45 67 8", "87011234567890", "+7 701 123 45 678"])("has a digit too many: %s", (typed) => {
    expect(readPhoneNumber(typed)).toEqual({ ok: false, because: "too-long" });
  });

  it.each(["0000000000", "8 000 000 00 00", "+7 000 000 00 00"])("does not exist: %s", (typed) => {
    expect(readPhoneNumber(typed)).toEqual({ ok: false, because: "not-a-number" });
  });
});

describe("a number from abroad", () => {
  it.each([
    ["+998 90 123 45 67", "+998901234567"],
    ["8 10 998 90 123 45 67", "+998901234567"],
    ["+996 555 123 456", "+996555123456"],
    ["+992 90 123 4567", "+992901234567"],
    ["+7 916 123 45 67", "+79161234567"],
    ["+49 30 901820", "+4930901820"],
  ])("is accepted: %s", (typed, number) => {
    expect(readPhoneNumber(typed)).toEqual({ ok: true, number });
  });

  it("that cannot be one is said to be wrong, not short, since we do not know its length", () => {
    expect(readPhoneNumber("+998 90 123 45")).toEqual({ ok: false, because: "not-a-number" });
  });
});

describe("what is no number", () => {
  it.each(["", "   ", NO_BREAK])("nothing typed: %j", (typed) => {
    expect(readPhoneNumber(typed)).toEqual({ ok: false, because: "empty" });
  });

  it.each(["allo 8 701 123 45 67", "abc", "+", "--", "<script>", "tel"])("words: %s", (typed) => {
    expect(readPhoneNumber(typed)).toEqual({ ok: false, because: "not-a-number" });
  });

  it("a flood of digits is refused by its length", () => {
    expect(readPhoneNumber("1".repeat(10_000))).toEqual({ ok: false, because: "too-long" });
  });

  it("whatever is typed, the answer is a number in international form or a reason, never an error", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "grapheme", maxLength: 60 }), fc.stringMatching(/^[+0-9 ()-]{0,20}$/)), (typed) => {
        const read = readPhoneNumber(typed);
        expect(read.ok ? read.number : read.because).toMatch(/^\+[1-9]\d{6,14}$|^(empty|too-short|too-long|not-a-number)$/);
      }),
      { numRuns: 500 },
    );
  });

  it("a number that was read is read again as itself", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(\+7|8|7|)70[0-8][0-9]{7}$/), (typed) => {
        const read = readPhoneNumber(typed);
        if (read.ok) expect(readPhoneNumber(read.number)).toEqual(read);
      }),
    );
  });
});
