import { useTranslation } from "react-i18next";
import type { MeasureInForce } from "~/domain/measures/measure-in-force";
import { textWithAmounts } from "~/domain/measures/text-with-amounts";
import type { Language } from "~/domain/shared/language";
import { MeasureCard } from "~/ui/card";
import { amountWords, formatWholeAmount } from "~/web/format";
import { paths } from "~/web/paths";
import { INTAKE_TONE } from "~/web/intake-words";

type MeasureCardsProps = { language: Language; measures: readonly MeasureInForce[]; region?: string };

/** The catalogue's cards; a card leads to the measure in the same region. */
export function MeasureCards({ language, measures, region }: MeasureCardsProps) {
  const { t } = useTranslation("public");
  return (
    <ul className="cards">
      {measures.map(({ slug, texts, amounts, intake }) => {
        const { name, short } = textWithAmounts(texts[language], amountWords(language, amounts));
        return (
          <MeasureCard
            key={slug}
            href={paths.measure(language, slug, { region })}
            name={name}
            sentence={short}
            amount={amounts[0] && formatWholeAmount(language, amounts[0])}
            pictogram={slug}
            state={{ label: t(`intake.${intake.state}`), tone: INTAKE_TONE[intake.state] }}
          />
        );
      })}
    </ul>
  );
}
