import type { ReactNode } from "react";

export type Column = {
  key: string;
  label: string;
  isNumber?: boolean;
  /** Heard, not seen: a column of ticks or buttons. */
  isHidden?: boolean;
  /** Not printed. */
  isOnScreen?: boolean;
};

export type Row = { key: string; cells: Record<string, ReactNode>; isCurrent?: boolean };

type DataTableProps = {
  caption: ReactNode;
  columns: readonly Column[];
  rows: readonly Row[];
  /** Said instead of the table when there are no rows. */
  empty: ReactNode;
};

/** A table that turns into cards on a narrow screen; the roles keep it a table for those who hear it. */
export function DataTable({ caption, columns, rows, empty }: DataTableProps) {
  if (rows.length === 0) return <p className="empty">{empty}</p>;
  return (
    <table className="data" role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column.key} role="columnheader" scope="col" className={classOf(column)}>
              {column.isHidden ? <span className="vh">{column.label}</span> : column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <TableRow key={row.key} row={row} columns={columns} />
        ))}
      </tbody>
    </table>
  );
}

function TableRow({ row, columns }: { row: Row; columns: readonly Column[] }) {
  return (
    <tr role="row" aria-current={row.isCurrent ? "true" : undefined}>
      {columns.map((column) => (
        <td key={column.key} role="cell" className={classOf(column)} data-label={column.isHidden ? undefined : column.label}>
          {row.cells[column.key]}
        </td>
      ))}
    </tr>
  );
}

const classOf = ({ isNumber, isOnScreen }: Column) => [isNumber && "num", isOnScreen && "no-print"].filter(Boolean).join(" ") || undefined;
