import type { Contact } from "~/domain/applications/answers";
import type { CaseChanges } from "~/domain/applications/case";
import type { FieldProblem } from "./field-problems";

/** What an act on a case answers when the page is shown again. */
export interface CaseAnswer {
  problems: FieldProblem[];
  /** Which form it was, so that the text comes back in its place. */
  intent: string;
  typed: Record<string, string>;
  /** What happened since the page was made that the text was written on. */
  changes?: CaseChanges;
  /** The text seems to ask for reasons: it goes with one more tick. */
  isWarned?: boolean;
  /** Shown on this answer only. */
  contact?: Contact;
}
