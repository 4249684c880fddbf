import { useTranslation } from "react-i18next";
import type { QueueView } from "~/domain/applications/queue-view";
import type { Language } from "~/domain/shared/language";
import { DataTable } from "~/ui/data-table";
import { Tag } from "~/ui/tag";
import { paths } from "~/web/paths";
import { Due } from "./due";
import type { LiveChange } from "./live-rows";
import { MANY_FORM } from "./many-bar";
import type { QueueLine } from "./queue-lines";
import { shownCount } from "./queue-views";
import { STATUS_TONE } from "./status-tone";

const SHORT = { kk: "ҚАЗ", ru: "РУС", en: "ENG" } as const;

interface QueueTableProps {
  lines: readonly QueueLine[];
  view: QueueView;
  /** How many rows the choice has on all its pages. */
  found: number;
  isInSeveral: boolean;
  /** Who has which of them open. */
  here: Record<string, string[]>;
  /** What happened to them since the page was made. */
  live: Record<string, LiveChange>;
  language: Language;
}

export function QueueTable({ lines, view, found, isInSeveral, here, live, language }: QueueTableProps) {
  const { t } = useTranslation("staff");
  const isFinished = view === "finished";
  const columns = [
    ...(isFinished ? [] : [{ key: "tick", label: t("many.tick"), isHidden: true }]),
    { key: "due", label: t(isFinished ? "column.ended" : "column.due") },
    { key: "number", label: t("column.caseNumber") },
    { key: "measure", label: t("column.measure") },
    { key: "language", label: t("column.language") },
    { key: "age", label: t("column.age"), isNumber: true },
    { key: "status", label: t("column.status") },
    ...(isFinished ? [] : [{ key: "turn", label: t("column.turn") }]),
    { key: "assignee", label: t("column.assignee") },
    ...(isInSeveral ? [{ key: "centre", label: t("column.centre") }] : []),
  ];
  const rows = lines.map((line) => ({
    key: line.id,
    cells: {
      tick: <input type="checkbox" name="row" value={`${line.id}.${line.version}`} form={MANY_FORM} aria-label={t("many.tickOne", { number: line.caseNumber })} autoComplete="off" />,
      due: <Due language={language} isLate={line.isLate} day={isFinished ? line.endedOn : line.dueOn} daysLeft={isFinished ? null : line.daysLeft} />,
      number: <NumberCell line={line} here={here[line.id]} change={live[line.id]} />,
      measure: line.measure,
      language: <span lang={line.language}>{SHORT[line.language]}</span>,
      age: String(line.ageDays),
      status: <Tag tone={STATUS_TONE[line.status]}>{t(`status.${line.status}`)}</Tag>,
      turn: line.turn === "nobody" ? "–" : t(`turn.${line.turn}`),
      assignee: line.isMine ? <b>{t("queue.me")}</b> : (shortLogin(line.assignee, isInSeveral) ?? t("queue.nobody")),
      centre: line.centre,
    },
  }));
  return <DataTable caption={`${t(`view.${view}`)}: ${shownCount(found)}`} columns={columns} rows={rows} empty={t(`empty.${view}`)} />;
}

/** In one centre everybody knows who that is. */
const shortLogin = (login: string | undefined, isInSeveral: boolean) => (isInSeveral ? login : login?.split("@")[0]);

interface NumberCellProps {
  line: QueueLine;
  here: readonly string[] | undefined;
  change: LiveChange | undefined;
}

function NumberCell({ line, here, change }: NumberCellProps) {
  const { t } = useTranslation("staff");
  return (
    <>
      <a href={paths.case(line.id)}>{line.caseNumber}</a>
      {line.flags.map((flag) => (
        <span className="flag" key={flag}>
          {t(`flag.${flag}`)}
        </span>
      ))}
      {change && <span className="flag here">{t(`live.${change.what}`, { login: change.login })}</span>}
      {here && <span className="flag here">{t("presence.open", { logins: here.join(", ") })}</span>}
    </>
  );
}
