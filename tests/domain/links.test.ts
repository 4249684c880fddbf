import { describe, expect, it } from "vitest";
import { fingerprint } from "~/domain/confidentiality/fingerprint.server";
import { decodeLink, encodeLink } from "~/domain/links/link-code";
import { targetOfChoice } from "~/domain/links/link-choice";
import type { LinkTarget, LinkView } from "~/domain/links/link-target";
import { DISTRICT_PLACES_V1, REGION_PLACES_V1 } from "~/domain/links/places-v1";
import { MEASURE_SLUGS, WISHES } from "~/domain/measures/measure";
import { LANGUAGES } from "~/domain/shared/language";
import { linkAddress } from "~/web/link-address";
import { DISTRICTS, REGIONS } from "~db/seed/places";

const ALPHABET = "34679ACDEFGHJKMNPQRTWXY";
const REGION_CODES = REGION_PLACES_V1.map(([code]) => code);
const NOWHERE = [undefined];
const REGIONS_OR_NONE = [undefined, ...REGION_CODES];
const PLACES = [...REGIONS_OR_NONE, ...DISTRICT_PLACES_V1];

/** Every page with the places that it knows what to do with. */
const VIEWS: [LinkView, readonly (string | undefined)[]][] = [
  [{ page: "home" }, NOWHERE],
  [{ page: "check" }, NOWHERE],
  [{ page: "measures" }, REGIONS_OR_NONE],
  ...MEASURE_SLUGS.map((measure): [LinkView, typeof REGIONS_OR_NONE] => [{ page: "measure", measure }, REGIONS_OR_NONE]),
  [{ page: "centres" }, PLACES],
  [{ page: "apply" }, PLACES],
  ...MEASURE_SLUGS.map((measure): [LinkView, typeof PLACES] => [{ page: "apply", measure }, PLACES]),
  ...WISHES.map((wish): [LinkView, typeof PLACES] => [{ page: "apply", wish }, PLACES]),
];

function* everyTarget(): Generator<LinkTarget> {
  for (const [view, places] of VIEWS)
    for (const place of places)
      for (const language of [undefined, ...LANGUAGES]) yield { ...view, ...(place ? { place } : {}), ...(language ? { language } : {}) };
}

const ALL: readonly LinkTarget[] = [...everyTarget()];

describe("a shareable link", () => {
  it("is its target: every target has a code of its own that reads back as the same target", () => {
    const codes = new Set<string>();
    for (const target of ALL) {
      const code = encodeLink(target);
      const read = decodeLink(code);
      if (!read.ok || JSON.stringify(sorted(read.target)) !== JSON.stringify(sorted(target))) expect(read).toEqual({ ok: true, target });
      codes.add(code);
    }
    expect(codes.size).toBe(ALL.length);
    expect([...codes].every((code) => new RegExp(`^[${ALPHABET}]{5}$`).test(code))).toBe(true);
    expect(ALL.length).toBe(4 * (2 + 15 * 21 + 22 * 249));
  });

  it("stays what was printed", () => {
    const printed: [string, LinkTarget][] = [
      ["37W4F", { page: "home" }],
      ["3DQDF", { page: "measures", place: "100000000", language: "kk" }],
      ["63M6E", { page: "measure", measure: "first-workplace", place: "790000000", language: "ru" }],
      ["DKA6X", { page: "apply", measure: "relocation", language: "en" }],
      ["3THW6", { page: "centres", place: "101000000" }],
    ];
    for (const [code, target] of printed) {
      expect(encodeLink(target)).toBe(code);
      expect(decodeLink(code)).toEqual({ ok: true, target });
    }
    // All of version 1. A new page, measure or place gets numbers of its own and a second sum; this one never changes.
    expect(fingerprint(Buffer.from(ALL.map(encodeLink).join(" ")))).toBe("EXW7IITHr6sMvuTG");
  });

  it("has no second code for the same page: of all five-character codes exactly the targets' own are links", () => {
    const own = new Set(ALL.map(encodeLink));
    let links = 0;
    let strangers = 0;
    for (const code of everyCheckedCode()) {
      if (!decodeLink(code).ok) continue;
      if (own.has(code)) links += 1;
      else strangers += 1;
    }
    expect({ links, strangers }).toEqual({ links: ALL.length, strangers: 0 });
  });

  it("catches every wrong character of every code, and every swap of two: none is another link", () => {
    const codes = ALL.map(encodeLink);
    const own = new Set(codes);
    for (let position = 0; position < 5; position += 1) {
      expect(new Set(codes.map((code) => code.slice(0, position) + code.slice(position + 1))).size).toBe(codes.length);
    }
    let confused = 0;
    for (const code of codes)
      for (let position = 0; position < code.length; position += 1)
        for (let second = position + 1; second < code.length; second += 1)
          if (code[position] !== code[second] && own.has(swapped(code, position, second))) confused += 1;
    expect(confused).toBe(0);
    for (let index = 0; index < codes.length; index += 97) {
      const code = codes[index] as string;
      for (let position = 0; position < code.length; position += 1)
        for (const other of ALPHABET)
          if (other !== code[position]) expect(decodeLink(code.slice(0, position) + other + code.slice(position + 1)).ok).toBe(false);
    }
  });

  it("forgives case, spaces, dashes and a Kazakh or Russian keyboard", () => {
    const target: LinkTarget = { page: "measure", measure: "vacancy", place: "710000000", language: "kk" };
    const code = encodeLink(target);
    const cyrillic = code.replace(/[ACEHKMPTXY]/g, (letter) => ({ A: "А", C: "С", E: "Е", H: "Н", K: "К", M: "М", P: "Р", T: "Т", X: "Х", Y: "У" })[letter] as string);
    for (const typed of [code.toLowerCase(), ` ${code.slice(0, 2)} ${code.slice(2)} `, `${code.slice(0, 3)}–${code.slice(3)}`, cyrillic]) {
      expect(decodeLink(typed)).toEqual({ ok: true, target });
    }
  });

  it("opens nothing but our own pages, whatever is typed", () => {
    const ours = /^\/(kk|ru|en)(\/(measures|check|apply|centres)(\/[a-z-]+)?(\?[a-z=&-]+(&district=\d{9})?)?(#d\d{9})?)?$/;
    for (const target of ALL) {
      const address = linkAddress(target, "kk");
      if (!ours.test(address)) expect(address).toMatch(ours);
    }
    const junk = ["", "33333", "AAAAA", "//evil.example", "ҚҚҚҚҚ", "AAAAAA", "AAAA", "%2F%2F", "😀😀😀😀😀", "A".repeat(5_000)];
    for (const typed of junk) expect(decodeLink(typed)).toEqual({ ok: false, because: "mistyped" });
  });

  it("knows every place of today, and none of them in another region", () => {
    expect(REGION_PLACES_V1).toEqual(REGIONS.map(({ code, slug }) => [code, slug]));
    expect(DISTRICT_PLACES_V1).toEqual(DISTRICTS.map(({ code }) => code));
    for (const { code, regionCode } of DISTRICTS) expect(code.slice(0, 2)).toBe(regionCode.slice(0, 2));
  });

  it("leads to the language of the phone unless it names one", () => {
    expect(linkAddress({ page: "home" }, "ru")).toBe("/ru");
    expect(linkAddress({ page: "home", language: "en" }, "ru")).toBe("/en");
    expect(linkAddress({ page: "centres", place: "101000000" }, "kk")).toBe("/kk/centres?region=abai&district=101000000#d101000000");
    expect(linkAddress({ page: "apply", wish: "job", place: "101000000" }, "kk")).toBe("/kk/apply?wish=job&region=abai&district=101000000");
  });

  it("is the same for two helpers who choose the same", () => {
    expect(targetOfChoice("home", { place: "710000000" })).toEqual(targetOfChoice("home", {}));
    expect(targetOfChoice("vacancy", { place: "101000000" })).toEqual(targetOfChoice("vacancy", { place: "100000000" }));
    expect(targetOfChoice("apply.business", { place: "101000000" })).toEqual({ page: "apply", wish: "business", place: "101000000" });
    expect(targetOfChoice("apply.vacancy", { language: "kk" })).toEqual({ page: "apply", measure: "vacancy", language: "kk" });
    for (const page of ["", "staff", "apply.nothing", "help", "https://evil.example"]) expect(targetOfChoice(page, {})).toBeUndefined();
  });
});

/** Every code whose check character is right: 1, 2, 3, 4, 5 times its digits add up to a multiple of 23. */
function* everyCheckedCode(): Generator<string> {
  for (let value = 0; value < ALPHABET.length ** 4; value += 1) {
    const digits = [12_167, 529, 23, 1].map((weight) => Math.floor(value / weight) % 23);
    const sum = digits.reduce((total, digit, index) => total + (index + 1) * digit, 0);
    const check = [...ALPHABET].findIndex((_, digit) => (sum + 5 * digit) % 23 === 0);
    yield [...digits, check].map((digit) => ALPHABET[digit]).join("");
  }
}

const sorted = (target: LinkTarget) => Object.entries(target).sort();

const swapped = (code: string, first: number, second: number): string => {
  const characters = [...code];
  [characters[first], characters[second]] = [characters[second] as string, characters[first] as string];
  return characters.join("");
};
