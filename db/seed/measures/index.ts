import type { Measure, MeasureVersion } from "~/domain/measures/measure";
import { bastauBusiness } from "./bastau-business";
import { businessGrant } from "./business-grant";
import { consultation } from "./consultation";
import { firstWorkplace } from "./first-workplace";
import { generationsContract } from "./generations-contract";
import { publicWorks } from "./public-works";
import { relocation } from "./relocation";
import { RULES } from "./rules";
import { silverAge } from "./silver-age";
import { socialWorkplace } from "./social-workplace";
import { trainingCollege } from "./training-college";
import { trainingEmployer } from "./training-employer";
import { trainingOnline } from "./training-online";
import { vacancy } from "./vacancy";
import { youthPractice } from "./youth-practice";
import type { MeasureSeed } from "./seed";

const SEEDS: MeasureSeed[] = [
  consultation,
  vacancy,
  bastauBusiness,
  businessGrant,
  firstWorkplace,
  youthPractice,
  generationsContract,
  trainingEmployer,
  trainingCollege,
  trainingOnline,
  silverAge,
  socialWorkplace,
  publicWorks,
  relocation,
];

/** All measures in the order of `MEASURE_SLUGS`. */
export const MEASURES: { measure: Measure; version: MeasureVersion }[] = SEEDS.map(({ measure, version }) => ({
  measure,
  version: { ...version, rules: RULES[measure.slug] },
}));
