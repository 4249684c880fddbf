import type { ReactNode } from "react";

export type SummaryRow = {
  term: string;
  value: ReactNode;
  /** `about` names the answer for those who hear the link by itself. */
  change?: { href: string; label: string; about: string };
};

/** Check your answers: each answer with the way back to its question. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl className="sum">
      {rows.map(({ term, value, change }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
          {change && (
            <dd className="change">
              <a href={change.href}>
                {change.label}
                <span className="vh">{`: ${change.about}`}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
