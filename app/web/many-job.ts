import type { Before, ManyAct, OneResult } from "~/domain/applications/act-on-many.server";

/** One act on many applications, on its way or finished. In memory: it ends with the session, and its undo after ten minutes. */
export interface ManyJob {
  id: string;
  member: string;
  kind: ManyAct["kind"];
  all: number;
  done: number;
  succeeded: number;
  failures: { id: string; result: OneResult }[];
  undoable: Before[];
  state: "running" | "finished" | "undoing" | "undone" | "signed-out";
  undoUntil: number;
}

export type ManyJobs = Map<string, ManyJob>;
