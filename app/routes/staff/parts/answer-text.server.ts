import type { CaseRow } from "~/domain/applications/find-case.server";
import { LONGEST_ANSWER } from "~/domain/applications/message-length";
import { fillTemplate, PLAIN_REPLIES, type PlainReply, type ReplyTemplate, templateThatCounts, type TemplateVariable } from "~/domain/applications/reply-template";
import type { Centre } from "~/domain/centres/centre";
import type { Wish } from "~/domain/measures/measure";
import type { SuitabilityResult } from "~/domain/measures/suitability-check.server";
import { textWithAmounts } from "~/domain/measures/text-with-amounts";
import type { Language } from "~/domain/shared/language";
import { amountWords, formatDay } from "~/web/format";
import { i18nIn } from "~/web/i18n";

export type CheckedForCase = SuitabilityResult["measures"][number];

export interface TextFor {
  row: CaseRow;
  centre: Centre | undefined;
  checked: readonly CheckedForCase[];
  wishes: readonly Wish[];
  templates: readonly ReplyTemplate[];
  /** A measure's slug or the name of a prepared reply. */
  from: string;
  hasTimes: boolean;
}

type Values = Partial<Record<TemplateVariable, string>>;

const MOST_OTHERS = 2;

/**
 * A prepared text in the seeker's language with its places filled. What is too long gives up lines of "bring with you"
 * first. A place that cannot be filled (a centre without an address) stays in braces: such a text cannot be sent.
 */
export function answerText({ row, centre, checked, wishes, templates, from, hasTimes }: TextFor): string {
  const one = checked.find(({ slug }) => slug === from);
  const kind = isPlainReply(from) ? from : (one?.value ?? "ask");
  const template = templateThatCounts(templates, { centre: row.centre, measure: isPlainReply(from) ? "*" : from, kind });
  if (!template) return "";
  const coming = comingWords(row, centre, hasTimes);
  const text = template.texts[row.language];
  if (!one) return fillTemplate(text, coming);
  const measure = withOtherWishes(text, measureWords(row.language, one), row.language, { one, checked, wishes });
  return withWhatFits(text, { ...coming, ...measure }, bringLines(row.language, one), row.language);
}

const isPlainReply = (from: string): from is PlainReply => (PLAIN_REPLIES as readonly string[]).includes(from);

const words = (language: Language) => i18nIn(language).t;

/** Where and when to come, and what to say there. */
function comingWords({ language, caseNumber }: CaseRow, centre: Centre | undefined, hasTimes: boolean): Values {
  const t = words(language);
  const { address, hours, askFor } = centre ?? {};
  return {
    number: String(caseNumber),
    when: hasTimes ? t("template.when", { ns: "staff" }) : "",
    ...(address && hours && askFor
      ? { where: t("template.where", { ns: "staff", address: address[language], hours: hours[language], askFor: askFor[language] }) }
      : {}),
  };
}

/** What the measure is called and gives, which conditions decided, when its intake opens. */
function measureWords(language: Language, one: CheckedForCase): Values {
  const t = words(language);
  const rules = one.decidedBy.map(({ says }) => says[language]).join(" ");
  const { intake, texts } = one.measure;
  const opens = intake.opensOn ? t("intake.opensOn", { date: formatDay(language, intake.opensOn) }) : t("intake.centreKnows");
  return {
    measure: texts[language].name,
    about: texts[language].short,
    why: rules === "" ? "" : t("template.why", { ns: "staff", rules }),
    intake: intake.state === "open" ? "" : `${t(`intake.${intake.state}`)}. ${opens}.`,
  };
}

interface Wished {
  one: CheckedForCase;
  checked: readonly CheckedForCase[];
  wishes: readonly Wish[];
}

/** What else may suit, and a wish that the letter's measure does not answer: in its own place, or after what the measure gives. */
function withOtherWishes(template: string, values: Values, language: Language, wished: Wished): Values {
  const best = bestOfOtherWishes(wished);
  const atVisit = best.filter(({ value }) => value !== "may-suit");
  const hasPlace = template.includes("{others}");
  const suits = best.filter(({ value }) => value === "may-suit");
  const more = hasPlace ? wished.checked.filter((each) => isAnother(each, wished.one) && each.isWished && each.value === "may-suit" && !suits.includes(each)) : [];
  const others = [othersLine("template.others", [...suits, ...more].slice(0, Math.max(MOST_OTHERS, suits.length)), language), othersLine("template.othersAtVisit", atVisit, language)].filter(Boolean).join("\n");
  return hasPlace || others === "" ? { ...values, others } : { ...values, others, about: `${values.about}\n\n${others}` };
}

const isAnother = ({ slug }: CheckedForCase, one: CheckedForCase): boolean => slug !== one.slug && slug !== "consultation";

/** The best measure of each wish that the letter's own measure does not answer. */
function bestOfOtherWishes({ one, checked, wishes }: Wished): CheckedForCase[] {
  const other = wishes.filter((wish) => wish !== "advice" && !one.measure.wishes.includes(wish));
  const best = other.flatMap((wish) => {
    const answering = checked.filter((each) => isAnother(each, one) && each.measure.wishes.includes(wish));
    return ["may-suit", "ask", "probably-not"].flatMap((value) => answering.find((each) => each.value === value) ?? []).slice(0, 1);
  });
  return [...new Set(best)];
}

function othersLine(key: "template.others" | "template.othersAtVisit", measures: readonly CheckedForCase[], language: Language): string {
  const names = measures.map(({ measure }) => measure.texts[language].name).join("; ");
  return names === "" ? "" : words(language)(key, { ns: "staff", measures: names });
}

function bringLines(language: Language, { measure: { texts, amounts } }: CheckedForCase): string[] {
  return textWithAmounts(texts[language], amountWords(language, amounts)).bring;
}

function withWhatFits(template: string, values: Values, bring: readonly string[], language: Language): string {
  const title = words(language)("template.bring", { ns: "staff" });
  const text = fillTemplate(template, { ...values, bring: bring.length === 0 ? "" : [title, ...bring.map((item) => `– ${item}`)].join("\n") });
  return text.length <= LONGEST_ANSWER || bring.length === 0 ? text : withWhatFits(template, values, bring.slice(0, -1), language);
}
