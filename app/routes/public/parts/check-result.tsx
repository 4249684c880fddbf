import { useTranslation } from "react-i18next";
import type { MeasureSlug } from "~/domain/measures/measure";
import type { NextStep } from "~/domain/measures/suitability-next-steps";
import type { SuitabilityResult } from "~/domain/measures/suitability-check.server";
import { type CheckAnswers, staysBehind } from "~/domain/measures/suitability-questions";
import type { Language } from "~/domain/shared/language";
import { Button, ButtonRow } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { paths } from "~/web/paths";
import { CheckCard, type CheckCardProps } from "./check-card";
import { CarriedAnswers } from "./check-fields";
import { HELP_PAPERS } from "./help-sections";
import { CheckPathways } from "./check-pathway";

/** Where the answers can be taken over. */
const USE = "use";

interface CheckResultProps {
  language: Language;
  result: SuitabilityResult;
  /** The measure whose page the person came from: told of first, whatever comes out. */
  from: MeasureSlug | undefined;
  /** The form that carries the answers. */
  form: string;
  /** No wish was named, so that every measure is one. */
  isUnsure: boolean;
}

/** Steps after which somebody may want to read how a document is got. */
const ABOUT_PAPERS: readonly NextStep[] = ["no-document", "no-iin", "temporary"];

/** What is shown at once to someone who has named no wish; the rest is folded. */
const MOST_UNASKED = 4;

/** The advice: what may suit first, what probably does not at the end and folded; never a refusal. */
export function CheckResult({ language, result, from, form, isUnsure }: CheckResultProps) {
  const { t } = useTranslation("public");
  const first = result.measures.filter(({ slug }) => slug === from);
  const measures = result.measures.filter(({ slug }) => slug !== from);
  const likely = measures.filter(({ value }) => value !== "probably-not");
  const wished = likely.filter(({ isWished }) => isWished);
  const suiting = wished.filter(({ value }) => value === "may-suit").slice(0, isUnsure ? MOST_UNASKED : undefined);
  const asking = isUnsure ? [] : wished.filter(({ value }) => value === "ask");
  const others = likely.filter((each) => !suiting.includes(each) && !asking.includes(each));
  const frame = { language, form };
  return (
    <>
      <h1>{t("check.result.title")}</h1>
      <p>
        <strong>{t("check.result.notice")}.</strong> {t("check.result.noticeText")}
      </p>
      <Notice kind="success" title={t("check.step.title")}>
        {result.nextSteps.map((step) => (
          <p key={step}>{t(`check.step.${step}`)}</p>
        ))}
        {result.nextSteps.some((step) => ABOUT_PAPERS.includes(step)) && (
          <p>
            <a href={`${paths.help(language)}#${HELP_PAPERS}`}>{t("check.papers")}</a>
          </p>
        )}
        <p>
          <a href={`#${USE}`}>{t("check.use.jump")}</a>
        </p>
      </Notice>
      <Group {...frame} id="from" title={t("check.from")} of={first} />
      {isUnsure && <p>{t("check.unsure")}</p>}
      <Group {...frame} id="may-suit" title={t("check.value.may-suit")} of={suiting} />
      <Group {...frame} id="ask" title={t("check.value.ask")} of={asking} />
      <Folded {...frame} name="other" of={others} />
      <Folded {...frame} name="not" of={measures.filter(({ value }) => value === "probably-not")} />
      <CheckPathways language={language} result={result} />
    </>
  );
}

/** Carries the answers on: into an application, back to the questions, or nowhere. */
export function CheckResultForm({ again, answers }: { again: string; answers: CheckAnswers }) {
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
        <a href={again}>{t("check.again")}</a>
      </ButtonRow>
    </>
  );
}

type GroupProps = Pick<CheckResultProps, "language" | "form"> & { of: readonly CheckCardProps["checked"][] };

function Group({ id, title, ...cards }: GroupProps & { id: string; title: string }) {
  if (cards.of.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <Cards {...cards} />
    </section>
  );
}

function Folded({ name, ...cards }: GroupProps & { name: "other" | "not" }) {
  const { t } = useTranslation("public");
  if (cards.of.length === 0) return null;
  return (
    <details>
      <summary>{t(`check.${name}`, { number: cards.of.length })}</summary>
      <Cards {...cards} />
    </details>
  );
}

function Cards({ of: measures, ...frame }: GroupProps) {
  return (
    <ul className="checked">
      {measures.map((checked) => (
        <CheckCard key={checked.slug} {...frame} checked={checked} />
      ))}
    </ul>
  );
}
