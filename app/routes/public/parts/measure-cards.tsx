import { useTranslation } from "react-i18next";
import type { MeasureSlug } from "~/domain/measures/measure";
import type { MeasureInForce } from "~/domain/measures/measure-in-force";
import { textWithAmounts } from "~/domain/measures/text-with-amounts";
import type { Language } from "~/domain/shared/language";
import type { WaitingTime } from "~/domain/statistics/waiting-time";
import { MeasureCard } from "~/ui/card";
import { usuallyWithin } from "~/web/figure-words";
import { amountWords, formatWholeAmount } from "~/web/format";
import { paths } from "~/web/paths";
import { intakeLabel, INTAKE_TONE } from "~/web/intake-words";

interface MeasureCardsProps {
  language: Language;
  measures: readonly MeasureInForce[];
  region?: string;
  waiting: Partial<Record<MeasureSlug, WaitingTime>>;
}

/** The catalogue's cards; a card leads to the measure in the same region. */
export function MeasureCards({ language, measures, region, waiting }: MeasureCardsProps) {
  const { t } = useTranslation("public");
  return (
    <ul className="cards">
      {measures.map(({ slug, texts, amounts, intake, otherwiseIn }) => {
        const wait = waiting[slug];
        const { name, short } = textWithAmounts(texts[language], amountWords(language, amounts));
        return (
          <MeasureCard
            key={slug}
            href={paths.measure(language, slug, { region })}
            name={name}
            sentence={short}
            amount={amounts[0] && formatWholeAmount(language, amounts[0])}
            wait={wait && `${t("figures.waiting")}: ${usuallyWithin(t, wait.days)}`}
            pictogram={slug}
            state={{ label: intakeLabel(t, { intake, otherwiseIn }), tone: INTAKE_TONE[intake.state] }}
          />
        );
      })}
    </ul>
  );
}
