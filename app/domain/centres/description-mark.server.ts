import { utf8 } from "~/domain/confidentiality/bytes.server";
import { fingerprint } from "~/domain/confidentiality/fingerprint.server";
import type { Centre } from "./centre";

const PARTS = ["address", "hours", "askFor", "withoutDocument", "languages", "stepFree", "partnerContact"] as const;
export type DescriptionPart = (typeof PARTS)[number];

/** What a visitor has to know of a centre; null is what nobody has said yet, and shuts its intake, save the contact for helpers. */
export type CentreDescription = Pick<Centre, DescriptionPart>;

/** Which state of a description a page showed, part by part: what is saved from an older page is told apart. */
export function markOf(description: CentreDescription): string {
  return PARTS.map((part) => markOfPart(description, part)).join(".");
}

/** The parts that are no longer as they were under this mark; all of them when there is no such mark. */
export function partsChangedSince(mark: string, description: CentreDescription): DescriptionPart[] {
  const seen = mark.split(".");
  return PARTS.filter((part, index) => seen[index] !== markOfPart(description, part));
}

/** What is said now and would be gone: without it the centre's intake shuts. */
export function neededAndGone(before: CentreDescription, after: CentreDescription): DescriptionPart[] {
  return PARTS.filter((part) => part !== "partnerContact" && before[part] !== null && after[part] === null);
}

export const isWhole = (description: CentreDescription): boolean => PARTS.every((part) => part === "partnerContact" || description[part] !== null);

function markOfPart({ languages, ...texts }: CentreDescription, part: DescriptionPart): string {
  const said = part === "languages" ? (languages?.toSorted() ?? null) : texts[part];
  const sorted = said !== null && typeof said === "object" && !Array.isArray(said) ? [said.kk, said.ru, said.en] : said;
  return fingerprint(utf8(JSON.stringify(sorted)));
}
