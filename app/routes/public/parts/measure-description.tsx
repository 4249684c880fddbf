import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { MciRate } from "~/domain/measures/amount-in-tenge";
import type { MeasureInForce } from "~/domain/measures/measure-in-force";
import { textWithAmounts } from "~/domain/measures/text-with-amounts";
import type { Language } from "~/domain/shared/language";
import { Description } from "~/ui/description";
import { amountWords, formatDay, formatTenge } from "~/web/format";

type DescriptionProps = { language: Language; measure: MeasureInForce; rate: MciRate | null };

/** A measure in full: every part of its text, what to confirm, and where it comes from. */
export function MeasureDescription({ language, measure, rate }: DescriptionProps) {
  const { t } = useTranslation("public");
  const { confirmAtCentre } = textWithAmounts(measure.texts[language], amountWords(language, measure.amounts));
  const sections = [
    ...useParts({ language, measure }),
    ...(confirmAtCentre.length === 0
      ? []
      : [{ id: "confirm", title: t("measure.confirm"), body: <Questions intro={t("measure.confirmIntro")} of={confirmAtCentre} /> }]),
    { id: "sources", title: t("measure.sources"), body: <Sources language={language} measure={measure} rate={rate} /> },
  ];
  return <Description sections={sections} contents={{ label: t("measure.contents") }} />;
}

/** The same terms where a measure is one of many on a page. */
export function MeasureTerms(props: Omit<DescriptionProps, "rate">) {
  return useParts(props).map(({ id, title, body }) => (
    <section key={id}>
      <h4>{title}</h4>
      {body}
    </section>
  ));
}

function useParts({ language, measure }: Omit<DescriptionProps, "rate">) {
  const { t } = useTranslation("public");
  const text = textWithAmounts(measure.texts[language], amountWords(language, measure.amounts));
  const part = (id: "forWhom" | "youGet" | "howLong" | "bring" | "whoLearnsYourName" | "ifYouStop" | "next", body: ReactNode) => ({
    id,
    title: t(`measure.${id}`),
    body,
  });
  return [
    part("forWhom", <Sentences of={text.forWhom} />),
    part("youGet", <Sentences of={text.youGet} />),
    part("howLong", <p>{text.howLong}</p>),
    part("bring", <Sentences of={text.bring} />),
    part("whoLearnsYourName", <p>{text.whoLearnsYourName}</p>),
    part("ifYouStop", <p>{text.ifYouStop}</p>),
    part("next", <Sentences of={text.next} isOrdered />),
  ];
}

function Sentences({ of: sentences, isOrdered }: { of: readonly string[]; isOrdered?: boolean }) {
  const List = isOrdered ? "ol" : "ul";
  return (
    <List>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </List>
  );
}

function Questions({ intro, of }: { intro: string; of: readonly string[] }) {
  return (
    <>
      <p>{intro}</p>
      <Sentences of={of} />
    </>
  );
}

/** Every figure is dated: the terms, each source, and the rate behind the tenge. */
function Sources({ language, measure, rate }: DescriptionProps) {
  const { t } = useTranslation("public");
  const lines = measure.sources.map(({ title, reference, readOn }) =>
    t("measure.source", { title: title[language], reference, date: formatDay(language, readOn) }),
  );
  if (rate && measure.amounts.length > 0) {
    lines.push(t("measure.rate", { year: rate.year, tenge: formatTenge(language, rate.tenge), source: rate.source[language] }));
  }
  return (
    <>
      <p>{t("measure.inForce", { date: formatDay(language, measure.inForceFrom) })}</p>
      <Sentences of={lines} />
    </>
  );
}
