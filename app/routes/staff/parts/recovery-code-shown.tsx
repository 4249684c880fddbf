import { useTranslation } from "react-i18next";
import { Notice } from "~/ui/notice";

/** Shown once, on the page that made it: to be written on paper. */
export function RecoveryCodeShown({ code }: { code: string }) {
  const { t } = useTranslation("staff");
  return (
    <Notice kind="info" title={t("recoveryCode.title")}>
      <p className="spelled" translate="no">
        {code}
      </p>
      <p>{t("recoveryCode.text")}</p>
    </Notice>
  );
}
