import type { Day } from "~/domain/shared/day";
import type { InEveryLanguage } from "~/domain/shared/language";
import type { MeasureSource } from "./measure";

/** What the suitability check may ask; a rule depends on one of these at most. */
export type CheckQuestion = "wishes" | "age" | "education" | "experience" | "work" | "document" | "categories";

/**
 * One condition of a measure, as data. It never refuses anyone: at most it says that the measure probably does not
 * suit (law on personal data, Article 19-1: a person decides).
 */
export interface MeasureRule {
  /** Short name, unique within the measure. */
  criterion: string;
  /** Registration as unemployed or job seeker is a condition of its own that many measures share. */
  about: "measure" | "registration";
  /** Null: no question of the check decides it. */
  question: CheckQuestion | null;
  /** Answers that fit. */
  accepts: readonly string[];
  /** Answers that clearly contradict; all others leave the rule open. */
  contradicts: readonly string[];
  /** What a contradiction gives. */
  otherwise: "probably-not" | "ask";
  /** What no answer gives, "I prefer not to say", and an answer that leaves the rule open: never worse than asking. */
  unsaid: "may-suit" | "ask";
  says: InEveryLanguage<string>;
  source: MeasureSource;
  /** `to-confirm`: no official text of it was read; it can only send to the centre. */
  certainty: "sourced" | "to-confirm";
  inForceFrom: Day;
}
