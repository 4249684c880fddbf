import type { QueueRow } from "~/domain/applications/list-queue.server";
import type { QueueLine } from "./queue-lines";

/** A row of the list as it is now. */
export interface LiveRow {
  id: string;
  version: number;
  /** Login of who has it; null when nobody has. */
  assignee: string | null;
}

/** What the poll answers: rows only when the list is not as it was. */
export interface QueueNews {
  stamp: string;
  here: Record<string, string[]>;
  rows?: LiveRow[];
}

export interface LiveChange {
  what: "taken" | "free" | "changed" | "gone";
  login: string;
}

export const liveRows = (rows: readonly QueueRow[], logins: ReadonlyMap<string, string>): LiveRow[] =>
  rows.map(({ id, version, assignedTo }) => ({ id, version, assignee: assignedTo && (logins.get(assignedTo) ?? "") }));

/** What happened to each row that is shown, and how many new ones there are. */
export function liveChanges(lines: readonly QueueLine[], now: readonly LiveRow[] | undefined): { rows: Record<string, LiveChange>; new: number } {
  if (!now) return { rows: {}, new: 0 };
  const shown = new Set(lines.map(({ id }) => id));
  const newOnes = now.filter(({ id }) => !shown.has(id)).length;
  const rows: Record<string, LiveChange> = {};
  for (const [place, line] of lines.entries()) {
    const change = changeOf(line, now.find(({ id }) => id === line.id));
    // why: so many rows at the end may only have been pushed to the next page by the new ones.
    if (change && !(change.what === "gone" && place >= lines.length - newOnes)) rows[line.id] = change;
  }
  return { rows, new: newOnes };
}

function changeOf(line: QueueLine, row: LiveRow | undefined): LiveChange | undefined {
  if (!row) return { what: "gone", login: "" };
  if (row.version === line.version) return undefined;
  const assignee = line.assignee ?? null;
  if (row.assignee === assignee) return { what: "changed", login: "" };
  return row.assignee === null ? { what: "free", login: "" } : { what: "taken", login: row.assignee };
}
