import type { ReactNode } from "react";

/** An act that is not simply taken back: the first press opens what it does, the button inside does it. Needs no script. */
export function ConfirmFold({ label, text, children }: { label: ReactNode; text: ReactNode; children: ReactNode }) {
  return (
    <details className="confirm">
      <summary>{label}</summary>
      <p>{text}</p>
      {children}
    </details>
  );
}
