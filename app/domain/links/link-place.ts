import { DISTRICT_PLACES_V1, REGION_PLACES_V1 } from "./places-v1";

/** The number of a place below 512: 0 is none. Undefined for a place that links do not know. */
export function placeNumber(place: string | undefined): number | undefined {
  if (place === undefined) return 0;
  const number = PLACES.indexOf(place);
  return number < 0 ? undefined : number + 1;
}

/** The place of a number: nothing for 0, undefined for numbers that no link has. */
export function placeOfNumber(number: number): { place?: string } | undefined {
  if (number === 0) return {};
  const place = PLACES[number - 1];
  return place === undefined ? undefined : { place };
}

/** The region of a place, as addresses name it, and the district where the place is one. */
export function regionOfPlace(place: string): { region: string; district?: string } | undefined {
  const region = REGION_PLACES_V1.find(([code]) => code === regionCodeOf(place));
  if (!region || !PLACES.includes(place)) return undefined;
  const [code, slug] = region;
  return place === code ? { region: slug } : { region: slug, district: place };
}

/** The code of the region that a place lies in, or is. */
export function regionCodeOf(place: string): string {
  return REGION_PLACES_V1.find(([code]) => code.slice(0, 2) === place.slice(0, 2))?.[0] ?? place;
}

const PLACES: readonly string[] = [...REGION_PLACES_V1.map(([code]) => code), ...DISTRICT_PLACES_V1];
