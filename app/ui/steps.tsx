import type { ReactNode } from "react";

export type Step = { title: ReactNode; text?: ReactNode; isDone?: boolean; isCurrent?: boolean };

/** What happens next, in order; `isAcross` sets the steps side by side where the window is wide. */
export function Steps({ steps, isAcross }: { steps: readonly Step[]; isAcross?: boolean }) {
  return (
    <ol className={isAcross ? "steps across" : "steps"}>
      {steps.map(({ title, text, isDone, isCurrent }, index) => (
        <li key={index} className={isDone ? "past" : undefined} aria-current={isCurrent ? "step" : undefined}>
          <strong>{title}</strong>
          {text && <div>{text}</div>}
        </li>
      ))}
    </ol>
  );
}
