import type { ReactNode } from "react";

export type Step = { title: ReactNode; text?: ReactNode; isDone?: boolean; isCurrent?: boolean };

/** What happens next, in order. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className="steps">
      {steps.map(({ title, text, isDone, isCurrent }, index) => (
        <li key={index} className={isDone ? "past" : undefined} aria-current={isCurrent ? "step" : undefined}>
          <strong>{title}</strong>
          {text && <div>{text}</div>}
        </li>
      ))}
    </ol>
  );
}
