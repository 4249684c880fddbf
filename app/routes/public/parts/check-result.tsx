import { useTranslation } from "react-i18next";
import type { SuitabilityResult } from "~/domain/measures/suitability-check.server";
import { type CheckAnswers, staysBehind } from "~/domain/measures/suitability-questions";
import type { Language } from "~/domain/shared/language";
import { Button, ButtonRow } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { paths } from "~/web/paths";
import { CheckCard, type CheckCardProps } from "./check-card";
import { CarriedAnswers } from "./check-fields";
import { CheckPathways } from "./check-pathway";

/** Where the answers can be taken over. */
const USE = "use";

interface CheckResultProps {
  language: Language;
  result: SuitabilityResult;
}

/** The advice: what may suit first, what probably does not at the end and folded; never a refusal. */
export function CheckResult({ language, result }: CheckResultProps) {
  const { t } = useTranslation("public");
  const { measures, nextSteps } = result;
  const likely = measures.filter(({ value }) => value !== "probably-not");
  const wished = likely.filter(({ isWished }) => isWished);
  return (
    <>
      <h1>{t("check.result.title")}</h1>
      <p>
        <strong>{t("check.result.notice")}.</strong> {t("check.result.noticeText")}
      </p>
      <Notice kind="success" title={t("check.step.title")}>
        {nextSteps.map((step) => (
          <p key={step}>{t(`check.step.${step}`)}</p>
        ))}
        <p>
          <a href={`#${USE}`}>{t("check.use.title")}</a>
        </p>
      </Notice>
      <Group language={language} value="may-suit" of={wished.filter(({ value }) => value === "may-suit")} />
      <Group language={language} value="ask" of={wished.filter(({ value }) => value === "ask")} />
      <Folded language={language} name="other" of={likely.filter(({ isWished }) => !isWished)} />
      <Folded language={language} name="not" of={measures.filter(({ value }) => value === "probably-not")} />
      <CheckPathways language={language} result={result} />
    </>
  );
}

/** Carries the answers on: into an application, back to the questions, or nowhere. */
export function CheckResultForm({ language, answers }: { language: Language; answers: CheckAnswers }) {
  const { t } = useTranslation("public");
  return (
    <>
      <CarriedAnswers answers={answers} />
      <h2 id={USE}>{t("check.use.title")}</h2>
      <p>{t("check.use.text")}</p>
      {staysBehind(answers) && <p>{t("check.use.staysBehind")}</p>}
      <ButtonRow>
        <Button name="go" value="use">
          {t("check.use.button")}
        </Button>
        <Button kind="secondary" name="go" value="edit">
          {t("check.edit")}
        </Button>
        <a href={paths.check(language)}>{t("check.again")}</a>
      </ButtonRow>
    </>
  );
}

type Checked = CheckCardProps["checked"];

function Group({ language, value, of: measures }: { language: Language; value: "may-suit" | "ask"; of: readonly Checked[] }) {
  const { t } = useTranslation("public");
  if (measures.length === 0) return null;
  return (
    <section aria-labelledby={value}>
      <h2 id={value}>{t(`check.value.${value}`)}</h2>
      <Cards language={language} of={measures} />
    </section>
  );
}

function Folded({ language, name, of: measures }: { language: Language; name: "other" | "not"; of: readonly Checked[] }) {
  const { t } = useTranslation("public");
  if (measures.length === 0) return null;
  return (
    <details>
      <summary>{t(`check.${name}`, { number: measures.length })}</summary>
      <Cards language={language} of={measures} />
    </details>
  );
}

function Cards({ language, of: measures }: { language: Language; of: readonly Checked[] }) {
  return (
    <ul className="checked">
      {measures.map((checked) => (
        <CheckCard key={checked.slug} language={language} checked={checked} />
      ))}
    </ul>
  );
}
