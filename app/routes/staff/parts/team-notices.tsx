import { useTranslation } from "react-i18next";
import { writeFilter } from "~/domain/applications/queue-view";
import { Notice } from "~/ui/notice";
import { paths } from "~/web/paths";

interface TeamNoticesProps {
  late: number;
  lateUnassigned: number;
  /** Logins with an unusual number of reveals. */
  unusual: readonly string[];
}

/** What a lead is told without asking: late answers, and numbers looked at more often than usual. */
export function TeamNotices({ late, lateUnassigned, unusual }: TeamNoticesProps) {
  const { t } = useTranslation("staff");
  return (
    <>
      {late > 0 && (
        <Notice kind="warn" title={t("team.late", { count: late })}>
          <p>
            {lateUnassigned > 0 && `${t("team.lateUnassigned", { count: lateUnassigned })} `}
            <a href={paths.queue(writeFilter({ view: "late" }))}>{t("view.late")}</a>
          </p>
        </Notice>
      )}
      {unusual.length > 0 && (
        <Notice kind="warn" title={t("team.unusual")}>
          <p>{t("team.unusualText", { logins: unusual.join(", ") })}</p>
        </Notice>
      )}
    </>
  );
}
