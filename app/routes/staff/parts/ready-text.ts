import type { NextStep } from "./next-step";

/** A prepared answer as it reads with times to choose from, and as it reads with any other step. */
export interface ReadyText {
  withTimes: string;
  plain: string;
}

export const readyFor = ({ withTimes, plain }: ReadyText, step: NextStep): string => (step === "times" ? withTimes : plain);

/** Whether a text is the prepared one, for whichever step, and nobody's own words. */
export const isReadyText = ({ withTimes, plain }: ReadyText, text: string): boolean => text.trim() !== "" && (sameText(withTimes, text) || sameText(plain, text));

/** A prepared text follows the step it is sent with; what somebody wrote stays as it is. */
export const fitted = (ready: ReadyText, text: string, step: NextStep): string => (isReadyText(ready, text) && !sameText(text, readyFor(ready, step)) ? readyFor(ready, step) : text);

const sameText = (one: string, other: string): boolean => one.replace(/\s+/g, " ").trim() === other.replace(/\s+/g, " ").trim();
