import { redirect } from "@remix-run/node";
import { ANSWER_LANGUAGES } from "~/domain/applications/answers";
import { describeCentre } from "~/domain/centres/describe-centre.server";
import { CENTRE_TEXTS, type CentreText, type TextFault } from "~/domain/centres/description-faults";
import type { CentreDescription } from "~/domain/centres/description-mark.server";
import type { Language } from "~/domain/shared/language";
import { type FormValues, one } from "~/web/form.server";
import type { AdministratorVisit } from "~/web/guard/administrator.server";
import { problem } from "~/web/guard/guarded.server";
import { i18nIn } from "~/web/i18n";
import { readInLanguages } from "~/web/in-languages.server";
import { LANGUAGE_NAMES } from "~/web/language-names";
import { paths } from "~/web/paths";
import { type AdminAnswer, refuse, refuseOlder, UNFIT } from "./admin-form";

type Problems = AdminAnswer["problems"];

/** A text is in all three languages or not there yet; what was never said leaves the intake shut but the rest can be kept. */
export async function describe({ by, values, language, today, enter }: AdministratorVisit & { values: FormValues }, code: string) {
  const { said, problems } = readDescription(values);
  if (problems.length > 0) return refuse(values, ...problems);
  const wanted = { said, seen: one(values, "seen"), isLookedThrough: one(values, "lookedThrough") === "yes" };
  const described = await enter((db) => describeCentre(db, by, code, wanted, today));
  if (described.ok) return redirect(`${paths.adminCentre(code)}?done=${described.isNew ? "describe" : "same"}`, { status: 303 });
  switch (described.because) {
    case "changed":
      return refuseOlder(values, described.parts);
    case "faults":
      return refuse(values, ...described.faults.map((fault) => problemOf(fault, language)));
    case "would-shut":
      return refuse(values, ...described.parts.map((part) => ({ field: isText(part) ? `${part}.kk` : part, problem: "wouldShut" as const })));
    case "left-behind":
      return refuse(values, ...described.places.map((place) => ({ field: `${place.text}.${place.language}`, problem: "leftBehind" as const })));
    default:
      throw problem("notFound");
  }
}

const isText = (part: string): part is CentreText => (CENTRE_TEXTS as readonly string[]).includes(part);

function problemOf(fault: TextFault, language: Language): Problems[number] {
  const field = `${fault.text}.${fault.language}`;
  if (fault.kind === "too-long") return { field, problem: "tooLong", said: { most: String(fault.most), has: String(fault.has) } };
  if (fault.kind === "unfit") return { field, problem: UNFIT[fault.unfit], said: { where: `${i18nIn(language).t(`admin:centres.${fault.text}`)}, ${LANGUAGE_NAMES[fault.language]}` } };
  return { field, problem: "forbiddenWord", said: { word: fault.found } };
}

function readDescription(values: FormValues): { said: CentreDescription; problems: Problems } {
  const read = Object.fromEntries(CENTRE_TEXTS.map((name) => [name, readInLanguages(values, name)])) as Record<CentreText, ReturnType<typeof readInLanguages>>;
  const problems = CENTRE_TEXTS.flatMap((name): Problems => {
    const { isEmpty, missing } = read[name];
    return missing && !isEmpty ? [{ field: missing, problem: "languageMissing" }] : [];
  });
  const textOf = (name: CentreText) => (read[name].isEmpty ? null : read[name].texts);
  const yesOrNo = (name: string): boolean | null => (one(values, name) === "yes" ? true : one(values, name) === "no" ? false : null);
  const languages = ANSWER_LANGUAGES.filter((each) => values.languages?.includes(each));
  const said = {
    address: textOf("address"),
    hours: textOf("hours"),
    askFor: textOf("askFor"),
    withoutDocument: yesOrNo("withoutDocument"),
    languages: languages.length > 0 ? languages : null,
    stepFree: yesOrNo("stepFree"),
    partnerContact: textOf("partnerContact"),
  };
  return { said, problems };
}
