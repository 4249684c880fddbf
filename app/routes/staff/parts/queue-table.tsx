import { useTranslation } from "react-i18next";
import type { QueueView } from "~/domain/applications/queue-view";
import type { Language } from "~/domain/shared/language";
import { DataTable } from "~/ui/data-table";
import { Tag } from "~/ui/tag";
import { paths } from "~/web/paths";
import { Due } from "./due";
import type { QueueLine } from "./queue-lines";
import { STATUS_TONE } from "./status-tone";

const SHORT = { kk: "ҚАЗ", ru: "РУС", en: "ENG" } as const;

interface QueueTableProps {
  lines: readonly QueueLine[];
  view: QueueView;
  isInSeveral: boolean;
  language: Language;
}

export function QueueTable({ lines, view, isInSeveral, language }: QueueTableProps) {
  const { t } = useTranslation("staff");
  const columns = [
    { key: "due", label: t(view === "finished" ? "column.ended" : "column.due") },
    { key: "number", label: t("column.caseNumber"), isNumber: true },
    { key: "measure", label: t("column.measure") },
    { key: "language", label: t("column.language") },
    { key: "age", label: t("column.age"), isNumber: true },
    { key: "status", label: t("column.status") },
    { key: "assignee", label: t("column.assignee") },
    ...(isInSeveral ? [{ key: "centre", label: t("column.centre") }] : []),
  ];
  const rows = lines.map((line) => ({
    key: line.id,
    cells: {
      due: <Due language={language} isLate={line.isLate} day={view === "finished" ? line.endedOn : line.dueOn} daysLeft={view === "finished" ? null : line.daysLeft} />,
      number: <a href={paths.case(line.id)}>{line.caseNumber}</a>,
      measure: line.measure,
      language: <span lang={line.language}>{SHORT[line.language]}</span>,
      age: String(line.ageDays),
      status: <Tag tone={STATUS_TONE[line.status]}>{t(`status.${line.status}`)}</Tag>,
      assignee: line.isMine ? t("queue.me") : (line.assignee ?? t("queue.nobody")),
      centre: line.centre,
    },
  }));
  return <DataTable caption={t(`view.${view}`)} columns={columns} rows={rows} empty={t(`empty.${view}`)} />;
}
