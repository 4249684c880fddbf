/** What can follow an answer: the choices of the one form. `time_set`: the visit that is agreed stays as it is. */
export const NEXT_STEPS = ["time_set", "answered", "times", "window", "waiting_for_you", "in_review", "closed"] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

export interface StepBasis {
  /** What the text was made from: some prepared replies have a step of their own. */
  from: string;
  /** Whether the centre has open times to choose from. */
  hasTimes: boolean;
  /** Whether a visit is agreed that is still to come. */
  isAgreed: boolean;
}

/** After these an agreed visit is over. */
export const GIVES_UP_VISIT: readonly NextStep[] = ["times", "window", "closed"];

/** A visit that did not take place is not one to keep. */
const keepsVisit = ({ from, isAgreed }: StepBasis): boolean => isAgreed && from !== "missed";

/** The steps that make sense now. */
export function stepsNow(basis: StepBasis): NextStep[] {
  const absent: NextStep[] = [...(basis.hasTimes ? [] : ["times" as const]), ...(keepsVisit(basis) ? (["answered", "waiting_for_you"] as const) : (["time_set"] as const))];
  return NEXT_STEPS.filter((step) => !absent.includes(step));
}

/** The step that is chosen unless the writer says otherwise: what is agreed stays agreed. */
export function stepAtFirst(basis: StepBasis): NextStep {
  if (basis.from === "farewell") return "closed";
  if (keepsVisit(basis)) return "time_set";
  if (basis.from === "question") return "waiting_for_you";
  return basis.hasTimes ? "times" : basis.from === "missed" ? "waiting_for_you" : "answered";
}
