// Regions, districts and career centres from `regions.json` (KATO codes, 2022 with later additions to July 2026).
// Names marked `GK` there are general knowledge. Centres follow the law: one in each district and city of regional
// significance, one in each city of republican significance (Social Code 1(42)); addresses are not known here.
import type { InEveryLanguage } from "~/domain/shared/language";
import regionsFile from "./regions.json";

type RegionType = "oblast" | "city_of_republican_significance";
type DistrictType = "district" | "city" | "city_district";

export interface RegionSeed {
  /** KATO, nine digits. */
  code: string;
  /** Stands in printed addresses: never renamed or reused. */
  slug: string;
  type: RegionType;
  names: InEveryLanguage<string>;
}

export interface DistrictSeed {
  code: string;
  regionCode: string;
  type: DistrictType;
  names: InEveryLanguage<string>;
  centreCode: string;
}

export interface CentreSeed {
  /** KATO of the place the centre serves: a district or city, or a whole city of republican significance. */
  code: string;
  regionCode: string;
  names: InEveryLanguage<string>;
}

interface PlaceRecord extends InEveryLanguage<string> {
  kato: string;
  type: string;
}

interface RegionRecord extends PlaceRecord {
  districts: PlaceRecord[];
}

const RECORDS: RegionRecord[] = regionsFile;

const SLUGS: Record<string, string> = {
  "100000000": "abai",
  "110000000": "akmola",
  "150000000": "aktobe",
  "190000000": "almaty-region",
  "230000000": "atyrau",
  "270000000": "west-kazakhstan",
  "310000000": "zhambyl",
  "330000000": "zhetisu",
  "350000000": "karaganda",
  "390000000": "kostanay",
  "430000000": "kyzylorda",
  "470000000": "mangystau",
  "550000000": "pavlodar",
  "590000000": "north-kazakhstan",
  "610000000": "turkestan",
  "620000000": "ulytau",
  "630000000": "east-kazakhstan",
  "710000000": "astana",
  "750000000": "almaty-city",
  "790000000": "shymkent",
};

export const REGIONS: RegionSeed[] = RECORDS.map((region) => ({
  code: region.kato,
  slug: SLUGS[region.kato] ?? unknownRegion(region.kato),
  type: region.type as RegionType,
  names: namesOf(region),
}));

export const DISTRICTS: DistrictSeed[] = RECORDS.flatMap((region) =>
  region.districts.map((place) => ({
    code: place.kato,
    regionCode: region.kato,
    type: place.type as DistrictType,
    names: namesOf(place),
    centreCode: place.type === "city_district" ? region.kato : place.kato,
  })),
);

export const CENTRES: CentreSeed[] = RECORDS.flatMap((region) =>
  placesWithCentre(region).map((place) => ({ code: place.kato, regionCode: region.kato, names: centreNames(place) })),
);

function placesWithCentre(region: RegionRecord): PlaceRecord[] {
  return region.type === "city_of_republican_significance" ? [region] : region.districts;
}

function namesOf({ kk, ru, en }: PlaceRecord): InEveryLanguage<string> {
  return { kk, ru, en };
}

function centreNames({ kk, ru, en }: PlaceRecord): InEveryLanguage<string> {
  return { kk: `Мансап орталығы: ${kk}`, ru: `Карьерный центр: ${ru}`, en: `Career centre: ${en}` };
}

function unknownRegion(code: string): never {
  throw new RangeError(`no slug for region ${code}`);
}
