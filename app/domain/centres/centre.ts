import type { AnswerLanguage } from "~/domain/applications/answers";
import type { InEveryLanguage } from "~/domain/shared/language";
import type { District } from "./place";

/** A career centre as anyone may see it. */
export interface Centre {
  code: string;
  regionCode: string;
  names: InEveryLanguage<string>;
  /** Null until somebody of the centre has said it. */
  address: InEveryLanguage<string> | null;
  hours: InEveryLanguage<string> | null;
  askFor: InEveryLanguage<string> | null;
  /** Whether somebody without an identity document is let in to talk. */
  withoutDocument: boolean | null;
  /** In which one can talk there. */
  languages: AnswerLanguage[] | null;
  stepFree: boolean | null;
  /** A role that helpers may turn to, where the centre wants it to be shown. Its intake does not depend on it. */
  partnerContact: InEveryLanguage<string> | null;
  /** Invented data of the demonstration. */
  demonstration: boolean;
  intake: "open" | "shut";
  /** The districts and cities it serves; the districts of a large city share the city's centre. */
  districts: District[];
}

interface IntakeConditions {
  hasKey: boolean;
  /** Address, hours, whom to ask for, entry without a document, languages and steps are all said. */
  isDescribed: boolean;
  intakeStopped: boolean;
}

/**
 * A centre without a key, or without all that a visitor has to know, shuts its own intake: nobody could read the
 * application there, or find the door. An administrator can stop an intake, but never open one.
 */
export function intakeOf({ hasKey, isDescribed, intakeStopped }: IntakeConditions): Centre["intake"] {
  return hasKey && isDescribed && !intakeStopped ? "open" : "shut";
}

/** Which of these centres serves a district: one that is gone from the list is served by none. */
export const centreFor = <Known extends Pick<Centre, "districts">>(centres: readonly Known[], code: string): Known | undefined =>
  centres.find(({ districts }) => districts.some((district) => district.code === code));
