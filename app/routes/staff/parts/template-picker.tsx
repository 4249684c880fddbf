import { useTranslation } from "react-i18next";
import { TEMPLATE_KINDS } from "~/domain/applications/reply-template";
import { Select } from "~/ui/field";
import { Filters } from "~/ui/filters";
import { paths } from "~/web/paths";
import type { AskedTemplate } from "./template-choice.server";

interface TemplatePickerProps {
  asked: AskedTemplate;
  measures: { value: string; label: string }[];
  centres: { value: string; label: string }[];
}

/** Which text: for which result, about which measure, of which centre. The choice stands in the address. */
export function TemplatePicker({ asked, measures, centres }: TemplatePickerProps) {
  const { t } = useTranslation("staff");
  return (
    <Filters action={paths.templates()} label={t("templates.pick")} submitLabel={t("templates.show")}>
      <Select name="kind" label={t("templates.kind")} value={asked.kind} options={TEMPLATE_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} />
      <Select name="measure" label={t("column.measure")} value={asked.measure} options={[{ value: "*", label: t("templates.every") }, ...measures]} />
      {centres.length > 1 && <Select name="centre" label={t("column.centre")} value={asked.centre} options={centres} />}
    </Filters>
  );
}
