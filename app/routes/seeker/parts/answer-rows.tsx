import { useTranslation } from "react-i18next";
import { type Answers, CHOICES, type ChoiceQuestion, PREFER_NOT } from "~/domain/applications/answers";
import type { QuestionStep } from "~/domain/applications/journey";
import type { Language } from "~/domain/shared/language";
import { fieldId } from "~/ui/field-id";
import type { SummaryRow } from "~/ui/summary-list";
import { paths } from "~/web/paths";

interface AnswersShown {
  language: Language;
  form: string;
  answers: Answers;
  hidden: readonly string[];
  centre: string;
  /** The measure whose page the person came from. */
  measure: string;
}

/** Every answer in words, under a short name, with the way back to its question. */
export function useAnswerRows({ language, form, answers, hidden, centre, measure }: AnswersShown): SummaryRow[] {
  const { t } = useTranslation("seeker");
  const row = (step: QuestionStep, term: string, said: string | undefined): SummaryRow => ({
    term,
    value: <span id={fieldId(step)}>{hidden.includes(step) ? t("check.hidden") : (said ?? t("check.notAnswered"))}</span>,
    change: { href: paths.applyStep(language, form, step), label: t("check.change"), about: term },
  });
  const choice = (step: ChoiceQuestion): SummaryRow => {
    const said = answers[step];
    const words = said === PREFER_NOT ? t("form.preferNot") : said ? t(`${step}.${said}` as "age.18-35") : undefined;
    return row(step, t(`check.of.${step}`), words);
  };
  const contact =
    answers.contactKind === "call" || hidden.includes("call")
      ? row(answers.call || hidden.includes("call") ? "call" : "contact", t("check.of.contact"), answers.call && t("check.contactCall", { number: answers.call.number }))
      : row("contact", t("check.of.contact"), answers.contactKind && t("check.contactNone"));
  return [
    ...(measure ? [{ ...row("wishes", t("check.measure"), undefined), value: measure }] : []),
    row("wishes", t("check.of.wishes"), answers.wishes?.map((wish) => t(`wishes.${wish}`)).join("; ")),
    row("centre", t("check.of.centre"), centre || undefined),
    ...(Object.keys(CHOICES) as ChoiceQuestion[]).map(choice),
    contact,
  ];
}
