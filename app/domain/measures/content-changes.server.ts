import { isDeepStrictEqual } from "node:util";
import type { MeasureContent } from "./draft";
import { partOf } from "./draft";
import type { Amount, MeasureSource } from "./measure";
import { changesBetween, type TextChange } from "./measure-history.server";
import type { MeasureRule } from "./rules";

interface Change<Content> {
  before: Content | null;
  after: Content | null;
}

/** All that a draft changes, each part beside what it was. */
export interface ContentChanges {
  texts: TextChange[];
  amounts: Change<Amount[]> | null;
  sources: Change<MeasureSource[]> | null;
  /** A rule that is new was nothing before, one that is taken out is nothing after. */
  rules: (Change<MeasureRule> & { criterion: string })[];
}

/**
 * Whatever would be public and is not, or was decided to be: parts that differ from what is in force, and those that differ from the newest
 * version, which may still be to come.
 */
export function contentChanges(draft: MeasureContent, inForce: MeasureContent, newest: MeasureContent): ContentChanges {
  const texts = [inForce, newest].flatMap((base) => changesBetween(base, draft));
  const first = new Map(texts.toReversed().map((change) => [partOf(change.field, change.language), change]));
  const differs = (part: "amounts" | "sources"): MeasureContent | undefined => [inForce, newest].find((base) => !isDeepStrictEqual(base[part], draft[part]));
  const [amounts, sources] = [differs("amounts"), differs("sources")];
  const criteria = [...new Set([inForce, newest, draft].flatMap(({ rules }) => rules.map(({ criterion }) => criterion)))];
  return {
    texts: [...first.values()].toReversed(),
    amounts: amounts ? { before: amounts.amounts, after: draft.amounts } : null,
    sources: sources ? { before: sources.sources, after: draft.sources } : null,
    rules: criteria.flatMap((criterion) => {
      const after = ruleOf(draft, criterion);
      const base = [inForce, newest].find((each) => !isDeepStrictEqual(ruleOf(each, criterion), after));
      return base ? [{ criterion, before: ruleOf(base, criterion), after }] : [];
    }),
  };
}

const ruleOf = ({ rules }: MeasureContent, criterion: string): MeasureRule | null => rules.find((rule) => rule.criterion === criterion) ?? null;
