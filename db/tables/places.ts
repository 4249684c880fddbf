import type { InEveryLanguage } from "~/domain/shared/language";
import type { Json } from "./column";

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
  demonstration: boolean;
  intake_stopped: boolean;
}
