import type { Day } from "~/domain/shared/day";
import type { InEveryLanguage } from "~/domain/shared/language";
import type { MeasureRule } from "./rules";

/** Addresses are printed on paper: a slug is never renamed or reused. */
export const MEASURE_SLUGS = [
  "consultation",
  "vacancy",
  "bastau-business",
  "business-grant",
  "first-workplace",
  "youth-practice",
  "generations-contract",
  "training-employer",
  "training-college",
  "training-online",
  "silver-age",
  "social-workplace",
  "public-works",
  "relocation",
] as const;
export type MeasureSlug = (typeof MEASURE_SLUGS)[number];

export function isMeasureSlug(value: unknown): value is MeasureSlug {
  return (MEASURE_SLUGS as readonly unknown[]).includes(value);
}

/** What a person would like help with: the options of question 1, also the catalogue's filter. */
export const WISHES = ["job", "first-job", "training", "business", "relocation", "advice"] as const;
export type Wish = (typeof WISHES)[number];

export function isWish(value: unknown): value is Wish {
  return (WISHES as readonly unknown[]).includes(value);
}

/**
 * An amount is a multiple of the monthly calculation index (MCI); the tenge follow from the rate of the day.
 * Texts name it as `{key}`, e.g. "Ай сайын: {monthly}".
 */
export interface Amount {
  key: string;
  mci: number;
  per: "once" | "month";
  bound: "up-to" | "at-least" | "exactly";
}

/** One measure in one language, as the page shows it. Lists hold short sentences without a full stop problem: each ends properly. */
export interface MeasureText {
  name: string;
  /** One sentence for the card, at most 110 characters. */
  short: string;
  forWhom: string[];
  youGet: string[];
  howLong: string;
  bring: string[];
  whoLearnsYourName: string;
  ifYouStop: string;
  next: string[];
  /** What official sources leave open: shown under "confirm at the centre", never as a fact. */
  confirmAtCentre: string[];
}

/** The parts of a text, in the order in which the page shows them. */
export const TEXT_FIELDS = [
  "name", "short", "forWhom", "youGet", "howLong", "bring", "whoLearnsYourName", "ifYouStop", "next", "confirmAtCentre",
] as const satisfies readonly (keyof MeasureText)[];
export type TextField = (typeof TEXT_FIELDS)[number];

/** `seasonal`: opens in rounds; `opensOn` is shown when it is known. */
export const INTAKE_STATES = ["open", "paused", "seasonal", "closed"] as const;
export type IntakeState = (typeof INTAKE_STATES)[number];

export interface MeasureSource {
  title: InEveryLanguage<string>;
  /** Number or article, the same in every language, e.g. "№ 476, 15.06.2023". */
  reference: string;
  /** The day of the edition that was read. */
  readOn: Day;
}

/** What is dated about a measure; a new version takes over on `inForceFrom` by itself. */
export interface MeasureVersion {
  slug: MeasureSlug;
  inForceFrom: Day;
  amounts: Amount[];
  texts: InEveryLanguage<MeasureText>;
  sources: MeasureSource[];
  /** What the suitability check judges by; without rules it says "ask at the centre". */
  rules: MeasureRule[];
}

export interface Measure {
  slug: MeasureSlug;
  position: number;
  wishes: Wish[];
  related: MeasureSlug[];
  retired: boolean;
  intake: { state: IntakeState; opensOn: Day | null };
}
