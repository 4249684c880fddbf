import { useTranslation } from "react-i18next";
import { APPLICATION_STATUSES } from "~/domain/applications/application";
import { ASSIGNEES, isNarrowed, QUEUE_SORTS, type QueueFilter, writeFilter } from "~/domain/applications/queue-view";
import { LANGUAGES } from "~/domain/shared/language";
import { Checkboxes } from "~/ui/choices";
import { Select, TextField } from "~/ui/field";
import { Filters } from "~/ui/filters";
import { LANGUAGE_NAMES } from "~/web/language-names";
import { paths } from "~/web/paths";
import { pressedBy } from "~/web/shortcuts";
import { type DeskProblem, messageAt } from "./field-problems";

interface QueueFiltersProps {
  filter: QueueFilter;
  /** The days as they were typed, right or not. */
  typed: { from: string; to: string };
  problems: readonly DeskProblem[];
  measures: readonly { value: string; label: string }[];
}

/** By status, measure, language, assignee and day, several of each; the choice is in the address. There is no search by words, phone or name. */
export function QueueFilters({ filter, measures, typed, problems }: QueueFiltersProps) {
  const { t } = useTranslation("staff");
  const day = (name: "from" | "to") => ({ name, type: "date" as const, label: t(`filter.${name}`), value: typed[name], error: messageAt(problems, name) });
  const isOpen = isNarrowed(filter) || filter.sort !== "due" || problems.length > 0;
  return (
    <details className="narrow" open={isOpen}>
      <summary {...pressedBy("filter")}>{t("filter.title")}</summary>
      <Filters action={paths.queue()} label={t("filter.title")} submitLabel={t("filter.submit")} clear={isOpen ? { href: paths.queue(writeFilter({ view: filter.view })), label: t("filter.clear") } : undefined}>
        <input type="hidden" name="view" value={filter.view} />
        <Checkboxes name="measure" label={t("column.measure")} values={filter.measures} choices={measures} />
        <Checkboxes name="status" label={t("column.status")} values={filter.statuses} choices={APPLICATION_STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))} />
        <div>
          <Checkboxes name="language" label={t("column.language")} values={filter.languages} choices={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value], lang: value }))} />
          <Checkboxes name="assignee" label={t("column.assignee")} values={filter.assignees} choices={ASSIGNEES.map((value) => ({ value, label: t(`filter.assignee.${value}`) }))} />
        </div>
        <div>
          <TextField {...day("from")} />
          <TextField {...day("to")} />
          <Select name="sort" label={t("filter.sort")} value={filter.sort} options={QUEUE_SORTS.map((value) => ({ value, label: t(`filter.by.${value}`) }))} />
        </div>
      </Filters>
    </details>
  );
}
