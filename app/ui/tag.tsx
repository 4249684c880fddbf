import type { ReactNode } from "react";

export type TagTone = "open" | "wait" | "done" | "late" | "plain";

/** A state in one or two words. The words carry the meaning, the tone only repeats it. */
export function Tag({ tone = "plain", children }: { tone?: TagTone; children: ReactNode }) {
  return <strong className={`tag ${tone}`}>{children}</strong>;
}
