import { useTranslation } from "react-i18next";
import { QUEUE_VIEWS, type QueueView } from "~/domain/applications/queue-view";
import { paths } from "~/web/paths";

/** The views with how many rows each has. */
export function QueueTabs({ view, counts }: { view: QueueView; counts: Record<QueueView, number> }) {
  const { t } = useTranslation("staff");
  return (
    <nav aria-label={t("queue.views")}>
      <ul className="tiles">
        {QUEUE_VIEWS.map((each) => (
          <li key={each}>
            <a href={paths.queue(each === "open" ? {} : { view: each })} aria-current={each === view ? "true" : undefined}>
              {t(`view.${each}`)}
            </a>
            <b>{counts[each]}</b>
          </li>
        ))}
      </ul>
    </nav>
  );
}
