import { useTranslation } from "react-i18next";
import type { MeasureSlug } from "~/domain/measures/measure";
import type { MeasureInForce } from "~/domain/measures/measure-in-force";
import type { MeasureRule } from "~/domain/measures/rules";
import type { CheckedMeasure } from "~/domain/measures/suitability";
import type { Suitability } from "~/domain/measures/suitability-verdict";
import type { Language } from "~/domain/shared/language";
import { Button } from "~/ui/button";
import { Pictogram } from "~/ui/pictogram";
import { Tag, type TagTone } from "~/ui/tag";
import { formatDay, formatWholeAmount } from "~/web/format";
import { useCheckWords } from "~/web/check-words";
import { nextIntake } from "~/web/intake-words";
import { MeasureTerms } from "./measure-description";

export interface CheckCardProps {
  language: Language;
  /** The form that carries the answers into an application. */
  form: string;
  checked: CheckedMeasure & { measure: MeasureInForce };
}

/**
 * Where a measure stands on the page of the result. why not its own page: the result is the answer to a form and is kept nowhere,
 * so that Back could not bring it again.
 */
export const cardOf = (slug: MeasureSlug): string => `m-${slug}`;

const TONE: Record<Suitability, TagTone> = { "may-suit": "open", ask: "wait", "probably-not": "done" };

/** One measure with its advice and the rule that decided; folded, where the rule stands and the answer that would change it. */
export function CheckCard({ language, form, checked }: CheckCardProps) {
  const { t } = useTranslation("public");
  const { slug, value, decidedBy, isContradicted, notAsked, measure } = checked;
  const isLikely = value !== "probably-not";
  const also = isLikely ? notAsked : [];
  return (
    <li id={cardOf(slug)}>
      <Pictogram of={slug} />
      <div>
        <h3>{measure.texts[language].name}</h3>
        <Tag tone={TONE[value]}>{t(`check.value.${value}`)}</Tag>
      </div>
      <div className="told">
        {isLikely && measure.amounts[0] && <p className="amount">{formatWholeAmount(language, measure.amounts[0])}</p>}
        {isLikely && measure.intake.state !== "open" && (
          <p>{`${t(`intake.${measure.intake.state}`)}. ${nextIntake(t, language, measure.intake)}.`}</p>
        )}
        <Rules language={language} title={t(isContradicted ? "check.ruleAgainst" : "check.rule")} rules={decidedBy} />
        {also.length > 0 && <Rules language={language} title={t("check.also")} rules={also} />}
        <details>
          <summary>{t("check.terms")}</summary>
          <MeasureTerms language={language} measure={measure} />
          <Button kind="secondary" form={form} name="go" value={`use ${slug}`}>
            {t("check.use.button")}
            <span className="vh">{`: ${measure.texts[language].name}`}</span>
          </Button>
        </details>
        <details>
          <summary>{t("check.more")}</summary>
          <Changes checked={checked} />
          <Sources language={language} rules={[...decidedBy, ...also]} />
        </details>
      </div>
    </li>
  );
}

function Rules({ language, title, rules }: { language: Language; title: string; rules: readonly MeasureRule[] }) {
  const { t } = useTranslation("public");
  const said = rules.length > 0 ? rules.map(({ says }) => says[language]).join(" ") : t("check.noRule");
  return (
    <p>
      <strong>{`${title}:`}</strong> {said}
    </p>
  );
}

/** Each source once, with its day; what no official text confirms says so. */
function Sources({ language, rules }: { language: Language; rules: readonly MeasureRule[] }) {
  const { t } = useTranslation("public");
  const lines = rules.map(({ source, certainty, inForceFrom }) => {
    const words = { title: source.title[language], reference: source.reference, date: formatDay(language, inForceFrom) };
    return t(certainty === "sourced" ? "check.source" : "check.toConfirm", words);
  });
  return (
    <ul className="small">
      {[...new Set(lines)].map((line) => (
        <li key={line}>{line}.</li>
      ))}
    </ul>
  );
}

function Changes({ checked: { changes } }: Pick<CheckCardProps, "checked">) {
  const { t } = useTranslation("public");
  const words = useCheckWords();
  if (changes.length === 0) return <p>{t("check.change.none")}</p>;
  return (
    <>
      <p>{`${t("check.change.title")}:`}</p>
      <ul>
        {changes.map(({ question, answers, value }) => (
          <li key={`${question} ${value}`}>
            {words.question(question)} <strong>{answers.map((answer) => words.answer(question, answer)).join(" / ")}</strong>
            {`: ${t(`check.value.${value}`)}`}
          </li>
        ))}
      </ul>
    </>
  );
}
