import { SUITABILITIES } from "~/domain/measures/suitability-verdict";
import { type InEveryLanguage, type Language, LANGUAGES } from "~/domain/shared/language";
import { LONGEST_ANSWER } from "./message-length";

/** What a prepared text is for: an answer about a measure by its suitability, a few replies, and the office's own instruction. */
export const TEMPLATE_KINDS = [...SUITABILITIES, "visit", "question", "missed", "farewell", "instruction"] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

/** The places of a prepared text; each is filled from the application, the measure and the centre, in the seeker's language. */
export const TEMPLATE_VARIABLES = ["measure", "about", "why", "others", "intake", "bring", "where", "when", "number"] as const;
export type TemplateVariable = (typeof TEMPLATE_VARIABLES)[number];

/** The prepared replies that speak to the seeker without speaking of a measure. */
export const PLAIN_REPLIES = ["visit", "question", "missed", "farewell"] as const satisfies readonly TemplateKind[];
export type PlainReply = (typeof PLAIN_REPLIES)[number];

export interface ReplyTemplate {
  /** `*` is the whole country, otherwise the code of a centre. */
  scope: string;
  /** `*` is every measure. */
  measure: string;
  kind: TemplateKind;
  texts: InEveryLanguage<string>;
}

export interface TemplateProblem {
  language: Language;
  because: "empty" | "too-long" | "unknown-variable" | "missing-variable";
  variable?: string;
}

const PLACE = /\{([^{}\n]*)\}/g;

/** The variables a text names, each once. */
export const variablesOf = (text: string): string[] => [...new Set([...text.matchAll(PLACE)].map(([, name = ""]) => name))];

/**
 * What is wrong with a template before it may be kept: a language is empty or too long, names a place that does not
 * exist, or lacks one that another language has. Empty when it is right.
 */
export function checkTemplate(texts: InEveryLanguage<string>): TemplateProblem[] {
  const named = new Set(LANGUAGES.flatMap((language) => variablesOf(texts[language])));
  return LANGUAGES.flatMap((language): TemplateProblem[] => {
    const text = texts[language];
    if (text.trim() === "") return [{ language, because: "empty" }];
    if (text.length > LONGEST_ANSWER) return [{ language, because: "too-long" }];
    const own = variablesOf(text);
    const unknown = own.filter((name) => !(TEMPLATE_VARIABLES as readonly string[]).includes(name));
    const missing = [...named].filter((name) => !own.includes(name));
    return [
      ...unknown.map((variable) => ({ language, because: "unknown-variable" as const, variable })),
      ...missing.filter((name) => !unknown.includes(name)).map((variable) => ({ language, because: "missing-variable" as const, variable })),
    ];
  });
}

/**
 * Fills the places of a text. A value that is empty takes its paragraph with it; a place without a value stays in braces,
 * so that the text cannot be sent.
 */
export function fillTemplate(text: string, values: Partial<Record<TemplateVariable, string>>): string {
  const filled = text.replace(PLACE, (whole, name: string) => values[name as TemplateVariable] ?? whole);
  return filled.replace(/[ \t]+\n/g, "\n").replace(/\n{3,}/g, "\n\n").trim();
}

/** The text that counts: the centre's before the country's, the measure's before the general one. */
export function templateThatCounts(
  templates: readonly ReplyTemplate[],
  asked: { centre: string; measure: string; kind: TemplateKind },
): ReplyTemplate | undefined {
  const rank = ({ scope, measure }: ReplyTemplate): number => (scope === asked.centre ? 2 : 0) + (measure === asked.measure ? 1 : 0);
  const fits = templates.filter(
    ({ scope, measure, kind }) => kind === asked.kind && (scope === "*" || scope === asked.centre) && (measure === "*" || measure === asked.measure),
  );
  return fits.sort((one, other) => rank(other) - rank(one))[0];
}
