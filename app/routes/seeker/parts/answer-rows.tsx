import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type Answers, ANY_WORKING_DAY, type CallContact, CHOICES, type ChoiceQuestion, isAnyWorkingDay, PREFER_NOT } from "~/domain/applications/answers";
import type { QuestionStep } from "~/domain/applications/journey";
import type { Language } from "~/domain/shared/language";
import { fieldId } from "~/ui/field-id";
import type { SummaryRow } from "~/ui/summary-list";
import { paths } from "~/web/paths";
import type { CentreShown } from "~/web/places-offered.server";

interface AnswersShown {
  language: Language;
  form: string;
  answers: Answers;
  hidden: readonly string[];
  centre: CentreShown | undefined;
  /** The measure whose page the person came from. */
  measure: string;
}

/** Every answer in words, under a short name, with the way back to its question. */
export function useAnswerRows({ language, form, answers, hidden, centre, measure }: AnswersShown): SummaryRow[] {
  const { t } = useTranslation("seeker");
  const row = (step: QuestionStep, term: string, said: ReactNode): SummaryRow => ({
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
      ? row(answers.call || hidden.includes("call") ? "call" : "contact", t("check.of.contact"), answers.call && <Call {...answers.call} />)
      : row("contact", t("check.of.contact"), answers.contactKind && t("check.contactNone"));
  return [
    ...(measure ? [{ ...row("wishes", t("check.measure"), undefined), value: measure }] : []),
    row("wishes", t("check.of.wishes"), answers.wishes?.map((wish) => t(`wishes.${wish}`)).join("; ")),
    row("centre", t("check.of.centre"), centre && <Lines of={[centre.name, centre.address]} />),
    ...(Object.keys(CHOICES) as ChoiceQuestion[]).map(choice),
    contact,
  ];
}

/** All that was said of the call, so that it can be read through before it is sent. */
function Call({ number, days, hours, word, mayNameCentre }: Omit<CallContact, "kind">) {
  const { t } = useTranslation("seeker");
  const said = isAnyWorkingDay(days) ? ([ANY_WORKING_DAY] as const) : days;
  const lines = [
    t("check.contactCall", { number }),
    `${said.map((day) => t(`call.day.${day}`)).join(", ")}; ${hours.map((span) => t(`call.hour.${span}`)).join(", ")}`,
    `${t("call.word")}: ${t(`call.words.${word}`)}`,
    `${t("call.mayName")} ${t(mayNameCentre ? "call.mayNameYes" : "call.mayNameNo")}`,
  ];
  return <Lines of={lines} />;
}

function Lines({ of: [first, ...others] }: { of: readonly string[] }) {
  return (
    <>
      {first}
      {others.map((line) => (
        <span key={line}>
          <br />
          {line}
        </span>
      ))}
    </>
  );
}
