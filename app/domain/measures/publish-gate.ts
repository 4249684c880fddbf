import type { Day } from "~/domain/shared/day";
import { type Language, LANGUAGES } from "~/domain/shared/language";
import { type MeasureContent, type MeasureDraft, stalePartsOf } from "./draft";
import { type MeasureText, TEXT_FIELDS, type TextField } from "./measure";
import { type LanguageFault, languageFaults } from "./plain-language";

/** Something at the gate; `found` is quoted from the text. */
export interface PublishFault {
  kind: LanguageFault["kind"] | "missing" | "uneven" | "stale" | "amount-unknown" | "amount-misplaced" | "card-long" | "unsourced" | "source-incomplete" | "figures-without-source" | "rule-unsourced";
  field?: TextField;
  language?: Language;
  found?: string;
  /** For `stale`: which language changed later. */
  after?: Language;
}

/** No reason lets these pass: the page would have a hole. */
export const isHard = ({ kind }: PublishFault): boolean => kind === "missing" || kind === "amount-unknown";

const LONGEST_CARD = 110;

/**
 * All that speaks against publishing: a text missing or not fresh in a language, amounts that do not exist or stand elsewhere
 * in another language, figures without a source, and what is not plain language.
 * @param current what is in force, to see whether figures have changed.
 */
export function publishFaults(draft: Pick<MeasureDraft, "freshness" | keyof MeasureContent>, current: MeasureContent | undefined, today: Day): PublishFault[] {
  return [
    ...TEXT_FIELDS.flatMap((field) => fieldFaults(draft, field)),
    ...stalePartsOf(draft.freshness).map(({ field, language, after }): PublishFault => ({ kind: "stale", field, language, after })),
    ...sourceFaults(draft, current, today),
  ];
}

function fieldFaults({ texts, amounts }: Pick<MeasureContent, "texts" | "amounts">, field: TextField): PublishFault[] {
  const faults: PublishFault[] = [];
  const lines = (language: Language): string[] => linesOf(texts[language], field);
  const keys = (language: Language): string => lines(language).map((line) => placeholdersOf(line).join()).join("|");
  for (const language of LANGUAGES) {
    const say = (kind: PublishFault["kind"], found?: string) => faults.push({ kind, field, language, ...(found === undefined ? {} : { found }) });
    if (lines(language).length === 0) {
      say("missing");
      continue;
    }
    if (lines(language).length !== lines("kk").length) say("uneven");
    else if (keys(language) !== keys("kk")) say("amount-misplaced");
    if (field === "short" && texts[language].short.length > LONGEST_CARD) say("card-long");
    for (const line of lines(language)) {
      for (const key of placeholdersOf(line)) if (!amounts.some((amount) => amount.key === key)) say("amount-unknown", `{${key}}`);
      for (const { kind, found } of languageFaults(line, language)) say(kind, found);
    }
  }
  return faults;
}

function sourceFaults({ sources, amounts, texts, rules }: MeasureContent, current: MeasureContent | undefined, today: Day): PublishFault[] {
  const faults: PublishFault[] = [];
  if (sources.length === 0) faults.push({ kind: "unsourced" });
  for (const { title, reference, readOn } of sources) {
    const isWhole = LANGUAGES.every((language) => title[language] !== "") && reference !== "" && readOn <= today;
    if (!isWhole) faults.push({ kind: "source-incomplete", found: reference || title.kk });
  }
  const isOtherFigure = current !== undefined && figuresOf({ amounts, texts }) !== figuresOf(current);
  if (isOtherFigure && JSON.stringify(sources) === JSON.stringify(current.sources)) faults.push({ kind: "figures-without-source" });
  for (const { criterion, source } of rules) if (!source.reference) faults.push({ kind: "rule-unsourced", found: criterion });
  return faults;
}

/** Every number of a text and every amount: what has to be read somewhere. */
function figuresOf({ amounts, texts }: Pick<MeasureContent, "amounts" | "texts">): string {
  const numbers = LANGUAGES.map((language) => TEXT_FIELDS.flatMap((field) => linesOf(texts[language], field).join(" ").match(/\d+/g) ?? []));
  return JSON.stringify([amounts, numbers]);
}

/** The lines of a part of a text; none when it is empty. */
export function linesOf(text: MeasureText, field: TextField): string[] {
  return [text[field]].flat().filter((line) => line.trim() !== "");
}

export const placeholdersOf = (line: string): string[] => [...line.matchAll(/\{([a-z0-9-]+)\}/gi)].map(([, key]) => key ?? "").sort();
