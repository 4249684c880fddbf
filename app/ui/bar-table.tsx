import { scaleLinear } from "d3-scale";
import type { ReactNode } from "react";

export type BarRow = { key: string; name: string; value: number | null; shown: ReactNode; besides?: ReactNode };

type BarTableProps = { caption: string; columns: { name: string; value: string; besides?: string }; rows: readonly BarRow[] };

/** A table whose first number is also drawn as a bar under its name: chart and table in one, at any width. */
export function BarTable({ caption, columns, rows }: BarTableProps) {
  const along = scaleLinear().domain([0, Math.max(1, ...rows.map(({ value }) => value ?? 0))]).range([0, 100]);
  return (
    <table className="bars">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.name}</th>
          <th scope="col" className="num">{columns.value}</th>
          {columns.besides && <th scope="col" className="num">{columns.besides}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, value, shown, besides }) => (
          <tr key={key}>
            <th scope="row">
              {name}
              {value !== null && (
                <svg width="100%" height="8" aria-hidden="true">
                  <rect width={`${Math.round(along(value) * 10) / 10}%`} height="8" rx="2" />
                </svg>
              )}
            </th>
            <td className="num">{shown}</td>
            {columns.besides && <td className="num">{besides}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
