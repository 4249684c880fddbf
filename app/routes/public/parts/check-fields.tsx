import { useTranslation } from "react-i18next";
import { PREFER_NOT } from "~/domain/applications/answers";
import type { CheckQuestion } from "~/domain/measures/rules";
import { CHECK_OPTIONS, CHECK_QUESTIONS, type CheckAnswers, takesSeveral } from "~/domain/measures/suitability-questions";
import { Checkboxes, Radios } from "~/ui/choices";
import { useCheckWords } from "~/web/check-words";

/** Six questions on one page, since no answer is kept between pages; every one may be passed over. */
export function CheckQuestions({ answers, tooManyWishes }: { answers: CheckAnswers; tooManyWishes?: string }) {
  const { t } = useTranslation("public");
  return (
    <>
      <CheckField question="wishes" answers={answers} hint={t("check.wishesHint")} error={tooManyWishes} />
      <CheckField question="age" answers={answers} />
      <CheckField question="education" answers={answers} />
      <CheckField question="experience" answers={answers} />
      <CheckField question="work" answers={answers} />
      <CheckField question="document" answers={answers} hint={t("check.residence.hint")} />
    </>
  );
}

/** The seventh question, only for those who ask about their own business: no other measure has such a rule. */
export function CheckCategories({ answers }: { answers: CheckAnswers }) {
  const { t } = useTranslation("public");
  const { categories: _asked, ...others } = answers;
  return (
    <>
      <CarriedAnswers answers={others} />
      <CheckField question="categories" answers={answers} hint={t("check.categories.hint")} isPageHeading />
    </>
  );
}

/** Answers of other pages travel with the form: they are in no address and in no store. */
export function CarriedAnswers({ answers }: { answers: CheckAnswers }) {
  return (
    <>
      {CHECK_QUESTIONS.flatMap((question) =>
        (answers[question] ?? []).map((value) => <input key={`${question} ${value}`} type="hidden" name={question} value={value} />),
      )}
    </>
  );
}

interface CheckFieldProps {
  question: CheckQuestion;
  answers: CheckAnswers;
  hint?: string;
  error?: string | undefined;
  isPageHeading?: boolean;
}

function CheckField({ question, answers, hint, error, isPageHeading }: CheckFieldProps) {
  const words = useCheckWords();
  const chosen = answers[question] ?? [];
  const choices = [
    ...CHECK_OPTIONS[question].map((value) => ({ value, label: words.answer(question, value) })),
    { value: PREFER_NOT, label: words.answer(question, PREFER_NOT), isApart: true },
  ];
  const frame = { name: question, label: words.question(question), hint, error, isPageHeading, choices };
  return takesSeveral(question) ? <Checkboxes {...frame} values={chosen} /> : <Radios {...frame} value={chosen[0]} />;
}
