import type { Day } from "~/domain/shared/day";
import type { IntakeState, MeasureSlug } from "./measure";

export interface Intake {
  state: IntakeState;
  /** The next opening, when it is known and still to come. */
  opensOn: Day | null;
  /** The last day of a season that is open now or whose beginning is known. */
  closesOn: Day | null;
}

/** As an administrator keeps it: `*` is the whole country, otherwise a region's code. */
export interface KeptIntake extends Intake {
  scope: string;
}

/** Which state a page showed: what is saved from an older page is told apart. */
export const intakeMark = (kept: Intake | undefined): string => (kept ? [kept.state, kept.opensOn ?? "-", kept.closesOn ?? "-"].join(" ") : "follow");

export const ALWAYS_OPEN: MeasureSlug = "consultation";

/**
 * Whether a measure takes people today. The region's own word wins over the country's; a pause or a season whose
 * opening day has come is open, a season until its last day; advice is open always (Social Code, Article 104: to everyone who asks).
 */
export function intakeOn(today: Day, slug: MeasureSlug, kept: readonly KeptIntake[], region?: string): Intake {
  if (slug === ALWAYS_OPEN) return { state: "open", opensOn: null, closesOn: null };
  const found = kept.find(({ scope }) => scope === region) ?? kept.find(({ scope }) => scope === "*");
  if (!found) return { state: "open", opensOn: null, closesOn: null };
  const { state, opensOn, closesOn } = found;
  const isOver = closesOn !== null && closesOn < today;
  if (isOver) return { state, opensOn: null, closesOn: null };
  const hasOpened = opensOn !== null && opensOn <= today && (state === "paused" || state === "seasonal");
  if (hasOpened) return { state: "open", opensOn: null, closesOn };
  return { state, opensOn: opensOn !== null && opensOn > today ? opensOn : null, closesOn };
}
