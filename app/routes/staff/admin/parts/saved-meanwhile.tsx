import { useTranslation } from "react-i18next";
import type { Fact } from "~/ui/facts";
import { Facts } from "~/ui/facts";
import { fieldId } from "~/ui/field";
import { Notice } from "~/ui/notice";
import { useAdminForm } from "./admin-form";

/** Two saved at once: the second reads here what the first has kept; what was typed stands in the form below. */
export function SavedMeanwhile({ facts }: { facts: readonly Fact[] }) {
  const { t } = useTranslation("admin");
  const { errorAt } = useAdminForm();
  if (errorAt("seen") === undefined) return null;
  return (
    <div id={fieldId("seen")}>
      <Notice kind="warn" title={t("meanwhile.title")}>
        <Facts facts={facts} />
        <p>{t("meanwhile.text")}</p>
      </Notice>
    </div>
  );
}
