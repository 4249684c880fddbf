import { useTranslation } from "react-i18next";
import type { Region } from "~/domain/centres/place";
import type { MeasureInForce } from "~/domain/measures/measure-in-force";
import type { Language } from "~/domain/shared/language";
import { Select } from "~/ui/field";
import { Filters } from "~/ui/filters";
import { Notice } from "~/ui/notice";
import { paths } from "~/web/paths";

interface OtherwiseProps {
  language: Language;
  measure: Pick<MeasureInForce, "slug" | "otherwiseIn">;
  regions: readonly Region[];
}

/** The country's word does not hold everywhere: which regions differ, and the way to one's own. */
export function OtherwiseInRegions({ language, measure: { slug, otherwiseIn }, regions }: OtherwiseProps) {
  const { t } = useTranslation("public");
  return (
    <Notice title={t("measure.otherwise.title")}>
      <ul>
        {regions.filter(({ code }) => otherwiseIn.includes(code)).map((region) => (
          <li key={region.code}>
            <a href={paths.measure(language, slug, { region: region.slug })}>{region.names[language]}</a>
          </li>
        ))}
      </ul>
      <Filters action={paths.measure(language, slug)} label={t("measure.otherwise.choose")} submitLabel={t("measure.otherwise.show")}>
        <Select name="region" label={t("measure.otherwise.choose")} options={regions.map((region) => ({ value: region.slug, label: region.names[language] }))} />
      </Filters>
    </Notice>
  );
}
