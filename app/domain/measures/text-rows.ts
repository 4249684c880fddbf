import { type InEveryLanguage, LANGUAGES } from "~/domain/shared/language";
import type { MeasureContent } from "./draft";
import { type MeasureSlug, type MeasureText, TEXT_FIELDS, type TextField } from "./measure";

/** One text of a measure in three languages, as a translator sees it: a list has one sentence a line. */
export interface TextRow {
  slug: MeasureSlug;
  part: { kind: "field"; field: TextField } | { kind: "rule"; criterion: string } | { kind: "source"; position: number };
  texts: InEveryLanguage<string>;
}

/** Every sentence of a measure that stands in three languages: its page, the rules of its check, the titles of its sources. */
export function textRowsOf(slug: MeasureSlug, { texts, rules, sources }: MeasureContent): TextRow[] {
  return [
    ...TEXT_FIELDS.map((field): TextRow => ({ slug, part: { kind: "field", field }, texts: inEach((language) => [texts[language][field]].flat().join("\n")) })),
    ...rules.map(({ criterion, says }): TextRow => ({ slug, part: { kind: "rule", criterion }, texts: says })),
    ...sources.map(({ title }, position): TextRow => ({ slug, part: { kind: "source", position }, texts: title })),
  ];
}

/** A row's name in the file, the same for ever: `relocation/forWhom`, `relocation/rule/age-35`, `relocation/source/1`. */
export function nameOfRow({ slug, part }: Pick<TextRow, "slug" | "part">): string {
  if (part.kind === "field") return `${slug}/${part.field}`;
  return part.kind === "rule" ? `${slug}/rule/${part.criterion}` : `${slug}/source/${part.position + 1}`;
}

/** A text as the editor would keep it: lines trimmed, none empty; what is one sentence stands on one line. */
function asKept({ part }: Pick<TextRow, "part">, typed: string): string {
  const isList = part.kind === "field" && LISTS.includes(part.field);
  const lines = typed.split(/\r\n?|\n/).map((line) => line.trim()).filter(Boolean);
  return lines.join(isList ? "\n" : " ");
}

export const keptTexts = (row: Pick<TextRow, "part">, typed: InEveryLanguage<string>): InEveryLanguage<string> => inEach((language) => asKept(row, typed[language]));

const LISTS: readonly TextField[] = ["forWhom", "youGet", "bring", "next", "confirmAtCentre"] satisfies readonly Listed[];
type Listed = { [Field in TextField]: MeasureText[Field] extends string[] ? Field : never }[TextField];

/** The content with one row's texts in place of what it had; texts are as kept. */
export function withTextRow(content: MeasureContent, { part, texts }: Pick<TextRow, "part" | "texts">): MeasureContent {
  if (part.kind === "rule") return { ...content, rules: content.rules.map((rule) => (rule.criterion === part.criterion ? { ...rule, says: texts } : rule)) };
  if (part.kind === "source") return { ...content, sources: content.sources.map((source, position) => (position === part.position ? { ...source, title: texts } : source)) };
  const isList = LISTS.includes(part.field);
  const valueOf = (text: string): string | string[] => (isList ? text.split("\n").filter(Boolean) : text);
  return { ...content, texts: inEach((language) => ({ ...content.texts[language], [part.field]: valueOf(texts[language]) })) };
}

function inEach<Value>(of: (language: keyof InEveryLanguage<Value>) => Value): InEveryLanguage<Value> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, of(language)])) as InEveryLanguage<Value>;
}
