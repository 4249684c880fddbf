import { type ReplyTemplate, TEMPLATE_KINDS, type TemplateKind, type TemplateProblem, templateThatCounts } from "~/domain/applications/reply-template";
import { isMeasureSlug } from "~/domain/measures/measure";
import type { InEveryLanguage, Language } from "~/domain/shared/language";
import type { StaffMember } from "~/domain/staff/staff-member";

export interface AskedTemplate {
  centre: string;
  /** `*` is every measure. */
  measure: string;
  kind: TemplateKind;
}

export interface TemplateRefusal {
  problems: { field: Language; because: TemplateProblem["because"] | "not-lead"; variable?: string }[];
  texts: InEveryLanguage<string>;
}

/** Which template an address or a form names; what is not one of ours counts as the first. */
export function askedTemplate(member: StaffMember, said: (name: "centre" | "measure" | "kind") => string): AskedTemplate {
  const kind = TEMPLATE_KINDS.find((known) => known === said("kind")) ?? TEMPLATE_KINDS[0];
  const measure = said("measure");
  return { centre: member.centres.find((code) => code === said("centre")) ?? member.centres[0] ?? "", measure: isMeasureSlug(measure) ? measure : "*", kind };
}

const NOTHING: InEveryLanguage<string> = { kk: "", ru: "", en: "" };

/** The text that counts for it now, and whose it is. */
export function templateChoice(templates: readonly ReplyTemplate[], asked: AskedTemplate): { texts: InEveryLanguage<string>; source: "own" | "centre" | "country" } {
  const found = templateThatCounts(templates, asked);
  const isOwn = found?.scope === asked.centre && found.measure === asked.measure;
  return { texts: found?.texts ?? NOTHING, source: isOwn ? "own" : found?.scope === asked.centre ? "centre" : "country" };
}

export const fieldsOf = (problems: readonly TemplateProblem[]): TemplateRefusal["problems"] =>
  problems.map(({ language, because, variable }) => ({ field: language, because, ...(variable === undefined ? {} : { variable }) }));
