import { useTranslation } from "react-i18next";
import type { MeasureSlug } from "~/domain/measures/measure";
import type { SuitabilityResult } from "~/domain/measures/suitability-check.server";
import type { Pathway, PathStep } from "~/domain/measures/suitability-pathway";
import type { Language } from "~/domain/shared/language";
import { type Step, Steps } from "~/ui/steps";
import { cardOf } from "./check-card";

interface CheckPathwayProps {
  language: Language;
  result: SuitabilityResult;
}

/** The way to each wish in order, for example registration, Bastau Business, grant. */
export function CheckPathways({ language, result }: CheckPathwayProps) {
  const { t } = useTranslation(["public", "seeker"]);
  return (
    <section aria-labelledby="path">
      <h2 id="path">{t("check.path.title")}</h2>
      {told(result.pathways).map((pathway) => (
        <div key={pathway.wish ?? ""}>
          {pathway.wish && <h3>{t(`seeker:wishes.${pathway.wish}`)}</h3>}
          <PathwaySteps language={language} result={result} pathway={pathway} />
        </div>
      ))}
    </section>
  );
}

/** Where every wish begins and ends with a talk, that is said once. */
function told(pathways: readonly Pathway[]): readonly Pathway[] {
  const [first] = pathways;
  return first && pathways.every(({ steps }) => steps.length === 1) ? [{ steps: first.steps }] : pathways;
}

function PathwaySteps({ language, result, pathway }: CheckPathwayProps & { pathway: Pathway }) {
  const { t } = useTranslation("public");
  const link = (slug: MeasureSlug) => (
    <a href={`#${cardOf(slug)}`}>{result.measures.find((each) => each.slug === slug)?.measure.texts[language].name}</a>
  );
  const shown = (step: PathStep): Step => {
    if (step.kind === "talk") return { title: t("check.path.talk"), text: t("check.path.talkText") };
    if (step.kind === "register") return { title: t("check.path.register"), text: t("check.path.registerText") };
    const [first, ...others] = step.slugs;
    if (first && others.length === 0) return { title: link(first) };
    const list = (
      <ul>
        {step.slugs.map((slug) => (
          <li key={slug}>{link(slug)}</li>
        ))}
      </ul>
    );
    return { title: t("check.path.or"), text: list };
  };
  return <Steps steps={pathway.steps.map(shown)} />;
}
