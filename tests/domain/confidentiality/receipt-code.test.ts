import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatReceiptCode, parseReceiptCode, withCheckDigits } from "~/domain/confidentiality/receipt-code";
import { drawReceiptCode } from "~/domain/confidentiality/receipt-draw.server";

const first22 = fc.stringMatching(/^[0-9]{22}$/);
const inScript = (code: string, zero: number) => code.replace(/[0-9]/g, (digit) => String.fromCodePoint(zero + Number(digit)));

function oneDigitWrong(code: string): string[] {
  return Array.from(code).flatMap((digit, at) =>
    Array.from("0123456789").filter((other) => other !== digit).map((other) => code.slice(0, at) + other + code.slice(at + 1)));
}

function neighboursSwapped(code: string): string[] {
  return Array.from(code.slice(1))
    .map((next, at) => code.slice(0, at) + next + code.charAt(at) + code.slice(at + 2))
    .filter((swapped) => swapped !== code);
}

describe("check digits", () => {
  test("follow ISO/IEC 7064 MOD 97-10: the whole number leaves 1", () => {
    fc.assert(fc.property(first22, (digits) => BigInt(withCheckDigits(digits)) % 97n === 1n));
    expect(withCheckDigits("0000000000000000000794")).toBe("000000000000000000079444");
  });

  test("catch every wrong digit and every swap of neighbours", () => {
    fc.assert(
      fc.property(first22, (digits) => {
        const code = withCheckDigits(digits);
        for (const wrong of [...oneDigitWrong(code), ...neighboursSwapped(code)]) {
          expect(parseReceiptCode(wrong)).toEqual({ ok: false, because: "check-digits" });
        }
      }),
      { numRuns: 60 },
    );
  });

  test("are one pair only: the same remainder written otherwise is refused", () => {
    const digits = Array.from({ length: 500 }, (_, n) => String(n).padStart(22, "0")).find((d) => withCheckDigits(d).endsWith("02"));
    expect(digits).toBeDefined();
    expect(parseReceiptCode(`${digits}99`)).toEqual({ ok: false, because: "check-digits" });
  });
});

describe("a typed code", () => {
  const code = withCheckDigits("1234567890123456789012");

  test.each([
    ["groups", formatReceiptCode(code)],
    ["dashes", formatReceiptCode(code).replaceAll(" ", "-")],
    ["long dashes", formatReceiptCode(code).replaceAll(" ", " – ")],
    ["minus signs", formatReceiptCode(code).replaceAll(" ", "\u2212")],
    ["no-break spaces", formatReceiptCode(code).replaceAll(" ", "\u00a0")],
    ["narrow and ideographic spaces", formatReceiptCode(code).replaceAll(" ", "\u202f\u3000")],
    ["line breaks and tabs", `\t${formatReceiptCode(code).replaceAll(" ", "\r\n")}\n`],
    ["invisible marks", `\u202a${formatReceiptCode(code).replaceAll(" ", "\u200b\u00ad\ufeff")}\u202c`],
    ["full-width digits", inScript(formatReceiptCode(code), 0xff10)],
    ["full-width digits and dashes", inScript(code, 0xff10).replace(/^.{4}/u, "$&\uff0d")],
    ["Arabic-Indic digits", inScript(formatReceiptCode(code), 0x0660)],
    ["extended Arabic-Indic digits", inScript(formatReceiptCode(code), 0x06f0)],
  ])("may come with %s", (_, typed) => {
    expect(parseReceiptCode(typed)).toEqual({ ok: true, code });
  });

  test.each([
    ["nothing", "", "empty"],
    ["separators only", " \u00a0-– ", "empty"],
    ["four digits", "1234", "length"],
    ["a digit short", code.slice(1), "length"],
    ["a digit long", `${code}0`, "length"],
    ["100 000 digits", "1".repeat(100_000), "length"],
    ["100 000 spaces", " ".repeat(100_000), "length"],
    ["a letter O", `${code.slice(1)}O`, "not-digits"],
    ["a zero byte", `${code}\u0000`, "not-digits"],
    ["digits of a script nobody here types", inScript(code, 0x0966), "not-digits"],
    ["a telephone number", "+7 701 123 45 67", "not-digits"],
  ])("may not be %s", (_, typed, because) => {
    expect(parseReceiptCode(typed)).toEqual({ ok: false, because });
  });

  test("never throws and is only ever itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (typed) => {
        const parsed = parseReceiptCode(typed);
        expect(!parsed.ok || /^[0-9]{24}$/.test(parsed.code)).toBe(true);
      }),
    );
  });
});

test("a drawn code is printed in six groups of four and read back", () => {
  for (let drawn = 0; drawn < 200; drawn += 1) {
    const code = drawReceiptCode();
    expect(formatReceiptCode(code)).toMatch(/^([0-9]{4} ){5}[0-9]{4}$/);
    expect(parseReceiptCode(formatReceiptCode(code))).toEqual({ ok: true, code });
  }
});
