import { useTranslation } from "react-i18next";
import { VISIT_NEEDS, type VisitNeed } from "~/domain/visits/visit";
import { Button } from "~/ui/button";
import { Checkboxes, Radios } from "~/ui/choices";
import { OwnForm } from "./own-form";

interface VisitChoiceProps {
  page: { version: number; isHeld: boolean; times: { value: string; label: string }[] };
  needs: readonly VisitNeed[];
  error: string | undefined;
}

/** The centre's open times, and ticks for what it should prepare. Choosing another gives the first one back. */
export function VisitChoice({ page, needs, error }: VisitChoiceProps) {
  const { t } = useTranslation("seeker");
  return (
    <OwnForm className="q" noValidate autoComplete="off">
      <input type="hidden" name="version" value={page.version} />
      <Radios name="opening" label={t(page.isHeld ? "visit.chooseOther" : "visit.choose")} error={error} choices={page.times} />
      <Checkboxes
        name="needs"
        label={t("visit.needs")}
        hint={t("visit.needsHint")}
        values={needs}
        choices={VISIT_NEEDS.map((value) => ({ value, label: t(`visit.need.${value}`) }))}
      />
      <Button>{t("visit.choice")}</Button>
    </OwnForm>
  );
}
