import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Region } from "~/domain/centres/place";
import type { MeasureSlug } from "~/domain/measures/measure";
import type { MeasureInBrief, MeasureInForce } from "~/domain/measures/measure-in-force";
import { textWithAmounts } from "~/domain/measures/text-with-amounts";
import type { Language } from "~/domain/shared/language";
import type { WaitingTime } from "~/domain/statistics/waiting-time";
import { ButtonLink, ButtonRow } from "~/ui/button";
import { Facts } from "~/ui/facts";
import { Notice } from "~/ui/notice";
import { Pictogram } from "~/ui/pictogram";
import { Tag } from "~/ui/tag";
import { amountWords, formatWholeAmount } from "~/web/format";
import { paths } from "~/web/paths";
import { usuallyWithin, waitingSource } from "~/web/figure-words";
import { intakeLabel, INTAKE_TONE, nextIntake } from "~/web/intake-words";
import { OtherwiseInRegions } from "./otherwise-in-regions";

type OpeningProps = { language: Language; measure: MeasureInForce; related: readonly MeasureInBrief[]; region?: Region; regions?: readonly Region[]; waiting?: WaitingTime & { promised: number } };

/** The first screen of a measure: what it is, how much, whether it takes people now, and the way to apply. */
export function MeasureOpening({ language, measure, related, region, regions = [], waiting }: OpeningProps) {
  const { t } = useTranslation("public");
  const { slug, amounts, intake } = measure;
  const { name, short } = textWithAmounts(measure.texts[language], amountWords(language, amounts));
  const facts = [
    {
      term: region ? t("measure.stateIn", { region: region.names[language] }) : t("measure.state"),
      value: <Tag tone={INTAKE_TONE[intake.state]}>{intakeLabel(t, measure)}</Tag>,
    },
    ...amounts.slice(0, 1).map((amount) => ({ term: t(amount.per === "month" ? "measure.amountMonth" : "measure.amountOnce"), value: formatWholeAmount(language, amount) })),
    ...(waiting ? [{ term: t("figures.waiting"), value: usuallyWithin(t, waiting.days) }] : []),
  ];
  return (
    <>
      <Pictogram of={slug} />
      <h1>{name}</h1>
      <p className="lede">{short}</p>
      <Facts facts={facts} />
      {waiting && (
        <p className="small">
          {waitingSource(t, waiting, region?.names[language])} {t("figures.promised", { count: waiting.promised })}
        </p>
      )}
      {hardWords(measure).map((word) => (
        <p key={word} className="small">
          {t(`measure.word.${word}`)}
        </p>
      ))}
      {measure.otherwiseIn.length > 0 && <OtherwiseInRegions language={language} measure={measure} regions={regions} />}
      {intake.state !== "open" && <NotOpen language={language} measure={measure} related={related} region={region} />}
      <ApplyButton language={language} measure={measure} region={region}>
        <a href={paths.check(language, { measure: slug })}>{t("check.link")}</a>
      </ApplyButton>
      {slug !== "consultation" && (
        <p>
          {t("measure.notForYou")} <a href={paths.measure(language, "consultation", { region: region?.slug })}>{t("measure.advice")}</a>
        </p>
      )}
    </>
  );
}

const SUBSIDISED: readonly MeasureSlug[] = ["first-workplace", "youth-practice", "generations-contract", "silver-age", "social-workplace"];
const FOR_KANDAS: readonly MeasureSlug[] = ["training-employer", "training-college", "training-online", "business-grant"];

/** Words of the law on this page that not everyone knows, explained where they are first met. */
function hardWords({ slug, amounts }: MeasureInForce) {
  return [
    ...(amounts.length > 0 ? (["mci"] as const) : []),
    ...(SUBSIDISED.includes(slug) ? (["subsidy"] as const) : []),
    ...(FOR_KANDAS.includes(slug) ? (["kandas"] as const) : []),
  ];
}

/** For a measure that is closed, advice: asking is always possible. */
export const startOf = <Place extends string | undefined>({ slug, intake }: MeasureInForce, region: Place) => ({
  measure: intake.state === "closed" ? undefined : slug,
  region,
});

export function ApplyButton({ language, measure, region, children }: Omit<OpeningProps, "related"> & { children?: ReactNode }) {
  const { t } = useTranslation("public");
  const start = startOf(measure, region?.slug);
  return (
    <ButtonRow>
      <ButtonLink href={paths.apply(language, start)}>
        {start.measure ? t("measure.apply") : t("measure.applyAdvice")}
      </ButtonLink>
      {children}
    </ButtonRow>
  );
}

/** Says when it opens, that asking costs nothing, and what is open meanwhile. */
function NotOpen({ language, measure: { intake }, related, region }: OpeningProps) {
  const { t } = useTranslation("public");
  if (intake.state === "open") return null;
  const open = related.filter((other) => other.intake.state === "open");
  return (
    <Notice kind="warn" title={t(`measure.notOpen.${intake.state}`)}>
      <p>
        {`${nextIntake(t, language, intake)}. `}
        {intake.state !== "closed" && t("measure.notOpen.mayApply")}
      </p>
      {open.length > 0 && (
        <>
          <p>{t("measure.notOpen.others")}</p>
          <ul>
            {open.map(({ slug, names }) => (
              <li key={slug}>
                <a href={paths.measure(language, slug, { region: region?.slug })}>{names[language]}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
