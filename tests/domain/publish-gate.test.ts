// What stands between a draft and the public, and what a change is compared with.
import { describe, expect, it } from "vitest";
import { type Freshness, freshened, NEVER_CHANGED, stalePartsOf } from "~/domain/measures/draft";
import { TEXT_FIELDS } from "~/domain/measures/measure";
import { isHard, publishFaults } from "~/domain/measures/publish-gate";
import { ruleEffects } from "~/domain/measures/rule-effects";
import { wordDifference } from "~/domain/measures/word-difference";
import { day } from "~/domain/shared/day";
import { MEASURES } from "~db/seed/measures";

const TODAY = day("2026-11-24");
const seed = (slug: string) => structuredClone(MEASURES.find(({ measure }) => measure.slug === slug)?.version as (typeof MEASURES)[number]["version"]);
const draftOf = (slug: string) => ({ ...seed(slug), freshness: NEVER_CHANGED as Freshness });
const kindsOf = (draft: ReturnType<typeof draftOf>) => publishFaults(draft, seed("first-workplace"), TODAY).map(({ kind, language }) => `${kind} ${language ?? ""}`.trim());

describe("the gate", () => {
  it.each(MEASURES.map(({ version }) => version))("lets the content of $slug pass", (version) => {
    expect(publishFaults({ ...version, freshness: NEVER_CHANGED }, version, TODAY)).toEqual([]);
  });

  it("names what is missing, uneven, misplaced or unknown, and lets no reason pass a hole", () => {
    const draft = draftOf("first-workplace");
    draft.texts.en.howLong = "";
    draft.texts.ru.bring = draft.texts.ru.bring.slice(1);
    draft.texts.ru.youGet = [...draft.texts.ru.youGet].reverse();
    draft.texts.kk.howLong = "Мерзімі: {term}.";
    const faults = publishFaults(draft, undefined, TODAY);
    expect(faults.map(({ kind, field, language }) => `${kind} ${field} ${language}`).sort()).toEqual([
      "amount-misplaced howLong ru", "amount-misplaced youGet ru", "amount-unknown howLong kk", "missing howLong en", "uneven bring ru",
    ]);
    expect(faults.filter(isHard).map(({ kind }) => kind).sort()).toEqual(["amount-unknown", "missing"]);
  });

  it("asks for a source where a figure changes, and for whole ones", () => {
    const draft = draftOf("first-workplace");
    draft.amounts = [{ key: "monthly", mci: 31, per: "month", bound: "exactly" }];
    expect(kindsOf(draft)).toEqual(["figures-without-source"]);
    draft.sources = [{ ...(draft.sources[0] as (typeof draft.sources)[number]), readOn: day("2027-01-01") }];
    expect(kindsOf(draft)).toEqual(["source-incomplete"]);
    draft.sources = [];
    expect(kindsOf(draft)).toEqual(["unsourced"]);
  });

  it("hears long sentences, long words, sums and words that stand on the help page only", () => {
    const draft = draftOf("first-workplace");
    draft.texts.ru.ifYouStop = "Безопасно получите 300 000 тенге. Электроэнергетикообеспеченность. " + "слово ".repeat(19).trim() + ".";
    expect(kindsOf(draft).filter((kind) => !kind.startsWith("figures")).sort()).toEqual(["forbidden ru", "long-sentence ru", "long-word ru", "money ru"]);
  });
});

describe("freshness", () => {
  it("follows each part of each language, and a look is as good as a change", () => {
    const [before, after] = [seed("vacancy"), seed("vacancy")];
    after.texts.ru.name = "Работа";
    const changed = freshened(before, after, { freshness: NEVER_CHANGED, version: 4, stillRight: [] });
    expect(stalePartsOf(changed)).toEqual([{ field: "name", language: "kk", after: "ru" }, { field: "name", language: "en", after: "ru" }]);
    const looked = freshened(after, after, { freshness: changed, version: 5, stillRight: ["name.kk"] });
    expect(stalePartsOf(looked)).toEqual([{ field: "name", language: "en", after: "kk" }]);
    expect(stalePartsOf(freshened(after, after, { freshness: looked, version: 6, stillRight: ["name.en"] }))).toEqual([]);
    expect(TEXT_FIELDS.length).toBe(10);
  });
});

describe("a difference", () => {
  it("gives both texts back and keeps what stayed", () => {
    const [before, after] = ["Вы платите 30 МРП сразу.", "Вы получаете 40 МРП сразу, без очереди."];
    const parts = wordDifference(before, after);
    expect(parts.filter(({ kind }) => kind !== "new").map(({ text }) => text).join("")).toBe(before);
    expect(parts.filter(({ kind }) => kind !== "gone").map(({ text }) => text).join("")).toBe(after);
    expect(parts[0]).toEqual({ kind: "same", text: "Вы " });
  });
});

it("a rule that nobody's answers meet changes no result, one about age does", () => {
  const { rules } = seed("silver-age");
  expect(ruleEffects(rules, rules)).toEqual([]);
  const younger = rules.map((rule) => (rule.criterion === "age-50" ? { ...rule, accepts: ["36-49"], contradicts: ["50-to-pension"] } : rule));
  const effects = ruleEffects(rules, younger);
  expect(effects.length).toBeGreaterThan(3);
  expect(effects.every(({ answers }) => answers.age !== undefined)).toBe(true);
});
