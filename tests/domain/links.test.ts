import { describe, expect, it } from "vitest";
import { fingerprint } from "~/domain/confidentiality/fingerprint.server";
import { decodeLink, encodeLink } from "~/domain/links/link-code";
import { targetOfChoice } from "~/domain/links/link-choice";
import type { LinkTarget } from "~/domain/links/link-target";
import { DISTRICT_PLACES_V1, REGION_PLACES_V1 } from "~/domain/links/places-v1";
import { MEASURE_SLUGS } from "~/domain/measures/measure";
import { LANGUAGES } from "~/domain/shared/language";
import { linkAddress } from "~/web/link-address";
import { DISTRICTS, REGIONS } from "~db/seed/places";

const ALPHABET = "34679ACDEFGHJKMNPQRTWXY";
const PLACES = [undefined, ...REGION_PLACES_V1.map(([code]) => code), ...DISTRICT_PLACES_V1];
const VIEWS = [
  ...(["home", "measures", "check", "apply", "centres"] as const).map((page) => ({ page })),
  ...MEASURE_SLUGS.map((measure) => ({ page: "measure", measure }) as const),
  ...MEASURE_SLUGS.map((measure) => ({ page: "apply", measure }) as const),
];

function* everyTarget(): Generator<LinkTarget> {
  for (const view of VIEWS)
    for (const place of PLACES)
      for (const language of [undefined, ...LANGUAGES]) yield { ...view, ...(place ? { place } : {}), ...(language ? { language } : {}) };
}

describe("a shareable link", () => {
  it("is its target: every target has a code of its own that reads back as the same target", () => {
    const codes = new Set<string>();
    for (const target of everyTarget()) {
      const code = encodeLink(target);
      expect(code).toMatch(new RegExp(`^[${ALPHABET}]{5}$`));
      const read = decodeLink(code);
      if (!read.ok || JSON.stringify(sorted(read.target)) !== JSON.stringify(sorted(target))) expect(read).toEqual({ ok: true, target });
      codes.add(code);
    }
    expect(codes.size).toBe(VIEWS.length * PLACES.length * 4);
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
    const all = [...everyTarget()].map(encodeLink).join(" ");
    expect(fingerprint(Buffer.from(all))).toBe("XfptlU0GscRBr0l0");
  });

  it("catches every wrong character and every swap of two", () => {
    const all = [...everyTarget()];
    for (let index = 0; index < all.length; index += 397) {
      const code = encodeLink(all[index] as LinkTarget);
      for (let position = 0; position < code.length; position += 1) {
        for (const other of ALPHABET) {
          if (other !== code[position]) expect(decodeLink(code.slice(0, position) + other + code.slice(position + 1)).ok).toBe(false);
        }
        for (let second = position + 1; second < code.length; second += 1) {
          if (code[position] !== code[second]) expect(decodeLink(swapped(code, position, second)).ok).toBe(false);
        }
      }
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
    const ours = /^\/(kk|ru|en)(\/(measures|check|apply|centres)(\/[a-z-]+)?(\?[a-z=&-]+)?(#d\d{9})?)?$/;
    for (const target of everyTarget()) {
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
    expect(linkAddress({ page: "centres", place: "101000000" }, "kk")).toBe("/kk/centres?region=abai#d101000000");
  });

  it("is the same for two helpers who choose the same", () => {
    expect(targetOfChoice("home", { place: "710000000" })).toEqual(targetOfChoice("home", {}));
    expect(targetOfChoice("apply.vacancy", { language: "kk" })).toEqual({ page: "apply", measure: "vacancy", language: "kk" });
    for (const page of ["", "staff", "apply.nothing", "help", "https://evil.example"]) expect(targetOfChoice(page, {})).toBeUndefined();
  });
});

const sorted = (target: LinkTarget) => Object.entries(target).sort();

const swapped = (code: string, first: number, second: number): string => {
  const characters = [...code];
  [characters[first], characters[second]] = [characters[second] as string, characters[first] as string];
  return characters.join("");
};
