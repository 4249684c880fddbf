import { listOpenCentres } from "~/domain/centres/list-centres.server";
import { listRegions } from "~/domain/centres/list-regions.server";
import { byName } from "~/domain/centres/place";
import type { Language } from "~/domain/shared/language";
import type { Db } from "~db/actor";

/** A centre is named after its place; typing the place finds it in the list. */
const placeOf = (name: string): string => name.split(": ").at(-1) ?? name;

/** The centres of the country that take applications, by region, as a list to choose from; without some. */
export async function centreGroups(db: Db<"staff">, language: Language, without: readonly string[]) {
  const centres = (await listOpenCentres(db)).filter(({ code }) => !without.includes(code));
  const groups = (await listRegions(db)).map(({ code, names }) => ({
    group: names[language],
    options: byName(centres.filter(({ regionCode }) => regionCode === code), language).map((one) => ({ value: one.code, label: `${placeOf(one.names[language])} (${names[language]})` })),
  }));
  return groups.filter(({ options }) => options.length > 0);
}
