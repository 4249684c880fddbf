import { useTranslation } from "react-i18next";
import { COUNTED_AT_MOST, HOME_VIEWS, QUEUE_VIEWS, type QueueView, writeFilter } from "~/domain/applications/queue-view";
import { paths } from "~/web/paths";
import { pressedBy } from "~/web/shortcuts";

interface ViewsProps {
  view: QueueView;
  counts: Record<QueueView, number>;
}

/** Beyond a thousand nobody counts them. */
export const shownCount = (count: number): string => (count > COUNTED_AT_MOST ? `${COUNTED_AT_MOST}+` : String(count));

const current = (each: QueueView, view: QueueView) => (each === view ? ("true" as const) : undefined);

/** What a member looks at first: five numbers, each leading to exactly the rows it counts. */
export function HomeTiles({ view, counts }: ViewsProps) {
  const { t } = useTranslation("staff");
  return (
    <nav aria-label={t("queue.numbers")}>
      <ul className="tiles">
        {HOME_VIEWS.map((each) => (
          <li key={each} data-view={counts[each] > 0 ? each : undefined}>
            <a href={paths.queue(writeFilter({ view: each }))} aria-current={current(each, view)}>
              {t(`view.${each}`)}
            </a>
            <b>{shownCount(counts[each])}</b>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const OTHER_VIEWS = QUEUE_VIEWS.filter((view) => !(HOME_VIEWS as readonly QueueView[]).includes(view));

/** The other built-in views. */
export function QueueTabs({ view, counts }: ViewsProps) {
  const { t } = useTranslation("staff");
  return (
    <nav className="tabs" aria-label={t("queue.views")}>
      <ul>
        {OTHER_VIEWS.map((each) => (
          <li key={each}>
            <a href={paths.queue(writeFilter({ view: each }))} aria-current={current(each, view)} {...(each === "open" ? pressedBy("queue") : {})}>
              {t(`view.${each}`)} <span className="num">{shownCount(counts[each])}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
