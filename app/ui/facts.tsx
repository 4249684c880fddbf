import type { ReactNode } from "react";

export interface Fact {
  term: string;
  value: ReactNode;
}

/** The few facts people look for first: how much, how long, open or not. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
