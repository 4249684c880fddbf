import { useTranslation } from "react-i18next";
import { COUNTED_AT_MOST, HOME_VIEWS, type HomeView, isHomeView, QUEUE_VIEWS, type QueueView, writeFilter } from "~/domain/applications/queue-view";
import { paths } from "~/web/paths";
import { pressedBy } from "~/web/shortcuts";

/** Beyond a thousand nobody counts them. */
export const shownCount = (count: number): string => (count > COUNTED_AT_MOST ? `${COUNTED_AT_MOST}+` : String(count));

const current = (each: QueueView, view: QueueView) => (each === view ? ("true" as const) : undefined);

interface HomeTilesProps {
  view: QueueView;
  counts: Record<HomeView, number>;
  /** Undefined when so many visits are agreed that they are counted on the day list only. */
  visitsToday: number | undefined;
  today: string;
}

/** What a member looks at first: five numbers, each leading to exactly the rows it counts. */
export function HomeTiles({ view, counts, visitsToday, today }: HomeTilesProps) {
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
        <li>
          <a href={paths.visits({ day: today })}>{t("queue.visitsToday")}</a>
          <b>{visitsToday ?? "…"}</b>
        </li>
      </ul>
    </nav>
  );
}

const OTHER_VIEWS = QUEUE_VIEWS.filter((view) => !isHomeView(view));

/** The other built-in views. How many rows they have stands over the rows. */
export function QueueTabs({ view }: { view: QueueView }) {
  const { t } = useTranslation("staff");
  return (
    <nav className="tabs" aria-label={t("queue.views")}>
      <ul>
        {OTHER_VIEWS.map((each) => (
          <li key={each}>
            <a href={paths.queue(writeFilter({ view: each }))} aria-current={current(each, view)} {...(each === "open" ? pressedBy("queue") : {})}>
              {t(`view.${each}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
