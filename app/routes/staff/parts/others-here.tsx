import { useTranslation } from "react-i18next";
import { Notice } from "~/ui/notice";
import { paths } from "~/web/paths";
import { useNews } from "~/web/use-news";

/** Who else has this application open, and whether it has changed since the page was made. */
export function OthersHere({ application, version, here }: { application: string; version: number; here: readonly string[] }) {
  const { t } = useTranslation("staff");
  const news = useNews<{ version?: number; here?: string[] }>(paths.news(new URLSearchParams({ case: application })));
  const others = news?.here ?? here;
  const hasChanged = news?.version !== undefined && news.version !== version;
  return (
    <div aria-live="polite">
      {others.length > 0 && (
        <Notice>
          <p>{t("presence.here", { logins: others.join(", ") })}</p>
        </Notice>
      )}
      {hasChanged && (
        <Notice kind="warn">
          <p>{t("presence.changed")}</p>
        </Notice>
      )}
    </div>
  );
}
