import { useTranslation } from "react-i18next";
import { CHOICES, type ChoiceQuestion, PREFER_NOT, type SealedAnswers } from "~/domain/applications/answers";
import type { Outcome } from "~/domain/applications/application";
import { SummaryList } from "~/ui/summary-list";

/** The answers as words in the reader's language; what was passed over says so. */
export function AnswersPanel({ answers, outcome }: { answers: SealedAnswers; outcome: Outcome | undefined }) {
  const { t } = useTranslation(["staff", "seeker"]);
  const choice = (question: ChoiceQuestion): string => {
    const said = answers[question];
    if (said === PREFER_NOT) return t("seeker:form.preferNot");
    return said ? t(`seeker:${question}.${said}` as "seeker:age.18-35") : t("seeker:check.notAnswered");
  };
  const rows = [
    { term: t("answers.wishes"), value: answers.wishes.map((wish) => t(`seeker:wishes.${wish}`)).join("; ") },
    { term: t("answers.language"), value: t(`seeker:check.languages.${answers.answerLanguage}`) },
    ...(Object.keys(CHOICES) as ChoiceQuestion[]).map((question) => ({ term: t(`answers.${question}`), value: choice(question) })),
    ...(outcome ? [{ term: t("close.outcome"), value: t(`outcome.${outcome}`) }] : []),
  ];
  return (
    <section className="panel">
      <h2>{t("answers.title")}</h2>
      <SummaryList rows={rows} />
    </section>
  );
}
