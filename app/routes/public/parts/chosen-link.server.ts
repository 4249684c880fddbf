import { redirect } from "@remix-run/node";
import { listCentres } from "~/domain/centres/list-centres.server";
import { listRegions } from "~/domain/centres/list-regions.server";
import { byName, type Region, regionNamed } from "~/domain/centres/place";
import { targetOfChoice, viewOfChoice } from "~/domain/links/link-choice";
import { encodeLink } from "~/domain/links/link-code";
import { placeNumber } from "~/domain/links/link-place";
import { precisionOf } from "~/domain/links/link-target";
import { isLanguage } from "~/domain/shared/language";
import type { PublicVisit } from "~/web/guard/public.server";
import { linkAddress } from "~/web/link-address";
import { type LinkChosen, paths } from "~/web/paths";
import type { Db } from "~db/actor";

export interface ChosenLink {
  choice: Required<LinkChosen>;
  regions: Region[];
  /** The districts to narrow the link to, where its page knows what to do with one. */
  districts: { code: string; name: string }[];
  /** A place was chosen that the page does not use. */
  ignoresPlace: boolean;
  link: { short: string; code: string; opens: string } | undefined;
}

/**
 * The link that an address asks for. Everything follows from the address alone: nothing about a link or about who
 * makes one is stored. An address that names what does not exist leads to the empty form.
 */
export async function chosenLink(db: Db, { language, query, services }: PublicVisit): Promise<ChosenLink> {
  const said = (name: keyof LinkChosen): string => query.get(name) ?? "";
  const regions = byName((await listRegions(db)).filter(({ code }) => placeNumber(code) !== undefined), language);
  const region = regionNamed(regions, said("place"));
  const view = viewOfChoice(said("page"));
  const inLanguage = isLanguage(said("in")) ? said("in") : "";
  const precision = view ? precisionOf(view.page) : "none";
  const districts = region && precision === "district" ? await districtsOf(db, region) : [];
  const district = districts.find(({ code }) => code === said("district"));
  if ((said("page") && !view) || (said("place") && !region) || (said("in") && !inLanguage)) throw redirect(paths.helpers(language));
  const choice = { page: said("page"), place: region?.slug ?? "", district: district?.code ?? "", in: inLanguage };
  const target = targetOfChoice(choice.page, {
    ...((district ?? region) ? { place: (district ?? region)?.code } : {}),
    ...(isLanguage(inLanguage) ? { language: inLanguage } : {}),
  });
  const origin = services.settings.publicUrl;
  const code = target && encodeLink(target);
  return {
    choice,
    regions,
    districts: districts.map(({ code: value, names }) => ({ code: value, name: names[language] })),
    ignoresPlace: region !== undefined && view !== undefined && precision === "none",
    link: target && code ? { code, short: origin + paths.shortLink(code), opens: origin + linkAddress(target, language) } : undefined,
  };
}

async function districtsOf(db: Db, region: Region) {
  const centres = await listCentres(db, region.code);
  const districts = centres.flatMap((centre) => centre.districts).filter(({ code }) => placeNumber(code) !== undefined);
  return districts.length > 1 ? districts : [];
}
