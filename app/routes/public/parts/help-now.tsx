import { useTranslation } from "react-i18next";
import { Notice } from "~/ui/notice";
import { WayList } from "~/ui/way-list";
import { HELP_PHONE } from "./help-sections";

const EMERGENCY = ["112", "102", "103"] as const;

/** First of all: whom to call at once, and what to know before reading on a phone that others see. */
export function HelpNow() {
  const { t } = useTranslation("public");
  return (
    <Notice kind="warn" title={t("help.now.title")}>
      <p>{t("help.now.intro")}</p>
      <WayList ways={EMERGENCY.map((number) => ({ href: `tel:${number}`, title: `${number}: ${t(`help.now.${number}`)}` }))} />
      <p>
        {t("help.now.first")} <a href={`#${HELP_PHONE}`}>{t("help.phone.title")}</a>
      </p>
    </Notice>
  );
}
