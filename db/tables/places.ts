import type { InEveryLanguage } from "~/domain/shared/language";
import type { AnswerLanguage } from "~/domain/applications/answers";
import type { Json, WithDefault } from "./column";

export type Names = InEveryLanguage<string>;

export interface RegionTable {
  code: string;
  slug: string;
  kind: string;
  names: Json<Names>;
  position: number;
}

export interface DistrictTable {
  code: string;
  region_code: string;
  centre_code: string;
  kind: string;
  names: Json<Names>;
  position: number;
}

export interface CentreTable {
  code: string;
  region_code: string;
  names: Json<Names>;
  /** Null until somebody of the centre has said it: then its intake stays shut. */
  address: Json<Names> | null;
  hours: Json<Names> | null;
  ask_for: Json<Names> | null;
  /** Whether a person without an identity document is let in to talk; null until it is said. */
  without_document: boolean | null;
  /** In which languages somebody at the centre can talk. */
  languages: AnswerLanguage[] | null;
  step_free: boolean | null;
  /** All that a visitor has to know is said; the database itself computes it. */
  is_described: WithDefault<boolean>;
  demonstration: boolean;
  intake_stopped: boolean;
  /** A role that helpers may turn to; null until the centre wants it to be shown. */
  partner_contact: Json<Names> | null;
}
