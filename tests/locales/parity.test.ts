// Three languages that cannot drift apart: keys, plural categories, placeholders, tags, and nothing left empty.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "~/domain/shared/language";
import { baseOf, categoryOf, NAMESPACES, TEXTS } from "./locale-files";

const basesOf = (language: "kk" | "ru" | "en"): string[] => [...new Set([...TEXTS[language].keys()].map(baseOf))].sort();
const placeholdersOf = (text: string): string[] => [...new Set(text.match(/\{[^{}]*\}/g) ?? [])].sort();
const tagsOf = (text: string): string[] => (text.match(/<\/?[\w-]+\s*\/?>/g) ?? []).sort();

describe("the files", () => {
  it("are the same five in each language, and no others", () => {
    for (const language of LANGUAGES) expect(readdirSync(`locales/${language}`).sort()).toEqual(NAMESPACES.map((name) => `${name}.json`).sort());
  });

  it("have their keys in order, so that two who add one do not collide", () => {
    for (const language of LANGUAGES) {
      for (const name of NAMESPACES) {
        const text = readFileSync(`locales/${language}/${name}.json`, "utf8");
        const unordered: string[] = [];
        JSON.parse(text, function order(this: unknown, key: string, value: unknown) {
          if (typeof value === "object" && value !== null) {
            const keys = Object.keys(value);
            // Keys that are numbers come first in JavaScript, whatever the file says.
            const words = keys.filter((one) => !/^\d+$/.test(one));
            if (words.join() !== [...words].sort().join()) unordered.push(key);
          }
          return value;
        });
        expect([language, name, unordered]).toEqual([language, name, []]);
      }
    }
  });
});

describe.each(["ru", "en"] as const)("%s against kk", (language) => {
  it("has the same keys", () => {
    expect(basesOf(language)).toEqual(basesOf("kk"));
  });

  it("has the same placeholders in each text", () => {
    for (const [key, text] of TEXTS[language]) {
      const same = TEXTS.kk.get(key) ?? TEXTS.kk.get(`${baseOf(key)}_other`);
      if (same === undefined) continue;
      expect([key, placeholdersOf(text)]).toEqual([key, placeholdersOf(same)]);
    }
  });

  it("has the same tags in each text", () => {
    for (const [key, text] of TEXTS[language]) {
      const same = TEXTS.kk.get(key) ?? TEXTS.kk.get(`${baseOf(key)}_other`) ?? "";
      expect([key, tagsOf(text)]).toEqual([key, tagsOf(same)]);
    }
  });
});

describe.each(LANGUAGES)("%s", (language) => {
  it("has a text of every plural category its language knows, and of no other", () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories.slice().sort();
    const found = new Map<string, string[]>();
    for (const key of TEXTS[language].keys()) {
      const category = categoryOf(key);
      if (category) found.set(baseOf(key), [...(found.get(baseOf(key)) ?? []), category].sort());
    }
    expect(found.size).toBeGreaterThan(1);
    for (const [key, has] of found) {
      expect([key, has]).toEqual([key, categories]);
      expect([key, TEXTS[language].has(key)]).toEqual([key, false]);
    }
  });

  it("leaves nothing empty, nothing unfinished, no space at an end and none doubled", () => {
    for (const [key, text] of TEXTS[language]) {
      expect([key, typeof text]).toEqual([key, "string"]);
      expect([key, text.trim()]).toEqual([key, text]);
      expect([key, text.length > 0]).toEqual([key, true]);
      expect([key, /TODO|FIXME|XXX|lorem|\?\?\?| {2}/i.exec(text)?.[0]]).toEqual([key, undefined]);
    }
  });

  it("writes placeholders as names in single braces, which i18next fills", () => {
    for (const [key, text] of TEXTS[language]) {
      expect([key, text.replace(/\{[a-z][A-Za-z0-9]*\}/g, "").match(/[{}]|\$t\(|%[sd]/g)]).toEqual([key, null]);
    }
  });
});

it("the languages are not copies of one another: no sentence is equal in two of them", () => {
  // A name, or a word with a paper size, can well be the same.
  const isSentence = (text: string): boolean => (text.replace(/\{\w+\}/g, "").match(/\p{L}+/gu) ?? []).length > 2;
  for (const [one, other] of [["kk", "en"], ["ru", "en"], ["kk", "ru"]] as const) {
    const equal = [...TEXTS[one]].filter(([key, text]) => isSentence(text) && TEXTS[other].get(key) === text).map(([key]) => key);
    expect([one, other, equal]).toEqual([one, other, []]);
  }
});
