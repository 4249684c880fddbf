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
  /** Invented data of the demonstration. */
  demonstration: boolean;
  intake: "open" | "shut";
  /** The districts and cities it serves; the districts of a large city share the city's centre. */
  districts: District[];
}

interface IntakeConditions {
  hasKey: boolean;
  address: unknown;
  hours: unknown;
  askFor: unknown;
  intakeStopped: boolean;
}

/**
 * A centre without a key, an address, hours or a person to ask for shuts its own intake: nobody could read the
 * application there, or find the door. An administrator can stop an intake, but never open one.
 */
export function intakeOf({ hasKey, address, hours, askFor, intakeStopped }: IntakeConditions): Centre["intake"] {
  return hasKey && address && hours && askFor && !intakeStopped ? "open" : "shut";
}
