import { useTranslation } from "react-i18next";
import type { MeasureInForce } from "~/domain/measures/measure-in-force";
import type { MeasureRule } from "~/domain/measures/rules";
import type { CheckedMeasure } from "~/domain/measures/suitability";
import type { Suitability } from "~/domain/measures/suitability-verdict";
import type { Language } from "~/domain/shared/language";
import { Pictogram } from "~/ui/pictogram";
import { Tag, type TagTone } from "~/ui/tag";
import { formatDay, formatWholeAmount } from "~/web/format";
import { paths } from "~/web/paths";
import { useCheckWords } from "./check-words";
import { nextIntake } from "~/web/intake-words";

export interface CheckCardProps {
  language: Language;
  checked: CheckedMeasure & { measure: MeasureInForce };
}

const TONE: Record<Suitability, TagTone> = { "may-suit": "open", ask: "wait", "probably-not": "done" };

/** One measure with its advice, the rule that decided, and the answer that would change it. */
export function CheckCard({ language, checked }: CheckCardProps) {
  const { t } = useTranslation("public");
  const { slug, value, decidedBy, notAsked, measure } = checked;
  const isLikely = value !== "probably-not";
  return (
    <li className="card still">
      <Pictogram of={slug} />
      <h3>
        <a href={paths.measure(language, slug)}>{measure.texts[language].name}</a>
      </h3>
      <Tag tone={TONE[value]}>{t(`check.value.${value}`)}</Tag>
      {isLikely && measure.amounts[0] && <p className="amount">{formatWholeAmount(language, measure.amounts[0])}</p>}
      {isLikely && measure.intake.state !== "open" && (
        <p>{`${t(`intake.${measure.intake.state}`)}. ${nextIntake(t, language, measure.intake)}.`}</p>
      )}
      <Rules language={language} title={t("check.rule")} rules={decidedBy} />
      {isLikely && notAsked.length > 0 && <Rules language={language} title={t("check.also")} rules={notAsked} />}
      <Changes checked={checked} />
    </li>
  );
}

/** Rules of one source stand together, with its date. */
function Rules({ language, title, rules }: { language: Language; title: string; rules: readonly MeasureRule[] }) {
  const { t } = useTranslation("public");
  const bySource = new Map<string, string[]>();
  for (const { says, source, certainty, inForceFrom } of rules) {
    const words = { title: source.title[language], reference: source.reference, date: formatDay(language, inForceFrom) };
    const line = t(certainty === "sourced" ? "check.source" : "check.toConfirm", words);
    bySource.set(line, [...(bySource.get(line) ?? []), says[language]]);
  }
  if (rules.length === 0) return <p>{t("check.noRule")}</p>;
  return (
    <div>
      <strong>{`${title}:`}</strong>
      {[...bySource].map(([line, sentences]) => (
        <p key={line}>
          {sentences.join(" ")} <span className="small">{line}.</span>
        </p>
      ))}
    </div>
  );
}

function Changes({ checked: { changes } }: Pick<CheckCardProps, "checked">) {
  const { t } = useTranslation("public");
  const words = useCheckWords();
  if (changes.length === 0) return <p className="small">{t("check.change.none")}</p>;
  return (
    <div>
      <strong>{`${t("check.change.title")}:`}</strong>
      <ul>
        {changes.map(({ question, answers, value }) => (
          <li key={`${question} ${value}`}>
            {words.question(question)} <strong>{answers.map((answer) => words.answer(question, answer)).join(" / ")}</strong>
            {`: ${t(`check.value.${value}`)}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
