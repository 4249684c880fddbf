import { useTranslation } from "react-i18next";
import { applyChoice } from "~/domain/links/link-choice";
import { WISHES } from "~/domain/measures/measure";
import { type Language, LANGUAGES } from "~/domain/shared/language";
import { Select } from "~/ui/field";
import { Filters } from "~/ui/filters";
import { LANGUAGE_NAMES } from "~/web/language-names";
import { type LinkChosen, paths } from "~/web/paths";

type Option = { value: string; label: string };

interface LinkBuilderProps {
  language: Language;
  choice: LinkChosen;
  measures: readonly Option[];
  regions: readonly Option[];
  districts: readonly { code: string; name: string }[];
}

/** A few choices in a GET form: the address of the answer is the choice itself. Districts follow the region. */
export function LinkBuilder({ language, choice, measures, regions, districts }: LinkBuilderProps) {
  const { t } = useTranslation("public");
  const filledIn = ({ value, label }: Option): Option => ({ value: applyChoice(value), label: t("helpers.build.application", { name: label }) });
  const pages = [
    ...(["home", "measures", "check", "centres", "apply"] as const).map((page) => ({ value: page, label: t(`helpers.build.${page}`) })),
    { group: t("helpers.build.applyWish"), options: WISHES.map((wish) => filledIn({ value: wish, label: t(`wish.${wish}`) })) },
    { group: t("helpers.build.oneMeasure"), options: measures },
    { group: t("helpers.build.applyMeasure"), options: measures.map(filledIn) },
  ];
  return (
    <Filters action={paths.helpers(language)} label={t("helpers.build.title")} submitLabel={t("helpers.build.submit")}>
      <Select name="page" label={t("helpers.build.page")} value={choice.page || "home"} options={pages} />
      <Select name="place" label={t("helpers.build.place")} value={choice.place} placeholder={t("helpers.build.anyPlace")} options={regions} />
      {districts.length > 0 && (
        <Select
          name="district"
          label={t("helpers.build.district")}
          value={choice.district}
          placeholder={t("helpers.build.anyDistrict")}
          options={districts.map(({ code, name }) => ({ value: code, label: name }))}
        />
      )}
      <Select
        name="in"
        label={t("helpers.build.in")}
        value={choice.in}
        placeholder={t("helpers.build.inPhone")}
        options={LANGUAGES.map((each) => ({ value: each, label: LANGUAGE_NAMES[each] }))}
      />
    </Filters>
  );
}
