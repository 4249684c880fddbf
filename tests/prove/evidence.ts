import type { TestContext } from "vitest";

/** One line of the table that `npm run prove` ends with. */
export interface Evidence {
  /** Which promise of the design. */
  promise: string;
  what: string;
  demanded: string;
  found: string;
}

declare module "vitest" {
  interface TaskMeta {
    evidence?: Evidence[];
  }
}

/** Notes what was measured before it is judged, so that a broken promise stands in the table too. */
export function note({ task }: TestContext, evidence: Evidence): void {
  task.meta.evidence = [...(task.meta.evidence ?? []), evidence];
}
