import type { CaseContent } from "~/domain/applications/case";
import { WAITING_FOR_CENTRE } from "~/domain/applications/application";
import type { CaseRow } from "~/domain/applications/find-case.server";
import { readTemplates } from "~/domain/applications/read-templates.server";
import { PLAIN_REPLIES, type ReplyTemplate, templateThatCounts } from "~/domain/applications/reply-template";
import { type QuickReply, saidSinceAnswer } from "~/domain/applications/thread";
import { findCentre } from "~/domain/centres/list-centres.server";
import { isMeasureSlug } from "~/domain/measures/measure";
import { checkAnswersOf } from "~/domain/measures/suitability-of-answers";
import { adviceFrom, readBasis } from "~/domain/measures/suitability-check.server";
import type { Day } from "~/domain/shared/day";
import type { Language } from "~/domain/shared/language";
import type { KeptContent } from "~/web/kept-content.server";
import type { Db } from "~db/actor";
import { answerText, type CheckedForCase } from "./answer-text.server";
import type { ReadyText } from "./ready-text";

/** A measure as the case page shows it: its advice with the rules that decided, in the reader's language. */
export interface MeasureShown extends Pick<CheckedForCase, "slug" | "value" | "isWished"> {
  name: string;
  /** The one the application came with. */
  isFirst: boolean;
  /** Conditions of one source stand together. */
  rules: { source: string; says: string[] }[];
}

export interface PreparedAnswer {
  measures: MeasureShown[];
  /** What stands in the form: a whole answer in the seeker's language, or nothing. */
  ready: ReadyText;
  /** What it was made from: a measure or the name of a prepared reply. */
  from: string;
  instruction: string;
}

interface PrepareFor {
  /** `?answer=`: a measure's slug or the name of a prepared reply. */
  asked: string | null;
  today: Day;
  language: Language;
  /** Whether the centre has open times that the seeker can choose from. */
  hasTimes: boolean;
  content: KeptContent;
}

/**
 * The answer that one touch sends: from the nine answers and the measure's rules of the day of receipt, by the template that counts. It stands
 * ready for an application that nobody has said anything about yet. What the seeker has said since the last answer comes first: a wish for
 * another time has its short reply, everything else is answered by a person's own words, and the letter has to be asked for.
 */
export async function prepareAnswer(db: Db<"staff">, row: CaseRow, { answers, thread }: Pick<CaseContent, "answers" | "thread">, by: PrepareFor): Promise<PreparedAnswer> {
  const centre = await findCentre(db, row.centre);
  const made = `${by.today} ${centre?.regionCode} ${row.receivedOn} ${row.measure}`;
  const basis = await by.content(`advice ${made}`, () => readBasis(db, by.today, centre?.regionCode, row));
  const { measures: checked } = adviceFrom(basis, checkAnswersOf(answers));
  const templates = await readTemplates(db);
  const isWaiting = (WAITING_FOR_CENTRE as readonly string[]).includes(row.status);
  const from = knownReply(by.asked) ?? (isWaiting ? readyAfter(thread, row.measure, by.hasTimes) : "");
  const text = (hasTimes: boolean) => (from === "" ? "" : answerText({ row, centre, checked, wishes: answers.wishes, templates, from, hasTimes }));
  return { measures: shown(checked, row, by.language), ready: { withTimes: text(true), plain: text(false) }, from, instruction: instructionOf(templates, row, by.language) };
}

const OTHER_TIME: readonly string[] = ["other-time", "cannot-come"] satisfies QuickReply[];

function readyAfter(thread: CaseContent["thread"], measure: string, hasTimes: boolean): string {
  const said = saidSinceAnswer(thread);
  if (said.length === 0) return measure;
  const isAboutTime = said.every(({ body }) => body.kind === "quick" && OTHER_TIME.includes(body.reply));
  return isAboutTime ? (hasTimes ? "visit" : "question") : "";
}

function knownReply(asked: string | null): string | undefined {
  return isMeasureSlug(asked) || (PLAIN_REPLIES as readonly (string | null)[]).includes(asked) ? (asked ?? undefined) : undefined;
}

/** The application's own measure first, then what was wished for, likely ones before unlikely ones. */
function shown(checked: readonly CheckedForCase[], row: CaseRow, language: Language): MeasureShown[] {
  const rank = ({ slug, isWished, value }: CheckedForCase): number =>
    (slug === row.measure ? 0 : 10) + (isWished ? 0 : 5) + { "may-suit": 0, ask: 1, "probably-not": 2 }[value];
  return [...checked]
    .sort((one, other) => rank(one) - rank(other))
    .map(({ slug, value, isWished, decidedBy, measure }) => ({
      slug,
      value,
      isWished: isWished || slug === row.measure,
      isFirst: slug === row.measure,
      name: measure.texts[language].name,
      rules: bySource(decidedBy, language),
    }));
}

function bySource(rules: CheckedForCase["decidedBy"], language: Language): MeasureShown["rules"] {
  const said = new Map<string, string[]>();
  for (const { says, source } of rules) {
    const name = `${source.title[language]}, ${source.reference}`;
    said.set(name, [...(said.get(name) ?? []), says[language]]);
  }
  return [...said].map(([source, says]) => ({ source, says }));
}

function instructionOf(templates: readonly ReplyTemplate[], { centre, measure }: CaseRow, language: Language): string {
  return templateThatCounts(templates, { centre, measure, kind: "instruction" })?.texts[language] ?? "";
}
