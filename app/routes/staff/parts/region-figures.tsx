import { useTranslation } from "react-i18next";
import type { Region } from "~/domain/centres/place";
import type { Language } from "~/domain/shared/language";
import type { QuarterInBrief } from "~/domain/statistics/quarters-in-brief";
import { Select } from "~/ui/field";
import { Filters } from "~/ui/filters";
import { Notice } from "~/ui/notice";
import { paths } from "~/web/paths";
import { QuartersCompared } from "~/web/quarters-compared";

type RegionFiguresProps = {
  language: Language;
  here: string;
  regions: readonly Region[];
  region?: Region;
  areInvented: boolean;
  ofRegion: readonly QuarterInBrief[];
  ofCountry: readonly QuarterInBrief[];
};

/** A region beside the country over two years. */
export function RegionFigures({ language, here, regions, region, areInvented, ofRegion, ofCountry }: RegionFiguresProps) {
  const { t } = useTranslation("public");
  const newest = ofCountry[0]?.quarter;
  return (
    <>
      <h1>{t("figures.title")}</h1>
      <p className="lede">{t("figures.desk.lede")}</p>
      <p><a href={paths.figures(language)}>{t("figures.desk.all")}</a></p>
      {areInvented && <Notice kind="warn" title={t("figures.invented.title")}><p>{t("figures.invented.text")}</p></Notice>}
      {newest === undefined && <p className="empty">{t("figures.desk.none")}</p>}
      {newest !== undefined && region && regions.length > 1 && (
        <Filters action={here} label={t("figures.desk.region")} submitLabel={t("figures.show")}>
          <Select name="region" label={t("figures.desk.region")} value={region.slug} options={regions.map(({ slug, names }) => ({ value: slug, label: names[language] }))} />
        </Filters>
      )}
      {newest !== undefined && (
        <div className="pair">
          {region && (
            <section>
              <h2>{region.names[language]}</h2>
              <QuartersCompared language={language} quarters={ofRegion} current={newest} headingLevel={3} />
            </section>
          )}
          <section>
            <h2>{t("figures.desk.country")}</h2>
            <QuartersCompared language={language} quarters={ofCountry} current={newest} headingLevel={3} />
          </section>
        </div>
      )}
      <p className="small">{t("figures.dash")}</p>
    </>
  );
}
