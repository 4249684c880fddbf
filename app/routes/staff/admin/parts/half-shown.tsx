import { useTranslation } from "react-i18next";
import type { Language } from "~/domain/shared/language";
import { Notice } from "~/ui/notice";
import { formatDay } from "~/web/format";
import { paths } from "~/web/paths";
import type { InvitationHalf } from "./admin-form";

/** Two people each hand over a half, so neither of them could use the invitation. */
export function HalfShown({ half: { login, code, expiresOn }, language }: { half: InvitationHalf; language: Language }) {
  const { t } = useTranslation("admin");
  return (
    <Notice kind="success" title={t("accounts.half.title", { login })}>
      <p className="spelled" translate="no">
        {code}
      </p>
      <p>{expiresOn ? t("accounts.half.confirmed", { date: formatDay(language, expiresOn), path: paths.join() }) : t("accounts.half.proposed")}</p>
    </Notice>
  );
}
