import type { Answers } from "~/domain/applications/answers";
import type { QuestionStep } from "~/domain/applications/journey";
import type { Centre } from "~/domain/centres/centre";
import { findCentre, listCentres } from "~/domain/centres/list-centres.server";
import { listRegions } from "~/domain/centres/list-regions.server";
import { byName } from "~/domain/centres/place";
import { findMeasure } from "~/domain/measures/find-measure.server";
import type { Language } from "~/domain/shared/language";
import type { PublicVisit } from "./guard/public.server";
import { i18nIn } from "./i18n";
import type { PlacesOffered } from "./question-form.server";

/** What a page of the form shows of places, in one language. */
export interface PlacesShown {
  options: { value: string; label: string; about: string; serves: string; isShut: boolean }[];
  region?: string;
  centre?: CentreShown;
}

/** A centre that was chosen, in one language. What nobody has said of it yet is to be asked there. */
export interface CentreShown {
  name: string;
  address: string;
  hours: string;
}

export function centreShown({ names, address, hours }: Centre, language: Language): CentreShown {
  const unknown = i18nIn(language).t("centre.addressUnknown", { ns: "seeker" });
  return { name: names[language], address: address?.[language] ?? unknown, hours: hours?.[language] ?? "" };
}

const NOTHING = { regionCodes: [], centres: [], shown: { options: [] } };

/** The places that a page offers and is judged by; read only for the pages that ask for one. */
export async function placesFor(
  { enter, today }: Pick<PublicVisit, "enter" | "today">,
  step: QuestionStep,
  answers: Answers,
  language: Language,
): Promise<Omit<PlacesOffered, "mayCall"> & { shown: PlacesShown }> {
  if (step === "wishes" && answers.measure !== undefined) {
    const slug = answers.measure;
    const found = await enter((db) => findMeasure(db, slug, today));
    return found.ok ? { ...NOTHING, measureWishes: found.measure.wishes } : NOTHING;
  }
  if (step === "region") {
    const regions = byName(await enter(listRegions), language);
    const options = regions.map(({ code, names }) => ({ value: code, label: names[language], about: "", serves: "", isShut: false }));
    return { regionCodes: regions.map(({ code }) => code), centres: [], shown: { options } };
  }
  if (step === "centre" && answers.region !== undefined) {
    const code = answers.region;
    const [regions, centres] = await enter(async (db) => [await listRegions(db), await listCentres(db, code)] as const);
    const region = regions.find((known) => known.code === code)?.names[language];
    const options = byName(centres, language).map(({ districts, intake, ...centre }) => ({
      value: centre.code,
      ...labelled(centreShown({ ...centre, districts, intake }, language), districts.length === 1 ? districts[0]?.names[language] : undefined),
      serves: districts.length > 1 ? districts.map((district) => district.names[language]).join(", ") : "",
      isShut: intake === "shut",
    }));
    return { regionCodes: [], centres, shown: { options, ...(region ? { region } : {}) } };
  }
  if (step === "call" && answers.centre !== undefined) {
    const code = answers.centre;
    const centre = await enter((db) => findCentre(db, code));
    return { ...NOTHING, shown: { options: [], ...(centre ? { centre: centreShown(centre, language) } : {}) } };
  }
  return NOTHING;
}

/** People look for their district; the centre's own name stands beside it. */
const labelled = ({ name, address }: CentreShown, district: string | undefined) =>
  district === undefined || district === name ? { label: name, about: address } : { label: district, about: `${name}. ${address}` };

/** Where a region has one centre only, choosing the region has chosen it. */
export async function withOnlyCentre({ enter }: Pick<PublicVisit, "enter">, answers: Answers): Promise<Answers> {
  const { region, centre } = answers;
  if (region === undefined || centre !== undefined) return answers;
  const [only, other] = await enter((db) => listCentres(db, region));
  return only && !other && only.intake === "open" ? { ...answers, centre: only.code } : answers;
}
