import { useTranslation } from "react-i18next";
import { fieldId } from "~/ui/field";
import { Notice } from "~/ui/notice";
import { useAdminForm } from "./admin-form";

/** Two wrote at once: what the other one saved is one press away, in a window of its own, and what was typed stays here. */
export function DraftChanged({ href }: { href: string }) {
  const { t } = useTranslation("admin");
  const { errorAt } = useAdminForm();
  if (errorAt("seen") === undefined) return null;
  return (
    <div id={fieldId("seen")}>
      <Notice kind="warn" title={t("edit.changedTitle")}>
        <p>{t("edit.changedText")}</p>
        <p>
          <a href={href} target="_blank" rel="noopener">
            {t("edit.changedSee")}
          </a>
        </p>
      </Notice>
    </div>
  );
}
