import { useTranslation } from "react-i18next";
import { applyChoice } from "~/domain/links/link-choice";
import { type Language, LANGUAGES } from "~/domain/shared/language";
import { Select } from "~/ui/field";
import { Filters } from "~/ui/filters";
import { LANGUAGE_NAMES } from "~/web/language-names";
import { paths } from "~/web/paths";

export interface LinkChoice {
  page: string;
  place: string;
  in: string;
}
type Named = { slug: string; name: string };
type LinkBuilderProps = { language: Language; choice: LinkChoice; measures: readonly Named[]; regions: readonly Named[] };

/** Three choices in a GET form: the address of the answer is the choice itself. */
export function LinkBuilder({ language, choice, measures, regions }: LinkBuilderProps) {
  const { t } = useTranslation("public");
  const option = ({ slug, name }: Named) => ({ value: slug, label: name });
  const pages = [
    ...(["home", "measures", "apply", "centres"] as const).map((page) => ({ value: page, label: t(`helpers.build.${page}`) })),
    { group: t("helpers.build.oneMeasure"), options: measures.map(option) },
    { group: t("helpers.build.applyMeasure"), options: measures.map(({ slug, name }) => ({ value: applyChoice(slug), label: name })) },
  ];
  return (
    <>
      <h2>{t("helpers.build.title")}</h2>
      <Filters action={paths.helpers(language)} label={t("helpers.build.title")} submitLabel={t("helpers.build.submit")}>
        <Select name="page" label={t("helpers.build.page")} value={choice.page || "home"} options={pages} />
        <Select
          name="place"
          label={t("helpers.build.place")}
          value={choice.place}
          placeholder={t("helpers.build.anyPlace")}
          options={regions.map(option)}
        />
        <Select
          name="in"
          label={t("helpers.build.in")}
          value={choice.in}
          placeholder={t("helpers.build.inPhone")}
          options={LANGUAGES.map((each) => ({ value: each, label: LANGUAGE_NAMES[each] }))}
        />
      </Filters>
    </>
  );
}
