import { useTranslation } from "react-i18next";
import { Tag, type TagTone } from "~/ui/tag";
import { fieldId } from "~/ui/field-id";
import type { MeasureShown } from "./one-touch.server";

const TONE: Record<MeasureShown["value"], TagTone> = { "may-suit": "open", ask: "wait", "probably-not": "done" };

/** Each wished measure with its advice and the rule behind it; one touch makes the answer from it. A person decides. */
export function SuitabilityPanel({ measures, chosen, isOpen }: { measures: readonly MeasureShown[]; chosen: string; isOpen: boolean }) {
  const { t } = useTranslation("staff");
  const wished = measures.filter(({ isWished }) => isWished);
  const others = measures.filter(({ isWished }) => !isWished);
  return (
    <section className="panel">
      <h2>{t("suit.title")}</h2>
      <p className="small">{t("suit.text")}</p>
      <Measures measures={wished.slice(0, SHOWN)} chosen={chosen} isOpen={isOpen} />
      <Folded label={t("suit.others")} measures={[...wished.slice(SHOWN), ...others]} chosen={chosen} isOpen={isOpen} />
    </section>
  );
}

const SHOWN = 5;

function Folded({ label, measures, ...rest }: { label: string; measures: readonly MeasureShown[]; chosen: string; isOpen: boolean }) {
  if (measures.length === 0) return null;
  return (
    <details>
      <summary>{label}</summary>
      <Measures measures={measures} {...rest} />
    </details>
  );
}

function Measures({ measures, chosen, isOpen }: { measures: readonly MeasureShown[]; chosen: string; isOpen: boolean }) {
  const { t } = useTranslation("staff");
  return (
    <ul className="suits">
      {measures.map(({ slug, name, value, isFirst, rules }) => (
        <li key={slug} aria-current={slug === chosen ? "true" : undefined}>
          <details open={isFirst}>
            <summary>
              {name} <Tag tone={TONE[value]}>{t(`suit.${value}`)}</Tag>
            </summary>
            {isFirst && <p className="small">{t("suit.first")}</p>}
            {rules.map(({ source, says }) => (
              <p key={source}>
                {says.join(" ")} <cite className="small">{source}</cite>
              </p>
            ))}
            {isOpen && slug !== chosen && <a href={`?answer=${slug}#${fieldId("answer")}`}>{t("suit.use", { measure: name })}</a>}
          </details>
        </li>
      ))}
    </ul>
  );
}
