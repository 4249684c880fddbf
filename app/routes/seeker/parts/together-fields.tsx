import { Form } from "@remix-run/react";
import { ANSWER_LANGUAGES, CHOICES, type ChoiceQuestion } from "~/domain/applications/answers";
import type { QuestionStep } from "~/domain/applications/journey";
import type { Language } from "~/domain/shared/language";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Select } from "~/ui/field";
import type { FieldError } from "~/web/form.server";
import type { PlacesShown } from "~/web/places-offered.server";
import { useProblemText } from "./problem-text";
import { QuestionFields } from "./question-fields";
import { useWords } from "./words";

interface TogetherFieldsProps {
  id: string;
  language: Language;
  typed: Record<string, string[]>;
  errors: readonly FieldError[];
  places: { region: PlacesShown; centre: PlacesShown };
  mayCall: boolean;
  /** The frame is in the language of whoever helps: the answer is for the other one. */
  clientsLanguage: Language | undefined;
}

/** A language's own name says enough to two people who read two languages: "Русский (орысша) · Русский" is one word too many. */
const namedOnce = (names: string): string => [...new Set(names.split(" · ").map((name) => name.replace(/ \(.+\)$/, "")))].join(" · ");

/** Everyone's questions in everyone's words and order, on one page. */
export function TogetherFields({ id, language, typed, errors: wrong, places, mayCall, clientsLanguage }: TogetherFieldsProps) {
  const { t, line } = useWords();
  const errors = useProblemText()(wrong);
  const ask = (step: QuestionStep, offered: PlacesShown = { options: [] }) => (
    <QuestionFields step={step} language={language} typed={typed} errors={errors} places={offered} mayCall={mayCall} otherRegion="" />
  );
  return (
    <>
      <ErrorSummary title={line.t("together.errors")} errors={errors} />
      <h1>{t("together.title")}</h1>
      <p>{t("start.text")}</p>
      <Form method="post" id={id} className="together" noValidate autoComplete="off" reloadDocument>
        {/* why: Enter in a field presses the first button of a form, and may not send it. */}
        <button className="vh" name="intent" value="places" tabIndex={-1} aria-hidden="true" />
        <section>{ask("wishes")}</section>
        <section>
          {ask("region", places.region)}
          <Button kind="secondary" name="intent" value="places">
            {t("together.showCentres")}
          </Button>
          {places.centre.options.length > 0 && ask("centre", places.centre)}
        </section>
        {(Object.keys(CHOICES) as ChoiceQuestion[]).map((step) => (
          <section key={step}>{ask(step)}</section>
        ))}
        <section>{ask("contact")}</section>
        <section>
          <Select
            name="answerLanguage"
            label={t("check.language")}
            hint={t("together.languageHint")}
            value={typed.answerLanguage?.[0] ?? clientsLanguage}
            options={ANSWER_LANGUAGES.map((value) => ({ value, label: namedOnce(line.t(`check.languages.${value}`)) }))}
          />
        </section>
        <p>{t("together.readFirst")}</p>
        <Button name="intent" value="send">{t("check.send")}</Button>
        <p>
          <Button kind="quiet" name="intent" value="ask-clear">
            {t("together.clear")}
          </Button>
        </p>
      </Form>
    </>
  );
}
