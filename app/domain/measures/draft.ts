import { type InEveryLanguage, type Language, LANGUAGES } from "~/domain/shared/language";
import type { Day } from "~/domain/shared/day";
import { type Amount, type MeasureSlug, type MeasureSource, type MeasureText, TEXT_FIELDS, type TextField } from "./measure";
import type { MeasureRule } from "./rules";

/** At which version of the draft each part of each language was last changed or looked through; missing is never. */
export type Freshness = InEveryLanguage<Partial<Record<TextField, number>>>;

/** What an editor writes and a second person publishes. */
export interface MeasureContent {
  amounts: Amount[];
  texts: InEveryLanguage<MeasureText>;
  sources: MeasureSource[];
  rules: MeasureRule[];
}

export interface MeasureDraft extends MeasureContent {
  id: string;
  slug: MeasureSlug;
  state: "draft" | "in_review";
  freshness: Freshness;
  version: number;
  changedBy: string;
  submittedBy: string | null;
  writers: Writers;
  inForceFrom: Day | null;
}

/**
 * Who wrote at each part since the last published version: `forWhom.ru`, `amounts`, `sources`, `rules.age-50`. The database keeps it. A part
 * that says what is published is nobody's.
 */
export type Writers = Readonly<Record<string, readonly string[]>>;

export const authorsOf = (writers: Writers): string[] => [...new Set(Object.values(writers).flat())].sort();

export const NEVER_CHANGED: Freshness = { kk: {}, ru: {}, en: {} };

/** A part of a text in one language, e.g. `forWhom.ru`. */
export type TextPart = `${TextField}.${Language}`;

export const partOf = (field: TextField, language: Language): TextPart => `${field}.${language}`;

/**
 * The freshness after a change: what differs is as new as the version that changes it; what somebody has looked through and
 * found still right is as new as the newest language.
 */
export function freshened(
  before: Pick<MeasureContent, "texts">,
  after: Pick<MeasureContent, "texts">,
  { freshness, version, stillRight }: { freshness: Freshness; version: number; stillRight: readonly string[] },
): Freshness {
  const changedAt = (field: TextField, language: Language): number =>
    isSame(before.texts[language][field], after.texts[language][field]) ? (freshness[language][field] ?? 0) : version;
  const newest = (field: TextField): number => Math.max(...LANGUAGES.map((language) => changedAt(field, language)));
  return Object.fromEntries(
    LANGUAGES.map((language) => {
      const parts = TEXT_FIELDS.map((field) => [field, stillRight.includes(partOf(field, language)) ? newest(field) : changedAt(field, language)] as const);
      return [language, Object.fromEntries(parts.filter(([, at]) => at > 0))];
    }),
  ) as Freshness;
}

export interface StalePart {
  field: TextField;
  language: Language;
  /** The language that was changed later. */
  after: Language;
}

/** Every part that was not changed or looked through since the same part changed in another language. */
export function stalePartsOf(freshness: Freshness): StalePart[] {
  return TEXT_FIELDS.flatMap((field) => {
    const at = (language: Language): number => freshness[language][field] ?? 0;
    const newest = LANGUAGES.reduce((one, other) => (at(other) > at(one) ? other : one));
    return LANGUAGES.filter((language) => at(language) < at(newest)).map((language) => ({ field, language, after: newest }));
  });
}

const isSame = (one: string | string[], other: string | string[]): boolean => JSON.stringify(one) === JSON.stringify(other);
