import { useTranslation } from "react-i18next";
import { Notice } from "~/ui/notice";

/** Too many at once: nothing was judged, nothing is lost. */
export function BusyNotice({ isBusy }: { isBusy: boolean | undefined }) {
  const { t } = useTranslation("problems");
  if (!isBusy) return null;
  return (
    <Notice kind="warn" title={t("busy.title")} role="alert">
      <p>{t("busy.text")}</p>
    </Notice>
  );
}
